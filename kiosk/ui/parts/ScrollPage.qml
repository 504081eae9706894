pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.theme

// A page that may be longer than the screen. A fade and a "More" button show that there is more: nothing scrolls unseen.
Item {
    id: root

    default property alias content: holder.data
    property alias contentY: flickable.contentY
    // What stays put beside the page, and how much room it takes.
    property alias aside: asideHolder.data
    property real asideWidth: 0
    readonly property real pageWidth: width - asideWidth
    readonly property bool hasMore: flickable.contentHeight - flickable.contentY - flickable.height > Theme.size.px(4)
    readonly property bool hasLess: flickable.contentY > Theme.size.px(4)

    function turn(pages: real): void {
        const furthest = Math.max(0, flickable.contentHeight - flickable.height);
        // A strip of the page before stays in sight, so that the eye finds its place again.
        const goal = flickable.contentY + pages * (flickable.height - Theme.size.px(180));
        glide.to = Math.max(0, Math.min(furthest, goal));
        glide.restart();
    }

    function restore(place: real): void {
        glide.stop();
        flickable.cancelFlick();
        flickable.contentY = place;
    }

    Keys.onPressed: event => {
        if (event.key === Qt.Key_PageDown || event.key === Qt.Key_Down)
            turn(event.key === Qt.Key_Down ? 0.25 : 1);
        else if (event.key === Qt.Key_PageUp || event.key === Qt.Key_Up)
            turn(event.key === Qt.Key_Up ? -0.25 : -1);
        else
            return;
        event.accepted = true;
    }

    Item {
        id: asideHolder

        width: root.asideWidth
        height: parent.height
    }

    Flickable {
        id: flickable

        objectName: "page"

        anchors.fill: parent
        anchors.leftMargin: root.asideWidth
        contentWidth: width
        // The end of a long page stays clear of the page buttons.
        contentHeight: holder.height > height ? holder.height + Theme.size.px(110) : height
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Item {
            id: holder

            width: flickable.width
            height: childrenRect.height
        }
    }

    NumberAnimation {
        id: glide

        target: flickable
        property: "contentY"
        duration: Theme.motion.scroll
        easing.type: Easing.OutCubic
    }

    Loader {
        anchors.left: flickable.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        active: root.hasMore || root.hasLess
        sourceComponent: PageButtons {
            hasMore: root.hasMore
            hasLess: root.hasLess
            onTurned: pages => root.turn(pages)
        }
    }
}
