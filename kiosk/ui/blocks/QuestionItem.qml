import QtQuick
import kiosk.ui.parts
import kiosk.ui.theme

// One question, with a box to tick. A mark in the box says that it is ticked, and a thick edge, not a colour alone.
Pressable {
    id: root

    required property string html
    property string marks
    property bool ticked: false

    text: words.plain
    implicitHeight: Math.max(Theme.size.target, words.implicitHeight + 2 * Theme.size.px(14))

    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: ticked

    Rectangle {
        anchors.fill: parent
        radius: Theme.size.px(28)
        color: root.pressed ? Theme.color.quietPressed : Theme.color.quiet
        border.width: root.ticked ? Theme.size.stroke : Theme.size.hairline
        border.color: root.ticked ? Theme.color.primary : Theme.color.border

        FocusRing {
            shown: root.showsFocus
            corner: parent.radius
        }
    }

    Rectangle {
        id: box

        anchors.left: parent.left
        anchors.leftMargin: Theme.size.px(20)
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.size.icon
        height: width
        radius: Theme.size.px(10)
        color: root.ticked ? Theme.color.primary : Theme.color.surface
        border.width: Theme.size.stroke
        border.color: root.ticked ? Theme.color.primary : Theme.color.quietInk

        AppIcon {
            anchors.centerIn: parent
            visible: root.ticked
            name: "controls/check"
            tone: Theme.color.primaryInk
            size: Math.round(box.width * 0.75)
        }
    }

    RichLabel {
        id: words

        anchors.left: box.right
        anchors.leftMargin: Theme.size.px(20)
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(parent.width - box.width - Theme.size.px(64), Theme.size.body * 33)
        html: root.html.replace(/<\/?a\b[^>]*>/g, "") // a touch ticks it, wherever it lands
        marks: root.marks
        color: Theme.color.quietInk
        leading: 1.35
        told: false
    }
}
