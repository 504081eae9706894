"""The name under which QML imports the view models."""

QML_IMPORT_NAME = "kiosk.screen"
QML_IMPORT_MAJOR_VERSION = 1
