pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen
import kiosk.ui.parts
import kiosk.ui.theme

// One step of a visit. Wide: the rail, the words and the scene side by side. Otherwise: one below the other.
ScrollPage {
    id: root

    required property Player player

    readonly property WalkthroughPage page: player.walkthrough
    readonly property real room: width / Theme.letter
    // The rail needs 15 mm of height for each step.
    readonly property bool wide: room > 1400 && height - Theme.size.px(160) >= page.count * Theme.size.smallTarget
    // On a tall screen the picture comes first; on a low one, with large letters, it must not push the words away.
    readonly property bool pictureFirst: !wide && height > width

    title: `${place.spoken}. ${page.title}`
    reading: [words, scene, end, wide ? rail : row]
    asideWidth: wide ? Theme.size.px(418) : 0
    aside: Rectangle {
        id: rail

        width: root.asideWidth
        height: root.height
        visible: root.wide
        color: Theme.color.surface

        Rectangle {
            anchors.right: parent.right
            width: Theme.size.hairline
            height: parent.height
            color: Theme.color.hairline
        }

        Column {
            id: railHead

            x: Theme.size.px(40)
            y: Theme.size.px(44)
            width: parent.width - 2 * x

            Label {
                width: parent.width
                text: root.page.name
                color: Theme.color.primary
                letterSize: Theme.size.caption
                font.weight: Font.DemiBold
                leading: 1.3
            }

            Label {
                width: parent.width
                text: qsTr("Your visit")
                letterSize: Theme.size.lead
                font.weight: Font.Bold
                leading: Theme.size.titleLeading
            }
        }

        StepRail {
            anchors.left: railHead.left
            anchors.right: railHead.right
            anchors.top: railHead.bottom
            anchors.topMargin: Theme.size.px(20)
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.size.px(12)
            visible: root.wide
            steps: root.wide ? root.page.rail : null
            stepCount: root.page.count
            onStepPressed: number => root.player.goToStep(number)
        }
    }

    Item {
        id: content

        readonly property real inner: root.pageWidth - 2 * Theme.size.margin
        readonly property real side: Math.min(Theme.size.px(500), inner * 0.38)

        x: Theme.size.margin
        width: inner
        implicitHeight: Math.max(words.y + words.height, end.y + end.height) + Theme.size.px(20)

        StepRail {
            id: row

            width: parent.width
            y: Theme.size.px(28)
            height: root.wide ? 0 : implicitHeight
            visible: !root.wide
            upright: false
            steps: root.wide ? null : root.page.rail
            stepCount: root.page.count
            onStepPressed: number => root.player.goToStep(number)
        }

        Scene {
            id: scene

            x: Theme.fromStart(root.wide ? parent.width - (parent.side + width) / 2 : (parent.width - width) / 2, width, parent.width)
            y: root.wide ? Theme.size.px(44) : root.pictureFirst ? row.y + row.height + Theme.size.px(24) : words.y + words.height + Theme.size.px(28)
            width: root.wide ? parent.side * 0.87 : Math.min(parent.width, Theme.size.px(root.pictureFirst ? 390 : 490))
            height: Math.round(width * 600 / 620)
            path: root.page.scene
            alt: root.page.alt
        }

        Column {
            id: words

            y: root.wide ? Theme.size.px(34) : root.pictureFirst ? scene.y + scene.height + Theme.size.px(28) : row.y + row.height + Theme.size.px(24)
            anchors.left: parent.left
            width: root.wide ? parent.width - parent.side - Theme.size.px(48) : parent.width
            spacing: Theme.size.px(13)

            Column {
                width: parent.width
                spacing: Theme.size.px(6)

                Label {
                    id: place

                    width: parent.width
                    text: qsTr("Step %1 of %2  ·  %3").arg(root.page.number + 1).arg(root.page.count).arg(root.page.when)
                    spoken: qsTr("Step %1 of %2. %3").arg(root.page.number + 1).arg(root.page.count).arg(root.page.when)
                    color: Theme.color.primary
                    letterSize: Theme.size.caption
                    font.weight: Font.DemiBold
                    leading: 1.3
                }

                Label {
                    width: parent.width
                    text: root.page.title
                    letterSize: Theme.size.h1
                    font.weight: Font.Bold
                    leading: Theme.size.titleLeading
                    Accessible.role: Accessible.Heading
                }
            }

            Cautions {
                width: parent.width
                cautions: root.page.cautions
            }

            Repeater {
                model: root.page.texts

                RichLabel {
                    required property string modelData

                    width: words.width
                    html: modelData
                    letterSize: Theme.size.step
                    leading: 1.4
                    onLinkPressed: link => root.player.follow(link)
                }
            }

            StepCard {
                width: parent.width
                title: qsTr("What you may feel")
                iconName: "controls/heartbeat"
                items: root.page.feel
                tint: Theme.color.sage
                onLinkPressed: link => root.player.follow(link)
            }

            StepCard {
                width: parent.width
                title: qsTr("What you can do")
                iconName: "controls/hand-palm"
                items: root.page.toDo
                tint: Theme.color.sand
                onLinkPressed: link => root.player.follow(link)
            }

            StepCard {
                width: parent.width
                title: root.page.tellTitle === "" ? qsTr("Tell the nurse if") : root.page.tellTitle
                iconName: "controls/chat-circle-text"
                items: root.page.tell
                tint: Theme.color.rose
                onLinkPressed: link => root.player.follow(link)
            }
        }

        PageEnd {
            id: end

            anchors.right: parent.right
            y: (root.pictureFirst ? words.y + words.height : scene.y + scene.height) + Theme.size.px(24)
            width: root.wide ? parent.side : parent.width
            notices: root.player.notices.step
            sources: root.page.sources
            reviewer: root.page.reviewer
            reviewed: root.page.reviewed
            notReviewed: root.player.notices.notReviewed
            onTakePressed: root.player.takeAway.openQr()
        }
    }
}
