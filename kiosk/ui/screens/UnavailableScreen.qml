import QtQuick
import kiosk.screen
import kiosk.ui.parts
import kiosk.ui.theme

// The calm page: shown when there is nothing else to show.
Item {
    id: root

    required property Player player // as every page has it

    Accessible.role: Accessible.Pane
    Accessible.name: title.text
    onVisibleChanged: {
        if (visible)
            root.Accessible.announce(title.text);
    }

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.size.margin, Theme.size.px(1100))
        spacing: Theme.size.gap

        Label {
            id: title

            width: parent.width
            text: qsTr("This screen is taking a break")
            letterSize: Theme.size.h1
            font.weight: Font.Bold
            leading: Theme.size.titleLeading
            horizontalAlignment: Text.AlignHCenter
            Accessible.role: Accessible.Heading
        }

        Label {
            width: parent.width
            text: qsTr("Please ask our staff. They are glad to answer your questions.")
            letterSize: Theme.size.lead
            horizontalAlignment: Text.AlignHCenter
        }

        Label {
            width: parent.width
            text: qsTr("For staff: the content could not be opened. Run “kiosk check” on this computer; it says what is wrong.")
            color: Theme.color.mutedInk
            letterSize: Theme.size.caption
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
