pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen
import kiosk.ui.parts
import kiosk.ui.theme

// The nurse's panel beside the patient's page: dark and quiet, so that the page is what both look at.
Rectangle {
    id: root

    required property Guide guide

    readonly property TakeAway takeAway: guide.takeAway
    readonly property real padding: Theme.size.px(36)

    objectName: "panel"
    color: Theme.color.panel
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("The nurse’s panel")

    Label {
        id: name

        anchors.left: parent.left
        anchors.right: end.left
        anchors.top: parent.top
        anchors.margins: root.padding
        height: end.height
        text: qsTr("With a nurse")
        color: Theme.color.panelInk
        letterSize: Theme.size.h2
        font.weight: Font.Bold
        leading: Theme.size.titleLeading
        Accessible.role: Accessible.Heading
    }

    PanelButton {
        id: end

        objectName: "endVisit"
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: root.padding
        text: qsTr("End visit")
        ground: Theme.color.panelInk
        groundPressed: Theme.color.panelSecond
        tone: Theme.color.panel
        onClicked: root.guide.endVisit()
    }

    ScrollPage {
        id: body

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: end.bottom
        anchors.bottom: foot.top
        anchors.topMargin: Theme.size.px(20)
        title: name.text
        ground: root.color

        Loader {
            x: root.padding
            width: body.pageWidth - 2 * root.padding
            sourceComponent: root.guide.view === "dose" ? dose : root.guide.view === "plan" ? plan : notes
            onLoaded: body.restore(0)
        }
    }

    Component {
        id: dose

        DoseView {
            guide: root.guide
        }
    }

    Component {
        id: plan

        PlanView {
            guide: root.guide
        }
    }

    Component {
        id: notes

        NotesView {
            guide: root.guide
        }
    }

    Column {
        id: foot

        readonly property bool isShown: root.guide.view !== "dose"

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: root.padding
        visible: isShown
        height: isShown ? implicitHeight : 0
        spacing: Theme.size.targetGap

        Label {
            objectName: "handoutMessage"
            width: parent.width
            visible: text !== ""
            text: root.takeAway.message
            color: Theme.color.panelInk
            letterSize: Theme.size.smallest
            font.weight: Font.DemiBold
            leading: Theme.size.titleLeading
            onTextChanged: {
                if (root.takeAway.message !== "")
                    Accessible.announce(root.takeAway.message);
            }
        }

        PanelHeading {
            width: parent.width
            visible: root.guide.planned > 0
            text: root.guide.left === 0 ? qsTr("All of the plan is covered.") : qsTr("%1 of %2 left, about %3 minutes").arg(root.guide.left).arg(root.guide.planned).arg(root.guide.minutesLeft)
        }

        PanelButton {
            objectName: "nextPart"
            width: parent.width
            widest: width
            visible: root.guide.nextTitle !== ""
            text: root.guide.view === "plan" ? qsTr("Start: %1").arg(root.guide.nextTitle) : qsTr("Next: %1").arg(root.guide.nextTitle)
            trailingIconName: "controls/arrow-right"
            onClicked: root.guide.nextPart()
        }

        Flow {
            width: parent.width
            spacing: Theme.size.targetGap

            PanelButton {
                objectName: "planOrNotes"
                text: root.guide.view === "plan" ? qsTr("Notes") : qsTr("Plan")
                iconName: root.guide.view === "plan" ? "controls/chat-circle-text" : "controls/list-checks"
                onClicked: root.guide.view === "plan" ? root.guide.openNotes() : root.guide.openPlan()
            }

            PanelButton {
                objectName: "blank"
                text: root.guide.isBlank ? qsTr("Show page") : qsTr("Hide page")
                iconName: "controls/circle-half"
                onClicked: root.guide.blank()
            }

            PanelButton {
                objectName: "enlarge"
                text: root.guide.isEnlarged ? qsTr("Smaller") : qsTr("Bigger")
                iconName: "controls/text-aa"
                spoken: root.guide.isEnlarged ? qsTr("Smaller letters on the page") : qsTr("Bigger letters on the page")
                onClicked: root.guide.enlarge()
            }

            PanelButton {
                objectName: "printHandout"
                visible: root.takeAway.canPrint
                text: qsTr("Print")
                spoken: qsTr("Print what was planned, to take home")
                iconName: "controls/printer"
                onClicked: root.takeAway.printHandout([])
            }

            PanelButton {
                objectName: "saveHandout"
                visible: root.takeAway.canSave
                text: qsTr("Save PDF")
                spoken: qsTr("Save what was planned as a PDF, to take home")
                iconName: "controls/file-text"
                onClicked: root.takeAway.saveHandout([])
            }

            PanelButton {
                objectName: "markDose"
                visible: !root.guide.isAfterDose
                text: qsTr("Dose given")
                iconName: "controls/check-circle"
                onClicked: root.guide.markDoseGiven()
            }
        }
    }
}
