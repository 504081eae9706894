import QtQuick
import kiosk.screen
import kiosk.ui.parts
import kiosk.ui.theme

// "Are you still reading?" Any touch says yes, except the one on "I'm done". No digits, no ring: a bar that shrinks.
Rectangle {
    id: root

    required property Player player

    readonly property int seconds: player.presence.warningSeconds
    readonly property bool isLed: player.presence.isLed

    color: Theme.color.scrim
    Accessible.role: Accessible.AlertMessage
    Accessible.name: `${title.text} ${hint.text}`

    Component.onCompleted: keep.forceActiveFocus()

    MouseArea {
        anchors.fill: parent
        onReleased: root.player.keepReading()
        onCanceled: root.player.keepReading()
    }

    Rectangle {
        anchors.centerIn: parent
        width: Math.min(root.width - 2 * Theme.size.gap, Theme.size.px(1040) * Math.min(1.5, Theme.textScale))
        height: column.implicitHeight + 2 * column.anchors.margins
        radius: Theme.size.px(64)
        // All three answers must be on the glass, even a small one with the largest letters.
        scale: Math.min(1, (root.height - Theme.size.gap) / height)
        color: Theme.color.surface

        Column {
            id: column

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.size.px(Math.min(root.width, root.height) > Theme.size.px(1000) ? 80 : 36)
            spacing: Theme.size.px(28)

            Label {
                id: title

                width: parent.width
                text: root.isLed ? qsTr("Is this visit still going on?") : qsTr("Are you still reading?")
                letterSize: Theme.size.h1
                font.weight: Font.Bold
                leading: Theme.size.titleLeading
                horizontalAlignment: Text.AlignHCenter
                Accessible.role: Accessible.Heading
            }

            Label {
                id: hint

                width: parent.width
                text: root.isLed ? qsTr("If nobody touches the screen, the visit ends, and nothing of it is kept.") : root.seconds < 45 ? qsTr("This screen will start over in about half a minute, to keep your visit private.") : root.seconds < 90 ? qsTr("This screen will start over in about a minute, to keep your visit private.") : qsTr("This screen will start over in about %n minutes, to keep your visit private.", "", Math.round(root.seconds / 60))
                letterSize: Theme.size.lead
                horizontalAlignment: Text.AlignHCenter
            }

            Rectangle {
                x: Theme.size.px(16)
                width: parent.width - 2 * x
                height: Theme.size.px(20)
                radius: height / 2
                color: Theme.color.sage.ground
                Accessible.ignored: true

                Rectangle {
                    id: left

                    width: parent.width
                    height: parent.height
                    radius: height / 2
                    color: Theme.color.primary

                    // In whole steps of a second: calm for the eye and for the processor.
                    Timer {
                        property int gone: 0

                        interval: 1000
                        repeat: true
                        running: true
                        onTriggered: {
                            gone++;
                            left.width = Math.max(left.height, left.parent.width * (1 - gone / root.seconds));
                        }
                    }
                }
            }

            BigButton {
                id: keep

                objectName: "keepReading"
                width: parent.width
                widest: width
                height: Math.max(Theme.size.px(120), implicitHeight)
                text: root.isLed ? qsTr("Yes, go on") : qsTr("Yes, keep reading")
                ground: Theme.color.primary
                groundPressed: Theme.color.primaryPressed
                tone: Theme.color.primaryInk
                onClicked: root.player.keepReading()
            }

            Grid {
                id: choices

                width: parent.width
                columns: width > 700 * Theme.letter ? 2 : 1
                spacing: Theme.size.px(20)

                BigButton {
                    objectName: "moreTime"
                    width: (choices.width - (choices.columns - 1) * choices.spacing) / choices.columns
                    widest: width
                    height: Math.max(Theme.size.px(100), implicitHeight)
                    text: qsTr("I need more time")
                    onClicked: root.player.moreTime()
                }

                BigButton {
                    objectName: "startOver"
                    width: (choices.width - (choices.columns - 1) * choices.spacing) / choices.columns
                    widest: width
                    height: Math.max(Theme.size.px(100), implicitHeight)
                    text: root.isLed ? qsTr("End visit") : qsTr("I’m done, start over")
                    onClicked: root.player.finish()
                }
            }
        }
    }
}
