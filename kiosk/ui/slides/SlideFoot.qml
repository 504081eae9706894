import QtQuick
import kiosk.screen
import kiosk.ui.parts

// What stands on every slide: whom to call, whom to ask, whose word counts more, and how far the slide can be trusted.
// Placed by hand: a Column knows its height with the next frame only, and a slide is measured before it is seen.
Item {
    id: root

    required property Slide slide
    required property SlideTones tones
    required property SlideLetters letters
    required property string ask

    readonly property int spacing: Math.round(0.3 * letters.foot)
    // Whether two things have room on one line.
    readonly property bool isClinicBeside: question.whole + letters.gap + clinic.implicitWidth <= width
    readonly property bool isReviewBeside: followClinic.whole + letters.gap + notReviewed.whole <= width

    height: cautions.y + cautions.height

    SlideLine {
        id: emergency

        objectName: "slideEmergency"
        anchors.left: parent.left
        width: parent.width
        height: implicitHeight
        icon: "controls/phone-call"
        text: root.slide.emergency
        tone: root.tones.ink
        letterSize: root.letters.foot
        weight: Font.DemiBold
    }

    SlideLine {
        id: question

        objectName: "slideAsk"
        anchors.left: parent.left
        y: emergency.height + root.spacing
        width: Math.min(whole, parent.width)
        height: implicitHeight
        icon: "controls/chat-circle-text"
        text: root.ask
        tone: root.tones.ink
        letterSize: root.letters.foot
        weight: Font.DemiBold
    }

    Label {
        id: clinic

        objectName: "slideClinic"
        anchors.right: parent.right
        y: root.isClinicBeside ? question.y : question.y + question.height
        width: Math.min(implicitWidth, parent.width)
        height: text === "" ? 0 : implicitHeight
        text: root.slide.clinicName
        color: root.tones.secondInk
        letterSize: root.letters.foot
        leading: 1.3
        wrapMode: Text.WordWrap
        horizontalAlignment: Text.AlignRight
    }

    SlideLine {
        id: followClinic

        objectName: "slideFollowClinic"
        anchors.left: parent.left
        y: Math.max(question.y + question.height, clinic.y + clinic.height) + root.spacing
        width: Math.min(whole, parent.width)
        height: implicitHeight
        icon: "controls/info"
        text: root.slide.followClinic
        tone: root.tones.secondInk
        letterSize: root.letters.smallPrint
    }

    SlideLine {
        id: notReviewed

        objectName: "slideNotReviewed"
        anchors.left: parent.left
        anchors.leftMargin: root.isReviewBeside ? followClinic.whole + root.letters.gap : 0
        y: root.isReviewBeside ? followClinic.y : followClinic.y + followClinic.height
        width: Math.min(whole, parent.width)
        height: implicitHeight
        icon: "controls/warning-circle"
        text: root.slide.notReviewed
        tone: root.tones.secondInk
        letterSize: root.letters.smallPrint
    }

    SlideLine {
        id: cautions

        objectName: "slideCautions"
        anchors.left: parent.left
        y: notReviewed.text === "" ? followClinic.y + followClinic.height : notReviewed.y + notReviewed.height
        width: parent.width
        height: implicitHeight
        icon: "controls/globe"
        text: root.slide.cautions.join("\n")
        tone: root.tones.secondInk
        letterSize: root.letters.smallPrint
    }
}
