import QtQuick

// For eyes that light hurts.
Colors {
    canvas: "#14212A"
    surface: "#1E303B"
    quiet: "#2A3F4B"
    quietPressed: "#37505E"
    quietInk: "#F2F5F3"
    ink: "#F2F5F3" // on canvas 14.9
    mutedInk: "#C6D2CF" // on surface 8.7
    primary: "#8FD6D2" // on surface 8.1
    primaryPressed: "#B5E5E2"
    primaryLighter: "#5FA8A4"
    primaryInk: "#0E1B22" // on primary 10.5
    hero: "#1B4F45"
    heroPressed: "#143D35"
    heroLight: "#245F53"
    heroLighter: "#2F6F62"
    heroInk: "#FFFFFF" // on hero 9.4
    heroInkSecond: "#F0F8F5" // on hero 8.8
    heroButton: "#8FD6D2"
    heroButtonInk: "#0E1B22"
    border: "#8CA3AD" // on canvas 6.3
    hairline: "#3D535F"
    emergency: "#8F1D14"
    crisis: "#4A3C7D"
    panel: "#0B1318"
    panelInk: "#F2F5F3" // on panel 17.0
    panelSecond: "#C6D2CF" // on panel 12.1
    panelQuiet: "#1E303B"
    panelQuietPressed: "#37505E"
    panelEdge: "#8CA3AD"
    focusOuter: "#0B1318"
    scrim: "#F20B1318"

    sage: Tint {
        ground: "#1F3D36"
        ink: "#CDEBE1" // on ground 9.2
        wash: "#1A332D"
    }
    lavender: Tint {
        ground: "#352F52"
        ink: "#E2DBF7" // on ground 9.6
        wash: "#2B2744"
    }
    sky: Tint {
        ground: "#1D3C55"
        ink: "#CFE5F7" // on ground 8.7
        wash: "#193247"
    }
    sand: Tint {
        ground: "#473518"
        ink: "#F8E3BC" // on ground 9.2
        wash: "#382B16"
    }
    rose: Tint {
        ground: "#54272B"
        ink: "#FBDAD3" // on ground 9.2
        wash: "#412124"
    }
    stone: Tint {
        ground: "#39393A"
        ink: "#EDEBE4" // on ground 9.7
        wash: "#2D2E30"
    }
}
