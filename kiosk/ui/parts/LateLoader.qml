import QtQuick

// A file that is loaded when it is first needed: start-up has no time for what few people use. It is named once, because
// Qt keeps 64 bytes for good each time that a loader is told its file and what it begins with.
Loader {
    required property url file
    // Makes what the file begins with, which may not be there before.
    required property var beginning

    function begin(): void {
        if (active && status === Loader.Null)
            setSource(file, beginning());
    }

    onActiveChanged: begin()
    Component.onCompleted: begin()
}
