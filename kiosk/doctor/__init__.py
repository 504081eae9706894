"""Looks this device over and says in plain words what it found: `kiosk doctor`, and a page behind the staff door."""
