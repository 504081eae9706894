"""`kiosk report`: the state of a content folder, for the people who answer for it."""
