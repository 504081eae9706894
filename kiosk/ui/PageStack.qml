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
    property bool isLoadingAhead: false

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
        // Back in the middle of a page, or without movement: all of it at once.
        if (!hasArrived || Theme.motion.page === 0 || root.player.scroll > 0 || root.player.focus !== "")
            root.player.topic.layOutAll();
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

    // Load what most people open, one page after the other, in the pauses between two frames.
    function loadAhead(): void {
        const next = isLoadingAhead ? [section, topic, routes, walkthrough].find(page => page.status === Loader.Null) : null;
        if (next) {
            next.asynchronous = true;
            next.begin();
        }
    }

    transform: Translate {
        id: slide
    }

    Component.onCompleted: arrive()

    // A page that is loaded when it is first needed, or before that when there is time: Home does not wait for it.
    component Page: Loader {
        required property string screen

        // Whoever opens a page that is on its way gets it at once.
        function load(): void {
            asynchronous = false;
            begin();
        }

        function begin(): void {
            if (status === Loader.Null)
                setSource(`screens/${screen}Screen.qml`, {
                    player: root.player
                });
        }

        anchors.fill: parent
        onLoaded: root.loadAhead()
    }

    Binding {
        target: root.front
        property: "covered"
        value: root.covered
        when: root.front !== null
    }

    Connections {
        target: root.Window.window
        enabled: root.player.topic.isGrowing

        function onFrameSwapped(): void {
            root.player.topic.layOutMore();
        }
    }

    Connections {
        target: root.player

        function onLeaving(): void {
            root.leave();
        }

        function onMoved(): void {
            root.arrive();
        }

        function onSettled(): void {
            root.isLoadingAhead = true;
            root.loadAhead();
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

    // A page comes out from under it. It looks as if the page itself faded in, and takes half the time: the software
    // renderer draws letters that are half there one by one.
    Rectangle {
        id: veil

        anchors.fill: parent
        visible: opacity > 0
        opacity: 0
        color: Theme.color.canvas
    }

    ParallelAnimation {
        id: entrance

        NumberAnimation {
            target: veil
            property: "opacity"
            from: Theme.motion.page > 0 ? 1 : 0
            to: 0
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
