pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.parts
import kiosk.ui.theme

// How a choice may help and how it may harm: two cards of equal size, side by side where there is room for both.
Grid {
    id: root

    // What may help, then what may harm; `counts` says how many there are of each.
    required property list<string> items
    required property list<string> itemMarks
    required property list<int> counts

    signal linkPressed(link: string)

    readonly property bool beside: width >= Theme.size.body * 24
    readonly property real cardWidth: beside ? (width - columnSpacing) / 2 : width

    columns: beside ? 2 : 1
    columnSpacing: Theme.size.gap
    rowSpacing: Theme.size.gap

    component Side: Rectangle {
        id: side

        required property string title
        required property string iconName
        required property Tint tint
        required property int from
        required property int count

        readonly property real needed: words.implicitHeight + 2 * Theme.size.px(28)

        width: root.cardWidth
        radius: Theme.size.cardRadius
        color: tint.ground
        border.width: Theme.color.edge.a > 0 ? Theme.size.stroke : 0
        border.color: Theme.color.edge
        Accessible.role: Accessible.Grouping
        Accessible.name: title

        Column {
            id: words

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.size.px(28)
            spacing: Theme.size.px(12)

            Row {
                width: parent.width
                spacing: Theme.size.px(16)

                AppIcon {
                    name: side.iconName
                    tone: side.tint.ink
                    size: Theme.size.px(44)
                }

                Label {
                    width: parent.width - Theme.size.px(60)
                    text: side.title
                    color: side.tint.ink
                    letterSize: Theme.size.lead
                    font.weight: Font.Bold
                    Accessible.role: Accessible.Heading
                }
            }

            Repeater {
                model: side.count

                ListItem {
                    required property int index

                    width: words.width
                    html: root.items[side.from + index]
                    marks: root.itemMarks[side.from + index]
                    tone: side.tint.ink
                    onLinkPressed: link => root.linkPressed(link)
                }
            }
        }
    }

    Side {
        id: helps

        title: qsTr("How it may help")
        iconName: "controls/check-circle"
        tint: Theme.color.sage
        from: 0
        count: root.counts[0]
        height: root.beside ? Math.max(needed, harms.needed) : needed
    }

    Side {
        id: harms

        title: qsTr("How it may harm")
        iconName: "controls/warning-circle"
        tint: Theme.color.rose
        from: root.counts[0]
        count: root.counts[1]
        height: root.beside ? Math.max(needed, helps.needed) : needed
    }
}
