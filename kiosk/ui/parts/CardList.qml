pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.theme

// A title, a sentence, and cards in two columns, or in one where there is no room for two.
Column {
    id: root

    required property string title
    required property string intro
    required property QtObject cards
    property string namePrefix: "card"
    property string more // what is said below the cards; empty when they are all there are

    signal cardPressed(id: string)

    readonly property real room: width / Theme.letter
    readonly property int columns: room > 1100 ? 2 : 1
    readonly property real inner: width - 2 * Theme.size.margin

    topPadding: Theme.size.px(52)
    bottomPadding: Theme.size.px(28)
    leftPadding: Theme.size.margin
    rightPadding: Theme.size.margin
    spacing: Theme.size.smallGap

    Label {
        width: root.inner
        text: root.title
        letterSize: Theme.size.h1
        font.weight: Font.Bold
        leading: Theme.size.titleLeading
        Accessible.role: Accessible.Heading
    }

    Label {
        // Who asks for wide spacing has no more than 80 characters to a line.
        width: Theme.spacingWide ? Math.min(root.inner, 44 * letterSize) : root.inner
        bottomPadding: Theme.size.px(20)
        text: root.intro
        letterSize: Theme.size.lead
        leading: 1.4
    }

    Grid {
        width: root.inner
        columns: root.columns
        spacing: Theme.size.gap

        Repeater {
            model: root.cards

            TopicCard {
                required property string cardId
                required property string tint

                objectName: `${root.namePrefix}-${cardId}`
                width: (root.inner - (root.columns - 1) * Theme.size.gap) / root.columns
                height: Math.max(implicitHeight, Theme.size.px(190))
                colors: Theme.tint(tint)
                onClicked: root.cardPressed(cardId)
            }
        }
    }

    Label {
        width: root.inner
        visible: root.more !== ""
        text: root.more
        letterSize: Theme.size.lead
        leading: 1.4
    }
}
