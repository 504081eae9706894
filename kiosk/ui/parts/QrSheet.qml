pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen
import kiosk.ui.theme

// A code that carries the words of the page to a phone. It lies over the whole page, because it has to be large; what is
// pressed stands at the lower end. Dark on white in every theme: cameras need it.
Rectangle {
    id: root

    required property Player player

    readonly property TakeAway takeAway: player.takeAway
    readonly property string emergency: player.notices.emergency
    readonly property int edge: Theme.size.px(28)
    readonly property real seen: height - safety.height // above the line that stands on every screen
    readonly property bool wide: width > seen * 1.2
    readonly property bool several: takeAway.codeCount > 1
    readonly property real codeSide: Math.floor(wide ? Math.min(seen - 2 * edge, width * 0.55) : Math.min(width - 2 * edge, seen * (Theme.textScale > 1.5 ? 0.48 : 0.58)))
    // Where letters are large and the glass is small, the words get smaller before the code does.
    readonly property int letters: Math.max(Theme.size.smallest, Math.min(Theme.size.lead, Math.round(Math.sqrt(words.width * words.height / 260))))
    readonly property bool tight: letters < Theme.size.lead

    color: Theme.color.canvas

    Accessible.role: Accessible.Dialog
    Accessible.name: title.text
    Component.onCompleted: close.forceActiveFocus()

    // What lies below is not to be pressed.
    MouseArea {
        anchors.fill: parent
    }

    Rectangle {
        id: ground

        x: root.wide ? Theme.fromStart(root.edge, width, root.width) : Math.round((root.width - width) / 2)
        y: root.wide ? Math.round((root.seen - height) / 2) : root.edge
        width: root.codeSide
        height: width
        radius: Theme.size.px(28)
        color: Theme.light.surface
        border.width: Theme.size.hairline
        border.color: Theme.color.border

        CodePicture {
            objectName: "code"
            anchors.fill: parent
            count: root.takeAway.codeSize
            outline: root.takeAway.codeOutline
            dark: Theme.light.ink
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("A code for a phone's camera")
        }
    }

    Item {
        id: words

        x: root.wide ? Theme.fromStart(ground.width + 3 * root.edge, width, root.width) : Theme.size.margin
        y: root.wide ? root.edge : ground.y + ground.height + root.edge
        width: root.width - (root.wide ? ground.width + 3 * root.edge : Theme.size.margin) - Theme.size.margin
        height: root.seen - y - root.edge

        Column {
            width: parent.width
            spacing: Theme.size.smallGap

            Label {
                id: title

                width: parent.width
                text: qsTr("Take it with you")
                letterSize: Math.min(Theme.size.h1, Math.round(root.letters * 1.3))
                font.weight: Font.Bold
                leading: Theme.size.titleLeading
                Accessible.role: Accessible.Heading
            }

            Label {
                objectName: "howTo"
                width: parent.width
                text: root.takeAway.isAddress ? qsTr("Point your phone's camera here. It opens our clinic's page, and needs the internet.") : qsTr("Point your phone's camera here. It needs no internet.")
                letterSize: root.letters
                leading: 1.35
            }

            Label {
                objectName: "whichCode"
                width: parent.width
                visible: root.several
                text: qsTr("Code %1 of %2: take each of them.").arg(root.takeAway.codeNumber).arg(root.takeAway.codeCount)
                letterSize: root.letters
                font.weight: Font.DemiBold
                leading: 1.35
            }
        }

        Flow {
            id: buttons

            readonly property real share: Math.floor((width - spacing) / 2)

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            spacing: Theme.size.smallGap

            BigButton {
                objectName: "nextCode"
                visible: root.several
                stacked: root.tight
                shrinks: true
                text: root.takeAway.codeNumber < root.takeAway.codeCount ? qsTr("Next", "code") : qsTr("First", "code")
                width: root.tight ? buttons.share : implicitWidth
                iconName: "controls/arrow-right"
                ground: Theme.color.primary
                groundPressed: Theme.color.primaryPressed
                tone: Theme.color.primaryInk
                widest: words.width
                onClicked: root.takeAway.nextCode()
            }

            BigButton {
                id: close

                objectName: "close"
                stacked: root.tight
                shrinks: true
                text: qsTr("Close")
                width: root.tight ? buttons.share : implicitWidth
                iconName: "controls/x"
                widest: words.width
                onClicked: root.takeAway.closeQr()
            }
        }
    }

    SafetyLine {
        id: safety

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: text === "" ? 0 : implicitHeight
        visible: text !== ""
        text: root.emergency
    }
}
