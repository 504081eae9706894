pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.parts
import kiosk.ui.theme

// One choice of a few, each with what it means.
Column {
    id: root

    required property string explanation
    required property list<var> options // name, text, detail
    required property string chosen

    signal chose(name: string)

    spacing: Theme.size.smallGap

    Component.onCompleted: {
        for (let number = 0; number < options.length; number++) {
            if (options[number].name === chosen)
                buttons.itemAt(number).forceActiveFocus();
        }
    }

    Label {
        width: parent.width
        bottomPadding: Theme.size.smallGap
        text: root.explanation
        color: Theme.color.panelInk
        letterSize: Letters.body
    }

    Repeater {
        id: buttons

        model: root.options

        StaffButton {
            required property var modelData

            objectName: `option-${modelData.name}`
            width: root.width
            text: modelData.text
            detail: modelData.detail
            isOption: true
            chosen: root.chosen === modelData.name
            onClicked: root.chose(modelData.name)
        }
    }
}
