"""From a content folder to a checked pack. No Qt in here."""
