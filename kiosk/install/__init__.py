"""`kiosk install` and `kiosk uninstall`: a Linux computer becomes a kiosk, and is as it was before again.

The README in this folder is for the person who looks after the computer.
"""
