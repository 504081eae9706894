import QtQuick
import kiosk.ui.theme

// How large things are on a slide, in logical pixels. Slides are read from across a room, not from arm's length.
QtObject {
    id: root

    required property real width
    required property real height

    readonly property real diagonal: Math.hypot(width, height)
    // A capital is 0.668 of its letters' size, and should be a two-hundredth of the distance that it is read from: 15 mm
    // from 3 m. A screen of 24 inches has just room for that.
    readonly property real acrossTheRoom: 15 / 0.668 / 0.2768 * Theme.trueUnit
    readonly property bool isSmallGlass: acrossTheRoom > diagonal * 0.0405
    // On a smaller one people stand nearer: there letters take as much of the glass as they can.
    readonly property real least: isSmallGlass ? Math.max(1.1 * Theme.size.smallest, diagonal * 0.031) : Math.min(acrossTheRoom, diagonal * 0.0368)
    // More is pleasant where there is room for it.
    readonly property real most: Math.max(least, diagonal * (isSmallGlass ? 0.0368 : 0.031))
    readonly property real usual: Math.max(least, diagonal * 0.026)
    // What stands on every slide: for who has come nearer.
    readonly property int foot: Math.round(Math.max(Theme.size.smallest, 0.52 * usual))
    readonly property int smallPrint: Math.round(Math.max(Theme.size.smallest, 0.32 * usual))
    readonly property int kicker: Math.round(Math.max(Theme.size.smallest, 0.56 * usual))
    readonly property real leading: 1.3
    readonly property real denseLeading: 1.2
    readonly property real titleLeading: 1.15
    readonly property real denseTitleLeading: 1.08

    readonly property int margin: Math.round(isSmallGlass ? diagonal * 0.02 : Math.max(Theme.size.margin, diagonal * 0.03))
    readonly property int edge: Math.round(0.62 * margin) // above and below
    readonly property int gap: Math.round(0.42 * usual)
    readonly property int shift: Theme.size.px(20)
}
