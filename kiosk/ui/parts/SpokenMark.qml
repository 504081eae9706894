import QtQuick
import kiosk.ui.theme

// A frame around what is being read aloud. Two tones, so that one of them is seen on any ground.
Rectangle {
    objectName: "spokenMark"
    anchors.fill: parent
    anchors.margins: -Theme.size.px(10)
    radius: Theme.size.px(16)
    z: 1
    color: "transparent"
    border.width: Theme.size.stroke
    border.color: Theme.color.ink

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.size.stroke
        radius: parent.radius - Theme.size.stroke
        color: "transparent"
        border.width: Theme.size.stroke
        border.color: Theme.color.canvas
    }
}
