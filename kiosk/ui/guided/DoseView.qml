import QtQuick
import kiosk.screen
import kiosk.ui.parts
import kiosk.ui.theme

// The first question: what can be talked about depends on it.
Column {
    id: root

    required property Guide guide

    spacing: Theme.size.gap

    Label {
        width: parent.width
        text: qsTr("Has today’s dose been given?")
        color: Theme.color.panelInk
        letterSize: Theme.size.h2
        font.weight: Font.Bold
        leading: Theme.size.titleLeading
        Accessible.role: Accessible.Heading
    }

    Label {
        width: parent.width
        text: qsTr("After the dose there is no talk about consent, and nobody is asked questions. There is comfort, and the way home.")
        color: Theme.color.panelSecond
        letterSize: Theme.size.smallest
    }

    PanelButton {
        objectName: "doseToCome"
        width: parent.width
        widest: width
        text: qsTr("No, not yet")
        onClicked: root.guide.answerDose(false)
    }

    PanelButton {
        objectName: "doseGiven"
        width: parent.width
        widest: width
        text: qsTr("Yes, it has")
        onClicked: root.guide.answerDose(true)
    }
}
