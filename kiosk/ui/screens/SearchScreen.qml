pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen
import kiosk.ui.blocks
import kiosk.ui.parts
import kiosk.ui.theme

// Search: the keys and what was typed stay put, beside the results or below them; the results scroll. Whatever is typed,
// there is something to open: what was found, what is spelled nearly so, or the sections.
ScrollPage {
    id: root

    required property Player player

    readonly property SearchPage page: player.search
    // The keys were put away, so that the results have the page for themselves: only where both are too much.
    property bool alone: false
    readonly property bool beside: width > height && !alone
    // On glass as small as this the keys, which cannot be smaller, leave room for titles and no more.
    readonly property bool small: Math.min(width, height) < 620 * Theme.size.trueUnit
    readonly property real edge: small ? Theme.size.targetGap : Theme.size.px(40)
    readonly property real endEdge: small ? Theme.size.px(8) : edge
    readonly property real tallest: height - 2 * endEdge
    // Of one line of what is typed: the keys must not grow and shrink with the words.
    readonly property real lineHeight: Math.round(typed.letterSize * 1.3) + Theme.size.px(small ? 12 : 28)
    readonly property real gap: Theme.size.targetGap
    readonly property real leastResults: 205 * Theme.size.trueUnit
    readonly property bool brief: small || results.width < 560 * Theme.letter
    // The line to type into stands over the keys, or, where the glass is too low for both, over the results.
    readonly property bool lineElsewhere: alone || beside && keys.implicitHeight + gap + lineHeight > tallest

    function open(kind: string, id: string, step: int): void {
        if (kind === "topic" || kind === "word")
            player.follow(`${kind}:${id}`);
        else
            player.openStep(id, step);
    }

    function placeOf(kind: string, home: string, step: int): string {
        switch (kind) {
        case "word":
            return qsTr("What this word means");
        case "walkthrough":
            return qsTr("Step by step");
        case "step":
            return qsTr("%1, step %2").arg(home).arg(step + 1);
        default:
            return home;
        }
    }

    title: question.text
    reading: [question, line, results]
    onSmallChanged: alone = false
    asideWidth: beside ? keys.width + 2 * edge : 0
    footHeight: beside || alone ? 0 : line.height + gap + keys.height + 2 * endEdge
    headHeight: lineElsewhere ? line.height + endEdge + gap : 0
    Keys.onSpacePressed: page.type(" ")

    Connections {
        target: root.page

        function onChanged(): void {
            if (root.page.text === "")
                root.alone = false;
            if (!root.visible)
                return;
            root.restore(0);
            if (root.page.text !== "")
                root.Accessible.announce(root.page.count > 0 ? qsTr("%n results", "", root.page.count) : qsTr("Nothing found"));
        }
    }

    fixed: [
        Keyboard {
            id: keys

            visible: !root.alone
            canClose: root.small
            x: Theme.fromStart(root.beside ? root.edge : (root.width - width) / 2, width, root.width)
            y: root.beside && root.lineElsewhere ? Math.max(0, (root.height - height) / 2) : root.height - root.endEdge - height
            width: implicitWidth
            height: implicitHeight
            rows: root.page.rows
            alphabet: root.page.alphabet
            roomWidth: root.beside ? root.width - 3 * root.edge - root.leastResults : root.width - 2 * root.edge
            roomHeight: root.beside ? root.tallest - root.lineHeight - root.gap : root.height / 2
            onLetterPressed: letter => root.page.type(letter)
            onErasePressed: root.page.erase()
            onClearPressed: root.page.eraseAll()
            onClosePressed: root.alone = true
        },
        Label {
            id: question

            // The words that the line itself shows while it is empty, where there is room to keep them.
            readonly property bool hasRoom: root.beside && !root.small && line.y > implicitHeight + root.edge + root.gap

            x: keys.x
            y: Math.max(root.edge, line.y - height - root.gap)
            width: keys.width
            visible: hasRoom
            text: qsTr("What are you looking for?")
            letterSize: Theme.size.h1
            font.weight: Font.Bold
            leading: Theme.size.titleLeading
            Accessible.role: Accessible.Heading
        },
        Rectangle {
            id: line

            readonly property real start: root.alone ? root.edge : root.asideWidth

            x: root.alone || root.lineElsewhere ? Theme.fromStart(start, width, root.width) : keys.x
            y: root.lineElsewhere ? root.endEdge : keys.y - height - root.gap
            width: root.lineElsewhere ? root.width - start - root.edge : keys.width
            height: Math.max(root.lineHeight, typed.implicitHeight + Theme.size.px(root.small ? 12 : 28), root.alone ? again.height + 2 * Theme.size.px(8) : 0)
            radius: Theme.size.px(20)
            color: Theme.color.surface
            border.width: Theme.size.stroke
            border.color: Theme.color.primary

            AppIcon {
                id: glass

                anchors.left: parent.left
                anchors.leftMargin: Theme.size.px(20)
                anchors.verticalCenter: parent.verticalCenter
                name: "controls/magnifying-glass"
                tone: Theme.color.primary
            }

            Label {
                id: typed

                objectName: "typed"
                anchors.left: glass.right
                anchors.right: root.alone ? again.left : parent.right
                anchors.margins: Theme.size.px(20)
                anchors.verticalCenter: parent.verticalCenter
                text: root.page.text !== "" ? root.page.text : question.visible || root.small ? qsTr("Type a word") : question.text
                spoken: root.page.text === "" ? text : qsTr("You typed: %1").arg(root.page.text)
                color: root.page.text === "" ? Theme.color.mutedInk : Theme.color.ink
                letterSize: root.small ? Theme.size.standing : Theme.size.body
                font.weight: root.page.text === "" ? Font.Normal : Font.DemiBold
                leading: 1.3
            }

            BigButton {
                id: again

                objectName: "keys"
                anchors.right: parent.right
                anchors.rightMargin: Theme.size.px(8)
                anchors.verticalCenter: parent.verticalCenter
                visible: root.alone
                implicitHeight: Theme.size.smallTarget
                text: qsTr("Type")
                spoken: qsTr("Type another word")
                onClicked: root.alone = false
            }
        }
    ]

    Column {
        id: results

        readonly property real start: root.beside ? 0 : root.edge // beside the keys there is room already

        x: Theme.fromStart(start, width, root.pageWidth)
        width: root.pageWidth - root.edge - start
        topPadding: root.lineElsewhere ? 0 : root.endEdge
        bottomPadding: root.edge
        spacing: root.small ? root.gap : Theme.size.smallGap

        Loader {
            width: parent.width
            active: root.page.urgency !== ""
            visible: active
            sourceComponent: CalloutBlock {
                objectName: "urgent"
                urgency: root.page.urgency
                title: root.page.urgentTitle
                text: root.page.urgentText
                marks: ""
                items: []
                itemMarks: []
                spoken: root.page.urgentSpoken
            }
        }

        Label {
            width: parent.width
            visible: root.page.text === ""
            text: qsTr("Type a word, or choose from these.")
            letterSize: Theme.size.lead
            leading: 1.3
        }

        Label {
            objectName: "nothing"
            width: parent.width
            visible: root.page.text !== "" && root.page.count === 0
            text: qsTr("We found nothing for “%1”. Ask our staff: they are glad to help.").arg(root.page.text)
            letterSize: Theme.size.lead
            font.weight: Font.DemiBold
            leading: 1.3
        }

        Label {
            width: parent.width
            visible: root.page.near.length > 0
            text: qsTr("Did you mean:")
            leading: 1.3
        }

        Flow {
            width: parent.width
            visible: root.page.near.length > 0
            spacing: Theme.size.targetGap

            Repeater {
                model: root.page.near

                BigButton {
                    required property string modelData

                    objectName: `near-${modelData}`
                    text: modelData
                    spoken: qsTr("Did you mean %1?").arg(modelData)
                    edge: Theme.color.border
                    widest: results.width
                    onClicked: root.page.take(modelData)
                }
            }
        }

        Repeater {
            model: root.page.results

            ResultCard {
                required property string kind
                required property string cardId
                required property int step
                required property string home
                required property string tint

                objectName: `result-${kind}-${cardId}${kind === "step" ? "-" + (step + 1) : ""}`
                width: results.width
                place: root.placeOf(kind, home, step)
                colors: Theme.tint(tint)
                brief: root.brief
                bare: root.small
                onClicked: root.open(kind, cardId, step)
            }
        }

        Label {
            width: parent.width
            visible: root.page.text !== "" && root.page.count === 0
            text: qsTr("Or look here:")
            leading: 1.3
        }

        Repeater {
            model: root.page.count === 0 ? root.player.home.sections : null

            ResultCard {
                required property string cardId
                required property string tint

                objectName: `section-${cardId}`
                width: results.width
                place: ""
                colors: Theme.tint(tint)
                brief: root.brief
                bare: root.small
                onClicked: root.player.openSection(cardId)
            }
        }

        Label {
            width: parent.width
            visible: root.page.count > 0
            text: qsTr("Not what you need? Ask our staff.")
            color: Theme.color.mutedInk
            letterSize: Theme.size.caption
            leading: 1.3
        }
    }
}
