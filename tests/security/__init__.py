"""What somebody could try who wants the kiosk to lie, to tell on people, or to stand still."""
