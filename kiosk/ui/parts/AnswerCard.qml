pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.theme

// One answer of a question, and, once it was chosen, what it says. A sign and words tell what is right, not a colour.
CardButton {
    id: root

    required property string html
    required property bool isChosen
    required property bool isRight
    required property string feedback

    signal linkPressed(link: string)

    readonly property Tint tint: isRight ? Theme.color.sage : Theme.color.sand

    text: answer.plain
    implicitHeight: Math.max(Theme.size.button, column.implicitHeight + 2 * Theme.size.px(24))
    ground: isChosen ? tint.ground : Theme.color.surface
    groundPressed: isChosen ? tint.wash : Theme.color.quietPressed
    edge: isChosen ? tint.ink : Theme.color.border

    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: isChosen
    onFeedbackChanged: {
        if (feedback !== "")
            root.Accessible.announce(said.plain);
    }

    Row {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.size.cardPadding
        anchors.rightMargin: Theme.size.cardPadding
        spacing: Theme.size.px(20)

        AppIcon {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            visible: root.isChosen
            name: root.isRight ? "controls/check-circle" : "controls/arrow-counter-clockwise"
            tone: root.tint.ink
            size: Theme.size.cardIcon
        }

        Column {
            id: column

            width: parent.width - (root.isChosen ? sign.width + parent.spacing : 0)
            spacing: Theme.size.tinyGap

            RichLabel {
                id: answer

                width: parent.width
                html: root.html
                color: root.isChosen ? root.tint.ink : Theme.color.ink
                font.weight: Font.DemiBold
                leading: 1.35
                told: false
            }

            RichLabel {
                id: said

                width: parent.width
                visible: root.isChosen
                html: root.feedback
                color: root.tint.ink
                leading: 1.4
                onLinkPressed: link => root.linkPressed(link)
            }
        }
    }
}
