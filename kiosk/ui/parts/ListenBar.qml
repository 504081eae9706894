pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen
import kiosk.ui.theme

// What is read aloud, sentence by sentence, and what can be done about it. It lies over the end of the page.
FocusScope {
    id: root

    required property Player player
    property real most: Number.POSITIVE_INFINITY // the height that it may have, so that enough of the page is left

    readonly property Speech speech: player.speech
    readonly property real side: Theme.size.px(40)
    readonly property real room: width - 2 * side
    readonly property real gap: Theme.size.smallGap
    readonly property list<var> controls: [
        {
            name: "pause",
            text: speech.isPlaying ? qsTr("Pause") : qsTr("Go on"),
            icon: speech.isPlaying ? "pause" : "play",
            act: () => speech.pauseOrGoOn()
        },
        {
            name: "repeat",
            text: qsTr("Repeat"),
            icon: "arrow-counter-clockwise",
            act: () => speech.repeat()
        },
        {
            name: "previousSentence",
            text: qsTr("Previous"),
            spoken: qsTr("Previous sentence"),
            icon: "skip-back",
            act: () => speech.back()
        },
        {
            name: "nextSentence",
            text: qsTr("Next"),
            spoken: qsTr("Next sentence"),
            icon: "skip-forward",
            act: () => speech.next()
        },
        {
            name: "slower",
            text: qsTr("Slower"),
            icon: "person-simple-walk",
            act: () => speech.slower()
        },
        {
            name: "faster",
            text: qsTr("Faster"),
            icon: "person-simple-run",
            act: () => speech.faster()
        },
        {
            name: "quieter",
            text: qsTr("Quieter"),
            icon: "speaker-low",
            act: () => speech.quieter()
        },
        {
            name: "louder",
            text: qsTr("Louder"),
            icon: "speaker-high",
            act: () => speech.louder()
        },
        {
            name: "stop",
            text: qsTr("Stop"),
            icon: "stop",
            act: () => speech.stop()
        }
    ]
    // Words under the icons as long as there is room for them, in one row or in two; else the icons alone.
    readonly property real cell: Math.max(Theme.size.px(120), metrics.font.pixelSize <= 0 ? 0 : Math.max(...controls.map(control => metrics.advanceWidth(control.text))) + Theme.size.px(32))
    readonly property int fitting: Math.floor((room + gap) / (cell + gap))
    readonly property int rows: Math.ceil(controls.length / Math.max(1, fitting))
    readonly property bool inWords: 2 * edge + rows * (tall + gap) <= most
    readonly property int iconRows: Math.ceil(controls.length / Math.floor((room + gap) / (Theme.size.smallTarget + gap)))
    readonly property int columns: Math.ceil(controls.length / (inWords ? rows : iconRows))
    readonly property real share: Math.min((room - (columns - 1) * gap) / columns, 1.4 * cell)
    readonly property real edge: Theme.size.px(18)
    readonly property real tall: Math.max(Theme.size.button, Theme.size.icon + 1.2 * Theme.size.standing + Theme.size.px(20))
    readonly property bool showsSentence: speech.isBroken || 3 * edge + buttons.height + line.implicitHeight <= most

    implicitHeight: buttons.height + 2 * edge + (showsSentence ? line.height + edge : 0)
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Reading aloud")

    Component.onCompleted: {
        speech.controls = root;
        (keys.itemAt(0) as Item).forceActiveFocus();
    }
    Component.onDestruction: speech.controls = null

    FontMetrics {
        id: metrics

        font.family: Theme.family
        font.pixelSize: Theme.size.standing
        font.weight: Font.DemiBold
    }

    // Nothing that lies below it is pressed through it.
    MouseArea {
        anchors.fill: parent
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface

        Rectangle {
            anchors.left: parent.left
            anchors.right: parent.right
            height: Theme.size.stroke
            color: Theme.color.primary
        }
    }

    Row {
        id: line

        x: root.side
        y: root.edge
        width: root.room
        visible: root.showsSentence
        spacing: Theme.size.smallGap

        AppIcon {
            id: picture

            anchors.verticalCenter: parent.verticalCenter
            name: root.speech.isBroken ? "controls/warning-circle" : "controls/speaker-high"
            tone: Theme.color.primary
        }

        Label {
            objectName: "sentence"
            anchors.verticalCenter: parent.verticalCenter
            width: line.width - picture.width - line.spacing
            text: root.speech.isBroken ? qsTr("This screen cannot speak right now. Please ask our staff.") : root.speech.sentence
            letterSize: Theme.size.standing
            font.weight: Font.DemiBold
            leading: 1.3
        }
    }

    Grid {
        id: buttons

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.edge
        columns: root.columns
        spacing: root.gap

        Repeater {
            id: keys

            model: root.controls.length

            BigButton {
                required property int index
                readonly property var control: root.controls[index]

                objectName: control.name
                width: root.share
                stacked: true
                shrinks: true
                opacity: root.speech.spent.includes(control.name) ? 0.4 : 1
                text: root.inWords ? control.text : ""
                spoken: control.spoken ?? control.text
                iconName: `controls/${control.icon}`
                onClicked: control.act()
            }
        }
    }

    SpokenMark {
        readonly property Item spoken: root.speech.item as Item

        parent: spoken ?? root
        visible: spoken !== null
    }
}
