import QtQuick
import kiosk.ui.theme

// The plain meaning of a hard word, over the page it stands on.
Sheet {
    id: root

    required property string term
    required property string meaning

    required property list<string> cautions

    title: term

    Label {
        anchors.left: parent.left
        width: parent.width - Theme.size.px(220)
        text: root.meaning
        letterSize: Theme.size.lead
    }

    Cautions {
        width: parent.width
        cautions: root.cautions
    }
}
