pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.theme

// "What you may feel", "What you can do", "Tell the nurse" on a step.
Rectangle {
    id: root

    required property string title
    required property string iconName
    required property list<string> items
    required property Tint tint

    signal linkPressed(link: string)

    visible: items.length > 0
    implicitHeight: words.implicitHeight + 2 * Theme.size.px(15)
    radius: Theme.size.px(28)
    color: tint.ground
    border.width: Theme.color.edge.a > 0 ? Theme.size.stroke : 0
    border.color: Theme.color.edge

    AppIcon {
        id: picture

        anchors.left: parent.left
        anchors.leftMargin: Theme.size.px(28)
        y: Theme.size.px(15)
        name: root.iconName
        tone: root.tint.ink
        size: Theme.size.px(46)
    }

    Column {
        id: words

        anchors.left: picture.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.size.px(28)
        anchors.rightMargin: Theme.size.px(28)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.size.px(4)

        Label {
            width: parent.width
            text: root.title
            color: root.tint.ink
            font.weight: Font.Bold
            leading: Theme.size.titleLeading
            Accessible.role: Accessible.Heading
        }

        Repeater {
            model: root.items

            Row {
                id: item

                required property string modelData

                width: words.width

                readonly property real lead: root.items.length > 1 ? Theme.size.px(24) : 0

                // A dot for each, where there are several: otherwise a line that wraps looks like the next one.
                Rectangle {
                    y: Theme.size.body * 0.65 - height / 2
                    width: Theme.size.px(10)
                    height: width
                    radius: width / 2
                    visible: root.items.length > 1
                    color: root.tint.ink
                }

                Item {
                    width: Theme.size.px(14)
                    height: 1
                    visible: root.items.length > 1
                }

                RichLabel {
                    width: item.width - item.lead
                    html: item.modelData
                    color: root.tint.ink
                    leading: 1.3
                    onLinkPressed: link => root.linkPressed(link)
                }
            }
        }
    }
}
