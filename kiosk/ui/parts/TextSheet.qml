pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen

// How large the letters are, and how much room there is between them.
Sheet {
    id: root

    required property Player player

    readonly property ComfortChoices comfort: player.comfort

    title: qsTr("Text size")
    onClosePressed: comfort.closeSheet()

    OptionGrid {
        id: options

        width: parent.width

        Repeater {
            model: [
                {
                    name: "standard",
                    text: qsTr("Standard"),
                    sample: 1
                },
                {
                    name: "large",
                    text: qsTr("Large"),
                    sample: 4 / 3
                },
                {
                    name: "larger",
                    text: qsTr("Larger"),
                    sample: 5 / 3
                },
                {
                    name: "largest",
                    text: qsTr("Largest"),
                    sample: 2
                }
            ]

            OptionButton {
                required property var modelData

                objectName: modelData.name
                width: options.share
                text: modelData.text
                sample: modelData.sample
                chosen: root.comfort.textSize === modelData.name
                onClicked: root.comfort.chooseTextSize(modelData.name)
            }
        }
    }

    OptionButton {
        objectName: "wide"
        anchors.left: parent.left
        width: Math.min(parent.width, options.share * 2 + options.spacing)
        isSwitch: true
        text: qsTr("More space between letters and lines")
        iconName: "controls/text-aa"
        chosen: root.comfort.isSpacingWide
        onClicked: root.comfort.spaceWidely(!chosen)
    }
}
