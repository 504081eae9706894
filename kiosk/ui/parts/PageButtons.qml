import QtQuick
import kiosk.ui.theme

// The end of what is seen of a long page: a fade, and the buttons that turn to the next part.
Item {
    id: root

    required property bool hasMore
    required property bool hasLess
    property color ground: Theme.color.canvas

    signal turned(pages: real)

    // Where there is no room for both words side by side, there are the icons alone.
    readonly property string upText: qsTr("Up")
    readonly property string downText: qsTr("More")
    readonly property bool inWords: metrics.font.pixelSize > 0 && metrics.advanceWidth(upText) + metrics.advanceWidth(downText) + 2 * (Theme.size.icon + Theme.size.px(90)) + 3 * buttons.spacing <= width

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: Theme.size.body
        font.weight: Font.DemiBold
    }

    implicitHeight: Theme.size.px(140)

    Rectangle {
        anchors.fill: parent
        visible: root.hasMore
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Qt.alpha(root.ground, 0)
            }

            GradientStop {
                position: 0.75
                color: root.ground
            }
        }
    }

    Row {
        id: buttons

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.size.px(12)
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.size.px(20)

        BigButton {
            id: up

            objectName: "pageUp"
            visible: root.hasLess
            text: root.inWords ? root.upText : ""
            spoken: qsTr("Up, to what was before")
            iconName: "controls/arrow-up"
            ground: Theme.color.surface
            edge: Theme.color.border
            implicitHeight: Math.max(Theme.size.target, Theme.size.px(40) * Theme.textScale)
            onClicked: root.turned(-1)
        }

        BigButton {
            objectName: "pageDown"
            visible: root.hasMore
            text: root.inWords ? root.downText : ""
            spoken: qsTr("More, further down")
            iconName: "controls/arrow-down"
            ground: Theme.color.primary
            groundPressed: Theme.color.primaryPressed
            tone: Theme.color.primaryInk
            implicitHeight: up.implicitHeight
            onClicked: root.turned(1)
        }
    }
}
