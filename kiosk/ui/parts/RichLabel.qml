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

    text: marks === "" ? html : `${html} <font color="${Theme.color.mutedInk}">[${marks}]</font>`
    spoken: html.replace(/<[^>]+>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&")
    textFormat: Text.StyledText
    linkColor: color

    TapHandler {
        enabled: root.html.includes("<a ")
        gesturePolicy: TapHandler.DragThreshold
        onTapped: point => {
            const link = root.linkNear(point.position.x, point.position.y);
            if (link !== "")
                root.linkPressed(link);
        }
    }
}
