pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen
import kiosk.ui.parts

// The topics of a section.
ScrollPage {
    id: root

    required property Player player

    readonly property SectionPage page: player.section

    title: page.title

    CardList {
        width: root.width
        title: root.title
        intro: root.page.intro
        cards: root.page.topics
        onCardPressed: id => root.player.openTopic(id)
    }
}
