import QtQuick
import kiosk.ui.parts
import kiosk.ui.theme

// "In short": what to remember if nothing else is read. Its sources are those of the page; numbers would be in the way.
Rectangle {
    id: root

    required property string text
    required property Tint tint

    signal linkPressed(link: string)

    implicitHeight: words.implicitHeight + 2 * Theme.size.px(30)
    radius: Theme.size.cardRadius
    color: tint.ground
    border.width: Theme.color.edge.a > 0 ? Theme.size.stroke : 0
    border.color: Theme.color.edge

    RichLabel {
        id: words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.size.cardPadding
        anchors.verticalCenter: parent.verticalCenter
        html: qsTr("<b>In short:</b> %1").arg(root.text)
        color: root.tint.ink
        letterSize: Theme.size.lead
        leading: 1.4
        onLinkPressed: link => root.linkPressed(link)
    }
}
