pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.theme

// A fully round button: an icon, a word, or both. Acts on release; sliding off cancels.
Pressable {
    id: root

    property string iconName
    property string trailingIconName
    property color ground: Theme.color.quiet
    property color groundPressed: Theme.color.quietPressed
    property color tone: Theme.color.quietInk
    property color edge: Theme.color.edge.a > 0 ? tone : "transparent"
    // The word gets smaller rather than wider than the button, down to the smallest size there is.
    property bool shrinks: false
    property bool stacked: false // the word under the icon, where there is no room beside it

    implicitWidth: Math.max(implicitHeight, stacked ? Theme.size.px(136) : 0, face.implicitWidth + Theme.size.px(stacked ? 40 : 72))
    implicitHeight: Math.max(Theme.size.button, face.implicitHeight + Theme.size.px(20))
    scale: pressed ? 0.97 : 1

    Behavior on scale {
        NumberAnimation {
            duration: Theme.motion.press
        }
    }

    Rectangle {
        anchors.fill: parent
        z: -1
        radius: root.stacked ? Theme.size.px(28) : Math.min(width, height) / 2
        color: root.pressed ? root.groundPressed : root.ground
        border.width: root.edge.a > 0 ? Theme.size.stroke : 0
        border.color: root.edge

        FocusRing {
            shown: root.showsFocus
            corner: parent.radius
        }
    }

    TextMetrics {
        id: metrics

        text: root.shrinks ? root.text : ""
        font.family: Theme.family
        font.pixelSize: Theme.size.standing
        font.weight: Font.DemiBold
    }

    Grid {
        id: face

        anchors.centerIn: parent
        columns: root.stacked ? 1 : 3
        spacing: root.stacked ? 0 : Theme.size.px(16)
        horizontalItemAlignment: Grid.AlignHCenter
        verticalItemAlignment: Grid.AlignVCenter

        AppIcon {
            visible: root.iconName !== ""
            name: root.iconName
            tone: root.tone
        }

        Label {
            // Too long a word wraps rather than pushing its neighbours off the screen.
            width: Math.min(implicitWidth, root.availableTextWidth)
            visible: root.text !== ""
            text: root.text
            color: root.tone
            letterSize: root.stacked ? root.stackedSize : Theme.size.body
            font.weight: Font.DemiBold
            leading: Theme.size.titleLeading
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }

        Loader {
            active: root.trailingIconName !== ""
            visible: active
            sourceComponent: AppIcon {
                name: root.trailingIconName
                tone: root.tone
            }
        }
    }

    // Room for the word once the icons and the round ends are taken off; without limit unless a width is set from outside.
    property real widest: Number.POSITIVE_INFINITY
    readonly property int stackedSize: shrinks && metrics.advanceWidth > 0 ? Math.max(Theme.size.smallest, Math.min(Theme.size.standing, Math.floor(Theme.size.standing * (width - Theme.size.px(20)) / metrics.advanceWidth))) : Theme.size.standing
    readonly property real availableTextWidth: widest - Theme.size.px(72) - (iconName === "" ? 0 : Theme.size.icon + Theme.size.px(16)) - (trailingIconName === "" ? 0 : Theme.size.icon + Theme.size.px(16))
}
