pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen
import kiosk.ui.parts
import kiosk.ui.theme

// The staff door: the pad, and what is behind it. It hides all that a visitor had on the glass.
Rectangle {
    id: root

    required property Staff staff

    readonly property string title: titleOf(staff.page)
    readonly property real widest: Theme.size.px(1200) * Math.max(1, Letters.body / (30 * Theme.unit)) // lines are read at a glance
    // Pages that are drawn in the visitor's colors.
    readonly property bool isSheet: ["health", "touch", "keys"].includes(staff.page)

    function titleOf(page: string): string {
        switch (page) {
        case "mode":
            return qsTr("What is this screen for?");
        case "volume":
            return qsTr("Volume");
        case "colors":
            return qsTr("Colors");
        case "health":
            return qsTr("Health of the kiosk");
        case "touch":
            return qsTr("Touch test");
        case "keys":
            return qsTr("Press each key");
        case "restart":
            return qsTr("Really restart the kiosk?");
        case "exit":
            return qsTr("Really leave the kiosk?");
        default:
            return qsTr("For staff");
        }
    }

    function show(): void {
        switch (staff.page) {
        case "health":
            page.setSource("HealthPage.qml", {
                selfTest: staff.selfTest
            });
            break;
        case "touch":
            page.setSource("TouchTest.qml", {
                selfTest: staff.selfTest
            });
            break;
        default:
            page.sourceComponent = componentOf(staff.page);
        }
    }

    function componentOf(page: string): Component {
        switch (page) {
        case "pin":
            return pad;
        case "menu":
            return menu;
        case "mode":
            return mode;
        case "volume":
            return volume;
        case "colors":
            return colors;
        case "keys":
            return keys;
        case "restart":
            return restart;
        case "exit":
            return exit;
        default:
            return null;
        }
    }

    color: Theme.color.panel
    LayoutMirroring.enabled: Theme.mirrored
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.Pane
    Accessible.name: root.title
    Component.onCompleted: show()
    onTitleChanged: root.Accessible.announce(title)

    Connections {
        target: root.staff

        function onChanged(): void {
            root.show();
        }
    }

    // Nothing of what lies below is touched through this.
    MouseArea {
        anchors.fill: parent
        acceptedButtons: Qt.AllButtons
    }

    StaffHead {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.size.gap
        anchors.leftMargin: Theme.size.margin
        anchors.rightMargin: Theme.size.margin
        title: root.title
        onBackPressed: root.staff.back()
    }

    Rectangle {
        anchors.fill: parent
        anchors.topMargin: head.height + 2 * Theme.size.gap
        visible: root.isSheet
        color: Theme.color.canvas
    }

    Loader {
        id: page

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.margins: root.isSheet ? 0 : Theme.size.gap
        anchors.leftMargin: root.isSheet ? 0 : Theme.size.margin
        anchors.rightMargin: root.isSheet ? 0 : Theme.size.margin
        anchors.topMargin: Theme.size.gap
    }

    Connections {
        target: page.item
        ignoreUnknownSignals: true

        function onClosePressed(): void {
            root.staff.back();
        }

        function onTouchTestPressed(): void {
            root.staff.open("touch");
        }
    }

    Component {
        id: pad

        PinPad {
            pad: root.staff.pad
        }
    }

    Component {
        id: menu

        StaffMenu {
            staff: root.staff
        }
    }

    Component {
        id: mode

        Item {
            ChoicePage {
                width: Math.min(parent.width, root.widest)
                anchors.horizontalCenter: parent.horizontalCenter
                explanation: qsTr("A visit with a nurse begins from the menu, in both.")
                options: [
                    {
                        name: "waiting-room",
                        text: qsTr("Waiting room"),
                        detail: qsTr("A touchscreen that visitors use by themselves.")
                    },
                    {
                        name: "display",
                        text: qsTr("Display"),
                        detail: qsTr("Slides, one after the other, on a screen that nobody touches.")
                    }
                ]
                chosen: root.staff.mode
                onChose: name => root.staff.chooseMode(name)
            }
        }
    }

    Component {
        id: colors

        Item {
            ChoicePage {
                width: Math.min(parent.width, root.widest)
                anchors.horizontalCenter: parent.horizontalCenter
                explanation: qsTr("Every visit begins with these colors.")
                options: [
                    {
                        name: "light",
                        text: qsTr("Light"),
                        detail: qsTr("For a bright room.")
                    },
                    {
                        name: "dark",
                        text: qsTr("Dark"),
                        detail: qsTr("For a dim room, and for eyes that light hurts.")
                    },
                    {
                        name: "contrast",
                        text: qsTr("High contrast"),
                        detail: qsTr("Black, white and yellow, for people who see little.")
                    }
                ]
                chosen: root.staff.theme
                onChose: name => root.staff.setTheme(name)
            }
        }
    }

    Component {
        id: volume

        Item {
            VolumePage {
                width: Math.min(parent.width, root.widest)
                anchors.horizontalCenter: parent.horizontalCenter
                staff: root.staff
            }
        }
    }

    Component {
        id: restart

        Item {
            ConfirmPage {
                width: Math.min(parent.width, root.widest)
                anchors.horizontalCenter: parent.horizontalCenter
                explanation: qsTr("The screen goes dark for some seconds and comes back by itself. It reads new content and new settings.")
                yes: qsTr("Yes, restart")
                iconName: "controls/arrow-counter-clockwise"
                onConfirmed: root.staff.restart()
                onRefused: root.staff.back()
            }
        }
    }

    Component {
        id: exit

        Item {
            ConfirmPage {
                width: Math.min(parent.width, root.widest)
                anchors.horizontalCenter: parent.horizontalCenter
                explanation: qsTr("The kiosk ends and does not come back by itself. To have it again, restart the computer.")
                yes: qsTr("Yes, leave the kiosk")
                iconName: "controls/sign-out"
                onConfirmed: root.staff.exit()
                onRefused: root.staff.back()
            }
        }
    }

    Component {
        id: keys

        ScrollPage {
            title: root.title
            Component.onCompleted: root.staff.learnKeys(root.Window.window)

            KeysPage {
                x: Theme.size.margin
                y: Theme.size.gap
                width: parent.width - 2 * Theme.size.margin
                learning: root.staff.learning
                hasTitle: false
                showsYaml: true
                ending: qsTr("When you are done, touch “Back”, or press Escape twice. Whoever looks after this computer writes the lines below into kiosk.yaml.")
            }
        }
    }
}
