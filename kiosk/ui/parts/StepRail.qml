pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.theme

// All the steps of a walkthrough. Upright with names where there is room, a row of numbers where there is not.
Item {
    id: root

    required property QtObject steps
    property bool upright: true
    property int stepCount: 1
    readonly property real pitch: Math.min(Math.max(Theme.size.px(76), 2.4 * Theme.size.caption), height / Math.max(1, stepCount))
    // Lying, in as many rows as it takes to leave every mark 15 mm.
    readonly property int rows: Math.ceil(stepCount / Math.max(1, Math.floor(width / (Theme.size.smallTarget + 1))))
    readonly property int columns: Math.ceil(stepCount / Math.max(1, rows))
    readonly property real cell: width / Math.max(1, columns)

    signal stepPressed(number: int)

    implicitHeight: upright ? stepCount * Math.max(Theme.size.px(76), 2.4 * Theme.size.caption) : rows * Theme.size.target

    Repeater {
        model: root.steps

        Pressable {
            id: mark

            required property int index
            required property int number
            required property string title
            required property string progress
            readonly property bool isNow: progress === "now"
            readonly property bool isDone: progress === "done"

            objectName: `step${number}`
            x: Theme.fromStart(root.upright ? 0 : (index % root.columns) * root.cell, width, root.width)
            y: root.upright ? index * root.pitch : Math.floor(index / root.columns) * Theme.size.target
            width: root.upright ? root.width : root.cell
            height: root.upright ? root.pitch : Theme.size.target
            text: title

            spoken: isNow ? qsTr("Step %1, %2. You are here").arg(number).arg(title) : isDone ? qsTr("Step %1, %2. Done").arg(number).arg(title) : qsTr("Step %1, %2").arg(number).arg(title)
            onClicked: root.stepPressed(index)

            Rectangle {
                id: disc

                x: Theme.fromStart(root.upright ? 0 : (parent.width - width) / 2, width, parent.width)
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(Math.max(Theme.size.px(48), Theme.size.smallest * 1.7), (root.upright ? root.pitch : root.cell) - Theme.size.px(8))
                height: width
                radius: width / 2
                color: mark.isDone ? Theme.color.primary : Theme.color.surface
                border.width: mark.isNow ? Theme.size.stroke : Theme.size.hairline
                border.color: mark.isNow ? Theme.color.primary : Theme.color.border
                opacity: mark.pressed ? 0.7 : 1

                AppIcon {
                    anchors.centerIn: parent
                    visible: mark.isDone
                    name: "controls/check"
                    tone: Theme.color.primaryInk
                    size: Theme.size.px(26)
                }

                Label {
                    anchors.centerIn: parent
                    visible: !mark.isDone
                    text: mark.number
                    color: mark.isNow ? Theme.color.primary : Theme.color.mutedInk
                    letterSize: Math.min(Theme.size.smallest, disc.width * 0.6)
                    font.weight: mark.isNow ? Font.Bold : Font.Normal
                    Accessible.ignored: true
                }

                FocusRing {
                    shown: mark.showsFocus
                    corner: parent.radius
                }
            }

            Label {
                anchors.left: disc.right
                anchors.leftMargin: Theme.size.px(24)
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: root.upright
                text: mark.title
                color: mark.isNow || mark.isDone ? Theme.color.primary : Theme.color.mutedInk
                letterSize: Theme.size.caption
                font.weight: mark.isNow ? Font.Bold : Font.Normal
                leading: 1
                Accessible.ignored: true
            }
        }
    }
}
