"""The kiosk's screen over VNC, for a computer without one. Only ever for viewers on the same computer.

Qt's VNC plugin has no password, and listens on every network interface: it reads `size`, `depth`, `mmsize` and `port`
from the platform string and nothing about an address (seen in Qt 6.12). So its listening socket is tied to the loopback
interface from outside, before Qt looks at the first connection: the kernel then answers other computers as if nothing
listened. A viewer elsewhere comes in through an SSH tunnel.
"""

from __future__ import annotations

import contextlib
import os
import socket
import stat
import sys

FIRST_PORT = 5900  # display :0 of a VNC viewer


class VncError(Exception):
    """One line: why nothing can be looked at, or may not be."""


def vnc_platform(size: tuple[int, int], port: int = FIRST_PORT) -> str:
    """What QT_QPA_PLATFORM must be. `size` is in pixels, width first. VncError where it cannot be had."""
    if not sys.platform.startswith("linux"):
        raise VncError("--vnc works on Linux only")
    if not 0 < port < 65536:
        raise VncError(f"{port} is not a port: choose one from 1 to 65535")
    width, height = size
    return f"vnc:size={width}x{height}:port={port}"


def keep_local(port: int) -> None:
    """Tie this process's listener on `port` to the loopback interface, or raise VncError.

    Qt begins to listen when the first posted events are sent, so the order is: make the QGuiApplication, call
    `QCoreApplication.sendPostedEvents()`, call this, and only then run the event loop. Linux 5.7 or later.
    """
    tied = 0
    for name in os.listdir("/proc/self/fd"):  # noqa: PTH208 - numbers, not paths, are wanted
        handle = _second_handle(int(name))
        if handle is None:
            continue
        with handle:
            if not _listens(handle, port):
                continue
            try:
                handle.setsockopt(socket.SOL_SOCKET, socket.SO_BINDTODEVICE, b"lo\0")
                _turn_away(handle)
            except OSError as error:
                raise VncError(f"VNC on port {port} cannot be kept to this computer ({error.strerror})") from None
            tied += 1
    if not tied:
        raise VncError(f"VNC cannot listen on port {port}: another program may be using it, try a different port")


def _second_handle(number: int) -> socket.socket | None:
    """The socket with that file descriptor, as a handle of its own; None for what is no socket."""
    try:
        if not stat.S_ISSOCK(os.fstat(number).st_mode):
            return None
        return socket.socket(fileno=os.dup(number))
    except OSError:  # the descriptor that listed the folder, which is closed by now
        return None


def _listens(handle: socket.socket, port: int) -> bool:
    return (
        handle.family in (socket.AF_INET, socket.AF_INET6)
        and handle.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN) == 1
        and handle.getsockname()[1] == port
    )


def _turn_away(listener: socket.socket) -> None:
    """Close what came in between listening and now, wherever it came from: a viewer on this computer tries again."""
    listener.setblocking(False)  # as Qt has set it already: the flag belongs to both handles
    with contextlib.suppress(BlockingIOError):
        while True:
            listener.accept()[0].close()
