import QtQuick
import kiosk.screen
import kiosk.ui.theme

// The plain meaning of a hard word, over the page it stands on.
Sheet {
    id: root

    required property Player player

    title: player.word.term
    onClosePressed: player.closeWord()

    Label {
        anchors.left: parent.left
        width: parent.width - Theme.size.px(220)
        text: root.player.word.meaning
        letterSize: Theme.size.lead
    }

    Cautions {
        width: parent.width
        cautions: root.player.word.cautions
    }
}
