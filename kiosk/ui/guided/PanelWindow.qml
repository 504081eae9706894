import QtQuick
import kiosk.screen
import kiosk.ui.parts
import kiosk.ui.theme

// The nurse's panel on a screen of its own, while the patient's page has the other one.
Window {
    id: root

    required property Guide guide
    property bool isKiosk: true
    property bool mayClose: false

    color: Theme.color.panel
    title: panel.Accessible.name
    flags: isKiosk ? Qt.Window | Qt.FramelessWindowHint : Qt.Window
    onClosing: close => close.accepted = !isKiosk || mayClose

    HoverHandler {
        enabled: root.isKiosk
        cursorShape: Qt.BlankCursor
    }

    GuidedPanel {
        id: panel

        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(root.width, Theme.size.px(1100))
        height: root.height
        guide: root.guide
    }

    LateLoader {
        anchors.fill: parent
        active: root.guide.player.presence.isWarning
        file: Qt.resolvedUrl("../screens/StillThere.qml")
        beginning: () => ({
                    player: root.guide.player
                })
    }
}
