pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen
import kiosk.ui.parts
import kiosk.ui.theme

// What a nurse says and asks at the page in front, and what was talked about.
Column {
    id: root

    required property Guide guide

    spacing: Theme.size.gap

    component Lines: Column {
        id: lines

        required property list<string> texts

        width: root.width
        spacing: Theme.size.tinyGap

        Repeater {
            model: lines.texts

            RichLabel {
                required property string modelData

                width: lines.width
                html: modelData
                color: Theme.color.panelInk
                letterSize: Theme.size.smallest
                leading: 1.35
            }
        }
    }

    Label {
        width: parent.width
        visible: !root.guide.mayAsk
        text: root.guide.hasNotes ? qsTr("This page is for before the dose. After it, keep to comfort and the way home.") : qsTr("There are no notes to this page. Go on as you like, or pick one from the plan.")
        color: Theme.color.panelSecond
        letterSize: Theme.size.smallest
    }

    Column {
        width: parent.width
        visible: root.guide.say.length > 0
        spacing: Theme.size.tinyGap

        PanelHeading {
            width: parent.width
            text: qsTr("SAY")
        }

        Lines {
            texts: root.guide.say
        }
    }

    Column {
        width: parent.width
        visible: root.guide.ask !== ""
        spacing: Theme.size.tinyGap

        PanelHeading {
            width: parent.width
            text: qsTr("ASK (TEACH-BACK)")
        }

        Lines {
            texts: [root.guide.ask]
        }

        PanelButton {
            objectName: "answer"
            width: parent.width
            widest: width
            text: root.guide.isAnswerShown ? qsTr("Hide the answer") : qsTr("What a good answer holds")
            iconName: root.guide.isAnswerShown ? "controls/caret-up" : "controls/caret-down"
            onClicked: root.guide.showAnswer()
        }

        Column {
            width: parent.width
            visible: root.guide.isAnswerShown
            spacing: Theme.size.tinyGap

            PanelHeading {
                width: parent.width
                text: qsTr("A GOOD ANSWER HOLDS")
            }

            Lines {
                texts: root.guide.goodAnswer
            }

            PanelHeading {
                width: parent.width
                text: qsTr("IF SOMETHING IS MISSING, SAY")
            }

            Lines {
                texts: [root.guide.ifMissing]
            }
        }
    }

    Column {
        width: parent.width
        visible: root.guide.tickCount > 0
        spacing: Theme.size.tinyGap

        PanelHeading {
            width: parent.width
            text: qsTr("WE TALKED ABOUT")
        }

        Repeater {
            model: root.guide.ticks

            TickRow {
                required property int index
                required property string text_
                required property bool isTicked

                objectName: `tick-${index}`
                width: root.width
                text: text_
                ticked: isTicked
                onClicked: root.guide.toggleTick(index)
            }
        }
    }

    Label {
        width: parent.width
        text: qsTr("Nothing on this panel is saved, except a handout that you print or save.")
        color: Theme.color.panelSecond
        letterSize: Theme.size.smallest
    }
}
