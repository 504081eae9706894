pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.parts
import kiosk.ui.theme

// How many out of ten, drawn as people.
Column {
    id: root

    required property string text
    required property string marks
    required property string spoken
    required property list<string> items
    required property list<string> itemMarks
    required property list<string> labels
    required property list<int> counts
    required property Tint tint

    signal linkPressed(link: string)

    readonly property int people: counts.reduce((sum, count) => sum + count, 0)

    // The group that the person with this number belongs to.
    function groupOf(person: int): int {
        let group = 0;
        let seen = counts[0];
        while (person >= seen && group < counts.length - 1)
            seen += counts[++group];
        return group;
    }

    // Filled against hollow where there are two groups; the half filled one stands between them where there are three.
    function lookOf(group: int): int {
        return counts.length === 2 && group === 1 ? 2 : group;
    }

    function toneOf(group: int): color {
        return group === 0 ? Theme.color.primary : group === 1 ? Theme.color.primaryLighter : Theme.color.border;
    }

    spacing: Theme.size.gap

    RichLabel {
        width: parent.width
        html: root.text
        marks: root.marks
        letterSize: Theme.size.lead
        leading: 1.4
        onLinkPressed: link => root.linkPressed(link)
    }

    Row {
        id: row

        // All in one row, so that they can be counted at a glance.
        readonly property real share: width / Math.max(1, root.people)

        anchors.left: parent.left
        width: Math.min(parent.width, root.people * Theme.size.px(112))
        spacing: share - Math.min(Theme.size.px(72), share * 0.72)
        Accessible.role: Accessible.Graphic
        Accessible.name: root.spoken

        Repeater {
            model: root.people

            PersonShape {
                required property int index

                group: root.lookOf(root.groupOf(index))
                tone: root.toneOf(group)
                width: row.share - row.spacing
                height: width * 2.05
            }
        }
    }

    Column {
        width: parent.width
        spacing: Theme.size.px(14)

        Repeater {
            model: root.items

            Row {
                id: entry

                required property int index
                required property string modelData

                width: root.width
                spacing: Theme.size.px(20)

                PersonShape {
                    id: shape

                    group: root.lookOf(entry.index)
                    tone: root.toneOf(group)
                    width: Theme.size.px(30)
                    height: Theme.size.px(60)
                }

                Label {
                    id: number

                    anchors.verticalCenter: shape.verticalCenter
                    text: root.labels[entry.index]
                    spoken: ""
                    font.weight: Font.Bold
                }

                RichLabel {
                    readonly property string aloud: `${number.text} ${plain}`

                    anchors.top: number.top
                    width: entry.width - shape.width - number.width - 2 * entry.spacing
                    html: entry.modelData
                    marks: root.itemMarks[entry.index]
                    spoken: ""
                    onLinkPressed: link => root.linkPressed(link)
                }
            }
        }
    }
}
