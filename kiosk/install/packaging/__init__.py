"""Packages for people who have no Python: a Debian package, and a folder for Windows. Run from a checkout."""
