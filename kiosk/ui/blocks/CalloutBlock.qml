pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.parts
import kiosk.ui.theme

// A box that says what to do and how urgent it is, in words, by an icon and by its colour.
Rectangle {
    id: root

    required property string urgency
    required property string title
    required property string text
    required property string marks
    required property list<string> items
    required property list<string> itemMarks
    required property string spoken

    signal linkPressed(link: string)

    readonly property bool strong: urgency === "emergency" || urgency === "crisis-line"
    readonly property color band: urgency === "emergency" ? Theme.color.emergency : urgency === "crisis-line" ? Theme.color.crisis : tint.ground
    readonly property color bandInk: urgency === "crisis-line" ? Theme.color.crisisInk : urgency === "emergency" ? Theme.color.emergencyInk : tint.ink
    readonly property Tint tint: {
        switch (urgency) {
        case "tell-staff":
            return Theme.color.sand;
        case "call-clinic":
            return Theme.color.sage;
        case "action":
            return Theme.color.stone;
        default:
            return Theme.color.sky;
        }
    }
    readonly property string iconName: {
        switch (urgency) {
        case "emergency":
            return "controls/phone-call";
        case "crisis-line":
            return "controls/chats-circle";
        case "tell-staff":
            return "controls/hand-waving";
        case "call-clinic":
            return "controls/phone";
        case "action":
            return "controls/hand-palm";
        default:
            return "controls/info";
        }
    }

    implicitHeight: head.height + body.implicitHeight + (body.implicitHeight > 0 ? 2 * Theme.size.px(24) : 0)
    radius: Theme.size.cardRadius
    color: Theme.color.surface

    Accessible.role: Accessible.Grouping
    Accessible.name: root.spoken

    Rectangle {
        id: head

        width: parent.width
        height: Math.max(Theme.size.px(88), name.implicitHeight + Theme.size.px(32))
        topLeftRadius: root.radius
        topRightRadius: root.radius
        bottomLeftRadius: body.implicitHeight > 0 ? 0 : root.radius
        bottomRightRadius: bottomLeftRadius
        color: root.band

        AppIcon {
            id: picture

            anchors.left: parent.left
            anchors.leftMargin: Theme.size.cardPadding
            anchors.verticalCenter: parent.verticalCenter
            name: root.iconName
            tone: root.bandInk
            size: Theme.size.px(48)
        }

        RichLabel {
            id: name

            anchors.left: picture.right
            anchors.leftMargin: Theme.size.px(22)
            anchors.right: parent.right
            anchors.rightMargin: Theme.size.cardPadding
            anchors.verticalCenter: parent.verticalCenter
            html: root.title
            color: root.bandInk
            letterSize: Theme.size.lead
            font.weight: Font.Bold
            leading: Theme.size.titleLeading
            Accessible.role: Accessible.Heading
            onLinkPressed: link => root.linkPressed(link)
        }
    }

    Column {
        id: body

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.margins: Theme.size.px(24)
        anchors.leftMargin: Theme.size.cardPadding
        anchors.rightMargin: Theme.size.cardPadding
        spacing: Theme.size.px(8)

        RichLabel {
            width: parent.width
            visible: root.text !== ""
            html: root.text
            marks: root.marks
            onLinkPressed: link => root.linkPressed(link)
        }

        Repeater {
            model: root.items

            ListItem {
                required property int index
                required property string modelData

                width: body.width
                html: modelData
                marks: root.itemMarks[index]
                onLinkPressed: link => root.linkPressed(link)
            }
        }
    }

    // Drawn last, so that the edge lies over the band.
    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: "transparent"
        border.width: Theme.size.stroke
        border.color: Theme.color.edge.a > 0 ? Theme.color.edge : root.band
    }
}
