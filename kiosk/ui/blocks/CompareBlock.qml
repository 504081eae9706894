pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.ui.parts
import kiosk.ui.theme

// A table with row and column headings. Where the columns would be too narrow to read, each column becomes a card.
Item {
    id: root

    required property string title
    required property list<string> items
    required property list<string> itemMarks
    required property list<string> labels
    required property int columns
    required property list<string> rowsAloud
    required property string spoken
    required property Tint tint

    signal linkPressed(link: string)

    readonly property int rows: items.length / columns
    readonly property bool narrow: width / columns < 180 * Theme.letter

    implicitHeight: narrow ? cards.implicitHeight : table.implicitHeight
    Accessible.role: Accessible.Table
    Accessible.name: root.spoken

    Column {
        id: table

        width: parent.width
        visible: !root.narrow

        Repeater {
            model: root.narrow ? 0 : root.rows + 1

            Item {
                id: line

                required property int index
                readonly property string aloud: root.rowsAloud[index]

                width: table.width
                implicitHeight: cells.implicitHeight

                RowLayout {
                    id: cells

                    width: parent.width
                    spacing: 0

                    Repeater {
                        model: root.columns

                        Rectangle {
                            id: cell

                            required property int index
                            readonly property bool isHeading: line.index === 0 || index === 0
                            readonly property int place: (line.index - 1) * root.columns + index
                            readonly property bool atLeft: index === (Theme.mirrored ? root.columns - 1 : 0)
                            readonly property bool atRight: index === (Theme.mirrored ? 0 : root.columns - 1)

                            Layout.fillWidth: true
                            Layout.fillHeight: true
                            Layout.preferredWidth: index === 0 ? 1.15 : 1
                            implicitHeight: words.implicitHeight + 2 * Theme.size.px(18)
                            color: line.index === 0 ? root.tint.ground : index === 0 ? root.tint.wash : Theme.color.surface
                            topLeftRadius: line.index === 0 && atLeft ? Theme.size.cardRadius : 0
                            topRightRadius: line.index === 0 && atRight ? Theme.size.cardRadius : 0
                            bottomLeftRadius: line.index === root.rows && atLeft ? Theme.size.cardRadius : 0
                            bottomRightRadius: line.index === root.rows && atRight ? Theme.size.cardRadius : 0

                            Rectangle {
                                width: parent.width
                                height: Theme.size.hairline
                                visible: line.index > 0
                                color: Theme.color.hairline
                            }

                            RichLabel {
                                id: words

                                anchors.left: parent.left
                                anchors.right: parent.right
                                anchors.top: parent.top
                                anchors.margins: Theme.size.px(18)
                                html: line.index > 0 ? root.items[cell.place] : cell.index > 0 ? root.labels[cell.index - 1] : root.title
                                marks: line.index > 0 ? root.itemMarks[cell.place] : ""
                                color: line.index === 0 ? root.tint.ink : Theme.color.ink
                                letterSize: line.index === 0 ? Theme.size.body : Theme.size.caption
                                font.weight: cell.isHeading ? Font.Bold : Font.Normal
                                leading: 1.3
                                Accessible.role: line.index === 0 ? Accessible.ColumnHeader : cell.index === 0 ? Accessible.RowHeader : Accessible.Cell
                                onLinkPressed: link => root.linkPressed(link)
                            }
                        }
                    }
                }
            }
        }
    }

    Column {
        id: cards

        width: parent.width
        visible: root.narrow
        spacing: Theme.size.gap

        Repeater {
            model: root.narrow ? root.labels : []

            Rectangle {
                id: card

                required property int index
                required property string modelData

                width: cards.width
                implicitHeight: facts.implicitHeight + 2 * Theme.size.cardPadding
                radius: Theme.size.cardRadius
                color: Theme.color.surface
                border.width: Theme.size.hairline
                border.color: Theme.color.hairline

                Column {
                    id: facts

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.margins: Theme.size.cardPadding
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Theme.size.px(12)

                    RichLabel {
                        width: parent.width
                        html: card.modelData
                        color: root.tint.ink
                        letterSize: Theme.size.h2
                        font.weight: Font.Bold
                        leading: Theme.size.titleLeading
                        Accessible.role: Accessible.Heading
                    }

                    Repeater {
                        model: root.rows

                        Column {
                            id: fact

                            required property int index
                            readonly property int place: index * root.columns

                            width: facts.width

                            RichLabel {
                                width: parent.width
                                html: root.items[fact.place]
                                letterSize: Theme.size.caption
                                font.weight: Font.Bold
                                leading: 1.3
                            }

                            RichLabel {
                                width: parent.width
                                html: root.items[fact.place + card.index + 1]
                                marks: root.itemMarks[fact.place + card.index + 1]
                                leading: 1.3
                                onLinkPressed: link => root.linkPressed(link)
                            }
                        }
                    }
                }
            }
        }
    }
}
