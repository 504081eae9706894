import QtQuick

// Black, white and yellow, and an edge around all that can be pressed.
Colors {
    id: colors

    readonly property Tint plain: Tint {
        ground: "#000000"
        ink: "#FFFFFF"
        wash: "#1A1A1A"
    }

    canvas: "#000000"
    surface: "#000000"
    quiet: "#000000"
    quietPressed: "#333300"
    quietInk: "#FFE45C" // on quiet 16.4
    ink: "#FFFFFF"
    mutedInk: "#FFFFFF"
    primary: "#FFE45C"
    primaryPressed: "#FFF0A3"
    primaryLighter: "#9AD9FF"
    primaryInk: "#000000" // on primary 16.4
    hero: "#000000"
    heroPressed: "#333300"
    heroLight: "#000000"
    heroLighter: "#000000"
    heroInk: "#FFFFFF"
    heroInkSecond: "#FFE45C"
    heroButton: "#FFE45C"
    heroButtonInk: "#000000"
    border: "#FFFFFF"
    hairline: "#FFFFFF"
    edge: "#FFFFFF"
    emergency: "#8F1D14"
    crisis: "#41346E"
    panel: "#000000"
    panelInk: "#FFFFFF"
    panelSecond: "#FFFFFF"
    panelQuiet: "#000000"
    panelQuietPressed: "#333300"
    panelEdge: "#FFFFFF"
    focusInner: "#000000"
    focusOuter: "#9AD9FF"
    scrim: "#F2000000"

    sage: colors.plain
    lavender: colors.plain
    sky: colors.plain
    sand: colors.plain
    rose: colors.plain
    stone: colors.plain
}
