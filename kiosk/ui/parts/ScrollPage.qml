pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.theme
import "ancestors.js" as Ancestors

// A page that may be longer than the screen. A fade and a "More" button show that there is more: nothing scrolls unseen.
Item {
    id: root

    required property string title // what a screen reader says when the page comes to the front
    default property alias content: holder.data
    property alias contentY: flickable.contentY
    // What stays put beside the page, and how much room it takes.
    property alias aside: asideHolder.data
    property real asideWidth: 0
    // What it stands on: the fade at its end goes over into this.
    property color ground: Theme.color.canvas
    // The parts of the page in the order in which they are read aloud.
    property list<Item> reading: [holder]
    // How much of the lower end is covered by something else.
    property real covered: 0
    // What stays put anywhere over the page, and how much room it takes above and below what scrolls.
    property alias fixed: fixedHolder.data
    property real headHeight: 0
    property real footHeight: 0
    readonly property real pageWidth: width - asideWidth
    readonly property bool hasMore: flickable.contentHeight - flickable.contentY - flickable.height > Theme.size.px(4)
    readonly property bool hasLess: flickable.contentY > Theme.size.px(4)

    function turn(pages: real): void {
        const furthest = Math.max(0, flickable.contentHeight - flickable.height);
        // A strip of the page before stays in sight, so that the eye finds its place again.
        const goal = flickable.contentY + pages * (flickable.height - Theme.size.px(180));
        glideTo(Math.max(0, Math.min(furthest, goal)));
    }

    function glideTo(place: real): void {
        glide.to = place;
        glide.restart();
    }

    // Bring what is being read aloud into view. What is longer than the screen moves on with what is said of it, from 0
    // to 1.
    function follow(item: Item, progress: real): void {
        if (!Ancestors.isWithin(item, holder))
            return;
        const place = item.mapToItem(holder, 0, 0);
        const top = place.y - Theme.size.px(48), bottom = place.y + item.height + Theme.size.px(pageButtons.active ? 130 : 24);
        const seen = flickable.height - covered;
        if (top < flickable.contentY || bottom > flickable.contentY + seen)
            glideTo(Math.max(0, Math.min(top + progress * Math.max(0, bottom - top - seen), flickable.contentHeight - flickable.height)));
    }

    function restore(place: real): void {
        glide.stop();
        flickable.cancelFlick();
        flickable.contentY = place;
    }

    // The name of what the keys are at on this page; empty when they are elsewhere.
    function focusName(): string {
        const item = Window.activeFocusItem;
        return item && item !== root && Ancestors.isWithin(item, root) ? item.objectName : "";
    }

    // Back returns to where the keys were; a new page begins at its top.
    function takeFocus(name: string): void {
        const item = name === "" ? null : named(root, name);
        (item ?? root).forceActiveFocus();
    }

    function named(item: Item, name: string): Item {
        for (const child of item.children) {
            if (child.objectName === name && child.visible)
                return child;
            const found = named(child, name);
            if (found)
                return found;
        }
        return null;
    }

    // What the keys are at is never hidden: neither beyond the edge of the page nor under its buttons.
    function reveal(item: Item): void {
        const place = item.mapToItem(holder, 0, 0);
        const margin = Theme.size.px(48), buttons = Theme.size.px(130);
        const top = place.y - margin, bottom = place.y + item.height + buttons;
        if (top < flickable.contentY)
            flickable.contentY = Math.max(0, top);
        else if (bottom > flickable.contentY + flickable.height)
            flickable.contentY = Math.max(0, Math.min(top, bottom - flickable.height, flickable.contentHeight - flickable.height));
    }

    Connections {
        target: root.Window.window
        enabled: root.visible && Theme.keysInUse

        function onActiveFocusItemChanged(): void {
            const item = root.Window.activeFocusItem;
            for (let parent = item; parent; parent = parent.parent) {
                if (parent === holder) {
                    root.reveal(item);
                    return;
                }
            }
        }
    }

    Accessible.role: Accessible.Pane
    Accessible.name: root.title
    onCoveredChanged: flickable.returnToBounds()
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

        anchors.left: parent.left
        width: root.asideWidth
        height: parent.height
    }

    Flickable {
        id: flickable

        objectName: "page"

        anchors.fill: parent
        anchors.leftMargin: root.asideWidth
        anchors.topMargin: root.headHeight
        anchors.bottomMargin: root.footHeight
        contentWidth: width
        // The end of a long page stays clear of the page buttons.
        contentHeight: root.covered + (holder.height > height - root.covered ? holder.height + Theme.size.px(110) : height - root.covered)
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

    Item {
        id: fixedHolder

        anchors.fill: parent
    }

    Loader {
        id: pageButtons

        anchors.left: flickable.left
        anchors.right: parent.right
        anchors.bottom: flickable.bottom
        anchors.bottomMargin: root.covered
        // While the page is read aloud it turns by itself: where there is little room, the buttons would hide what is read.
        active: (root.hasMore || root.hasLess) && (root.covered === 0 || flickable.height - root.covered > 4 * Theme.size.button)
        sourceComponent: PageButtons {
            hasMore: root.hasMore
            hasLess: root.hasLess
            ground: root.ground
            onTurned: pages => root.turn(pages)
        }
    }
}
