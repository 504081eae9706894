import QtQuick
import kiosk.screen
import kiosk.ui.theme

// The glass that all of it is shown on: it tells the theme how large a millimetre is, and what the visitor has chosen.
Rectangle {
    id: root

    required property Player player
    required property real diagonalInches
    required property string fontFamily

    // The part of the glass that the visitor's pages have.
    property real viewWidth: width
    property real viewHeight: height

    // Sizes are authored in millimetres. 0.2768 mm is one pixel of a 24-inch screen of 1920×1080.
    readonly property real pixelsPerMillimetre: Math.hypot(width, height) / (diagonalInches * 25.4)

    // Whether the theme has been told all of it.
    property bool isMeasured: false

    color: Theme.color.canvas
    LayoutMirroring.enabled: Theme.mirrored
    LayoutMirroring.childrenInherit: true
    Component.onCompleted: isMeasured = true

    Binding {
        target: Theme
        property: "trueUnit"
        when: root.width > 0 && root.height > 0 // not yet laid out: everything would be drawn twice
        value: root.pixelsPerMillimetre * 0.2768
    }

    Binding {
        target: Theme
        property: "density"
        when: root.width > 0 && root.height > 0 // not yet laid out: everything would be drawn twice
        value: Math.max(0.55, Math.min(1, Math.max(root.viewWidth, root.viewHeight) / (1700 * Theme.trueUnit), Math.min(root.viewWidth, root.viewHeight) / (950 * Theme.trueUnit)))
    }

    Binding {
        target: Theme
        property: "textScale"
        value: root.player.comfort.textScale
    }

    Binding {
        target: Theme
        property: "motionReduced"
        value: root.player.comfort.isMotionReduced
    }

    Binding {
        target: Theme
        property: "spacingWide"
        value: root.player.comfort.isSpacingWide
    }

    Binding {
        target: Theme
        property: "colors"
        value: root.player.comfort.theme
    }

    Binding {
        target: Theme
        property: "keysInUse"
        value: root.player.presence.keysInUse
    }

    Binding {
        target: Theme
        property: "mirrored"
        value: Qt.locale(root.player.languages.current).textDirection === Qt.RightToLeft
    }

    Binding {
        target: Theme
        property: "family"
        value: root.fontFamily
    }
}
