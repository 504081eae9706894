pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen
import kiosk.ui.parts
import kiosk.ui.theme

// The window of the kiosk: the visitor's pages, and what staff or nobody at all has in front instead.
Window {
    id: root

    required property Front front
    required property real diagonalInches
    required property string fontFamily

    // On a kiosk there is no frame and no mouse pointer.
    property bool isKiosk: true

    // Where the nurse's panel stands beside the pages: at the end of the lines, or below them on glass that stands.
    readonly property bool isTall: height > width
    readonly property real panelShare: isTall ? 0.38 : 0.33

    color: Theme.color.canvas
    title: front.player.notices.clinicName
    flags: isKiosk ? Qt.Window | Qt.FramelessWindowHint : Qt.Window
    // Alt+F4 and its like: on a kiosk the window closes when staff end it, and with the program.
    onClosing: close => close.accepted = !isKiosk || front.mayClose

    HoverHandler {
        enabled: root.isKiosk
        cursorShape: Qt.BlankCursor
    }

    Glass {
        id: glass

        // The window's own size is known from the start; its content item's only with the first event.
        width: root.width
        height: root.height
        viewWidth: view.width
        viewHeight: view.height
        player: root.front.player
        diagonalInches: root.diagonalInches
        fontFamily: root.fontFamily

        // Made when the theme knows the glass and its letters, or all of it would be laid out twice.
        Loader {
            id: view

            anchors.left: parent.left
            anchors.top: parent.top
            width: panel.active && !root.isTall ? glass.width - panel.width : glass.width
            height: panel.active && root.isTall ? glass.height - panel.height : glass.height
            visible: !root.front.isShowingSlides && !root.front.isBlank && root.front.staffPage === ""
            active: glass.isMeasured
            sourceComponent: KioskView {
                player: root.front.player
                pixelsPerMillimetre: glass.pixelsPerMillimetre
            }
        }

        Label {
            anchors.centerIn: view
            width: view.width - 2 * Theme.size.margin
            visible: root.front.isBlank
            text: qsTr("One moment, please.")
            letterSize: Theme.size.h1
            font.weight: Font.Bold
            leading: Theme.size.titleLeading
            horizontalAlignment: Text.AlignHCenter
        }

        // The question stands in the hidden page: here it is asked in its place.
        LateLoader {
            anchors.fill: view
            active: root.front.isBlank && root.front.staffPage === "" && root.front.player.presence.isWarning
            file: Qt.resolvedUrl("screens/StillThere.qml")
            beginning: () => ({
                        player: root.front.player
                    })
        }

        LateLoader {
            id: panel

            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: root.isTall ? glass.width : Math.round(glass.width * root.panelShare)
            height: root.isTall ? Math.round(glass.height * root.panelShare) : glass.height
            active: root.front.isGuided && !root.front.hasOtherScreen
            visible: root.front.staffPage === ""
            file: Qt.resolvedUrl("guided/GuidedPanel.qml")
            beginning: () => ({
                        guide: root.front.guide
                    })
        }

        LateLoader {
            anchors.fill: parent
            active: root.front.isShowingSlides
            file: Qt.resolvedUrl("screens/SlidesScreen.qml")
            beginning: () => ({
                        slides: root.front.slides
                    })
            onStatusChanged: {
                if (status === Loader.Error)
                    root.front.endSlides();
            }
        }

        LateLoader {
            anchors.fill: parent
            active: root.front.staffPage !== ""
            file: Qt.resolvedUrl("staff/StaffScreen.qml")
            beginning: () => ({
                        staff: root.front.staff
                    })
            // The visitor's page is hidden meanwhile: rather no staff's page than a blank screen.
            onStatusChanged: {
                if (status === Loader.Error)
                    root.front.closeStaff();
            }
        }
    }
}
