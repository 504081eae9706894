pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.theme

// How much to trust a page: who reviewed it, where it comes from, and whose word counts more.
Column {
    id: root

    required property list<string> notices
    required property list<string> sources
    property string reviewer
    property string reviewed
    required property string notReviewed
    property bool showsSources: false
    property bool canTake: true

    signal takePressed

    readonly property string sourceCount: qsTr("%n sources", "", sources.length)

    // A day as people write it. Noon: no time zone makes another day of it.
    function inWords(day: string): string {
        return new Date(`${day}T12:00:00`).toLocaleDateString(Qt.locale(Qt.uiLanguage), qsTr("MMMM d, yyyy", "a day, as Qt.formatDate writes it"));
    }

    // The page is kept from topic to topic and from visitor to visitor: what one opened is not open for the next.
    onSourcesChanged: showsSources = false

    spacing: Theme.size.smallGap

    Row {
        width: parent.width
        spacing: Theme.size.px(14)

        AppIcon {
            id: seal

            name: root.reviewer === "" ? "controls/clock" : "controls/seal-check"
            tone: Theme.color.mutedInk
            size: Theme.size.px(34)
        }

        Label {
            width: parent.width - seal.width - parent.spacing
            text: root.reviewer === "" ? root.notReviewed : qsTr("Reviewed %1 by %2").arg(root.inWords(root.reviewed)).arg(root.reviewer)
            color: Theme.color.mutedInk
            letterSize: Theme.size.caption
            leading: 1.3
        }
    }

    Repeater {
        model: root.notices

        Label {
            required property string modelData

            width: root.width
            text: modelData
            color: Theme.color.mutedInk
            letterSize: Theme.size.caption
            leading: 1.4
        }
    }

    Flow {
        width: parent.width
        spacing: Theme.size.targetGap

        BigButton {
            id: sourcesButton

            objectName: "sources"
            visible: root.sources.length > 0
            text: root.showsSources ? qsTr("Hide the sources") : root.sourceCount
            spoken: root.showsSources ? text : qsTr("Show %1").arg(root.sourceCount)
            iconName: "controls/book-open"
            trailingIconName: root.showsSources ? "controls/caret-up" : "controls/caret-down"
            widest: root.width
            implicitHeight: Math.max(Theme.size.target, Theme.size.caption * 2)
            onClicked: root.showsSources = !root.showsSources
        }

        BigButton {
            objectName: "takeAlong"
            visible: root.canTake
            text: qsTr("On my phone")
            spoken: qsTr("On my phone: take this page with you")
            iconName: "controls/qr-code"
            widest: root.width
            implicitHeight: sourcesButton.implicitHeight
            onClicked: root.takePressed()
        }
    }

    Repeater {
        model: root.showsSources ? root.sources : []

        Label {
            required property int index
            required property string modelData

            width: root.width
            text: `${index + 1}. ${modelData}`
            color: Theme.color.mutedInk
            letterSize: Theme.size.caption
            leading: 1.4
        }
    }
}
