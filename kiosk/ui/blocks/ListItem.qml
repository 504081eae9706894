import QtQuick
import kiosk.ui.parts
import kiosk.ui.theme

// One entry of a list: a dot or a number, and the words.
Item {
    id: root

    required property string html
    property string marks
    property string kind: "bullets"
    property int number
    property color tone: Theme.color.ink
    property Tint tint: Theme.color.sage

    signal linkPressed(link: string)

    // How it is read aloud.
    readonly property string aloud: kind === "steps" ? `${number}: ${words.spoken}` : words.spoken
    readonly property real lead: Theme.size.px(kind === "bullets" ? 36 : 64)
    readonly property real line: Theme.size.body * Theme.size.leading

    implicitHeight: Math.max(words.implicitHeight, kind === "bullets" ? 0 : Theme.size.px(48))

    Accessible.role: Accessible.ListItem
    Accessible.name: words.spoken

    Rectangle {
        visible: root.kind === "bullets"
        anchors.left: parent.left
        anchors.leftMargin: Theme.size.px(8)
        y: (root.line - height) / 2
        width: Theme.size.px(12)
        height: width
        radius: width / 2
        color: root.tone
    }

    Rectangle {
        visible: root.kind === "steps"
        anchors.left: parent.left
        y: Math.max(0, (root.line - height) / 2)
        width: Theme.size.px(48)
        height: width
        radius: width / 2
        color: root.tint.ground

        Label {
            anchors.centerIn: parent
            text: root.number
            color: root.tint.ink
            letterSize: Theme.size.px(28)
            font.weight: Font.Bold
            leading: 1
            Accessible.ignored: true
        }
    }

    RichLabel {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: root.lead
        width: Math.min(parent.width - root.lead, Theme.size.body * 33)
        html: root.html
        marks: root.marks
        color: root.tone
        told: false
        onLinkPressed: link => root.linkPressed(link)
    }
}
