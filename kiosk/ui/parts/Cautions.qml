pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.theme

// What people must know of a translation: the same in each of the two languages.
Rectangle {
    id: root

    required property list<string> cautions

    visible: cautions.length > 0
    implicitHeight: words.implicitHeight + 2 * Theme.size.px(20)
    radius: Theme.size.px(28)
    color: Theme.color.sand.ground
    border.width: Theme.color.edge.a > 0 ? Theme.size.stroke : 0
    border.color: Theme.color.edge

    Row {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.size.px(24)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.size.px(16)

        AppIcon {
            id: globe

            name: "controls/globe"
            tone: Theme.color.sand.ink
        }

        Column {
            id: words

            width: line.width - globe.width - line.spacing
            spacing: Theme.size.px(8)

            Repeater {
                model: root.cautions

                Label {
                    required property string modelData

                    objectName: "caution"
                    width: words.width
                    text: modelData
                    color: Theme.color.sand.ink
                    letterSize: Theme.size.caption
                    leading: 1.3
                }
            }
        }
    }
}
