import QtQuick
import kiosk.ui.theme

// Something that is opened over the lower part of a page: the page stays in sight above it. A touch beside it closes it.
Item {
    id: root

    property string title
    default property alias content: holder.data

    signal closePressed

    Component.onCompleted: close.forceActiveFocus()

    MouseArea {
        anchors.fill: parent
        onClicked: root.closePressed()
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.size.px(16)
        height: Math.min(parent.height - 2 * anchors.margins, Math.max(words.implicitHeight, close.height) + 2 * Theme.size.px(24))
        radius: Theme.size.cardRadius
        color: Theme.color.surface
        border.width: Theme.size.stroke
        border.color: Theme.color.primary
        Accessible.role: Accessible.Dialog
        Accessible.name: root.title

        MouseArea {
            anchors.fill: parent
        }

        Column {
            id: words

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.size.cardPadding
            anchors.rightMargin: Theme.size.cardPadding
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.size.px(16)

            Label {
                anchors.left: parent.left
                width: parent.width - close.width - Theme.size.gap
                height: Math.max(implicitHeight, close.height)
                text: root.title
                letterSize: Theme.size.h2
                font.weight: Font.Bold
                leading: Theme.size.titleLeading
                Accessible.role: Accessible.Heading
            }

            Column {
                id: holder

                width: parent.width
                spacing: Theme.size.px(20)
            }
        }

        BigButton {
            id: close

            objectName: "close"
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.size.px(24)
            text: qsTr("Close")
            iconName: "controls/x"
            onClicked: root.closePressed()
        }
    }
}
