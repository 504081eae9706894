import QtQuick
import kiosk.ui.parts
import kiosk.ui.theme

// What a page of staff is called, and the way back from it.
Item {
    id: root

    required property string title

    signal backPressed

    implicitHeight: Math.max(heading.implicitHeight, back.height)

    Label {
        id: heading

        anchors.left: parent.left
        anchors.right: back.left
        anchors.rightMargin: Theme.size.gap
        anchors.verticalCenter: parent.verticalCenter
        text: root.title
        color: Theme.color.panelInk
        letterSize: Letters.title
        font.weight: Font.Bold
        leading: Theme.size.titleLeading
        Accessible.role: Accessible.Heading
    }

    StaffButton {
        id: back

        objectName: "staffBack"
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(2 * Theme.size.button, word.advanceWidth + 1.3 * Letters.body + Theme.size.px(84))
        text: word.text
        iconName: "controls/arrow-left"
        isStrong: true
        onClicked: root.backPressed()
    }

    TextMetrics {
        id: word

        text: qsTr("Back")
        font.family: Theme.family
        font.pixelSize: Letters.body
        font.weight: Font.DemiBold
    }
}
