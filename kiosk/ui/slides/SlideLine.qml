import QtQuick
import kiosk.ui.parts
import kiosk.ui.theme

// A line at the foot of a slide: an icon and words, over as many lines as they need.
Item {
    id: root

    required property string icon
    required property string text
    required property color tone
    required property int letterSize
    property int weight: Font.Normal

    // What the icon takes, and the words on one line, with a pixel to spare for rounding.
    readonly property real lead: 1.55 * letterSize
    readonly property real whole: Math.ceil(lead + metrics.advanceWidth) + 1
    // A line that is a little too long becomes a little smaller; a longer one goes on in the next.
    readonly property int shrunk: Math.floor(letterSize * width / whole)
    readonly property int size: shrunk < letterSize && shrunk >= Math.max(0.85 * letterSize, Theme.size.smallest) ? shrunk : letterSize

    implicitHeight: text === "" ? 0 : words.implicitHeight
    visible: text !== ""

    TextMetrics {
        id: metrics

        text: root.text
        font.family: words.font.family
        font.pixelSize: root.letterSize
        font.weight: root.weight
    }

    AppIcon {
        id: sign

        anchors.left: parent.left
        y: Math.round((words.lineHeight - height) / 2)
        name: root.icon
        tone: root.tone
        size: Math.round(1.15 * root.size)
    }

    Label {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Math.round(root.lead)
        anchors.right: parent.right
        text: root.text
        color: root.tone
        letterSize: root.size
        leading: 1.2
        font.weight: root.weight
        wrapMode: Text.WordWrap
    }
}
