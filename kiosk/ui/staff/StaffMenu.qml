pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen
import kiosk.ui.parts
import kiosk.ui.theme

// All that staff can do here, on one page.
Item {
    id: root

    required property Staff staff

    readonly property bool hasSelfTest: staff.selfTest !== null
    readonly property int columns: width > height ? 3 : 2
    readonly property int others: hasSelfTest ? 8 : 6 // without the first
    readonly property bool isFirstWide: others % columns === 0
    readonly property int rows: Math.ceil((others + (isFirstWide ? columns : 1)) / columns)
    readonly property real gap: Theme.size.smallGap
    readonly property real tileWidth: Math.floor((width - (columns - 1) * gap) / columns)
    readonly property real tileHeight: Math.max(Theme.size.target, Math.min(Theme.size.px(250), Math.floor((height - note.height - rows * gap) / rows)))

    Component.onCompleted: first.forceActiveFocus()

    component Tile: StaffButton {
        width: root.tileWidth
        height: root.tileHeight
    }

    Flow {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: root.gap

        Tile {
            id: first

            objectName: "staffGuided"
            width: root.isFirstWide ? root.width : root.tileWidth
            text: qsTr("Begin a visit with a nurse")
            iconName: "health/nurse"
            isStrong: true
            onClicked: root.staff.startGuided()
        }

        Tile {
            objectName: "staffMode"
            text: qsTr("Mode")
            detail: root.staff.mode === "display" ? qsTr("Display") : qsTr("Waiting room")
            iconName: "controls/play"
            onClicked: root.staff.open("mode")
        }

        Tile {
            objectName: "staffVolume"
            text: qsTr("Volume")
            detail: qsTr("%1 of 100").arg(root.staff.volume)
            iconName: "controls/speaker-high"
            onClicked: root.staff.open("volume")
        }

        Tile {
            objectName: "staffColors"
            text: qsTr("Colors")
            detail: root.staff.theme === "dark" ? qsTr("Dark") : root.staff.theme === "contrast" ? qsTr("High contrast") : qsTr("Light")
            iconName: "controls/circle-half"
            onClicked: root.staff.open("colors")
        }

        Tile {
            objectName: "staffHealth"
            visible: root.hasSelfTest
            text: qsTr("Health of the kiosk")
            iconName: "controls/heartbeat"
            onClicked: root.staff.open("health")
        }

        Tile {
            objectName: "staffTouch"
            visible: root.hasSelfTest
            text: qsTr("Touch test")
            iconName: "controls/hand-palm"
            onClicked: root.staff.open("touch")
        }

        Tile {
            objectName: "staffKeys"
            text: qsTr("Learn a key")
            iconName: "controls/list-checks"
            onClicked: root.staff.open("keys")
        }

        Tile {
            objectName: "staffRestart"
            text: qsTr("Restart the kiosk")
            iconName: "controls/arrow-counter-clockwise"
            onClicked: root.staff.restart()
        }

        Tile {
            objectName: "staffExit"
            text: qsTr("Leave the kiosk")
            iconName: "controls/sign-out"
            onClicked: root.staff.exit()
        }
    }

    Label {
        id: note

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        text: root.staff.isUnsaved ? qsTr("This computer could not save your choice. It lasts until the next restart.") : qsTr("After two minutes without a touch, this closes by itself.")
        color: Theme.color.panelSecond
        letterSize: Letters.small
        leading: Theme.size.titleLeading
    }
}
