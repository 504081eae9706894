pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.theme

// A text with bold, hard words and links, and the numbers of its sources behind it. The markup comes from
// `kiosk/screen/styling.py` alone.
Label {
    id: root

    required property string html
    property string marks
    property bool told: true // to screen readers; not where it is told with the row it stands in

    signal linkPressed(link: string)

    // For those who use keys: Tab comes to a text that has links, Left and Right go from one to the next.
    readonly property list<string> links: (html.match(/<a href="[^"]*"/g) ?? []).map(tag => tag.slice(9, -1))
    readonly property list<string> linkTexts: (html.match(/<a href="[^"]*">.*?<\/a>/g) ?? []).map(withoutTags)
    property int current: 0
    readonly property bool showsFocus: activeFocus && Theme.keysInUse

    function withoutTags(html: string): string {
        return html.replace(/<[^>]+>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, "\"").replace(/&amp;/g, "&");
    }

    function withCurrentMarked(html: string): string {
        let number = -1;
        return html.replace(/<a href="[^"]*">.*?<\/a>/g, link => ++number === current ? `<b><font color="${Theme.color.primary}">» ${link}</font></b>` : link);
    }

    activeFocusOnTab: links.length > 0
    onActiveFocusChanged: current = 0
    onCurrentChanged: {
        if (showsFocus)
            root.Accessible.announce(linkTexts[current]);
    }
    Keys.onReturnPressed: linkPressed(links[current])
    Keys.onEnterPressed: linkPressed(links[current])
    Keys.onSpacePressed: linkPressed(links[current])
    Keys.onRightPressed: current = (current + 1) % links.length
    Keys.onLeftPressed: current = (current + links.length - 1) % links.length

    FocusRing {
        shown: root.showsFocus
        corner: Theme.size.px(8)
    }

    // The link nearest to a touch, within a finger's breadth: words are smaller than the 15 mm a target must have.
    function linkNear(x: real, y: real): string {
        const step = Theme.size.px(9);
        for (let reach = 0; reach <= 3; reach++) {
            for (let dy = -reach; dy <= reach; dy++) {
                for (let dx = -reach; dx <= reach; dx++) {
                    const link = Math.max(Math.abs(dx), Math.abs(dy)) === reach ? linkAt(x + dx * step, y + dy * step) : "";
                    if (link !== "")
                        return link;
                }
            }
        }
        return "";
    }

    readonly property string shown: showsFocus ? withCurrentMarked(html) : html

    text: marks === "" ? shown : `${shown} <font color="${Theme.color.mutedInk}">[${marks}]</font>`
    readonly property string plain: withoutTags(html)

    Accessible.ignored: !told || spoken === "" || links.length > 0
    spoken: plain
    textFormat: Text.StyledText
    linkColor: color

    // Qt tells screen readers of links in a text, but not how to press them. So these stand for the text and its links.
    Loader {
        anchors.fill: parent
        active: root.links.length > 0
        sourceComponent: Item {
            Accessible.ignored: !root.told || root.spoken === ""
            Accessible.role: root.Accessible.role
            Accessible.name: root.spoken

            Repeater {
                model: root.links

                Item {
                    required property int index
                    required property string modelData

                    anchors.fill: parent
                    Accessible.role: Accessible.Link
                    Accessible.name: root.linkTexts[index] ?? ""
                    Accessible.focusable: true
                    Accessible.focused: root.activeFocus && root.current === index
                    Accessible.onPressAction: root.linkPressed(modelData)
                }
            }
        }
    }

    TapHandler {
        enabled: root.links.length > 0
        gesturePolicy: TapHandler.DragThreshold
        onTapped: point => {
            const link = root.linkNear(point.position.x, point.position.y);
            if (link !== "")
                root.linkPressed(link);
        }
    }
}
