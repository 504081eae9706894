"""Slides out of the pack: for a screen that nobody can touch, and for one that nobody has touched for long."""
