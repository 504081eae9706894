"""A screen reader, as far as a test needs one: it knows the kiosk through AT-SPI alone, as Orca does.

Runs on the system's Python, which has Debian's `python3-pyatspi`, and imports nothing of the product. It answers each
line of standard input, a JSON list, with a line of JSON on standard output:

    ["ready"]             true, once it listens
    ["find", ROLE, NAME]  waits until that is showing
    ["read"]              what is showing, in order: [[role, name], ...]
    ["press", NAME]       presses the button of that name, once it is there
    ["hear"]              the next announcement, once it is made

A wait that is longer than `PATIENCE` is answered with {"error": ...}.
"""

from __future__ import annotations

import json
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator

import gi

gi.require_version("Atspi", "2.0")
import pyatspi  # noqa: E402
from gi.repository import Atspi, GLib  # noqa: E402

KIOSK = "care-kiosk"
PATIENCE = 30_000  # milliseconds
_LOOK_AGAIN = 50
# To the kiosk, a second press within 0.3 seconds is the same finger. People are slower than that.
_BETWEEN_PRESSES = 0.35  # seconds


class TooLongError(Exception):
    """What was waited for has not come."""


class ScreenReader:
    def __init__(self) -> None:
        self._announcements: deque[str] = deque()
        self._loop = GLib.MainContext.default()
        pyatspi.Registry.registerEventListener(self._announced, "object:announcement")
        self._kiosk: pyatspi.Accessible | None = None
        self._pressed_at = 0.0

    def _announced(self, event: pyatspi.event.Event) -> None:
        self._announcements.append(event.any_data)

    # What it is asked

    def ready(self) -> bool:
        return True

    def find(self, role: str, name: str) -> str:
        self._wait(lambda: [role, name] in self.read(), f'a {role} "{name}"')
        return name

    def read(self) -> list[list[str]]:
        return [[item.getRoleName(), item.name] for item in self._showing()]

    def press(self, name: str) -> str:
        def pressed() -> bool:
            if time.monotonic() - self._pressed_at < _BETWEEN_PRESSES:
                return False
            named = [
                item for item in self._showing() if item.name == name and item.getRole() == pyatspi.ROLE_PUSH_BUTTON
            ]
            return bool(named) and named[0].queryAction().doAction(0)

        self._wait(pressed, f'a button "{name}"')
        self._pressed_at = time.monotonic()
        return name

    def hear(self) -> str:
        self._wait(lambda: bool(self._announcements), "an announcement")
        return self._announcements.popleft()

    # How it gets there

    def _wait(self, is_so: Callable[[], bool], what: str) -> None:
        """Handle events until it is so."""
        is_late: list[bool] = []
        late = GLib.timeout_add(PATIENCE, lambda: is_late.append(True))
        look = GLib.timeout_add(_LOOK_AGAIN, lambda: GLib.SOURCE_CONTINUE)
        try:
            while not is_so():
                if is_late:
                    raise TooLongError(f"waited in vain for {what}; there is {self.read()}")
                self._loop.iteration(True)
        finally:
            GLib.source_remove(look)
            if not is_late:
                GLib.source_remove(late)

    def _showing(self) -> Iterator[pyatspi.Accessible]:
        """Everything that can be seen, in reading order; nothing while the kiosk is not there."""
        if self._kiosk is None:
            self._kiosk = next((app for app in pyatspi.Registry.getDesktop(0) if app and app.name == KIOSK), None)
            if self._kiosk is not None:
                self._kiosk.set_cache_mask(Atspi.Cache.NONE)  # what is remembered may not be so any more
        if self._kiosk is not None:
            yield from _showing_in(self._kiosk)


def _showing_in(item: pyatspi.Accessible) -> Iterator[pyatspi.Accessible]:
    for child in item:
        if child is not None and child.getState().contains(pyatspi.STATE_SHOWING):
            yield child
            yield from _showing_in(child)


def main() -> None:
    reader = ScreenReader()
    verbs: dict[str, Callable[..., object]] = {
        "ready": reader.ready,
        "find": reader.find,
        "read": reader.read,
        "press": reader.press,
        "hear": reader.hear,
    }
    for line in sys.stdin:
        verb, *arguments = json.loads(line)
        try:
            answer = verbs[verb](*arguments)
        except TooLongError as error:
            answer = {"error": str(error)}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
