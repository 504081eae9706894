import QtQuick
import kiosk.ui.theme

// What must be pressed often, in the same place on every screen. Home, Back and "I'm done" never move; Next is at the end.
Rectangle {
    id: root

    required property bool canGoBack
    required property string nextTitle // of the next step, or empty
    readonly property bool tight: contentWidth > width - 2 * Theme.size.px(48)
    readonly property real contentWidth: Theme.size.px(1180) * Theme.textScale

    signal homePressed
    signal backPressed
    signal donePressed
    signal nextPressed

    implicitHeight: Math.max(home.implicitHeight, next.implicitHeight) + Theme.size.px(40)
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
        anchors.leftMargin: Theme.size.px(root.tight ? 24 : 48)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.size.smallGap

        BarButton {
            id: home

            objectName: "home"
            text: qsTr("Home")
            iconName: "controls/house"
            stacked: root.tight
            onClicked: root.homePressed()
        }

        BarButton {
            objectName: "done"
            text: qsTr("I’m done")
            spoken: qsTr("I’m done, start over")
            iconName: "controls/sign-out"
            stacked: root.tight
            onClicked: root.donePressed()
        }

        BarButton {
            objectName: "back"
            visible: root.canGoBack
            text: qsTr("Back")
            iconName: "controls/arrow-left"
            stacked: root.tight
            onClicked: root.backPressed()
        }
    }

    BigButton {
        id: next

        objectName: "next"
        anchors.right: parent.right
        anchors.rightMargin: buttons.anchors.leftMargin
        anchors.verticalCenter: parent.verticalCenter
        visible: root.nextTitle !== ""
        text: root.tight ? qsTr("Next") : qsTr("Next: %1").arg(root.nextTitle)
        spoken: qsTr("Next: %1").arg(root.nextTitle)
        trailingIconName: "controls/arrow-right"
        widest: root.width - buttons.width - 2 * buttons.anchors.leftMargin - Theme.size.gap
        ground: Theme.color.primary
        groundPressed: Theme.color.primaryPressed
        tone: Theme.color.primaryInk
        onClicked: root.nextPressed()
    }
}
