import QtQuick
import kiosk.ui.theme

// Choices side by side, as many as there is room for.
Grid {
    id: root

    property int most: 4
    readonly property int fitting: Math.max(1, Math.min(most, Math.floor((width + spacing) / (Theme.size.px(250) * Math.min(1.6, Theme.textScale) + spacing))))
    readonly property real share: (width - (columns - 1) * spacing) / columns

    columns: fitting
    spacing: Theme.size.smallGap
}
