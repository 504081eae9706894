pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen
import kiosk.ui.slides
import kiosk.ui.theme

// Slides that follow each other by themselves. Nothing on them can be pressed.
Rectangle {
    id: root

    required property Slides slides

    color: Theme.color.canvas
    Component.onCompleted: turn(false)
    onWidthChanged: Qt.callLater(measureAnew)
    onHeightChanged: Qt.callLater(measureAnew)

    function measureAnew(): void {
        if (slides) // not on the way out
            slides.glassChanged();
    }

    // Lay the slide in front over the one before, which goes once it is covered.
    function turn(fading: bool): void {
        const above = slides.front === slides.even ? even : odd;
        const below = above === even ? odd : even;
        fade.stop();
        fade.target = above;
        fade.below = below;
        above.z = 1;
        above.visible = true;
        below.z = 0;
        below.opacity = 1;
        if (fading)
            fade.restart();
        else
            fade.complete();
    }

    Connections {
        target: root.slides

        function onTurned(): void {
            root.turn(true);
        }
    }

    // While they fade, both are pictures: letters that are half there are drawn one by one, ten times as slowly.
    SlidePage {
        id: even

        objectName: "evenSlide"
        anchors.fill: parent
        layer.enabled: fade.running
        slide: root.slides.even
    }

    SlidePage {
        id: odd

        objectName: "oddSlide"
        anchors.fill: parent
        layer.enabled: fade.running
        slide: root.slides.odd
    }

    NumberAnimation {
        id: fade

        property Item below

        property: "opacity"
        from: 0
        to: 1
        duration: Theme.motion.display // 800 ms
        onFinished: below.visible = false
    }

    Loader {
        anchors.fill: parent
        z: 2
        active: root.slides.isEmpty && !root.slides.isDark
        sourceComponent: Component {
            Rectangle {
                color: Theme.color.canvas

                UnavailableScreen {
                    anchors.fill: parent
                    player: root.slides.player
                }
            }
        }
    }

    // No colour of the theme: pixels that are off.
    Rectangle {
        anchors.fill: parent
        z: 2
        visible: root.slides.isDark
        color: Theme.color.off
    }
}
