import QtQuick

// What each colour is for, with the values of the light theme. Contrast stands beside the pairs that carry text: it is at
// least 7:1. The other themes are Colors too, with other values.
QtObject {
    property color canvas: "#F7F4EE"
    property color surface: "#FFFFFF"
    property color quiet: "#EEF3F0"
    property color quietPressed: "#DCE9E4"
    property color quietInk: "#14322C"
    property color ink: "#14322C" // on canvas 12.6
    property color mutedInk: "#40524B" // on canvas 7.7
    property color primary: "#1F5A4E"
    property color primaryPressed: "#14463C"
    property color primaryLighter: "#3A8272"
    property color primaryInk: "#FFFFFF" // on primary 8.0
    property color hero: "#1F5A4E"
    property color heroPressed: "#14463C"
    property color heroLight: "#2B6E60"
    property color heroLighter: "#3A8272"
    property color heroInk: "#FFFFFF" // on hero 8.0
    property color heroInkSecond: "#F0F8F5" // on hero 7.5
    property color heroButton: "#FFFFFF"
    property color heroButtonInk: "#1F5A4E"
    property color border: "#6F857D" // on canvas 3.6
    property color hairline: "#DAD6CB"
    // Around cards and buttons, where a ground alone does not set them off; transparent where it does.
    property color edge: "transparent"
    property color emergency: "#8F1D14"
    property color emergencyInk: "#FFFFFF" // on emergency 8.9
    property color crisis: "#41346E"
    property color crisisInk: "#FFFFFF" // on crisis 10.8
    // The nurse's panel and the staff's pages: quiet, and not what a visitor looks at.
    property color panel: "#14322C"
    property color panelInk: "#FFFFFF" // on panel 13.9
    property color panelSecond: "#CFE3DB" // on panel 10.3
    property color panelQuiet: "#1F5A4E" // panelInk on it 8.0
    property color panelQuietPressed: "#14463C"
    property color panelEdge: "#8CA39B"
    property color focusInner: "#FFD54A"
    property color focusOuter: "#14322C"
    property color scrim: "#F2233A34"
    property color off: "#000000" // the glass while it shows nothing, in every theme

    property Tint sage: Tint {
        ground: "#DCE9E4"
        ink: "#1B4D43"
        wash: "#EEF5F2"
    }
    property Tint lavender: Tint {
        ground: "#E6E2F1"
        ink: "#41346E"
        wash: "#F2F0F8"
    }
    property Tint sky: Tint {
        ground: "#DAE8F3"
        ink: "#1C4667"
        wash: "#F1F7FB"
    }
    property Tint sand: Tint {
        ground: "#F4E6CD"
        ink: "#5F3C0E"
        wash: "#FAF3E6"
    }
    property Tint rose: Tint {
        ground: "#F5DFD6"
        ink: "#74262E"
        wash: "#FAEFEA"
    }
    property Tint stone: Tint {
        ground: "#E9E7DF"
        ink: "#403D33"
        wash: "#F4F3EF"
    }
}
