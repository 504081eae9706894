import QtQuick
import kiosk.ui.parts
import kiosk.ui.theme

// One line of the self-test: how it is, as a symbol and a word, what was found, what to do next, and a code for support.
Rectangle {
    id: root

    required property string code
    required property string level
    required property string about
    required property string says
    required property string todo

    readonly property string word: level === "broken" ? qsTr("Broken") : level === "look" ? qsTr("Look at this") : qsTr("Good")
    readonly property Tint tint: Theme.tint(level === "broken" ? "rose" : level === "look" ? "sand" : "sage")

    implicitHeight: words.implicitHeight + 2 * Theme.size.tilePadding
    radius: Theme.size.cardRadius
    color: tint.wash
    border.width: level === "good" ? Theme.size.hairline : Theme.size.stroke
    border.color: level === "good" ? Theme.color.hairline : tint.ink
    Accessible.role: Accessible.StaticText
    Accessible.name: `${word}. ${about}. ${says} ${todo} ${code}`

    AppIcon {
        id: icon

        anchors.left: parent.left
        anchors.leftMargin: Theme.size.tilePadding
        y: words.y + Math.round((headline.lineHeight - height) / 2)
        name: root.level === "broken" ? "controls/x-circle" : root.level === "look" ? "controls/warning-circle" : "controls/check-circle"
        tone: root.tint.ink
        size: Math.round(1.3 * Letters.body)
    }

    Column {
        id: words

        anchors.left: icon.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.size.px(20)
        anchors.rightMargin: Theme.size.tilePadding
        anchors.top: parent.top
        anchors.topMargin: Theme.size.tilePadding
        spacing: Theme.size.tinyGap

        Label {
            id: headline

            width: parent.width
            text: qsTr("%1: %2 · %3", "how it is, what was looked at, a code").arg(root.word).arg(root.about).arg(root.code)
            color: root.tint.ink
            letterSize: Letters.body
            font.weight: Font.Bold
            leading: Theme.size.titleLeading
            Accessible.ignored: true
        }

        Label {
            width: parent.width
            text: root.says
            color: root.tint.ink
            letterSize: Letters.body
            leading: 1.3
            Accessible.ignored: true
        }

        Label {
            width: parent.width
            visible: text !== ""
            text: root.todo
            color: root.tint.ink
            letterSize: Letters.body
            font.weight: Font.DemiBold
            leading: 1.3
            Accessible.ignored: true
        }
    }
}
