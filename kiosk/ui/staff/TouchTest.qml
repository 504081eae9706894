pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen
import kiosk.ui.parts
import kiosk.ui.theme

// Touch four corners and the middle. Until all five were touched it lies over the whole glass and takes every touch, even
// one that the panel reports where a button would be.
Item {
    id: root

    required property SelfTest selfTest

    readonly property TouchTrial trial: selfTest.touch
    readonly property bool isOver: trial.verdict !== ""
    readonly property list<string> places: [qsTr("at the top left"), qsTr("at the top right"), qsTr("at the bottom right"), qsTr("at the bottom left"), qsTr("in the middle")]
    readonly property string task: isOver ? "" : qsTr("Touch the ring %1.").arg(places[trial.target])
    readonly property string last: {
        if (trial.target === 0)
            return "";
        if (trial.landed === trial.target - 1)
            return qsTr("Good.");
        return trial.landed < 0 ? qsTr("That touch landed at none of the places.") : qsTr("That touch landed %1.").arg(places[trial.landed]);
    }
    readonly property string verdict: {
        switch (trial.verdict) {
        case "right":
            return qsTr("Every touch landed where it should.");
        case "beside":
            return qsTr("The touch lands about %1 millimeters beside the finger.").arg(trial.besideMm);
        case "mirrored":
            return qsTr("The touch is turned: left is right, and right is left.");
        case "upside-down":
            return qsTr("The touch is turned: top is bottom, and bottom is top.");
        case "quarter":
            return qsTr("The touch is turned: a quarter turn clockwise.");
        case "half":
            return qsTr("The touch is turned: upside down, by half a turn.");
        case "three-quarters":
            return qsTr("The touch is turned: a quarter turn counterclockwise.");
        case "swapped":
            return qsTr("The touch is turned: across is down, and down is across.");
        case "swapped-over":
            return qsTr("The touch is turned: across is down, and both are upside down.");
        default:
            return qsTr("The touches landed in no order that can be told.");
        }
    }
    readonly property string advice: {
        switch (trial.verdict) {
        case "right":
            return qsTr("There is nothing to do.");
        case "beside":
            return qsTr("Clean the glass and test again. If it stays so, tell whoever looks after this computer to calibrate the touch.");
        case "unclear":
            return qsTr("Test again. If it stays so, parts of the glass may be broken, or the touch belongs to another screen.");
        default:
            return qsTr("Read this out to whoever looks after this computer: the touch has to be turned as the picture is. This page closes by itself after two minutes.");
        }
    }

    signal closePressed

    // The corners are those of the glass, not of the place that this page has on it.
    function cover(): void {
        const place = mapToItem(null, 0, 0);
        sheet.x = -place.x;
        sheet.y = -place.y;
    }

    function begin(): void {
        trial.begin(sheet.width, sheet.height);
        cover();
        sheet.forceActiveFocus();
    }

    onWidthChanged: cover()
    onHeightChanged: cover()
    onTaskChanged: root.Accessible.announce(`${last} ${task}`)
    onIsOverChanged: {
        if (isOver) {
            root.Accessible.announce(`${verdict} ${advice}`);
            again.forceActiveFocus();
        }
    }
    Component.onCompleted: begin()
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Touch test")

    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.size.margin
        anchors.topMargin: Theme.size.gap
        visible: root.isOver
        spacing: Theme.size.gap

        Row {
            width: parent.width
            spacing: Theme.size.smallGap

            AppIcon {
                id: icon

                name: root.trial.verdict === "right" ? "controls/check-circle" : "controls/warning-circle"
                size: Math.round(Theme.size.titleLeading * Letters.title)
            }

            Label {
                objectName: "touchVerdict"
                width: parent.width - icon.width - parent.spacing
                text: root.verdict
                letterSize: Letters.title
                font.weight: Font.Bold
                leading: Theme.size.titleLeading
            }
        }

        Label {
            objectName: "touchAdvice"
            width: parent.width
            text: root.advice
            letterSize: Letters.body
        }

        Row {
            width: parent.width
            spacing: Theme.size.smallGap

            StaffButton {
                id: again

                objectName: "touchAgain"
                width: (parent.width - parent.spacing) / 2
                text: qsTr("Test again")
                iconName: "controls/arrow-counter-clockwise"
                onClicked: root.begin()
            }

            StaffButton {
                objectName: "touchClose"
                width: again.width
                height: again.height
                text: qsTr("Back")
                iconName: "controls/arrow-left"
                onClicked: root.closePressed()
            }
        }
    }

    Rectangle {
        id: sheet

        objectName: "touchSheet"
        width: root.Window.width
        height: root.Window.height
        visible: !root.isOver
        color: Theme.color.canvas
        // Left is left here, in every language.
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true

        TapHandler {
            gesturePolicy: TapHandler.ReleaseWithinBounds
            onTapped: point => root.trial.touched(point.position.x / sheet.width, point.position.y / sheet.height)
        }

        Column {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.verticalCenter
            anchors.bottomMargin: ring.height
            width: parent.width * 0.66
            spacing: Theme.size.tinyGap

            Label {
                objectName: "touchLast"
                width: parent.width
                text: root.last
                color: Theme.color.mutedInk
                letterSize: Letters.small
                horizontalAlignment: Text.AlignHCenter
            }

            Label {
                objectName: "touchTask"
                width: parent.width
                text: root.task
                letterSize: Letters.title
                font.weight: Font.Bold
                leading: Theme.size.titleLeading
                horizontalAlignment: Text.AlignHCenter
            }
        }

        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: parent.verticalCenter
            anchors.topMargin: ring.height
            width: parent.width * 0.66
            text: qsTr("Five touches anywhere end this test, and so does the key Escape.")
            color: Theme.color.mutedInk
            letterSize: Letters.small
            leading: Theme.size.titleLeading
            horizontalAlignment: Text.AlignHCenter
        }

        Rectangle {
            id: ring

            readonly property point at: root.isOver ? Qt.point(0.5, 0.5) : Qt.point(root.trial.targets[root.trial.target].x, root.trial.targets[root.trial.target].y)

            objectName: "touchRing"
            x: parent.width * at.x - width / 2
            y: parent.height * at.y - height / 2
            width: Theme.size.button
            height: width
            radius: width / 2
            color: Theme.color.quiet
            border.width: 2 * Theme.size.stroke
            border.color: Theme.color.primary
            Accessible.ignored: true

            Rectangle {
                anchors.centerIn: parent
                width: parent.width / 4
                height: width
                radius: width / 2
                color: Theme.color.primary
            }
        }
    }
}
