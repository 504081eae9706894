pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen
import kiosk.ui.parts
import kiosk.ui.screens
import kiosk.ui.theme

// The pages, one for each screen, the one in front on top.
Item {
    id: root

    required property Player player
    // How much of the page's end is covered.
    property real covered: 0
    // The page in front; none while the calm page stands there.
    property ScrollPage front
    property bool hasArrived: false

    // What is read aloud, from top to bottom.
    readonly property list<Item> reading: front ? front.reading : [unavailable]

    // A page is made when it is first needed and then kept: nothing is made and thrown away from visit to visit.
    function loaderOf(screen: string): Loader {
        switch (screen) {
        case "home":
            return home;
        case "section":
            return section;
        case "topic":
            return topic;
        case "routes":
            return routes;
        case "walkthrough":
            return walkthrough;
        case "check":
            return check;
        case "search":
            return search;
        default:
            return unavailable;
        }
    }

    function leave(): void {
        const page = loaderOf(root.player.screen).item as ScrollPage;
        if (page)
            root.player.remember(page.contentY, page.focusName());
    }

    function arrive(): void {
        const wanted = loaderOf(root.player.screen);
        (wanted as Page)?.load();
        // A page that cannot be loaded: the calm page stands in its place, and the way Home below it.
        const loader = wanted.status === Loader.Error ? unavailable : wanted;
        (loader as Page)?.load();
        for (const other of [home, section, topic, routes, walkthrough, check, search, unavailable])
            other.visible = other === loader;
        const page = loader.item as ScrollPage;
        front = page;
        if (page) {
            page.restore(root.player.scroll);
            page.takeFocus(root.player.focus);
        }
        // The first page is there at once: it follows nothing, and the first frame is one to act on.
        if (hasArrived) {
            entrance.restart();
            page?.Accessible.announce(page.title);
        }
        hasArrived = true;
    }

    transform: Translate {
        id: slide
    }

    Component.onCompleted: arrive()

    // A page that is loaded when it is first needed: Home does not wait for it.
    component Page: Loader {
        required property string screen

        function load(): void {
            if (status === Loader.Null)
                setSource(`screens/${screen}Screen.qml`, {
                    player: root.player
                });
        }

        anchors.fill: parent
    }

    Binding {
        target: root.front
        property: "covered"
        value: root.covered
        when: root.front !== null
    }

    Connections {
        target: root.player

        function onLeaving(): void {
            root.leave();
        }

        function onMoved(): void {
            root.arrive();
        }
    }

    Loader {
        id: home

        anchors.fill: parent
        sourceComponent: HomeScreen {
            player: root.player
        }
    }

    Page {
        id: section

        screen: "Section"
    }

    Page {
        id: topic

        screen: "Topic"
    }

    Page {
        id: routes

        screen: "Routes"
    }

    Page {
        id: walkthrough

        screen: "Walkthrough"
    }

    Page {
        id: check

        screen: "Check"
    }

    Page {
        id: search

        screen: "Search"
    }

    Page {
        id: unavailable

        screen: "Unavailable"
    }

    ParallelAnimation {
        id: entrance

        NumberAnimation {
            target: root
            property: "opacity"
            from: Theme.motion.page > 0 ? 0 : 1
            to: 1
            duration: Theme.motion.page
            easing.type: Easing.OutCubic
        }

        NumberAnimation {
            target: slide
            property: "y"
            from: Theme.motion.slide * Theme.unit
            to: 0
            duration: Theme.motion.page
            easing.type: Easing.OutCubic
        }
    }
}
