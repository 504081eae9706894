pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.theme

// "Next, you might read".
Rectangle {
    id: root

    required property QtObject topics
    required property int count

    signal topicPressed(topic: string)

    visible: count > 0
    implicitHeight: column.implicitHeight + 2 * Theme.size.cardPadding
    radius: Theme.size.cardRadius
    color: Theme.color.surface
    border.width: Theme.size.hairline
    border.color: Theme.color.hairline

    Column {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Theme.size.px(20)

        Label {
            x: Theme.size.px(16)
            width: parent.width - 2 * x
            bottomPadding: Theme.size.px(12)
            text: qsTr("Next, you might read")
            font.weight: Font.Bold
            leading: Theme.size.titleLeading
            Accessible.role: Accessible.Heading
        }

        Repeater {
            model: root.topics

            CardButton {
                id: entry

                required property int index
                required property string cardId
                required property string title

                objectName: `next-${cardId}`
                width: column.width
                height: Math.max(Theme.size.target, name.implicitHeight + Theme.size.px(20))
                text: title
                onClicked: root.topicPressed(cardId)

                Rectangle {
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.margins: Theme.size.px(16)
                    height: Theme.size.hairline
                    visible: entry.index > 0
                    color: Theme.color.hairline
                }

                Label {
                    id: name

                    anchors.left: parent.left
                    anchors.right: arrow.left
                    anchors.leftMargin: Theme.size.px(16)
                    anchors.verticalCenter: parent.verticalCenter
                    text: entry.title
                    leading: Theme.size.titleLeading
                    Accessible.ignored: true
                }

                AppIcon {
                    id: arrow

                    anchors.right: parent.right
                    anchors.rightMargin: Theme.size.px(16)
                    anchors.verticalCenter: parent.verticalCenter
                    name: "controls/arrow-right"
                    size: Theme.size.px(32)
                }
            }
        }
    }
}
