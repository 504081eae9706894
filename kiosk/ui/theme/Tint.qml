import QtQuick

// The colours of one section.
QtObject {
    required property color ground
    required property color ink
    // The ground once more, lighter, for large areas.
    required property color wash
}
