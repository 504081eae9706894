import QtQuick
import kiosk.ui.theme

// One person of a pictograph. The groups differ by shape as well as by colour: filled, half filled, hollow. No ticks: what
// is counted may be good or bad.
Item {
    id: root

    required property int group
    required property color tone

    implicitWidth: Theme.size.px(72)
    implicitHeight: Theme.size.px(148)

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.round(root.width * 0.66)
        height: width
        radius: width / 2
        color: root.group === 2 ? "transparent" : root.tone
        border.width: Theme.size.stroke
        border.color: root.tone
    }

    Rectangle {
        id: body

        y: Math.round(root.height * 0.38)
        width: root.width
        height: root.height - y
        topLeftRadius: width / 2
        topRightRadius: width / 2
        color: root.group === 0 ? root.tone : "transparent"
        border.width: Theme.size.stroke
        border.color: root.tone

        Rectangle {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: parent.height / 2
            visible: root.group === 1
            color: root.tone
        }
    }
}
