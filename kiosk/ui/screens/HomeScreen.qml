pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen
import kiosk.ui.parts
import kiosk.ui.theme

// Home is the invitation: what to expect on the day, and the sections.
ScrollPage {
    id: root

    required property Player player

    readonly property HomePage page: player.home
    readonly property real room: width / Theme.letter // design pixels at the standard text size
    readonly property bool wide: room > 1500
    readonly property int columns: wide ? 3 : room > 640 ? 2 : 1
    readonly property bool hasHero: page.walkthroughMinutes > 0
    readonly property int rows: Math.ceil(sections.count / columns)
    // What is left of the screen for the cards: they share it when it is enough.
    readonly property real space: height - header.height - (wide ? 0 : footer.height + column.spacing) - column.spacing - column.topPadding - column.bottomPadding - (cautions.active ? cautions.height + column.spacing : 0)

    // What the screen is, what it keeps, and when it starts over.
    readonly property string promises: [player.notices.advice, player.notices.privacy, qsTr("It starts over when nobody has touched it for %n minutes.", "", player.presence.idleMinutes)].join(" ")
    readonly property real heroHeight: wide ? Math.max(space, grid.leastHeight, hero.implicitHeight) : Math.max(hero.implicitHeight, Math.min(Theme.size.px(560), space * 0.26))

    title: question.text

    Column {
        id: column

        x: Theme.size.margin
        width: root.width - 2 * Theme.size.margin
        topPadding: Theme.size.px(36)
        bottomPadding: Theme.size.px(20)
        spacing: Theme.size.gap

        Item {
            id: header

            width: parent.width
            height: root.wide ? Math.max(title.height, promise.height) : title.height

            // The clinic's own sign, when it has one: as high as the two lines beside it.
            Loader {
                id: sign

                readonly property real room: width > 1 ? width + Theme.size.gap : 0 // a picture that cannot be read has 1 pixel
                readonly property real tallest: Theme.size.caption * 1.3 + Theme.size.h1 * Theme.size.titleLeading
                // What a title on one line leaves. On upright glass there is room for a second line.
                readonly property real beside: (root.wide ? header.width * 0.62 : header.width) - question.implicitWidth - Theme.size.gap
                readonly property real widest: Math.min(header.width / 3, root.height > root.width ? header.width : beside)

                // Words come first: where large letters fill the glass, there is no sign.
                active: root.page.logo !== "" && widest >= tallest / 2 && question.implicitWidth <= header.width
                anchors.left: parent.left
                anchors.verticalCenter: title.verticalCenter
                sourceComponent: Image {
                    objectName: "logo"
                    cache: false // it is drawn once; another pack may hold another one of the same name
                    source: Theme.picture(root.page.logo, sign.widest, sign.tallest)

                    Accessible.ignored: true // the name beside it is said
                }
            }

            Column {
                id: title

                anchors.left: parent.left
                anchors.leftMargin: sign.room
                y: parent.height - height
                width: parent.width - sign.room - (root.wide ? promise.width + Theme.size.gap : 0)

                Label {
                    width: parent.width
                    visible: text !== ""
                    text: root.player.notices.clinicName
                    color: Theme.color.primary
                    letterSize: Theme.size.caption
                    font.weight: Font.DemiBold
                    leading: 1.3
                }

                Label {
                    id: question

                    width: parent.width
                    text: qsTr("What would you like to know?")
                    letterSize: Theme.size.h1
                    font.weight: Font.Bold
                    leading: Theme.size.titleLeading
                    Accessible.role: Accessible.Heading
                }
            }

            // Where there is room, beside the title; otherwise at the end of the page.
            Label {
                id: promise

                anchors.right: parent.right
                anchors.bottom: title.bottom
                width: parent.width * (sign.room > 0 ? 0.36 : 0.44)
                visible: root.wide
                text: root.promises
                color: Theme.color.mutedInk
                letterSize: Theme.size.caption
                leading: 1.3
            }
        }

        Item {
            width: parent.width
            implicitHeight: root.wide ? root.heroHeight : grid.offsetY + grid.height

            HeroCard {
                id: hero

                objectName: "expect"
                anchors.left: parent.left
                width: root.wide ? Theme.size.px(560) : parent.width
                height: root.heroHeight
                visible: root.hasHero
                minutes: root.page.walkthroughMinutes
                scene: root.page.scene
                upright: root.wide
                onClicked: root.player.openRoutes()
            }

            Grid {
                id: grid

                readonly property real offsetX: root.wide && root.hasHero ? hero.width + Theme.size.gap : 0
                readonly property real offsetY: !root.wide && root.hasHero ? root.heroHeight + Theme.size.gap : 0
                readonly property real cardWidth: (parent.width - offsetX - (columns - 1) * Theme.size.gap) / columns
                readonly property real available: ((root.wide ? root.heroHeight : root.space - offsetY) - (root.rows - 1) * Theme.size.gap) / Math.max(1, root.rows)
                property real tallest: 0
                readonly property real leastHeight: root.rows * tallest + (root.rows - 1) * Theme.size.gap

                function measure(): void {
                    let most = 0;
                    for (let i = 0; i < sections.count; i++)
                        most = Math.max(most, (sections.itemAt(i) as SectionCard)?.implicitHeight ?? 0);
                    tallest = most;
                }

                anchors.left: parent.left
                anchors.leftMargin: offsetX
                y: offsetY
                columns: root.columns
                spacing: Theme.size.gap

                Repeater {
                    id: sections

                    model: root.page.sections

                    SectionCard {
                        required property string cardId
                        required property string tint

                        objectName: `section-${cardId}`
                        width: grid.cardWidth
                        height: Math.max(grid.tallest, grid.available)
                        colors: Theme.tint(tint)
                        onImplicitHeightChanged: grid.measure()
                        Component.onCompleted: grid.measure()
                        onClicked: root.player.openSection(cardId)
                    }
                }
            }
        }

        Loader {
            id: cautions

            width: parent.width
            active: root.player.notices.cautions.length > 0
            visible: active
            sourceComponent: Cautions {
                cautions: root.player.notices.cautions
            }
        }

        Label {
            id: footer

            width: parent.width
            visible: !root.wide
            text: root.promises
            color: Theme.color.mutedInk
            letterSize: Theme.size.caption
            leading: 1.3
        }
    }
}
