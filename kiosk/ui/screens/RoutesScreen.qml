import QtQuick
import kiosk.screen
import kiosk.ui.parts

// Which kind of treatment to walk through.
ScrollPage {
    id: root

    required property Player player

    readonly property RoutesPage page: player.routes

    title: qsTr("Which treatment will you have?")

    CardList {
        width: root.width
        title: root.title
        intro: qsTr("Choose one to see the day, step by step. Not sure, or yours is not here? Ask our staff.")
        cards: root.page.routes
        namePrefix: "route"
        onCardPressed: id => root.player.openWalkthrough(id)
    }
}
