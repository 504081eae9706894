pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen

// Colours, movement, and how high up things stand.
Sheet {
    id: root

    required property Player player

    readonly property ComfortChoices comfort: player.comfort

    title: qsTr("Colors and view")
    onClosePressed: comfort.closeSheet()

    OptionGrid {
        id: options

        width: parent.width
        most: 3

        Repeater {
            model: [
                {
                    name: "light",
                    text: qsTr("Light")
                },
                {
                    name: "dark",
                    text: qsTr("Dark")
                },
                {
                    name: "contrast",
                    text: qsTr("High contrast")
                }
            ]

            OptionButton {
                required property var modelData

                objectName: modelData.name
                width: options.share
                text: modelData.text
                iconName: "controls/circle-half"
                chosen: root.comfort.theme === modelData.name
                onClicked: root.comfort.chooseTheme(modelData.name)
            }
        }
    }

    OptionGrid {
        id: switches

        width: parent.width
        most: 2

        OptionButton {
            objectName: "still"
            width: switches.share
            isSwitch: true
            text: qsTr("No movement")
            iconName: "controls/hand-palm"
            chosen: root.comfort.isMotionReduced
            onClicked: root.comfort.reduceMotion(!chosen)
        }

        OptionButton {
            objectName: "low"
            width: switches.share
            isSwitch: true
            text: qsTr("Everything lower down")
            iconName: "controls/arrow-down"
            chosen: root.comfort.isReachLow
            onClicked: root.comfort.reachLow(!chosen)
        }
    }
}
