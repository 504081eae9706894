import QtQuick
import kiosk.ui.theme

// How much of a wait is left: no digits, a bar that shrinks.
Rectangle {
    id: root

    required property int seconds // as they were when this was shown
    required property real share // of the whole wait, from 1 to 0

    property int gone: 0

    implicitHeight: Theme.size.px(20)
    radius: height / 2
    color: Theme.color.panelQuiet
    border.width: Theme.size.hairline
    border.color: Theme.color.panelEdge
    onSecondsChanged: gone = 0
    Accessible.ignored: true

    Rectangle {
        anchors.left: parent.left
        width: Math.max(height, root.width * root.share * Math.max(0, 1 - root.gone / Math.max(1, root.seconds)))
        height: parent.height
        radius: height / 2
        color: Theme.color.panelInk
    }

    // In whole steps of a second: calm for the eye and for the processor.
    Timer {
        interval: 1000
        repeat: true
        running: root.visible
        onTriggered: root.gone++
    }
}
