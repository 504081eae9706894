import QtQuick

// Sizes in logical pixels. The numbers are design pixels; `px` turns them into what this glass needs.
QtObject {
    id: sizes

    // Logical pixels to a design pixel at its true size, 0.2768 mm.
    required property real trueUnit
    // The same for distances and pictures, which may be closer together on a small screen; letters and targets may not.
    required property real unit
    required property real textScale

    // Text. A capital of the smallest, 26, is 4.8 mm high: nothing on the screen is smaller.
    readonly property real smallest: 26 * trueUnit
    readonly property int caption: Math.round(smallest * textScale)
    readonly property int body: Math.round(Math.max(30 * unit, smallest) * textScale)
    readonly property int step: Math.round(Math.max(31 * unit, smallest) * textScale) // all of a step fits on one screen
    readonly property int lead: Math.round(Math.max(36 * unit, 1.08 * smallest) * textScale)
    readonly property int h2: Math.round(Math.max(40 * unit, 1.2 * smallest) * (1 + (textScale - 1) * 0.8))
    // Titles grow more slowly, so that at 200 % they are still read as one line or two.
    readonly property int h1: Math.round(Math.max(64 * unit, 1.5 * smallest) * (1 + (textScale - 1) * 0.5))
    // What stands on every screen leaves room for the rest.
    readonly property int standing: Math.round(smallest * Math.min(textScale, 1.35))
    readonly property real leading: 1.5
    readonly property real titleLeading: 1.2

    readonly property int margin: px(64)
    readonly property int gap: px(28)
    readonly property int smallGap: Math.max(px(16), targetGap)
    readonly property int tinyGap: px(8)
    readonly property int cardRadius: px(36)
    readonly property int cardPadding: px(36)
    readonly property int tilePadding: px(28)
    // Icons grow with the words they stand beside, half as fast.
    readonly property int icon: Math.round(Math.max(40 * unit, 1.1 * smallest) * (1 + (textScale - 1) * 0.5))
    readonly property int cardIcon: Math.max(px(64), Math.round(1.6 * smallest))
    readonly property int hairline: Math.max(1, px(2))
    readonly property int stroke: Math.max(2, px(4))
    readonly property int focus: Math.max(4, px(4))

    // Targets: 88 is 24 mm, 72 is 20 mm, 54 is 15 mm; 12 apart is 3.3 mm.
    readonly property int button: Math.round(Math.max(88 * unit, 72 * trueUnit))
    readonly property int target: Math.round(72 * trueUnit)
    readonly property int smallTarget: Math.round(55 * trueUnit)
    readonly property int targetGap: Math.round(12 * trueUnit)

    function px(design: real): int {
        return Math.round(design * unit);
    }
}
