import QtQuick
import kiosk.ui.theme

// Something that was found: what it is, what it says, and where it stands.
CardButton {
    id: root

    required property string title
    required property string summary
    required property string place // where it stands: a section, a walkthrough
    required property string iconName
    required property Tint colors
    // Where there is little room, the title and the place are enough to choose by.
    property bool brief: false
    property bool bare: false // the title alone

    text: title
    spoken: [title, summary, place].filter(part => part !== "").join(". ")
    implicitHeight: Math.max(bare ? Theme.size.smallTarget : Theme.size.target, words.implicitHeight + 2 * words.anchors.margins)
    edge: Theme.color.hairline

    Rectangle {
        id: picture

        anchors.left: parent.left
        anchors.leftMargin: root.brief ? 0 : Theme.size.px(24)
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.brief
        width: root.brief ? 0 : Theme.size.px(84)
        height: width
        radius: Theme.size.px(24)
        color: root.colors.ground

        AppIcon {
            anchors.centerIn: parent
            name: root.iconName
            tone: root.colors.ink
            size: Theme.size.px(52)
        }
    }

    Column {
        id: words

        anchors.left: picture.right
        anchors.right: arrow.left
        anchors.margins: Theme.size.px(root.brief ? 12 : 20)
        anchors.leftMargin: Theme.size.px(24)
        anchors.verticalCenter: parent.verticalCenter

        Label {
            width: parent.width
            text: root.title
            letterSize: root.brief ? Theme.size.caption : Theme.size.lead
            font.weight: Font.Bold
            leading: Theme.size.titleLeading
            Accessible.ignored: true
        }

        Label {
            width: parent.width
            visible: text !== "" && !root.brief
            text: root.summary
            color: Theme.color.mutedInk
            letterSize: Theme.size.caption
            leading: 1.3
            Accessible.ignored: true
        }

        Label {
            width: parent.width
            visible: text !== "" && !root.bare
            text: root.place
            color: root.colors.ink
            letterSize: Theme.size.caption
            font.weight: root.brief ? Font.Normal : Font.DemiBold
            leading: 1.3
            Accessible.ignored: true
        }
    }

    AppIcon {
        id: arrow

        anchors.right: parent.right
        anchors.rightMargin: Theme.size.px(24)
        anchors.verticalCenter: parent.verticalCenter
        name: "controls/caret-right"
        tone: root.colors.ink
        size: Theme.size.px(32)
    }
}
