import QtQuick
import kiosk.ui.parts
import kiosk.ui.theme

Item {
    id: root

    required property string text
    required property string marks

    signal linkPressed(link: string)

    implicitHeight: words.implicitHeight

    RichLabel {
        id: words

        anchors.left: parent.left
        width: Math.min(parent.width, Theme.size.body * 34) // about 80 letters
        html: root.text
        marks: root.marks
        onLinkPressed: link => root.linkPressed(link)
    }
}
