import QtQuick
import kiosk.ui.parts
import kiosk.ui.theme

// Asks once more before something that visitors would notice.
Column {
    id: root

    required property string explanation
    required property string yes
    required property string iconName

    signal confirmed
    signal refused

    spacing: Theme.size.gap

    // What does nothing is what Enter presses first.
    Component.onCompleted: no.forceActiveFocus()

    Label {
        width: parent.width
        text: root.explanation
        color: Theme.color.panelInk
        letterSize: Letters.body
    }

    StaffButton {
        id: no

        objectName: "staffNo"
        width: parent.width
        text: qsTr("No, go back")
        iconName: "controls/arrow-left"
        onClicked: root.refused()
    }

    StaffButton {
        objectName: "staffYes"
        width: parent.width
        text: root.yes
        iconName: root.iconName
        isStrong: true
        onClicked: root.confirmed()
    }
}
