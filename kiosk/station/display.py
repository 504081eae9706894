"""Is there a screen to show on? Asked before Qt is, because Qt aborts the program when there is none."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Mapping
from pathlib import Path

_WITHOUT_SCREEN = (
    "Try `kiosk run --vnc` and look with a VNC viewer, or `kiosk shots --out DIR` for pictures of every screen."
)


def no_screen(environment: Mapping[str, str] = os.environ) -> str | None:
    """None when there is a screen, else one line that says what is wrong and what can be done.

    Asks only on Linux: elsewhere a program that runs in a session has its screen. A platform that somebody named in
    QT_QPA_PLATFORM (offscreen, vnc, linuxfb …) is trusted.
    """
    if not sys.platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return None
    wayland, x11 = environment.get("WAYLAND_DISPLAY"), environment.get("DISPLAY")
    if not wayland and not x11:
        return f"No screen to show on (DISPLAY and WAYLAND_DISPLAY are not set). {_WITHOUT_SCREEN}"
    dead = []
    if wayland:
        if _compositor_answers(wayland, environment):
            return None
        dead.append(f"WAYLAND_DISPLAY is {wayland}, but no compositor answers there")
    if x11:
        if _x_server_answers(x11):
            return None
        dead.append(f"DISPLAY is {x11}, but no X server lets us in there")
    return f"No screen to show on ({'; '.join(dead)}). {_WITHOUT_SCREEN}"


def _compositor_answers(name: str, environment: Mapping[str, str]) -> bool:
    import socket  # noqa: PLC0415 - takes longer than all the rest of this file, and most screens are X

    # A relative name is a socket in XDG_RUNTIME_DIR; an absolute one is joined to nothing.
    path = Path(environment.get("XDG_RUNTIME_DIR", "")) / name
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(2)
        try:
            probe.connect(str(path))
        except OSError:
            return False
    return True


def _x_server_answers(name: str) -> bool:
    """A whole handshake, so that a server that refuses us (no authority) counts as none."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # the library is missing, which libraries.quick_check says better
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    # xcb_connect never returns NULL, and even a failed connection has to be given back.
    connection = xcb.xcb_connect(os.fsencode(name), None)
    try:
        return bool(xcb.xcb_connection_has_error(connection) == 0)
    finally:
        xcb.xcb_disconnect(connection)
