pragma ComponentBehavior: Bound

import QtQuick
import kiosk.screen
import kiosk.ui.parts
import kiosk.ui.theme

// Staff press the keys of a keypad and read what they mean: in `kiosk keys`, and behind the staff door.
Column {
    id: root

    required property Learning learning
    required property string ending // how to leave, and what becomes of the lines
    property bool hasTitle: true
    property bool showsYaml: false

    // The meanings are words of kiosk.yaml, and the same in every language.
    function line(code: int, meaning: string, isOrdinary: bool): string {
        if (code === 0)
            return qsTr("A key without a scan code. It cannot be given a meaning.");
        const means = meaning !== "" ? meaning : isOrdinary ? qsTr("what it does on every keyboard") : qsTr("nothing");
        return qsTr("Scan code %1. It means: %2.").arg(code).arg(means);
    }

    spacing: Theme.size.gap

    Label {
        width: parent.width
        visible: root.hasTitle
        text: qsTr("Press each key of the keypad")
        letterSize: Theme.size.h1
        font.weight: Font.Bold
        leading: Theme.size.titleLeading
        Accessible.role: Accessible.Heading
    }

    Label {
        width: parent.width
        text: root.ending
        color: Theme.color.mutedInk
    }

    Repeater {
        model: root.learning.latest

        Label {
            required property int index
            required property int code
            required property string meaning
            required property bool isOrdinary

            width: root.width
            text: root.line(code, meaning, isOrdinary)
            letterSize: Theme.size.lead
            font.weight: index === 0 ? Font.Bold : Font.Normal
        }
    }

    Loader {
        width: parent.width
        active: root.showsYaml
        // A file is written from the left.
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true
        sourceComponent: Label {
            text: root.learning.yaml
            color: Theme.color.mutedInk
        }
    }
}
