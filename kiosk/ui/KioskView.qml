pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen
import kiosk.ui.parts
import kiosk.ui.screens
import kiosk.ui.theme

// The whole kiosk: the page in front, the safety line and the action bar below it, and what lies over them.
Rectangle {
    id: root

    required property Player player
    required property real diagonalInches
    required property string fontFamily

    // Sizes are authored in millimetres. 0.2768 mm is one pixel of a 24-inch screen of 1920×1080.
    readonly property real pixelsPerMillimetre: Math.hypot(width, height) / (diagonalInches * 25.4)

    // In millimetres. Lower than this, keys and results have no room beside two rows of buttons or more.
    readonly property real lowGlass: 250

    color: Theme.color.canvas
    LayoutMirroring.enabled: Theme.mirrored
    LayoutMirroring.childrenInherit: true

    Component.onCompleted: pages.arrive()

    Binding {
        target: Theme
        property: "trueUnit"
        when: root.width > 0 && root.height > 0 // not yet laid out: everything would be drawn twice
        value: root.pixelsPerMillimetre * 0.2768
    }

    Binding {
        target: Theme
        property: "density"
        when: root.width > 0 && root.height > 0 // not yet laid out: everything would be drawn twice
        value: Math.max(0.55, Math.min(1, Math.max(root.width, root.height) / (1700 * Theme.trueUnit), Math.min(root.width, root.height) / (950 * Theme.trueUnit)))
    }

    Binding {
        target: Theme
        property: "textScale"
        value: root.player.comfort.textScale
    }

    Binding {
        target: Theme
        property: "motionReduced"
        value: root.player.comfort.isMotionReduced
    }

    Binding {
        target: Theme
        property: "spacingWide"
        value: root.player.comfort.isSpacingWide
    }

    Binding {
        target: Theme
        property: "colors"
        value: root.player.comfort.theme
    }

    Binding {
        target: Theme
        property: "keysInUse"
        value: root.player.presence.keysInUse
    }

    Binding {
        target: Theme
        property: "mirrored"
        value: Qt.locale(root.player.languages.current).textDirection === Qt.RightToLeft
    }

    Binding {
        target: Theme
        property: "family"
        value: root.fontFamily
    }

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

    // What is read aloud: what lies over the page, or else the page and the safety line.
    function inFront(): list<Item> {
        const over = question.item ?? word.item ?? sheet.item;
        if (over)
            return [over];
        return [...(pages.front?.reading ?? [unavailable]), safety];
    }

    Connections {
        target: root.player.speech

        function onWanted(): void {
            listening.before = root.Window.activeFocusItem;
            root.player.speech.read(root.inFront());
        }

        function onChanged(): void {
            const item = root.player.speech.item as Item;
            if (item)
                pages.front?.follow(item, root.player.speech.progress);
        }
    }

    Binding {
        target: pages.front
        property: "covered"
        value: listening.height
        when: listening.active && pages.front !== null
    }

    Connections {
        target: root.player

        function onLeaving(): void {
            pages.leave();
        }

        function onMoved(): void {
            pages.arrive();
        }
    }

    Label {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: glass.top
        anchors.margins: Theme.size.margin
        visible: root.player.comfort.isReachLow
        text: qsTr("Everything stands lower down. To change it back, touch “Colors”.")
        color: Theme.color.mutedInk
        horizontalAlignment: Text.AlignHCenter
    }

    // All that can be pressed, and the page with it. Low down it takes the lower half: for people who sit, or are small.
    Item {
        id: glass

        anchors.fill: parent
        anchors.topMargin: root.player.comfort.isReachLow ? Math.round(parent.height / 2) : 0

        Item {
            id: pages

            property bool hasArrived: false
            property ScrollPage front

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
                const loader = loaderOf(root.player.screen);
                (loader as Page)?.load();
                for (const other of [home, section, topic, routes, walkthrough, search, unavailable])
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

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: safety.top

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
                id: search

                screen: "Search"
            }

            Page {
                id: unavailable

                screen: "Unavailable"
            }

            transform: Translate {
                id: slide
            }

            ParallelAnimation {
                id: entrance

                NumberAnimation {
                    target: pages
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

        SafetyLine {
            id: safety

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: bar.top
            height: text === "" ? 0 : implicitHeight
            visible: text !== ""
            text: root.player.notices.emergency
        }

        ActionBar {
            id: bar

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: implicitHeight
            visible: root.player.screen !== "unavailable"
            canGoBack: root.player.canGoBack
            canSearch: true
            canListen: root.player.speech.isAvailable
            otherLanguage: root.player.languages.label
            toolsAway: root.player.screen === "search" && glass.height < root.lowGlass * root.pixelsPerMillimetre
            nextTitle: root.player.screen === "walkthrough" ? root.player.walkthrough.nextTitle : ""
            onHomePressed: root.player.goHome()
            onBackPressed: root.player.goBack()
            onDonePressed: root.player.finish()
            onNextPressed: root.player.nextStep()
            onSearchPressed: root.player.openSearch()
            onListenPressed: root.player.speech.begin()
            onTextPressed: root.player.comfort.openSheet("text")
            onViewPressed: root.player.comfort.openSheet("view")
            onLanguagePressed: root.player.languages.press()
        }

        Loader {
            id: word

            anchors.fill: parent
            anchors.bottomMargin: bar.height + safety.height + listening.height
            active: root.player.word.isOpen
            sourceComponent: WordSheet {
                term: root.player.word.term
                meaning: root.player.word.meaning
                cautions: root.player.word.cautions
                onClosePressed: root.player.closeWord()
            }
        }

        Loader {
            id: sheet

            anchors.fill: parent
            anchors.bottomMargin: bar.height + safety.height + listening.height
            active: root.player.comfort.sheet !== ""
            sourceComponent: root.player.comfort.sheet === "text" ? textSheet : root.player.comfort.sheet === "view" ? viewSheet : languageSheet
        }

        Component {
            id: textSheet

            TextSheet {
                comfort: root.player.comfort
                onClosePressed: root.player.comfort.closeSheet()
            }
        }

        Component {
            id: languageSheet

            LanguageSheet {
                languages: root.player.languages
                onClosePressed: root.player.comfort.closeSheet()
            }
        }

        Component {
            id: viewSheet

            ViewSheet {
                comfort: root.player.comfort
                onClosePressed: root.player.comfort.closeSheet()
            }
        }

        Loader {
            id: listening

            // Where the keys were; they return there.
            property Item before

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: safety.top
            height: active ? implicitHeight : 0
            active: root.player.speech.isOpen
            onActiveChanged: {
                if (!active)
                    before?.forceActiveFocus();
            }
            sourceComponent: ListenBar {
                speech: root.player.speech
                most: pages.height / 2
            }
        }

        Loader {
            id: question

            anchors.fill: parent
            active: root.player.presence.isWarning
            onActiveChanged: {
                if (active)
                    setSource("screens/StillThere.qml", {
                        player: root.player
                    });
            }
        }
    }
}
