"""A private, offline kiosk that tells people in a ketamine or esketamine clinic what to expect."""

__version__ = "0.1.0"
