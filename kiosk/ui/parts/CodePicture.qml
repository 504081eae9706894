import QtQuick
import QtQuick.Shapes

// A code that a phone's camera reads. Every module is a square of whole pixels: the largest that fits, with what is left
// over as the quiet zone. An outline and no image: nothing keeps what one visitor was shown.
Item {
    id: root

    // How many modules a side has, and the outline of the dark ones in modules, as the path of an SVG drawing.
    required property int count
    required property string outline
    required property color dark

    // In pixels; 0 where there is no code. Four modules of quiet zone on every side, as ISO/IEC 18004 asks.
    readonly property int module: count > 0 ? Math.floor(Math.min(width, height) / (count + 8)) : 0

    Shape {
        x: Math.round((root.width - root.count * root.module) / 2)
        y: Math.round((root.height - root.count * root.module) / 2)

        transform: Scale {
            xScale: root.module
            yScale: root.module
        }

        ShapePath {
            fillColor: root.dark
            strokeWidth: -1 // none

            PathSvg {
                path: root.outline
            }
        }
    }
}
