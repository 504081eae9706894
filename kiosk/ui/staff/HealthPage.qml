pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen
import kiosk.ui.parts
import kiosk.ui.theme

// How the kiosk is, in lines that staff read out on the phone, the worst first; and a sentence to hear.
ScrollPage {
    id: root

    required property SelfTest selfTest

    readonly property string verdict: {
        if (selfTest.isRunning)
            return qsTr("The kiosk looks itself over.");
        if (selfTest.brokenCount > 0)
            return qsTr("Something is broken. Call support and read out the lines with their codes.");
        if (selfTest.lookCount > 0)
            return qsTr("The kiosk works. There is something to look at.");
        return qsTr("All is well.");
    }
    readonly property string speaker: {
        switch (selfTest.speaker) {
        case "speaking":
            return qsTr("You should hear a sentence now.");
        case "said":
            return qsTr("The sentence was said. If you heard nothing, check the loudspeaker, its cable and the volume.");
        case "failed":
            return qsTr("The computer could not say it. Have an administrator look at its voices.");
        default:
            return "";
        }
    }

    signal closePressed
    signal touchTestPressed

    title: qsTr("Health of the kiosk")
    onVerdictChanged: root.Accessible.announce(verdict)
    onSpeakerChanged: {
        if (speaker !== "")
            root.Accessible.announce(speaker);
    }
    Component.onCompleted: {
        selfTest.begin();
        say.forceActiveFocus();
    }
    Component.onDestruction: selfTest.stop()

    component Action: StaffButton {
        width: page.width > root.height ? (page.width - 2 * Theme.size.smallGap) / 3 : page.width
        height: Math.max(say.implicitHeight, touch.implicitHeight, again.implicitHeight)
    }

    Column {
        id: page

        x: Theme.size.margin
        y: Theme.size.gap
        width: parent.width - 2 * Theme.size.margin
        spacing: Theme.size.gap
        bottomPadding: Theme.size.margin

        Label {
            objectName: "healthVerdict"
            width: parent.width
            text: root.verdict
            letterSize: Letters.title
            font.weight: Font.Bold
            leading: Theme.size.titleLeading
        }

        Grid {
            width: parent.width
            columns: page.width > root.height ? 3 : 1
            spacing: Theme.size.smallGap

            Action {
                id: say

                objectName: "healthSay"
                text: root.selfTest.speaker === "speaking" ? qsTr("Be silent") : qsTr("Say a sentence")
                iconName: root.selfTest.speaker === "speaking" ? "controls/stop" : "controls/speaker-high"
                onClicked: root.selfTest.say(qsTr("This is a test of the loudspeaker. One, two, three."))
            }

            Action {
                id: touch

                objectName: "healthTouch"
                text: qsTr("Touch test")
                iconName: "controls/hand-palm"
                onClicked: root.touchTestPressed()
            }

            Action {
                id: again

                objectName: "healthAgain"
                text: qsTr("Look again")
                iconName: "controls/arrow-counter-clockwise"
                faint: root.selfTest.isRunning
                onClicked: {
                    if (!faint)
                        root.selfTest.begin();
                }
            }
        }

        Label {
            objectName: "healthSpeaker"
            width: parent.width
            visible: text !== ""
            text: root.speaker
            letterSize: Letters.body
        }

        Rectangle {
            width: parent.width
            height: Theme.size.px(20)
            visible: root.selfTest.isRunning
            radius: height / 2
            color: Theme.color.quiet
            border.width: Theme.size.hairline
            border.color: Theme.color.border
            Accessible.ignored: true

            Rectangle {
                anchors.left: parent.left
                width: Math.max(height, parent.width * root.selfTest.progress)
                height: parent.height
                radius: height / 2
                color: Theme.color.primary
            }
        }

        Repeater {
            model: root.selfTest.rows

            FindingCard {
                required property int index

                objectName: `finding-${index}`
                width: parent.width
            }
        }

        Action {
            objectName: "healthClose"
            text: qsTr("Back")
            iconName: "controls/arrow-left"
            onClicked: root.closePressed()
        }
    }
}
