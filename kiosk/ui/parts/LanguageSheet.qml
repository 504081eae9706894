pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen

// The languages there are, each by its own name in its own script.
Sheet {
    id: root

    required property Player player

    readonly property Languages languages: player.languages

    title: qsTr("Language")
    onClosePressed: player.comfort.closeSheet()

    OptionGrid {
        id: options

        width: parent.width

        Repeater {
            model: root.languages.all

            OptionButton {
                required property string code
                required property string name
                required property bool isChosen

                objectName: `language-${code}`
                width: options.share
                text: name
                iconName: "controls/globe"
                chosen: isChosen
                onClicked: root.languages.choose(code)
            }
        }
    }
}
