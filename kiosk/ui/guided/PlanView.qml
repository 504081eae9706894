pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen
import kiosk.ui.parts
import kiosk.ui.theme

// What the visit is to cover: the way of treatment first, then the topics.
Column {
    id: root

    required property Guide guide

    spacing: Theme.size.targetGap

    Label {
        width: parent.width
        text: qsTr("Plan this visit")
        color: Theme.color.panelInk
        letterSize: Theme.size.h2
        font.weight: Font.Bold
        leading: Theme.size.titleLeading
        Accessible.role: Accessible.Heading
    }

    Label {
        width: parent.width
        text: root.guide.isAfterDose ? qsTr("After the dose: comfort and the way home.") : qsTr("Tick what you want to cover. Touch a name to show that page now.")
        color: Theme.color.panelSecond
        letterSize: Theme.size.smallest
        leading: 1.35
    }

    Repeater {
        model: root.guide.parts

        Column {
            id: entry

            required property int index
            required property string screen
            required property string id_
            required property string title
            required property int minutes
            required property bool isPlanned
            required property bool isDone
            required property string heading

            objectName: `part-${id_}`
            width: root.width
            spacing: Theme.size.tinyGap

            PanelHeading {
                width: parent.width
                visible: entry.heading !== ""
                topPadding: Theme.size.px(12)
                text: entry.heading === "walkthrough" ? qsTr("THE DAY ITSELF, STEP BY STEP") : entry.heading.toUpperCase()
            }

            PlanRow {
                width: parent.width
                title: entry.title
                minutes: entry.minutes
                isPlanned: entry.isPlanned
                isDone: entry.isDone
                onTicked: root.guide.togglePart(entry.screen, entry.id_)
                onOpened: root.guide.openPart(entry.screen, entry.id_)
            }
        }
    }
}
