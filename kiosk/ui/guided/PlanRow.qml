import QtQuick
import kiosk.ui.parts
import kiosk.ui.theme

// One page that can be planned: a tick puts it into the plan, its name shows it to the patient.
Item {
    id: root

    required property string title
    required property int minutes
    required property bool isPlanned
    required property bool isDone

    signal ticked
    signal opened

    implicitHeight: Math.max(box.implicitHeight, name.implicitHeight)

    TickRow {
        id: box

        objectName: "plan"
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.size.smallTarget
        ticked: root.isPlanned
        spoken: qsTr("Plan: %1").arg(root.title)
        onClicked: root.ticked()
    }

    Pressable {
        id: name

        objectName: "open"
        anchors.left: box.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.size.targetGap
        anchors.verticalCenter: parent.verticalCenter
        implicitHeight: Math.max(Theme.size.smallTarget, words.implicitHeight + Theme.size.px(12))
        text: root.title
        spoken: root.isDone ? qsTr("%1, covered. Show it").arg(root.title) : qsTr("%1, %2 minutes. Show it").arg(root.title).arg(root.minutes)
        onClicked: root.opened()

        FocusRing {
            shown: name.showsFocus
            corner: Theme.size.px(12)
        }

        Label {
            id: words

            anchors.left: parent.left
            anchors.right: length.left
            anchors.rightMargin: Theme.size.px(12)
            anchors.verticalCenter: parent.verticalCenter
            text: root.title
            color: Theme.color.panelInk
            letterSize: Theme.size.smallest
            leading: Theme.size.titleLeading
            Accessible.ignored: true
        }

        Label {
            id: length

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: root.isDone ? qsTr("Covered") : qsTr("%1 min").arg(root.minutes)
            color: Theme.color.panelSecond
            letterSize: Theme.size.smallest
            leading: Theme.size.titleLeading
            Accessible.ignored: true
        }
    }
}
