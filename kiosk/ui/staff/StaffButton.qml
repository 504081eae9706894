pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.parts
import kiosk.ui.theme

// What staff press: an icon, what it does, and below it how things are now or what it means.
Pressable {
    id: root

    property string iconName
    property string detail
    property bool isStrong: false // what the page is for
    property bool isOption: false // one of several, of which one is chosen
    property bool chosen: false
    property int letterSize: Letters.body
    property bool centred: false
    property bool faint: false // does nothing now
    readonly property bool hasIcon: icon.name !== "" || isOption
    readonly property color tone: faint ? Theme.color.panelSecond : isStrong ? Theme.color.panel : Theme.color.panelInk

    spoken: detail === "" ? text : `${text}. ${detail}`
    implicitHeight: Math.max(Theme.size.button, words.implicitHeight + 2 * Theme.size.px(16))
    scale: pressed ? 0.985 : 1

    Accessible.role: isOption ? Accessible.RadioButton : Accessible.Button
    Accessible.checkable: isOption
    Accessible.checked: chosen

    Behavior on scale {
        NumberAnimation {
            duration: Theme.motion.press
        }
    }

    Rectangle {
        anchors.fill: parent
        z: -1
        radius: Theme.size.px(28)
        color: root.faint ? Theme.color.panel : root.pressed ? (root.isStrong ? Theme.color.panelSecond : Theme.color.panelQuietPressed) : root.isStrong ? Theme.color.panelInk : Theme.color.panelQuiet
        border.width: root.faint ? 0 : root.chosen ? 1.5 * Theme.size.stroke : Theme.size.hairline
        border.color: root.chosen ? Theme.color.panelInk : Theme.color.panelEdge

        FocusRing {
            shown: root.showsFocus
            corner: parent.radius
        }
    }

    AppIcon {
        id: icon

        anchors.left: parent.left
        anchors.leftMargin: Theme.size.px(28)
        anchors.verticalCenter: parent.verticalCenter
        name: root.chosen ? "controls/check-circle" : root.iconName
        visible: root.hasIcon
        tone: root.tone
        size: Math.round(1.3 * Letters.body)

        // Where the check mark would be.
        Rectangle {
            anchors.fill: parent
            anchors.margins: parent.width / 12
            visible: root.isOption && !root.chosen
            radius: width / 2
            color: "transparent"
            border.width: Theme.size.hairline
            border.color: Theme.color.panelEdge
        }
    }

    Column {
        id: words

        anchors.left: root.hasIcon ? icon.right : parent.left
        anchors.right: parent.right
        anchors.leftMargin: root.centred ? 0 : Theme.size.px(20)
        anchors.rightMargin: root.centred ? 0 : Theme.size.px(16)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.size.px(4)

        Label {
            width: parent.width
            text: root.text
            color: root.tone
            letterSize: root.letterSize
            font.weight: Font.DemiBold
            leading: Theme.size.titleLeading
            horizontalAlignment: root.centred ? Text.AlignHCenter : Text.AlignLeft
            Accessible.ignored: true
        }

        Label {
            width: parent.width
            visible: text !== ""
            text: root.detail
            color: root.tone
            letterSize: Letters.small
            leading: Theme.size.titleLeading
            Accessible.ignored: true
        }
    }
}
