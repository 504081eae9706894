import QtQuick
import kiosk.ui.theme

// Text that a screen reader can find: QML's own Text is invisible to it.
Text {
    id: root

    property string spoken: text
    property real leading: Theme.size.leading // times the size of the letters

    color: Theme.color.ink
    font.family: Theme.family
    font.pixelSize: Theme.size.body
    lineHeight: Math.round(font.pixelSize * leading)
    lineHeightMode: Text.FixedHeight
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    verticalAlignment: Text.AlignVCenter

    Accessible.role: Accessible.StaticText
    Accessible.name: root.spoken
    Accessible.ignored: root.spoken === ""
}
