pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen
import kiosk.ui.parts
import kiosk.ui.theme

// `kiosk keys`: staff press the keys of a keypad and read what they mean. In English, as all commands are.
Window {
    id: root

    required property Learning learning
    required property string fontFamily

    // Where no window manager makes it fill the screen, it does so by itself.
    width: Screen.width
    height: Screen.height
    color: Theme.color.canvas
    title: "The keys of the keypad"

    Binding {
        target: Theme
        property: "family"
        value: root.fontFamily
    }

    Column {
        anchors.fill: parent
        anchors.margins: Theme.size.margin
        spacing: Theme.size.gap

        Label {
            width: parent.width
            text: "Press each key of the keypad"
            letterSize: Theme.size.h1
            font.weight: Font.Bold
            leading: Theme.size.titleLeading
            Accessible.role: Accessible.Heading
        }

        Label {
            width: parent.width
            text: "When you are done, touch the screen, or press Escape twice. The lines for kiosk.yaml are then printed where you started this."
            color: Theme.color.mutedInk
        }

        Repeater {
            model: root.learning.lines

            Label {
                required property int index
                required property string modelData

                width: parent?.width ?? 0
                text: modelData
                letterSize: Theme.size.lead
                font.weight: index === 0 ? Font.Bold : Font.Normal
            }
        }
    }

    TapHandler {
        onTapped: root.close()
    }
}
