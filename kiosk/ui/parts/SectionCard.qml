import QtQuick
import kiosk.ui.theme

// A section on Home.
CardButton {
    id: root

    required property string title
    required property string summary
    required property string iconName
    required property int amount
    required property Tint colors
    readonly property string topicCount: qsTr("%n topics", "", amount)

    text: title
    spoken: `${title}. ${summary}. ${topicCount}`
    implicitHeight: words.implicitHeight + Theme.size.cardIcon + Theme.size.tinyGap + 2 * Theme.size.tilePadding
    ground: colors.ground
    groundPressed: colors.wash

    AppIcon {
        id: picture

        anchors.left: parent.left
        anchors.leftMargin: Theme.size.tilePadding
        y: Theme.size.tilePadding
        name: root.iconName
        tone: root.colors.ink
        size: Theme.size.cardIcon
    }

    Label {
        anchors.right: parent.right
        anchors.rightMargin: Theme.size.tilePadding
        anchors.verticalCenter: picture.verticalCenter
        text: root.topicCount
        color: root.colors.ink
        letterSize: Theme.size.caption
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }

    Column {
        id: words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.size.tilePadding
        spacing: Theme.size.tinyGap

        Label {
            width: parent.width
            text: root.title
            color: root.colors.ink
            letterSize: Theme.size.h2
            font.weight: Font.Bold
            leading: Theme.size.titleLeading
            Accessible.ignored: true
        }

        Label {
            width: parent.width
            text: root.summary
            color: root.colors.ink
            letterSize: Theme.size.caption
            leading: 1.3
            Accessible.ignored: true
        }
    }
}
