import kiosk.ui.parts
import kiosk.ui.theme

// A button of the nurse's panel.
BigButton {
    ground: Theme.color.panelQuiet
    groundPressed: Theme.color.panelQuietPressed
    tone: Theme.color.panelInk
    implicitHeight: Theme.size.target
}
