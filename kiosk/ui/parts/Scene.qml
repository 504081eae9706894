import QtQuick
import kiosk.ui.theme

// A picture out of the pack, spoken by its alternative text. Scenes are 620×600; other pictures keep their own shape.
Image {
    id: root

    required property string path
    required property string alt

    source: Theme.picture(path, width, height)
    fillMode: Image.PreserveAspectFit

    Accessible.role: Accessible.Graphic
    Accessible.name: root.alt
}
