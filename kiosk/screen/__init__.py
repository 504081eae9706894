"""What QML sees: view models and list models, one file a screen."""
