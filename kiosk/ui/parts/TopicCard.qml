import QtQuick
import kiosk.ui.theme

// A topic or a kind of treatment in a list.
CardButton {
    id: root

    required property string title
    required property string summary
    required property string iconName
    required property Tint colors
    // Asked of the card, never of what is visible: a page that goes hides all that is on it, and would lay it out anew.
    readonly property bool hasPicture: width > 560 * Theme.letter // the words need the room more

    text: title
    spoken: `${title}. ${summary}`
    implicitHeight: Math.max(words.implicitHeight, picture.height) + 2 * Theme.size.cardPadding
    edge: Theme.color.hairline

    Rectangle {
        id: picture

        anchors.left: parent.left
        anchors.leftMargin: root.hasPicture ? Theme.size.cardPadding : 0
        anchors.verticalCenter: parent.verticalCenter
        visible: root.hasPicture
        width: root.hasPicture ? Theme.size.px(116) : 0
        height: width
        radius: Theme.size.px(28)
        color: root.colors.ground

        AppIcon {
            anchors.centerIn: parent
            name: root.iconName
            tone: root.colors.ink
            size: Theme.size.px(64)
        }
    }

    Column {
        id: words

        anchors.left: picture.right
        anchors.right: arrow.left
        anchors.margins: Theme.size.px(32)
        anchors.verticalCenter: parent.verticalCenter

        Label {
            width: parent.width
            text: root.title
            letterSize: Theme.size.h2
            font.weight: Font.Bold
            leading: Theme.size.titleLeading
            Accessible.ignored: true
        }

        Label {
            width: parent.width
            text: root.summary
            color: Theme.color.mutedInk
            letterSize: Theme.size.body
            leading: 1.4
            Accessible.ignored: true
        }
    }

    AppIcon {
        id: arrow

        anchors.right: parent.right
        anchors.rightMargin: Theme.size.cardPadding
        anchors.verticalCenter: parent.verticalCenter
        name: "controls/caret-right"
        tone: root.colors.ink
    }
}
