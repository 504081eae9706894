import QtQuick
import kiosk.ui.parts
import kiosk.ui.theme

// What a part of the nurse's panel is about.
Label {
    color: Theme.color.panelSecond
    letterSize: Theme.size.smallest
    font.weight: Font.DemiBold
    leading: Theme.size.titleLeading
    Accessible.role: Accessible.Heading
}
