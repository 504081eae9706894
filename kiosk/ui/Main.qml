import QtQuick
import kiosk.screen
import kiosk.ui.theme

// The window of the kiosk.
Window {
    id: root

    required property Player player
    required property real diagonalInches
    required property string fontFamily

    // On a kiosk there is no frame and no mouse pointer.
    property bool isKiosk: true

    color: Theme.color.canvas
    title: player.notices.clinicName
    flags: isKiosk ? Qt.Window | Qt.FramelessWindowHint : Qt.Window

    HoverHandler {
        enabled: root.isKiosk
        cursorShape: Qt.BlankCursor
    }

    KioskView {
        // The window's own size is known from the start; its content item's only with the first event.
        width: root.width
        height: root.height
        player: root.player
        diagonalInches: root.diagonalInches
        fontFamily: root.fontFamily
    }
}
