pragma Singleton

import QtQuick

// The only place with a literal colour, size or duration. Main.qml tells it about the glass and the visitor's choices.
QtObject {
    id: root

    // Logical pixels to one design pixel. A design pixel is 0.2768 mm: a pixel of a 24-inch screen of 1920×1080.
    property real trueUnit: 1
    // How close together things may stand: 1 on a large screen, less on a small one.
    property real density: 1
    readonly property real unit: trueUnit * density
    // Logical pixels to a design pixel of the body text: what decides how many columns there is room for.
    readonly property real letter: size.body / 30
    property real textScale: 1
    property bool motionReduced: false
    property bool spacingWide: false
    property string colors: "light" // or "dark", "contrast"
    property string family
    // Whether the language is written from right to left: what anchors and rows do not turn by themselves asks this.
    property bool mirrored: false
    // Whether the last thing that was used was a key.
    property bool keysInUse: false

    property Colors color: light
    readonly property Colors light: Colors {}
    // The other themes are made when somebody first asks for them: start-up has no time for what few people use.
    property Colors dark: null
    property Colors contrast: null

    onColorsChanged: {
        if (colors === "dark") {
            if (!dark)
                dark = make("DarkColors");
            color = dark;
        } else if (colors === "contrast") {
            if (!contrast)
                contrast = make("ContrastColors");
            color = contrast;
        } else {
            color = light;
        }
    }

    function make(name: string): QtObject {
        return Qt.createComponent(`${name}.qml`).createObject(root);
    }

    readonly property Sizes size: Sizes {
        trueUnit: Theme.trueUnit
        unit: Theme.unit
        textScale: Theme.textScale
    }
    readonly property Motion motion: Motion {
        reduced: Theme.motionReduced
    }

    function tint(name: string): Tint {
        switch (name) {
        case "lavender":
            return color.lavender;
        case "sky":
            return color.sky;
        case "sand":
            return color.sand;
        case "rose":
            return color.rose;
        case "stone":
            return color.stone;
        default:
            return color.sage;
        }
    }

    // Where something begins that is placed by hand, `x` from the side that lines begin at, in a room of this width.
    function fromStart(x: real, width: real, room: real): real {
        return mirrored ? room - x - width : x;
    }

    // An icon in a colour, for Image.source. The size stands in the address, so that it is drawn once and at that size.
    function icon(path: string, tone: color, size: int): string {
        return path === "" || size <= 0 ? "" : `image://icon/${size}/${tone.toString().slice(1)}/${path}`;
    }

    // A picture of the pack, drawn to fit.
    function picture(path: string, width: real, height: real): string {
        return path === "" || width < 1 || height < 1 ? "" : `image://pack/${Math.round(width)}x${Math.round(height)}/${path}`;
    }
}
