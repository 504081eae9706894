pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.theme

// Two tones, so that one of them is seen on any ground. Made when it is first shown: most visitors never see it.
Loader {
    id: root

    required property bool shown
    property real corner

    anchors.fill: parent
    anchors.margins: -2 * Theme.size.focus
    active: shown
    sourceComponent: Rectangle {
        radius: root.corner + 2 * Theme.size.focus
        color: "transparent"
        border.width: Theme.size.focus
        border.color: Theme.color.focusOuter

        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.size.focus
            radius: root.corner + Theme.size.focus
            color: "transparent"
            border.width: Theme.size.focus
            border.color: Theme.color.focusInner
        }
    }
}
