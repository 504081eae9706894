pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen
import kiosk.ui.parts
import kiosk.ui.theme
import "parts/ancestors.js" as Ancestors

// The visitor's part of the glass: the page in front, the safety line and the action bar below it, and what lies over them.
Item {
    id: root

    required property Player player
    required property real pixelsPerMillimetre

    // In millimetres. Lower than this, keys and results have no room beside two rows of buttons or more.
    readonly property real lowGlass: 250

    readonly property string nextTitle: {
        if (player.screen === "walkthrough")
            return player.walkthrough.nextTitle !== "" ? player.walkthrough.nextTitle : player.checksNext ? qsTr("Check yourself") : "";
        if (player.screen === "check" && player.check.number < player.check.count - 1)
            return qsTr("Question %1").arg(player.check.number + 2);
        return "";
    }

    // Where the keys were before something was opened over the page. They return there.
    property Item before

    // What is read aloud: what lies over the page, or else the page and the safety line.
    function inFront(): list<Item> {
        const over = question.item ?? word.item ?? code.item ?? textSheet.item ?? viewSheet.item ?? languageSheet.item;
        return over ? [over] : [...pages.reading, safety];
    }

    function withPlayer(): var {
        return {
            player: player
        };
    }

    function returnFocus(): void {
        if (before?.visible)
            before.forceActiveFocus();
    }

    Window.onActiveFocusItemChanged: {
        const item = Window.activeFocusItem;
        if (Ancestors.isWithin(item, pages) || Ancestors.isWithin(item, bar))
            before = item;
    }

    // Something that is opened over the page and closed again.
    component Overlay: LateLoader {
        required property bool isOpen

        beginning: root.withPlayer
        active: isOpen
        onIsOpenChanged: {
            if (!isOpen)
                root.returnFocus();
        }
    }

    // One of those that the buttons of the bar open. The next one takes the keys over.
    component BarSheet: LateLoader {
        required property string name

        beginning: root.withPlayer
        anchors.fill: parent
        anchors.bottomMargin: bar.height + safety.height + listening.height
        active: root.player.comfort.sheet === name
        onActiveChanged: {
            if (root.player.comfort.sheet === "")
                root.returnFocus();
        }
    }

    Connections {
        target: root.player.speech

        function onWanted(): void {
            root.player.topic.layOutAll(); // what is read is read to its end
            root.player.speech.read(root.inFront());
        }

        function onChanged(): void {
            const item = root.player.speech.item as Item;
            if (item)
                pages.front?.follow(item, root.player.speech.progress);
        }
    }

    Label {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: glass.top
        anchors.margins: Theme.size.margin
        visible: root.player.comfort.isReachLow
        text: qsTr("Everything stands lower down. To change it back, touch “Colors”.")
        color: Theme.color.mutedInk
        horizontalAlignment: Text.AlignHCenter
    }

    // All that can be pressed, and the page with it. Low down it takes the lower half: for people who sit, or are small.
    Item {
        id: glass

        anchors.fill: parent
        anchors.topMargin: root.player.comfort.isReachLow ? Math.round(parent.height / 2) : 0

        PageStack {
            id: pages

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: safety.top
            player: root.player
            covered: listening.height
        }

        SafetyLine {
            id: safety

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: bar.top
            height: text === "" ? 0 : implicitHeight
            visible: text !== ""
            text: root.player.notices.emergency
        }

        ActionBar {
            id: bar

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: implicitHeight
            visible: root.player.screen !== "unavailable"
            canGoBack: root.player.canGoBack
            canSearch: true
            canListen: root.player.speech.isAvailable
            otherLanguage: root.player.languages.label
            toolsAway: root.player.screen === "search" && glass.height < root.lowGlass * root.pixelsPerMillimetre
            nextTitle: root.nextTitle
            onHomePressed: root.player.goHome()
            onBackPressed: root.player.goBack()
            onDonePressed: root.player.finish()
            onNextPressed: root.player.nextStep()
            onSearchPressed: root.player.openSearch()
            onListenPressed: root.player.speech.begin()
            onTextPressed: root.player.comfort.openSheet("text")
            onViewPressed: root.player.comfort.openSheet("view")
            onLanguagePressed: root.player.languages.press()
        }

        Overlay {
            id: word

            anchors.fill: parent
            anchors.bottomMargin: bar.height + safety.height + listening.height
            file: Qt.resolvedUrl("parts/WordSheet.qml")
            isOpen: root.player.word.isOpen
        }

        Overlay {
            id: code

            // All of the glass, low down or not: it has to be large, and only its buttons are to be reached.
            anchors.fill: parent
            anchors.topMargin: -glass.y
            anchors.bottomMargin: listening.height > 0 ? bar.height + safety.height + listening.height : 0
            file: Qt.resolvedUrl("parts/QrSheet.qml")
            isOpen: root.player.takeAway.isQrOpen
        }

        BarSheet {
            id: textSheet

            file: Qt.resolvedUrl("parts/TextSheet.qml")
            name: "text"
        }

        BarSheet {
            id: viewSheet

            file: Qt.resolvedUrl("parts/ViewSheet.qml")
            name: "view"
        }

        BarSheet {
            id: languageSheet

            file: Qt.resolvedUrl("parts/LanguageSheet.qml")
            name: "language"
        }

        Overlay {
            id: listening

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: safety.top
            height: isOpen ? implicitHeight : 0
            file: Qt.resolvedUrl("parts/ListenBar.qml")
            isOpen: root.player.speech.isOpen
        }

        Binding {
            target: listening.item
            property: "most"
            value: pages.height / 2
            when: listening.item !== null
        }

        Overlay {
            id: question

            anchors.fill: parent
            file: Qt.resolvedUrl("screens/StillThere.qml")
            isOpen: root.player.presence.isWarning
        }
    }
}
