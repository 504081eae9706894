import QtQuick

// Sizes in logical pixels. The numbers are design pixels; `px` turns them into what this glass needs.
QtObject {
    id: sizes

    required property real unit
    required property real textScale

    // Text. A capital of the smallest, 26, is 4.8 mm high: nothing on the screen is smaller.
    readonly property int caption: px(26 * textScale)
    readonly property int body: px(30 * textScale)
    readonly property int lead: px(36 * textScale)
    readonly property int step: px(31 * textScale) // what happens in a step: all of a step fits on one screen
    readonly property int h2: px(40 * (1 + (textScale - 1) * 0.8))
    // Titles grow more slowly, so that at 200 % they are still read as one line or two.
    readonly property int h1: px(64 * (1 + (textScale - 1) * 0.5))
    readonly property real leading: 1.5
    readonly property real titleLeading: 1.2

    readonly property int margin: px(64)
    readonly property int gap: px(28)
    readonly property int smallGap: px(16)
    readonly property int tinyGap: px(8)
    readonly property int cardRadius: px(36)
    readonly property int smallRadius: px(20)
    readonly property int cardPadding: px(36)
    readonly property int tilePadding: px(28)
    // Icons grow with the words they stand beside, half as fast.
    readonly property int icon: px(40 * (1 + (textScale - 1) * 0.5))
    readonly property int cardIcon: px(64)
    readonly property int hairline: Math.max(1, px(2))
    readonly property int stroke: Math.max(2, px(4))
    readonly property int focus: Math.max(4, px(4))

    // Targets: 88 is 24 mm, 72 is 20 mm, 54 is 15 mm; 12 apart is 3.3 mm.
    readonly property int button: px(88)
    readonly property int target: px(72)
    readonly property int targetGap: px(12)

    function px(design: real): int {
        return Math.round(design * unit);
    }
}
