import QtQuick
import kiosk.ui.parts
import kiosk.ui.theme

// A myth, crossed out by an icon and a word, and the fact below it.
Rectangle {
    id: root

    required property string title
    required property string text
    required property string marks
    required property Tint tint

    signal linkPressed(link: string)

    implicitHeight: words.implicitHeight + 2 * Theme.size.px(28)
    radius: Theme.size.cardRadius
    color: Theme.color.surface
    border.width: Theme.size.hairline
    border.color: Theme.color.hairline

    Column {
        id: words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.size.cardPadding
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.size.px(16)

        Row {
            width: parent.width
            spacing: Theme.size.px(20)

            AppIcon {
                name: "controls/x-circle"
                tone: Theme.color.rose.ink
                size: Theme.size.px(46)
            }

            RichLabel {
                width: parent.width - Theme.size.px(66)
                html: qsTr("<b>Myth:</b> %1").arg(root.title)
                color: Theme.color.mutedInk
                onLinkPressed: link => root.linkPressed(link)
            }
        }

        Row {
            width: parent.width
            spacing: Theme.size.px(20)

            AppIcon {
                name: "controls/check-circle"
                tone: Theme.color.primary
                size: Theme.size.px(46)
            }

            RichLabel {
                width: parent.width - Theme.size.px(66)
                html: qsTr("<b>Fact:</b> %1").arg(root.text)
                marks: root.marks
                onLinkPressed: link => root.linkPressed(link)
            }
        }
    }
}
