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

    color: Theme.color.canvas

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
                default:
                    return unavailable;
                }
            }

            function leave(): void {
                const page = loaderOf(root.player.screen).item as ScrollPage;
                if (page)
                    root.player.remember(page.contentY);
            }

            function arrive(): void {
                const loader = loaderOf(root.player.screen);
                (loader as Page)?.load();
                for (const other of [home, section, topic, routes, walkthrough, unavailable])
                    other.visible = other === loader;
                const page = loader.item as ScrollPage;
                if (page) {
                    page.restore(root.player.scroll);
                    page.forceActiveFocus();
                }
                // The first page is there at once: it follows nothing, and the first frame is one to act on.
                if (hasArrived)
                    entrance.restart();
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
            nextTitle: root.player.screen === "walkthrough" ? root.player.walkthrough.nextTitle : ""
            onHomePressed: root.player.goHome()
            onBackPressed: root.player.goBack()
            onDonePressed: root.player.finish()
            onNextPressed: root.player.nextStep()
            onTextPressed: root.player.comfort.openSheet("text")
            onViewPressed: root.player.comfort.openSheet("view")
        }

        Loader {
            anchors.fill: parent
            anchors.bottomMargin: bar.height + safety.height
            active: root.player.word.isOpen
            sourceComponent: WordSheet {
                term: root.player.word.term
                meaning: root.player.word.meaning
                onClosePressed: root.player.closeWord()
            }
        }

        Loader {
            anchors.fill: parent
            anchors.bottomMargin: bar.height + safety.height
            active: root.player.comfort.sheet !== ""
            sourceComponent: root.player.comfort.sheet === "text" ? textSheet : viewSheet
        }

        Component {
            id: textSheet

            TextSheet {
                comfort: root.player.comfort
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
