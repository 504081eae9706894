import QtQuick

// Durations in milliseconds, all zero with reduced motion.
QtObject {
    required property bool reduced

    readonly property int press: reduced ? 0 : 90
    readonly property int page: reduced ? 0 : 240
    readonly property int scroll: reduced ? 0 : 240
    readonly property int display: reduced ? 0 : 800 // from one slide to the next
    readonly property real slide: reduced ? 0 : 16
}
