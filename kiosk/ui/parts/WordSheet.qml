import QtQuick
import kiosk.ui.theme

// The plain meaning of a hard word, over the page it stands on.
Item {
    id: root

    required property string term
    required property string meaning

    signal closePressed

    MouseArea {
        anchors.fill: parent
        onClicked: root.closePressed()
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.size.gap
        height: Math.min(parent.height - 2 * Theme.size.gap, words.implicitHeight + 2 * Theme.size.cardPadding)
        radius: Theme.size.cardRadius
        color: Theme.color.surface
        border.width: Theme.size.stroke
        border.color: Theme.color.primary

        MouseArea {
            anchors.fill: parent
        }

        Column {
            id: words

            anchors.left: parent.left
            anchors.right: close.left
            anchors.margins: Theme.size.cardPadding
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.size.tinyGap

            Label {
                width: parent.width
                text: root.term
                font.pixelSize: Theme.size.h2
                font.weight: Font.Bold
                leading: Theme.size.titleLeading
                Accessible.role: Accessible.Heading
            }

            Label {
                width: parent.width
                text: root.meaning
                font.pixelSize: Theme.size.lead
            }
        }

        BigButton {
            id: close

            objectName: "closeWord"
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.size.px(24)
            text: qsTr("Close")
            iconName: "controls/x"
            onClicked: root.closePressed()
        }
    }
}
