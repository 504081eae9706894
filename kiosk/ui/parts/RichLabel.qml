pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.theme

// A text with bold, hard words and links, and the numbers of its sources behind it. The markup comes from
// `kiosk/screen/styling.py` alone.
Label {
    id: root

    required property string html
    property string marks

    signal linkPressed(link: string)

    // For those who use keys: Tab comes to a text that has links, Left and Right go from one to the next.
    readonly property list<string> links: (html.match(/<a href="[^"]*"/g) ?? []).map(tag => tag.slice(9, -1))
    property int current: 0
    readonly property bool showsFocus: activeFocus && Theme.keysInUse

    function withCurrentMarked(html: string): string {
        let number = -1;
        return html.replace(/<a href="[^"]*">.*?<\/a>/g, link => ++number === current ? `<b><font color="${Theme.color.primary}">» ${link}</font></b>` : link);
    }

    activeFocusOnTab: links.length > 0
    onActiveFocusChanged: current = 0
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
    readonly property string plain: html.replace(/<[^>]+>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, "\"").replace(/&amp;/g, "&")

    spoken: plain
    textFormat: Text.StyledText
    linkColor: color

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
