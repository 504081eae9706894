pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen
import kiosk.ui.parts
import kiosk.ui.theme

// "Check yourself": one question, a few answers, and what each of them says. No marks, no score.
ScrollPage {
    id: root

    required property Player player

    readonly property CheckPage page: player.check

    title: `${place.spoken}. ${question.plain}`
    reading: [words]

    Item {
        x: Theme.size.margin
        width: root.pageWidth - 2 * Theme.size.margin
        implicitHeight: words.y + words.height + Theme.size.px(20)

        Column {
            id: words

            y: Theme.size.px(44)
            width: Math.min(parent.width, Theme.size.px(1300) * Math.max(1, Theme.letter))
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.size.gap

            Label {
                id: place

                width: parent.width
                text: qsTr("%1  ·  Check yourself  ·  Question %2 of %3").arg(root.page.name).arg(root.page.number + 1).arg(root.page.count)
                spoken: qsTr("Check yourself. Question %1 of %2").arg(root.page.number + 1).arg(root.page.count)
                color: Theme.color.primary
                letterSize: Theme.size.caption
                font.weight: Font.DemiBold
                leading: 1.3
            }

            RichLabel {
                id: question

                width: parent.width
                html: root.page.question
                letterSize: Theme.size.h2
                font.weight: Font.Bold
                leading: Theme.size.titleLeading
                onLinkPressed: link => root.player.follow(link)
                Accessible.role: Accessible.Heading
            }

            Label {
                width: parent.width
                visible: !root.page.isAnswered
                text: qsTr("Touch the answer that you would give. Nobody counts, and nothing is kept.")
                color: Theme.color.mutedInk
            }

            Cautions {
                width: parent.width
                cautions: root.page.cautions
            }

            Repeater {
                model: root.page.choices

                AnswerCard {
                    required property int index

                    objectName: `choice-${index}`
                    width: words.width
                    onClicked: root.player.chooseAnswer(index)
                    onLinkPressed: link => root.player.follow(link)
                }
            }

            Label {
                width: parent.width
                visible: root.page.isAnswered && root.page.number === root.page.count - 1
                text: qsTr("That was the last question. Is anything still open? Please ask our staff.")
                letterSize: Theme.size.lead
            }

            PageEnd {
                width: parent.width
                canTake: false
                notices: root.player.notices.check
                sources: root.page.sources
                reviewer: root.page.reviewer
                reviewed: root.page.reviewed
                notReviewed: root.player.notices.notReviewed
            }
        }
    }
}
