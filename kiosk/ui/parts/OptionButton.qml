pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.theme

// One of several choices, or a switch. The chosen one carries a check mark and a thick edge, not a colour alone.
Pressable {
    id: root

    property string iconName
    property bool chosen: false
    property bool isSwitch: false
    property real sample: 0 // times the standard size of an "A" that shows what the choice does

    implicitHeight: Math.max(Theme.size.target, face.implicitHeight + Theme.size.px(24))

    Accessible.role: isSwitch ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: chosen

    Rectangle {
        anchors.fill: parent
        z: -1
        radius: Theme.size.px(28)
        color: root.pressed ? Theme.color.quietPressed : Theme.color.quiet
        border.width: root.chosen ? Theme.size.stroke * 1.5 : Theme.size.hairline
        border.color: root.chosen ? Theme.color.primary : Theme.color.border

        FocusRing {
            shown: root.showsFocus
            corner: parent.radius
        }
    }

    Row {
        id: face

        readonly property bool hasMark: mark.name !== ""
        readonly property bool hasLetter: root.sample > 0 && !root.chosen

        anchors.left: parent.left
        anchors.leftMargin: Theme.size.px(24)
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - 2 * Theme.size.px(24)
        spacing: Theme.size.px(16)

        AppIcon {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            name: root.chosen ? "controls/check-circle" : root.iconName
            visible: face.hasMark
            tone: Theme.color.quietInk
            size: Theme.size.px(44)
        }

        Label {
            id: letter

            anchors.verticalCenter: parent.verticalCenter
            visible: face.hasLetter
            text: qsTr("A", "a letter that shows how large the text will be")
            spoken: ""
            color: Theme.color.quietInk
            letterSize: Theme.size.smallest * root.sample
            font.weight: Font.Bold
            leading: 1
        }

        Label {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - (face.hasMark ? mark.width + parent.spacing : 0) - (face.hasLetter ? letter.width + parent.spacing : 0)
            text: root.text
            color: Theme.color.quietInk
            letterSize: Theme.size.caption
            font.weight: Font.DemiBold
            leading: Theme.size.titleLeading
            Accessible.ignored: true
        }
    }
}
