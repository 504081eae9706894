import QtQuick

// Base tokens first, then what each is used for. Contrast stands beside the pairs that carry text: it is at least 7:1.
QtObject {
    id: colors

    readonly property color canvas: "#F7F4EE"
    readonly property color surface: "#FFFFFF"
    readonly property color quiet: "#EEF3F0"
    readonly property color quietPressed: "#DCE9E4"
    readonly property color ink: "#14322C" // on canvas 12.6
    readonly property color mutedInk: "#40524B" // on canvas 7.7
    readonly property color primary: "#1F5A4E"
    readonly property color primaryPressed: "#14463C"
    readonly property color primaryLight: "#2B6E60"
    readonly property color primaryLighter: "#3A8272"
    readonly property color primaryInk: "#FFFFFF" // on primary 8.0
    readonly property color primaryInkSecond: "#F0F8F5" // on primary 7.5
    readonly property color border: "#6F857D" // on canvas 3.6
    readonly property color hairline: "#DAD6CB"
    readonly property color emergency: "#8F1D14"
    readonly property color emergencyInk: "#FFFFFF" // on emergency 8.9
    readonly property color focusInner: "#FFD54A"
    readonly property color focusOuter: "#14322C"
    readonly property color scrim: "#F2233A34"

    readonly property Tint sage: Tint {
        ground: "#DCE9E4"
        ink: "#1B4D43"
        wash: "#EEF5F2"
    }
    readonly property Tint lavender: Tint {
        ground: "#E6E2F1"
        ink: "#41346E"
        wash: "#F2F0F8"
    }
    readonly property Tint sky: Tint {
        ground: "#DAE8F3"
        ink: "#1C4667"
        wash: "#F1F7FB"
    }
    readonly property Tint sand: Tint {
        ground: "#F4E6CD"
        ink: "#5F3C0E"
        wash: "#FAF3E6"
    }
    readonly property Tint rose: Tint {
        ground: "#F5DFD6"
        ink: "#74262E"
        wash: "#FAEFEA"
    }
    readonly property Tint stone: Tint {
        ground: "#E9E7DF"
        ink: "#403D33"
        wash: "#F4F3EF"
    }
}
