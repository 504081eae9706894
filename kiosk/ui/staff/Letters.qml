pragma Singleton

import QtQuick
import kiosk.ui.theme

// The letters of staff's pages grow with what the visitor chose, but only as far as the glass has room for all of a page:
// nothing here scrolls. On the smallest glass they do not grow at all.
QtObject {
    readonly property real growth: 1 + 0.35 * Math.max(0, 2 * Theme.density - 1)
    readonly property int small: Math.ceil(Theme.size.smallest)
    readonly property int body: Math.min(Theme.size.body, Math.round(Math.max(30 * Theme.unit, growth * Theme.size.smallest)))
    readonly property int title: Math.round(1.4 * body)
}
