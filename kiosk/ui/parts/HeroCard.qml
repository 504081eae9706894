import QtQuick
import kiosk.ui.theme

// The way into the walkthroughs, the largest thing on Home.
CardButton {
    id: root

    required property int minutes
    required property string scene
    property bool upright: true

    // Not from the height, which comes from the words, which come from what the picture leaves them.
    readonly property real pictureWidth: upright ? 0 : Math.min(width * 0.42, Theme.size.px(400))

    text: qsTr("What to expect on the day")
    spoken: `${text}. ${duration.text}. ${hint.text} ${go.text}`
    implicitHeight: words.implicitHeight + 2 * Theme.size.cardPadding
    ground: Theme.color.hero
    groundPressed: Theme.color.heroPressed

    // Two calm circles, cut off by the card's own corner.
    Item {
        anchors.right: parent.right
        anchors.top: parent.top
        width: Math.min(parent.width, Theme.size.px(340))
        height: Math.min(parent.height, Theme.size.px(340))
        visible: root.upright
        clip: true

        Rectangle {
            x: Theme.fromStart(0, width, parent.width)
            y: -Theme.size.px(170)
            width: Theme.size.px(510)
            height: width
            radius: width / 2
            color: Theme.color.heroLight
        }

        Rectangle {
            x: Theme.fromStart(Theme.size.px(80), width, parent.width)
            y: -Theme.size.px(140)
            width: Theme.size.px(400)
            height: width
            radius: width / 2
            color: Theme.color.heroLighter
        }
    }

    // The corner the circles have covered.
    Item {
        anchors.right: parent.right
        anchors.top: parent.top
        width: Theme.size.cardRadius
        height: width
        visible: root.upright
        clip: true

        Rectangle {
            anchors.right: parent.right
            anchors.rightMargin: -border.width
            y: -border.width
            width: 2 * Theme.size.cardRadius + 2 * border.width
            height: width
            radius: width / 2
            color: "transparent"
            border.width: Theme.size.cardRadius
            border.color: Theme.color.canvas
        }
    }

    AppIcon {
        anchors.left: parent.left
        anchors.leftMargin: Theme.size.cardPadding
        y: Theme.size.px(24)
        visible: root.upright && words.y > y + height * 0.8
        name: "health/inpatient"
        tone: Theme.color.heroInk
        size: Theme.size.px(180)
    }

    Scene {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: Math.min(root.pictureWidth, root.height * 620 / 600)
        height: Math.round(width * 600 / 620)
        visible: !root.upright
        path: root.upright ? "" : root.scene
        alt: ""
        Accessible.ignored: true
    }

    Column {
        id: words

        anchors.left: parent.left
        anchors.leftMargin: Theme.size.cardPadding
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.size.cardPadding
        width: parent.width - root.pictureWidth - 2 * Theme.size.cardPadding
        spacing: Theme.size.px(12)

        Label {
            id: duration

            width: parent.width
            text: qsTr("Step by step · %n minutes", "", root.minutes)
            color: Theme.color.heroInkSecond
            letterSize: Theme.size.caption
            font.weight: Font.DemiBold
            leading: 1.3
            Accessible.ignored: true
        }

        Label {
            width: parent.width
            text: root.text
            color: Theme.color.heroInk
            letterSize: Theme.size.h1
            font.weight: Font.Bold
            leading: 1.12
            Accessible.ignored: true
        }

        Label {
            id: hint

            width: parent.width
            visible: root.upright
            text: qsTr("Walk through your visit, from the front door to your ride home.")
            color: Theme.color.heroInkSecond
            leading: 1.4
            Accessible.ignored: true
        }

        Item {
            width: 1
            height: Theme.size.px(8)
        }

        // A picture of a button: the whole card is the target.
        Rectangle {
            anchors.left: parent.left
            width: Math.min(parent.width, start.implicitWidth + Theme.size.px(88))
            height: Math.max(Theme.size.button, start.implicitHeight + Theme.size.px(20))
            radius: height / 2
            color: Theme.color.heroButton

            Row {
                id: start

                anchors.centerIn: parent
                spacing: Theme.size.px(20)

                Label {
                    id: go

                    text: qsTr("Start")
                    color: Theme.color.heroButtonInk
                    font.weight: Font.DemiBold
                    Accessible.ignored: true
                }

                AppIcon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "controls/arrow-right"
                    tone: Theme.color.heroButtonInk
                }
            }
        }
    }
}
