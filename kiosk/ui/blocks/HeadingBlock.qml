import QtQuick
import kiosk.ui.parts
import kiosk.ui.theme

Item {
    id: root

    required property string spoken
    required property int level

    implicitHeight: title.implicitHeight + Theme.size.px(8)

    Label {
        id: title

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        text: root.spoken
        letterSize: root.level === 2 ? Theme.size.h2 : Theme.size.lead
        font.weight: Font.Bold
        leading: Theme.size.titleLeading
        Accessible.role: Accessible.Heading
    }
}
