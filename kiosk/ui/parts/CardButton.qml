import QtQuick
import kiosk.ui.theme

// A card that opens something: the ground, the press, the focus ring and the name; what is on it is the caller's.
Pressable {
    id: root

    property color ground: Theme.color.surface
    property color groundPressed: Theme.color.quiet
    property color edge: Theme.color.edge

    scale: pressed ? 0.985 : 1

    Behavior on scale {
        NumberAnimation {
            duration: Theme.motion.press
        }
    }

    Rectangle {
        anchors.fill: parent
        z: -1
        radius: Theme.size.cardRadius
        color: root.pressed ? root.groundPressed : root.ground
        border.width: root.edge.a === 0 ? 0 : Theme.color.edge.a > 0 ? Theme.size.stroke : Theme.size.hairline
        border.color: root.edge

        FocusRing {
            shown: root.showsFocus
            corner: parent.radius
        }
    }
}
