pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.theme

// Bullets and numbered steps.
Column {
    id: root

    required property string kind
    required property list<string> items
    required property list<string> itemMarks
    required property Tint tint

    signal linkPressed(link: string)

    spacing: Theme.size.px(kind === "bullets" ? 8 : 16)
    Accessible.role: Accessible.List

    Repeater {
        model: root.items

        ListItem {
            required property int index
            required property string modelData

            width: root.width
            html: modelData
            marks: root.itemMarks[index]
            kind: root.kind
            number: index + 1
            tint: root.tint
            onLinkPressed: link => root.linkPressed(link)
        }
    }
}
