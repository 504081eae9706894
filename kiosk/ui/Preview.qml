pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen
import kiosk.ui.parts
import kiosk.ui.theme

// The kiosk beside the list of what is wrong with the text that is being written.
Window {
    id: root

    required property Player player
    required property PreviewNotes notes
    required property real diagonalInches
    required property string fontFamily
    property bool isKiosk: false

    color: Theme.color.stone.ground
    title: qsTr("Preview of %1").arg(root.notes.folder)

    Glass {
        id: view

        // The shape of the screen it is written for, as large as fits beside the list.
        readonly property real shape: 16 / 9

        width: Math.min(root.width * 0.72, root.height * shape)
        height: width / shape
        player: root.player
        diagonalInches: root.diagonalInches
        fontFamily: root.fontFamily

        KioskView {
            anchors.fill: parent
            player: root.player
            pixelsPerMillimetre: view.pixelsPerMillimetre
        }
    }

    Flickable {
        anchors.left: view.right
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.margins: Theme.size.gap
        contentWidth: width
        contentHeight: list.height
        clip: true

        Column {
            id: list

            width: parent.width
            spacing: Theme.size.smallGap

            Label {
                width: parent.width
                text: root.notes.status
                font.weight: Font.Bold
                leading: Theme.size.titleLeading
                Accessible.role: Accessible.Heading
            }

            Repeater {
                model: root.notes.problems

                Label {
                    required property string text_
                    required property bool isError

                    width: list.width
                    text: text_
                    color: isError ? Theme.color.emergency : Theme.color.ink
                    letterSize: Theme.size.caption
                    leading: 1.3
                }
            }
        }
    }
}
