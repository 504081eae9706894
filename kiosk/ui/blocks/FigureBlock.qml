import QtQuick
import kiosk.ui.parts
import kiosk.ui.theme

Column {
    id: root

    required property string source
    required property string alt
    required property string text
    // Whether the picture stands elsewhere on the page: it is drawn once.
    property bool isElsewhere: false

    visible: !isElsewhere
    spacing: Theme.size.smallGap

    Scene {
        anchors.left: parent.left
        width: Math.min(root.width, Theme.size.px(620))
        height: Math.round(width * 600 / 620)
        path: root.isElsewhere ? "" : root.source
        alt: root.alt
    }

    RichLabel {
        anchors.left: parent.left
        width: Math.min(root.width, Theme.size.px(620))
        visible: root.text !== ""
        html: root.text
        color: Theme.color.mutedInk
        letterSize: Theme.size.caption
        leading: 1.4
    }
}
