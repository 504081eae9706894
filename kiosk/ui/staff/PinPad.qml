pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen
import kiosk.ui.parts
import kiosk.ui.theme

// The pad for the PIN: keys of its own, dots instead of digits, and what became of the last try in words.
Item {
    id: root

    required property Pad pad

    readonly property bool isWaiting: pad.waitSeconds > 0
    readonly property bool isTall: height > width
    readonly property real gap: Theme.size.smallGap
    readonly property real across: isTall ? width : Math.min(width, Theme.size.px(1320))
    readonly property real sideWidth: isTall ? width : (across - 2 * Theme.size.margin) / 2
    readonly property real keysHeight: isTall ? height - words.height - Theme.size.gap : height
    readonly property real keyHeight: Math.max(Theme.size.target, Math.min(Theme.size.px(150), 1.5 * Theme.size.target, (keysHeight - 3 * gap) / 4))
    readonly property real keyWidth: Math.max(Theme.size.target, Math.min(1.35 * keyHeight, (sideWidth - 2 * gap) / 3))
    readonly property string waiting: {
        if (pad.waitSeconds < 60)
            return qsTr("Wait %n seconds.", "", pad.waitSeconds);
        if (pad.waitSeconds === 60)
            return qsTr("Wait a minute.");
        return qsTr("Wait %n minutes.", "", Math.ceil(pad.waitSeconds / 60));
    }
    readonly property string message: {
        if (isWaiting)
            return pad.isWrong ? qsTr("That was not the PIN.") + " " + waiting : waiting;
        return pad.isWrong ? qsTr("That was not the PIN. Try again.") : qsTr("This part is for our staff. Type the PIN, then touch OK.");
    }

    Component.onCompleted: ok.forceActiveFocus()
    onMessageChanged: root.Accessible.announce(message)
    Accessible.role: Accessible.Pane
    Accessible.name: root.message

    component Key: StaffButton {
        width: root.keyWidth
        height: root.keyHeight
        centred: true
        faint: root.isWaiting
    }

    component Digit: Key {
        objectName: `digit-${text}`
        letterSize: Math.round(1.6 * Theme.size.smallest)
        onClicked: root.pad.digit(text)
    }

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: (root.width - root.across) / 2
        anchors.top: root.isTall ? parent.top : undefined
        anchors.topMargin: root.isTall ? Math.max(0, (root.height - height - Theme.size.gap - keys.height) / 2) : 0
        anchors.verticalCenter: root.isTall ? undefined : parent.verticalCenter
        width: root.sideWidth
        spacing: Theme.size.gap

        Label {
            objectName: "pinMessage"
            width: parent.width
            text: root.message
            color: Theme.color.panelInk
            letterSize: Letters.title
            font.weight: Font.DemiBold
            leading: 1.3
        }

        Item {
            width: parent.width
            height: Theme.size.px(32)

            Row {
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.size.px(20)
                visible: !root.isWaiting
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("%n digits typed", "", root.pad.count)

                Repeater {
                    // As many as the shortest PIN has, and more as they are typed.
                    model: Math.max(4, root.pad.count)

                    Rectangle {
                        required property int index

                        width: Theme.size.px(28)
                        height: width
                        radius: width / 2
                        color: index < root.pad.count ? Theme.color.panelInk : "transparent"
                        border.width: Theme.size.stroke
                        border.color: Theme.color.panelInk
                    }
                }
            }

            WaitBar {
                objectName: "waitBar"
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width
                visible: root.isWaiting
                seconds: root.pad.waitSeconds
                share: root.pad.waitShare
            }
        }
    }

    Item {
        id: keys

        anchors.right: root.isTall ? undefined : parent.right
        anchors.rightMargin: (root.width - root.across) / 2
        anchors.horizontalCenter: root.isTall ? parent.horizontalCenter : undefined
        anchors.verticalCenter: root.isTall ? undefined : parent.verticalCenter
        anchors.top: root.isTall ? words.bottom : undefined
        anchors.topMargin: Theme.size.gap
        width: grid.width
        height: grid.height

        Grid {
            id: grid

            columns: 3
            spacing: root.gap
            // Keys for digits stand where people know them, in every language.
            LayoutMirroring.enabled: false
            LayoutMirroring.childrenInherit: true

            Repeater {
                model: 9

                Digit {
                    required property int index

                    text: String(index + 1)
                }
            }

            Key {
                objectName: "pinErase"
                text: qsTr("Delete")
                spoken: qsTr("Delete the last digit")
                letterSize: Letters.small
                onClicked: root.pad.erase()
            }

            Digit {
                text: "0"
            }

            Key {
                id: ok

                objectName: "pinOk"
                text: qsTr("OK")
                isStrong: !faint
                faint: !root.pad.canEnter
                onClicked: root.pad.enter()
            }
        }
    }
}
