import QtQuick
import kiosk.ui.theme

// Text that a screen reader can find: QML's own Text is invisible to it.
Text {
    id: root

    property string spoken: text
    // Not font.pixelSize itself, which the spaces between letters could not be made of.
    property int letterSize: Theme.size.body
    property real leading: Theme.size.leading // times the size of the letters, at least

    color: Theme.color.ink
    font.family: Theme.family
    font.pixelSize: letterSize
    font.letterSpacing: Theme.spacingWide ? 0.12 * letterSize : 0
    font.wordSpacing: Theme.spacingWide ? 0.16 * letterSize : 0
    lineHeight: Math.round(letterSize * (Theme.spacingWide ? Math.max(1.5, leading) : leading))
    lineHeightMode: Text.FixedHeight
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    verticalAlignment: Text.AlignVCenter
    // On the side that lines begin at, whatever the script of the first word.
    horizontalAlignment: Text.AlignLeft

    Accessible.role: Accessible.StaticText
    Accessible.name: root.spoken
    Accessible.ignored: root.spoken === ""
}
