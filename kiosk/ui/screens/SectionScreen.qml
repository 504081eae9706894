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
        more: root.page.hidden > 0 ? qsTr("There are %n more pages here. “Search” finds them.", "", root.page.hidden) : ""
        onCardPressed: id => root.player.openTopic(id)
    }
}
