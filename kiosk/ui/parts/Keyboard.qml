pragma ComponentBehavior: Bound

import QtQuick
import kiosk.ui.theme

// Letters to press: in the rows that people know where ten keys fit side by side, in the order of the alphabet where
// they do not. Space, Delete and Clear come last, and Done where the keys can be put away. No key is smaller than a finger needs, whatever the glass.
Item {
    id: root

    required property list<string> rows
    required property string alphabet
    // What there is room for.
    required property real roomWidth
    required property real roomHeight

    property bool canClose: false // on glass too small for keys and results together

    signal letterPressed(letter: string)
    signal erasePressed
    signal clearPressed
    signal closePressed

    readonly property real gap: Theme.size.targetGap
    readonly property real smallest: Theme.size.smallTarget
    readonly property bool familiar: roomWidth >= 10 * smallest + 9 * gap
    readonly property int columns: familiar ? 10 : Math.max(5, Math.min(8, Math.floor((roomWidth + gap) / (smallest + gap))))
    readonly property int behind: familiar ? 0 : (columns - alphabet.length % columns) % columns // places behind the last letter
    readonly property bool shares: behind >= 5 // Space, Delete and Clear have room behind the last letter
    readonly property int lines: familiar ? rows.length + 1 : Math.ceil(alphabet.length / columns) + (shares ? 0 : 1)
    readonly property real keyWidth: Math.max(smallest, Math.min(Theme.size.target, (roomWidth + gap) / columns - gap))
    readonly property real keyHeight: Math.max(smallest, Math.min(Theme.size.target, (roomHeight + gap) / lines - gap))

    function span(places: int): real {
        return places * (keyWidth + gap) - gap;
    }

    // Keyboards are not turned: their letters stand where people know them.
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    implicitWidth: span(columns)
    implicitHeight: lines * (keyHeight + gap) - gap

    component Key: Pressable {
        id: key

        property string iconName
        property bool isLetter: false

        height: root.keyHeight

        Rectangle {
            anchors.fill: parent
            z: -1
            radius: Theme.size.px(20)
            color: key.pressed ? Theme.color.quietPressed : key.isLetter ? Theme.color.surface : Theme.color.quiet
            border.width: key.pressed ? Theme.size.stroke : Theme.size.hairline
            border.color: key.pressed ? Theme.color.primary : Theme.color.border

            FocusRing {
                shown: key.showsFocus
                corner: parent.radius
            }
        }

        AppIcon {
            anchors.centerIn: parent
            visible: name !== ""
            name: key.iconName
            tone: Theme.color.quietInk
        }

        Label {
            anchors.centerIn: parent
            visible: key.iconName === ""
            text: key.text
            color: key.isLetter ? Theme.color.ink : Theme.color.quietInk
            letterSize: key.isLetter ? Math.min(Theme.size.lead, root.keyHeight * 0.6) : word.size
            font.weight: Font.DemiBold
            leading: 1.1
            Accessible.ignored: true
        }

        TextMetrics {
            id: word

            // As large as its key allows, and never smaller than the smallest there is.
            readonly property int size: Math.max(Theme.size.smallest, Math.min(Theme.size.standing, Theme.size.standing * (key.width - Theme.size.px(20)) / Math.max(1, advanceWidth)))

            text: key.isLetter ? "" : key.text
            font.family: Theme.family
            font.pixelSize: Theme.size.standing
            font.weight: Font.DemiBold
        }
    }

    component Letter: Key {
        required property string modelData

        objectName: `key-${modelData}`
        width: root.keyWidth
        isLetter: true
        text: modelData
        onClicked: root.letterPressed(modelData)
    }

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: root.familiar
        spacing: root.gap

        Repeater {
            model: root.familiar ? root.rows : []

            Row {
                id: row

                required property string modelData

                anchors.horizontalCenter: parent.horizontalCenter
                spacing: root.gap

                Repeater {
                    model: row.modelData.split("")

                    Letter {}
                }
            }
        }
    }

    Grid {
        visible: !root.familiar
        columns: root.columns
        spacing: root.gap

        Repeater {
            model: root.familiar ? [] : root.alphabet.split("")

            Letter {}
        }
    }

    Row {
        id: commands

        // In places of a letter: Space takes what the others leave.
        readonly property int places: root.shares ? root.behind : root.columns
        readonly property int deletePlaces: places > 5 || !root.canClose ? 2 : 1
        readonly property int clearPlaces: places > 5 && !root.canClose ? 2 : 1

        anchors.bottom: parent.bottom
        x: root.width - width
        spacing: root.gap

        Key {
            objectName: "key-space"
            width: root.span(commands.places - commands.deletePlaces - commands.clearPlaces - (root.canClose ? 1 : 0))
            text: qsTr("Space")
            onClicked: root.letterPressed(" ")
        }

        Key {
            objectName: "key-delete"
            width: root.span(commands.deletePlaces)
            text: qsTr("Delete")
            iconName: commands.deletePlaces === 1 ? "controls/arrow-left" : ""
            spoken: qsTr("Delete the last letter")
            onClicked: root.erasePressed()
        }

        Key {
            objectName: "key-clear"
            width: root.span(commands.clearPlaces)
            text: qsTr("Clear")
            spoken: qsTr("Clear all letters")
            iconName: commands.clearPlaces === 1 ? "controls/x" : ""
            onClicked: root.clearPressed()
        }

        Key {
            objectName: "key-done"
            width: root.span(1)
            visible: root.canClose
            text: qsTr("Done")
            spoken: qsTr("Done, show the results alone")
            iconName: "controls/check"
            onClicked: root.closePressed()
        }
    }
}
