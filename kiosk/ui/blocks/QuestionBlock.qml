pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.theme

// Questions to take along: what is ticked goes on the handout and into the code, and is gone with the visit.
Column {
    id: root

    required property int index // of the block on the page
    required property list<string> items
    required property list<string> itemMarks
    property list<string> ticked

    signal toggled(item: int)

    spacing: Theme.size.targetGap
    Accessible.role: Accessible.List

    Repeater {
        model: root.items

        QuestionItem {
            required property int index
            required property string modelData

            objectName: `question-${root.index}-${index}`
            width: root.width
            html: modelData
            marks: root.itemMarks[index]
            ticked: root.ticked.includes(`${root.index}.${index}`)
            onClicked: root.toggled(index)
        }
    }
}
