pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen
import kiosk.ui.parts

// One slide. Letters are as large as there is room for, and never smaller than can be read from across the room; the
// picture gives way first. A text that has no room even then is refused, not cut.
Rectangle {
    id: root

    required property Slide slide

    readonly property bool isMirrored: Qt.locale(slide.language).textDirection === Qt.RightToLeft
    readonly property bool isUpright: height > width

    // How the words and the picture stand to each other.
    property string arrangement: "plain" // or "beside", "corner", "stacked"
    property real letter: sizes.least
    property real titleLetter: letter
    property real pictureWidth: 0
    property bool isDense: false
    property bool isLaidOut: false

    readonly property real pictureHeight: Math.round(pictureWidth * 600 / 620)
    readonly property real besides: pictureWidth > 0 ? pictureWidth + 2 * sizes.gap : 0
    readonly property real gap: isDense ? 0.6 * sizes.gap : sizes.gap
    readonly property real headHeight: kicker.height + gap / 2 + title.height
    readonly property real usedHeight: {
        switch (arrangement) {
        case "beside":
            return Math.max(pictureHeight, headHeight + root.gap + words.height);
        case "corner":
            return Math.max(pictureHeight, headHeight) + root.gap + words.height;
        case "stacked":
            return headHeight + root.gap + words.height + 2 * root.gap + pictureHeight;
        default:
            return headHeight + root.gap + words.height;
        }
    }
    readonly property bool isRoomy: usedHeight <= body.height && kicker.contentWidth <= kicker.width && title.contentWidth <= title.width && words.contentWidth <= words.width

    color: shades.ground
    LayoutMirroring.enabled: isMirrored
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.Pane
    Accessible.name: title.text

    onWidthChanged: Qt.callLater(arrange)
    onHeightChanged: Qt.callLater(arrange)
    Component.onCompleted: arrange()

    function attempt(how: string, letterSize: real, picture: real, dense: bool): bool {
        arrangement = how;
        pictureWidth = Math.round(picture);
        letter = letterSize;
        isDense = dense;
        titleLetter = (dense ? 1.1 : how === "corner" ? 1.2 : 1.35) * letterSize;
        return isRoomy;
    }

    // From the largest letters to the least.
    function descend(how: string, picture: real): bool {
        for (let part = 0; part <= 6; part++) {
            if (attempt(how, sizes.most + (sizes.least - sizes.most) * part / 6, picture, false))
                return true;
        }
        return false;
    }

    function withPicture(): bool {
        if (slide.scene === "")
            return false;
        if (isUpright) {
            for (const share of [0.9, 0.75, 0.6, 0.5]) {
                if (descend("stacked", body.width * share))
                    return true;
            }
            return attempt("stacked", sizes.least, body.width * 0.4, true) || attempt("stacked", sizes.least, body.width * 0.3, true);
        }
        for (const share of [0.4, 0.34]) {
            if (descend("beside", Math.min(body.width * share, body.height * 620 / 600)))
                return true;
        }
        for (const share of [0.5, 0.44, 0.38, 0.32, 0.26]) {
            if (attempt("corner", sizes.least, body.height * share, false))
                return true;
        }
        return attempt("corner", sizes.least, body.height * 0.26, true);
    }

    function arrange(): void {
        if (width <= 0 || height <= 0 || slide.language === "")
            return;
        isLaidOut = false;
        const fits = withPicture() || descend("plain", 0) || attempt("plain", sizes.least, 0, true);
        isLaidOut = true;
        if (!fits)
            slide.refuse();
    }

    Connections {
        target: root.slide

        function onShown(): void {
            root.arrange();
        }
    }

    SlideTones {
        id: shades

        name: root.slide.tint
    }

    SlideLetters {
        id: sizes

        width: root.width
        height: root.height
    }

    // What is seen moves a little from slide to slide, so that no edge burns in.
    Item {
        id: moved

        x: Math.round(root.slide.across * sizes.shift)
        y: Math.round(root.slide.down * sizes.shift)
        width: root.width
        height: root.height

        // A calm light behind the picture.
        Rectangle {
            x: picture.x + body.x + (picture.width - width) / 2
            y: picture.y + body.y + (picture.height - height) / 2
            width: 1.5 * root.pictureWidth
            height: width
            radius: width / 2
            visible: picture.visible
            color: shades.glow
        }

        Item {
            id: body

            x: sizes.margin
            y: sizes.edge
            width: root.width - 2 * sizes.margin
            height: foot.y - y - root.gap

            // The words without the picture, where it stands beside none of them or above them all.
            readonly property real begin: (height - root.usedHeight) / 2
            readonly property real start: (root.arrangement === "beside" || root.arrangement === "corner") && root.slide.isTurned ? root.besides : 0
            readonly property real headWidth: root.arrangement === "beside" || root.arrangement === "corner" ? width - root.besides : width
            readonly property real headTop: {
                switch (root.arrangement) {
                case "beside":
                    return (height - root.headHeight - root.gap - words.height) / 2;
                case "corner":
                    return begin + Math.max(0, root.pictureHeight - root.headHeight) / 2;
                case "stacked":
                    return begin + (root.slide.isTurned ? root.pictureHeight + 2 * root.gap : 0);
                default:
                    return begin;
                }
            }

            Label {
                id: kicker

                objectName: "slideKicker"
                x: body.start
                y: Math.round(body.headTop)
                width: body.headWidth
                text: root.slide.step > 0 ? root.slide.say(root.slide.language, QT_TR_NOOP("The day itself · %1 · Step %2 of %3")).arg(root.slide.source).arg(root.slide.step).arg(root.slide.stepCount) : root.slide.source
                color: shades.secondInk
                letterSize: sizes.kicker
                leading: sizes.denseLeading
                font.weight: Font.DemiBold
                wrapMode: Text.WordWrap
            }

            Label {
                id: title

                objectName: "slideTitle"
                x: body.start
                y: Math.round(kicker.y + kicker.height + root.gap / 2)
                width: body.headWidth
                text: root.slide.title
                color: shades.ink
                letterSize: Math.round(root.titleLetter)
                leading: root.isDense ? sizes.denseTitleLeading : sizes.titleLeading
                font.weight: Font.Bold
                wrapMode: Text.WordWrap
                Accessible.role: Accessible.Heading
            }

            Label {
                id: words

                objectName: "slideWords"
                x: root.arrangement === "corner" ? 0 : body.start
                y: Math.round(root.arrangement === "corner" ? body.begin + Math.max(root.pictureHeight, root.headHeight) + root.gap : title.y + title.height + root.gap)
                width: root.arrangement === "corner" ? body.width : body.headWidth
                text: root.slide.words
                spoken: root.slide.words.replace(/<[^>]*>/g, " ")
                color: shades.ink
                letterSize: Math.round(root.letter)
                leading: root.isDense ? sizes.denseLeading : sizes.leading
                textFormat: Text.StyledText
                wrapMode: Text.WordWrap
            }

            Scene {
                id: picture

                objectName: "slidePicture"
                x: {
                    if (root.arrangement === "stacked")
                        return (body.width - width) / 2;
                    return root.slide.isTurned ? 0 : body.width - width;
                }
                y: {
                    switch (root.arrangement) {
                    case "beside":
                        return (body.height - height) / 2;
                    case "stacked":
                        return root.slide.isTurned ? body.begin : words.y + words.height + 2 * root.gap;
                    default:
                        return body.begin + Math.max(0, root.headHeight - height) / 2;
                    }
                }
                width: root.pictureWidth
                height: root.pictureHeight
                visible: root.arrangement !== "plain"
                path: root.isLaidOut && visible ? root.slide.scene : "" // drawn once, and at its final size
                alt: root.slide.alt
                cache: false
            }
        }

        SlideFoot {
            id: foot

            x: sizes.margin
            y: root.height - sizes.edge - height
            width: body.width
            slide: root.slide
            tones: shades
            letters: sizes
            ask: root.slide.say(root.slide.language, QT_TR_NOOP("Ask the front desk if you have a question."))
        }
    }
}
