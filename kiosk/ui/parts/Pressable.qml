import QtQuick
import kiosk.ui.theme

// Anything that can be pressed, by finger, mouse or key. Acts on release; sliding off cancels. Written on plain items:
// QtQuick.Templates would cost start-up 12 ms and 5 MB for one class.
Item {
    id: root

    property string text
    property string spoken: text
    readonly property bool pressed: tap.pressed
    // The ring is for those who use keys; a finger needs none.
    readonly property bool showsFocus: activeFocus && Theme.keysInUse

    signal clicked

    activeFocusOnTab: true

    Accessible.role: Accessible.Button
    Accessible.name: root.spoken
    Accessible.focusable: true
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()
    Keys.onSpacePressed: root.clicked()

    TapHandler {
        id: tap

        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: root.clicked()
    }
}
