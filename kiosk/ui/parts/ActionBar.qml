pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.theme

// What must be pressed often, in the same place on every screen: nothing here moves from page to page. The way about
// comes first, then how things are read; Next is at the end. Two rows where the screen is too narrow for one.
Rectangle {
    id: root

    required property bool canGoBack
    required property string nextTitle // of the next step, or empty
    property bool canListen: false
    property bool canSearch: false
    property bool toolsAway: false // where the tools have rows of their own, another page needs the room
    property string otherLanguage // what the button for languages says; empty when there is nothing to choose

    signal homePressed
    signal backPressed
    signal donePressed
    signal nextPressed
    signal searchPressed
    signal listenPressed
    signal textPressed
    signal viewPressed
    signal languagePressed

    readonly property real side: Theme.size.px(rows === 1 ? 40 : 24)
    readonly property real room: width - 2 * side
    readonly property real gap: Theme.size.smallGap
    readonly property int tools: 2 + (canSearch ? 1 : 0) + (canListen ? 1 : 0) + (otherLanguage === "" ? 0 : 1)
    // The font is named, so that another one is measured again: a function is not called again by itself.
    // What a button needs with letters as large as they may be here, and with the smallest there are.
    readonly property real widest: metrics.font.pixelSize <= 0 ? 0 : Math.max(...[home, done, back, search, listen, textSize, view, language].map(button => metrics.advanceWidth(button.text)))
    readonly property real cell: Math.max(Theme.size.px(136), widest + Theme.size.px(32))
    readonly property real smallestCell: widest * Theme.size.smallest / Theme.size.standing + Theme.size.px(20)
    // In one row, Next keeps its room on every page, or the others would move. Else the tools stand above the way about,
    // and where five of them have no room side by side, in two rows.
    readonly property int rows: (5 + tools) * (cell + gap) <= width - 2 * Theme.size.px(40) ? 1 : tools * (smallestCell + gap) <= width - 2 * Theme.size.px(24) ? 2 : 3
    readonly property int toolColumns: rows === 3 ? 3 : tools
    readonly property real toolWidth: rows === 1 ? cell : (room - (toolColumns - 1) * gap) / toolColumns
    readonly property real wayWidth: rows === 1 ? cell : Math.min(rows === 2 ? cell * 1.2 : width, (room - (rows === 2 ? cell + gap : 0) - 2 * gap) / 3)
    readonly property real line: home.height

    readonly property bool showsTools: rows === 1 || !toolsAway
    readonly property int shownRows: showsTools ? rows : 1

    implicitHeight: shownRows * line + (shownRows - 1) * gap + Theme.size.px(36)
    color: Theme.color.surface

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: Theme.size.standing
        font.weight: Font.DemiBold
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.size.hairline
        color: Theme.color.hairline
    }

    component Way: BigButton {
        required property int place

        x: Theme.fromStart(root.side + place * (root.wayWidth + root.gap), width, root.width)
        y: root.height - Theme.size.px(18) - root.line
        width: root.wayWidth
        stacked: true
        shrinks: true
    }

    component Tool: BigButton {
        required property int place // among the tools that are there

        x: Theme.fromStart(root.rows === 1 ? root.side + (3 + place) * (root.cell + root.gap) : root.side + place % root.toolColumns * (root.toolWidth + root.gap), width, root.width)
        y: Theme.size.px(18) + (root.rows === 3 ? Math.floor(place / 3) * (root.line + root.gap) : 0)
        width: root.toolWidth
        stacked: true
        shrinks: true
    }

    Way {
        id: home

        objectName: "home"
        place: 0
        text: qsTr("Home")
        iconName: "controls/house"
        onClicked: root.homePressed()
    }

    Way {
        id: done

        objectName: "done"
        place: 1
        text: qsTr("I’m done")
        spoken: qsTr("I’m done, start over")
        iconName: "controls/sign-out"
        onClicked: root.donePressed()
    }

    Way {
        id: back

        objectName: "back"
        place: 2
        visible: root.canGoBack // nothing moves into its place
        text: qsTr("Back")
        iconName: "controls/arrow-left"
        onClicked: root.backPressed()
    }

    Tool {
        id: search

        objectName: "search"
        place: 0
        visible: root.canSearch && root.showsTools
        text: qsTr("Search")
        iconName: "controls/magnifying-glass"
        onClicked: root.searchPressed()
    }

    Tool {
        id: listen

        objectName: "listen"
        place: root.canSearch ? 1 : 0
        visible: root.canListen && root.showsTools
        text: qsTr("Listen")
        iconName: "controls/speaker-high"
        onClicked: root.listenPressed()
    }

    Tool {
        id: textSize

        objectName: "textSize"
        place: listen.place + (root.canListen ? 1 : 0)
        visible: root.showsTools
        text: qsTr("Text size")
        iconName: "controls/text-aa"
        onClicked: root.textPressed()
    }

    Tool {
        id: view

        objectName: "view"
        place: textSize.place + 1
        visible: root.showsTools
        text: qsTr("Colors")
        spoken: qsTr("Colors and view")
        iconName: "controls/circle-half"
        onClicked: root.viewPressed()
    }

    Tool {
        id: language

        objectName: "language"
        place: view.place + 1
        visible: root.otherLanguage !== "" && root.showsTools
        text: root.otherLanguage
        iconName: "controls/globe"
        onClicked: root.languagePressed()
    }

    BigButton {
        id: next

        readonly property real most: root.rows === 3 ? root.toolWidth : root.room - 3 * (root.wayWidth + root.gap) - (root.rows === 1 ? root.tools * (root.cell + root.gap) : 0)

        // Where the title of the next step has no room, and large letters leave little for the word itself.
        readonly property bool brief: whole.advanceWidth + Theme.size.icon + Theme.size.px(100) > most

        objectName: "next"
        x: Theme.fromStart(root.width - root.side - width, width, root.width)
        // In three rows it has the last place among the tools.
        y: root.rows === 3 ? Theme.size.px(18) + root.line + root.gap : root.height - Theme.size.px(18) - (root.line + height) / 2
        width: root.rows === 3 ? most : Math.min(implicitWidth, most)
        height: stacked ? root.line : implicitHeight
        visible: root.nextTitle !== ""
        text: brief ? qsTr("Next") : whole.text
        spoken: whole.text
        stacked: root.rows === 3 || root.rows === 2 && brief
        shrinks: stacked
        iconName: stacked ? "controls/arrow-right" : ""
        trailingIconName: stacked ? "" : "controls/arrow-right"
        widest: stacked ? Number.POSITIVE_INFINITY : most
        ground: Theme.color.primary
        groundPressed: Theme.color.primaryPressed
        tone: Theme.color.primaryInk
        onClicked: root.nextPressed()

        TextMetrics {
            id: whole

            text: qsTr("Next: %1").arg(root.nextTitle)
            font.family: Theme.family
            font.pixelSize: Theme.size.body
            font.weight: Font.DemiBold
        }
    }
}
