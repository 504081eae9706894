pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen
import kiosk.ui.blocks
import kiosk.ui.parts
import kiosk.ui.theme

// A topic: its text, and beside it, or below where there is no room, the picture and what to read next.
ScrollPage {
    id: root

    required property Player player

    readonly property TopicPage page: player.topic
    readonly property Tint tint: Theme.tint(page.tint)
    readonly property bool wide: width / Theme.letter > 1400
    readonly property real inner: width - 2 * Theme.size.margin
    readonly property real sideWidth: Theme.size.px(520)

    title: page.title

    Item {
        x: Theme.size.margin
        width: root.inner
        implicitHeight: Math.max(main.y + main.height, side.y + side.height) + Theme.size.px(28)

        Column {
            id: main

            anchors.left: parent.left
            y: Theme.size.px(48)
            width: root.wide ? root.inner - root.sideWidth - Theme.size.px(100) : root.inner
            spacing: Theme.size.gap

            Column {
                width: parent.width
                spacing: Theme.size.px(12)

                Row {
                    id: section

                    width: parent.width
                    spacing: Theme.size.px(20)

                    AppIcon {
                        name: root.page.sectionIcon
                        tone: root.tint.ink
                        size: Theme.size.px(52)
                    }

                    Label {
                        anchors.verticalCenter: parent.verticalCenter
                        width: section.width - Theme.size.px(72)
                        text: root.page.sectionTitle
                        color: root.tint.ink
                        font.weight: Font.DemiBold
                    }
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

            BlockColumn {
                width: parent.width
                blocks: root.page.blocks
                tint: root.tint
                figureElsewhere: root.wide ? root.page.figure : ""
                ticked: root.player.takeAway.ticked
                onQuestionToggled: (block, item) => root.player.takeAway.toggleQuestion(block, item)
                onLinkPressed: link => root.player.follow(link)
            }
        }

        Column {
            id: side

            anchors.right: parent.right
            y: root.wide ? Theme.size.px(56) : main.y + main.height + Theme.size.px(48)
            width: root.wide ? root.sideWidth : root.inner
            spacing: Theme.size.gap

            Scene {
                width: parent.width
                height: Math.round(width * 600 / 620)
                visible: root.wide && root.page.figure !== ""
                path: root.wide ? root.page.figure : ""
                alt: root.page.figureAlt
            }

            Label {
                width: parent.width
                visible: root.wide && text !== ""
                text: root.page.figureCaption
                color: Theme.color.mutedInk
                letterSize: Theme.size.caption
                leading: 1.4
            }

            NextTopics {
                width: parent.width
                topics: root.page.nextTopics
                count: root.page.nextCount
                onTopicPressed: topic => root.player.openTopic(topic)
            }

            PageEnd {
                width: parent.width
                notices: root.player.notices.care
                sources: root.page.sources
                reviewer: root.page.reviewer
                reviewed: root.page.reviewed
                notReviewed: root.player.notices.notReviewed
                onTakePressed: root.player.takeAway.openQr()
            }
        }
    }
}
