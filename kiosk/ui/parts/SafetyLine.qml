import QtQuick
import kiosk.ui.theme

// The line that stands on every screen, in the same place: whom to call in an emergency.
Rectangle {
    id: root

    required property string text

    implicitHeight: line.implicitHeight + Theme.size.px(16)
    color: Theme.color.rose.ground

    Row {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.size.margin
        anchors.rightMargin: Theme.size.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.size.smallGap

        AppIcon {
            anchors.verticalCenter: words.verticalCenter
            name: "controls/phone-call"
            tone: Theme.color.rose.ink
            size: Theme.size.px(34)
        }

        TextMetrics {
            id: whole

            text: root.text
            font.family: Theme.family
            font.pixelSize: Theme.size.standing
            font.weight: Font.DemiBold
        }

        Label {
            id: words

            width: line.width - Theme.size.px(34) - line.spacing
            text: root.text
            color: Theme.color.rose.ink
            // Where a long line in large letters would take the room of the page, the smallest letters do.
            letterSize: whole.advanceWidth > 3 * width ? Theme.size.smallest : Theme.size.standing
            font.weight: Font.DemiBold
            leading: Theme.size.titleLeading
        }
    }
}
