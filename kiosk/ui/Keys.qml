pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen
import kiosk.ui.staff
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

    KeysPage {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.size.margin
        learning: root.learning
        ending: "When you are done, touch the screen, or press Escape twice. The lines for kiosk.yaml are then printed where you started this."
    }

    TapHandler {
        onTapped: root.close()
    }
}
