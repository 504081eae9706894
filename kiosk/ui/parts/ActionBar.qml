import QtQuick
import kiosk.ui.theme

// What must be pressed often, in the same place on every screen. Home, "I'm done" and Back never move; Next is at the end,
// or in a row of its own above them where the screen is too narrow for all.
Rectangle {
    id: root

    required property bool canGoBack
    required property string nextTitle // of the next step, or empty

    // Room in design pixels, and what the buttons need of it: beside their words, under their icons, or in two rows.
    readonly property real room: width / Theme.letter
    readonly property bool stacked: room < 1180
    readonly property bool split: room < 760
    readonly property real edge: Theme.size.px(stacked ? 24 : 48)
    readonly property real share: (width - 2 * edge - 2 * Theme.size.smallGap) / 3

    signal homePressed
    signal backPressed
    signal donePressed
    signal nextPressed

    implicitHeight: buttons.implicitHeight + Theme.size.px(40) + (split && next.visible ? next.height + Theme.size.smallGap : 0)
    color: Theme.color.surface

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.size.hairline
        color: Theme.color.hairline
    }

    Row {
        id: buttons

        anchors.left: parent.left
        anchors.leftMargin: root.edge
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.size.px(20)
        spacing: Theme.size.smallGap

        BigButton {
            objectName: "home"
            width: root.split ? root.share : implicitWidth
            text: qsTr("Home")
            iconName: "controls/house"
            stacked: root.stacked
            shrinks: root.split
            onClicked: root.homePressed()
        }

        BigButton {
            objectName: "done"
            width: root.split ? root.share : implicitWidth
            text: qsTr("I’m done")
            spoken: qsTr("I’m done, start over")
            iconName: "controls/sign-out"
            stacked: root.stacked
            shrinks: root.split
            onClicked: root.donePressed()
        }

        BigButton {
            objectName: "back"
            width: root.split ? root.share : implicitWidth
            visible: root.canGoBack
            text: qsTr("Back")
            iconName: "controls/arrow-left"
            stacked: root.stacked
            shrinks: root.split
            onClicked: root.backPressed()
        }
    }

    BigButton {
        id: next

        objectName: "next"
        anchors.right: parent.right
        anchors.rightMargin: root.edge
        y: root.split ? Theme.size.px(20) : buttons.y + (buttons.height - height) / 2
        width: root.split ? root.width - 2 * root.edge : implicitWidth
        visible: root.nextTitle !== ""
        text: root.stacked ? qsTr("Next") : qsTr("Next: %1").arg(root.nextTitle)
        spoken: qsTr("Next: %1").arg(root.nextTitle)
        trailingIconName: "controls/arrow-right"
        widest: root.split ? root.width - 2 * root.edge : root.width - buttons.width - 2 * root.edge - Theme.size.gap
        ground: Theme.color.primary
        groundPressed: Theme.color.primaryPressed
        tone: Theme.color.primaryInk
        onClicked: root.nextPressed()
    }
}
