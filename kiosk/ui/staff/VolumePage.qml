pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen
import kiosk.ui.parts
import kiosk.ui.theme

// How loud every visit begins.
Column {
    id: root

    required property Staff staff

    readonly property string level: qsTr("%1 of 100").arg(staff.volume)

    spacing: Theme.size.gap

    Component.onCompleted: louder.forceActiveFocus()
    onLevelChanged: root.Accessible.announce(level)

    Label {
        width: parent.width
        text: qsTr("Reading aloud begins this loud in every visit.")
        color: Theme.color.panelInk
        letterSize: Letters.body
    }

    Label {
        objectName: "volume"
        width: parent.width
        text: root.level
        color: Theme.color.panelInk
        letterSize: Letters.title
        font.weight: Font.Bold
    }

    Rectangle {
        width: parent.width
        height: Theme.size.px(28)
        radius: height / 2
        color: Theme.color.panelQuiet
        border.width: Theme.size.hairline
        border.color: Theme.color.panelEdge
        Accessible.ignored: true

        Rectangle {
            anchors.left: parent.left
            width: parent.width * root.staff.volume / 100
            height: parent.height
            radius: height / 2
            color: Theme.color.panelInk
        }
    }

    Row {
        spacing: Theme.size.smallGap

        StaffButton {
            objectName: "staffQuieter"
            width: (root.width - parent.spacing) / 2
            text: qsTr("Quieter")
            iconName: "controls/speaker-low"
            onClicked: root.staff.setVolume(root.staff.volume - 20)
        }

        StaffButton {
            id: louder

            objectName: "staffLouder"
            width: (root.width - parent.spacing) / 2
            text: qsTr("Louder")
            iconName: "controls/speaker-high"
            onClicked: root.staff.setVolume(root.staff.volume + 20)
        }
    }
}
