import QtQuick
import kiosk.ui.theme

// An icon of assets/icons in a colour of the theme. Always beside a word, so it says nothing of its own.
Image {
    required property string name // "health/nose", "controls/house"
    property color tone: Theme.color.ink
    property int size: Theme.size.icon
    // Drawn when it is first seen, and kept: a page that comes back has its pictures.
    property bool isSeen: false

    width: size
    height: size
    source: isSeen ? Theme.icon(name, tone, size) : ""
    // Onward and back are the other way round where lines begin on the right.
    mirror: Theme.mirrored && /-(left|right|back|forward|out)$/.test(name)
    Accessible.ignored: true

    Component.onCompleted: isSeen = visible
    onVisibleChanged: isSeen = isSeen || visible
}
