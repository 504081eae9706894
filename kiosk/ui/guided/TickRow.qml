import QtQuick
import kiosk.ui.parts
import kiosk.ui.theme

// One thing that was talked about, to be ticked.
Pressable {
    id: root

    property bool ticked: false

    implicitHeight: Math.max(Theme.size.smallTarget, words.implicitHeight + Theme.size.px(12))

    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: ticked

    FocusRing {
        shown: root.showsFocus
        corner: Theme.size.px(12)
    }

    Rectangle {
        id: box

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.size.px(48)
        height: width
        radius: Theme.size.px(12)
        color: root.ticked ? Theme.color.panelQuiet : "transparent"
        border.width: Theme.size.stroke
        border.color: Theme.color.panelEdge

        AppIcon {
            anchors.centerIn: parent
            visible: root.ticked
            name: "controls/check"
            tone: Theme.color.panelInk
            size: Theme.size.px(36)
        }
    }

    Label {
        id: words

        anchors.left: box.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.size.px(20)
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        color: Theme.color.panelInk
        letterSize: Theme.size.smallest
        leading: Theme.size.titleLeading
        Accessible.ignored: true
    }
}
