import QtQuick
import kiosk.ui.theme

// The colours of a slide: those of its section, with the dark one as the ground. A walkthrough, which has no section, has
// those of the way into it on Home. So every slide is dark but for its letters and its picture: a screen that shows
// slides for years must not be bright for long anywhere.
QtObject {
    id: root

    required property string name

    readonly property bool isPlain: name === ""
    // In the light theme the darker of a tint's two colours is its ink, in the others its ground.
    // The hero colour is for the glow, on which letters have to be as clear as beside it.
    readonly property color ground: isPlain ? Qt.darker(Theme.color.hero, lift) : Theme.colors === "light" ? Theme.tint(name).ink : Theme.tint(name).ground
    readonly property bool isTinted: !isPlain && Theme.colors === "dark"
    readonly property color ink: isTinted ? Theme.tint(name).ink : Theme.color.heroInk
    readonly property color secondInk: isTinted ? Theme.tint(name).ink : Theme.color.heroInkSecond
    readonly property color glow: Theme.colors === "contrast" ? ground : Qt.lighter(ground, lift)
    readonly property real lift: 1.12
}
