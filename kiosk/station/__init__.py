"""This device: its settings, its libraries, its state. Knows nobody."""
