"""What the kiosk tells the program that started it: systemd, or `kiosk keep`, which listens in the same way.

The protocol is sd_notify(3): lines of text, sent as one datagram to the socket that NOTIFY_SOCKET names. It never
leaves this computer, and without NOTIFY_SOCKET nothing is opened at all.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping

log = logging.getLogger(__name__)

# The watchdog is fed three times before it bites, so that one late turn of a busy computer ends nothing.
TIMES_FED = 3
_FASTEST_SECONDS = 1.0


class Notifier:
    """Sends what it is told to, and never raises: who listens may be gone, and the screen goes on.

    WATCHDOG_PID is not looked at. It names the process that systemd started, which is the compositor that the kiosk
    runs in, and NotifyAccess=all lets the kiosk speak for it.
    """

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        self._address = environment.get("NOTIFY_SOCKET", "")
        microseconds = environment.get("WATCHDOG_USEC", "")
        is_watched = bool(self._address) and microseconds.isascii() and microseconds.isdigit() and int(microseconds) > 0
        self.watchdog_seconds = int(microseconds) / 1_000_000 if is_watched else None

    @property
    def feeding_seconds(self) -> float | None:
        """How often to call `alive`; None where nobody waits for it."""
        if self.watchdog_seconds is None:
            return None
        return max(_FASTEST_SECONDS, self.watchdog_seconds / TIMES_FED)

    def ready(self) -> None:
        self._send("READY=1")

    def alive(self) -> None:
        self._send("WATCHDOG=1")

    def stopping(self) -> None:
        self._send("STOPPING=1")

    def status(self, line: str) -> None:
        """One line for `systemctl status`. Nothing about a visit belongs into it."""
        self._send(f"STATUS={line}")

    def _send(self, message: str) -> None:
        if not self._address:
            return
        import socket  # noqa: PLC0415 -- 8 ms, and only where somebody listens

        # A name that begins with @ is in Linux's abstract namespace: no file, and a zero byte in its place.
        address = f"\0{self._address[1:]}" if self._address.startswith("@") else self._address
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
                sender.setblocking(False)  # a listener that does not read must not stop the screen
                sender.sendto(message.encode(), address)
        except OSError as error:
            log.warning("Who started the kiosk does not hear it (%s)", error.strerror)
