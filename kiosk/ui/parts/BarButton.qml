import QtQuick
import kiosk.ui.theme

// A button of the action bar.
BigButton {
    property bool quiet: true

    ground: quiet ? Theme.color.quiet : Theme.color.surface
}
