pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.parts
import kiosk.ui.theme

// What happens when, from top to bottom along a line.
Column {
    id: root

    required property list<string> labels
    required property list<string> items
    required property list<string> itemMarks
    required property Tint tint

    signal linkPressed(link: string)

    Accessible.role: Accessible.List

    Repeater {
        model: root.items

        Item {
            id: entry

            required property int index
            required property string modelData
            readonly property string aloud: `${root.labels[index]}: ${text.spoken}`

            width: root.width
            implicitHeight: words.implicitHeight + Theme.size.px(24)
            Accessible.role: Accessible.ListItem
            Accessible.name: aloud

            Rectangle {
                anchors.left: parent.left
                anchors.leftMargin: Theme.size.px(14)
                y: entry.index === 0 ? dot.y : 0
                width: Theme.size.stroke
                height: (entry.index === root.items.length - 1 ? dot.y : parent.height) - y
                color: root.tint.ground
            }

            Rectangle {
                id: dot

                anchors.left: parent.left
                y: Theme.size.px(10)
                width: Theme.size.px(32)
                height: width
                radius: width / 2
                color: Theme.color.surface
                border.width: Theme.size.px(6)
                border.color: root.tint.ink
            }

            Column {
                id: words

                anchors.left: dot.right
                anchors.leftMargin: Theme.size.px(24)
                anchors.right: parent.right

                Label {
                    width: parent.width
                    text: root.labels[entry.index]
                    color: root.tint.ink
                    font.weight: Font.Bold
                    Accessible.ignored: true
                }

                RichLabel {
                    id: text

                    width: parent.width
                    html: entry.modelData
                    marks: root.itemMarks[entry.index]
                    told: false
                    onLinkPressed: link => root.linkPressed(link)
                }
            }
        }
    }
}
