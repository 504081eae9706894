"""One run of a program on the glass: started, tapped, scrolled and left alone, and what was seen of it from outside."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import Final, NamedTuple

from tests.bench.finger import Finger
from tests.bench.glass import HEAD, HEIGHT, WHOLE, WIDTH, Band, Glass, alike
from tests.bench.places import STEPS, Place, Places
from tests.bench.processes import Program

# A picture counts as the home screen when this share of its rows is as in the warm-up: a button may still be to come.
_ENOUGH: Final = 0.8
_LONGEST_START: Final = 60.0  # seconds
# Seconds after the first change in which a page comes to rest. Longer than the 0.3 s in which the kiosk takes what
# follows for the same finger.
_WATCHED: Final = 0.4
_SETTLE: Final = 2.0  # until the memory that start-up alone needed is given back
_GESTURE: Final = 1.2  # seconds that a page is scrolled
_PAGE: Final = Band(HEAD.top, HEIGHT - 140)  # what moves when a page is scrolled
_MIDDLE: Final = (WIDTH // 3, 800)

Picture = tuple[bytes, ...]


class Subject(NamedTuple):
    """A program under test. `command` is made anew for each run. `drags`: the page follows a pointer that is held."""

    name: str
    command: Callable[[], list[str]]
    environment: dict[str, str]
    places: Places
    drags: bool = False


class Run(NamedTuple):
    """Seconds and bytes. `taps`: for each kind of tap, from lifting the finger to changed pixels; `settled`: until
    nothing moved any more. `scrolling` and `turning`: from each picture to the next one."""

    start: float
    memory: int
    taps: dict[str, list[float]]
    settled: dict[str, list[float]]
    scrolling: list[float]
    turning: list[float]


class Still(NamedTuple):
    """A program that nobody touches. `share` of one core, `wakeups` a second of all its threads."""

    share: float
    wakeups: float
    changes: int


class NotShownError(Exception):
    """A program did not do what it does in every other run."""


@contextmanager
def running(subject: Subject, glass: Glass) -> Iterator[tuple[Program, float]]:
    """The program, and when it was started."""
    if any(any(row) for row in glass.picture()):
        glass.wait_until_still()
    begun = time.perf_counter()
    program = Program(subject.command(), subject.environment)
    try:
        yield program, begun
    finally:
        program.end()
        glass.wait_for(lambda picture: not any(any(row[:100]) for row in picture), WHOLE, 5)


@contextmanager
def running_warm(subject: Subject, glass: Glass, home: Picture) -> Iterator[tuple[Program, float]]:
    """The same, right after a start that is not counted.

    Some systems, virtual ones above all, forget files that nobody has read for a minute. Who comes first in a round
    would read them from the disk, and an empty window, whose files the kiosk has just read, never would.
    """
    with running(subject, glass) as (_, begun):
        started(subject, glass, home, begun)
    with running(subject, glass) as found:
        yield found


def home_picture(subject: Subject, glass: Glass) -> Picture:
    """What the program shows when it has come to rest: a run for the caches, which is not counted."""
    with running(subject, glass):
        black = glass.picture()
        if glass.wait_for_change(black, WHOLE, _LONGEST_START) is None:
            raise NotShownError(f"{subject.name} shows nothing")
        glass.wait_until_still(quiet=2.5, seconds=_LONGEST_START)
        return glass.picture()


def started(subject: Subject, glass: Glass, home: Picture, begun: float) -> float:
    """When the home screen was there."""
    shown = glass.wait_for(lambda picture: alike(picture, home) >= _ENOUGH, WHOLE, _LONGEST_START)
    if shown is None:
        raise NotShownError(f"{subject.name} does not show its home screen")
    return shown - begun


def measure(subject: Subject, glass: Glass, finger: Finger, home: Picture, topic: str, *, rounds: int) -> Run:
    with running_warm(subject, glass, home) as (program, begun):
        start = started(subject, glass, home, begun)
        section, card = subject.places.topics[topic]
        # The picture counts from when a tap on it acts; one that is lost counts until the next.
        before = glass.picture(HEAD)
        finger.tap(section)
        while glass.wait_for_change(before, HEAD, 1.0) is None:
            start = time.perf_counter() - begun
            if start > _LONGEST_START:
                raise NotShownError(f"{subject.name} does not answer to a tap")
            finger.tap(section)
        glass.wait_until_still()
        _tap(glass, finger, subject.places.buttons["home"])
        glass.wait_until_still(quiet=_SETTLE)
        memory = program.proportional_memory()
        taps: dict[str, list[float]] = {"open": [], "next": [], "back": []}
        settled: dict[str, list[float]] = {kind: [] for kind in taps}
        turning: list[float] = []
        for kind, place in _journey(subject.places, topic) * rounds:
            answer, changes = _tap(glass, finger, place)
            if kind:
                taps[kind].append(answer)
                settled[kind].append(answer + sum(changes))
                turning += changes
        for place in (section, card):
            _tap(glass, finger, place)
        scrolling = _scroll(subject, glass, finger)
        return Run(start, memory, taps, settled, scrolling, turning)


def memory_after(subject: Subject, glass: Glass, finger: Finger, topic: str, taps: int) -> tuple[int, int]:
    """Bytes when every kind of page has been opened three times, and after so many taps more."""
    with running(subject, glass) as (program, _):
        glass.wait_until_still(quiet=2.5, seconds=_LONGEST_START)
        journey = _journey(subject.places, topic)
        for _, place in journey * 3:
            _tap(glass, finger, place)
        time.sleep(_SETTLE)
        first = program.proportional_memory()
        for _, place in journey * max(1, round(taps / len(journey))):
            _tap(glass, finger, place)
        time.sleep(_SETTLE)
        return first, program.proportional_memory()


def left_alone(subject: Subject, glass: Glass, seconds: float) -> Still:
    with running(subject, glass) as (program, _):
        glass.wait_until_still(quiet=2.5, seconds=_LONGEST_START)
        time.sleep(5)  # what was put off until after the start is done by now
        before, begun, seen = program.cost(), time.perf_counter(), glass.picture()
        changes = 0
        while (passed := time.perf_counter() - begun) < seconds:
            time.sleep(min(1.0, seconds - passed))
            if (picture := glass.picture()) != seen:
                seen, changes = picture, changes + 1
        if not program.is_running():
            raise NotShownError(f"{subject.name} has ended by itself")
        after, passed = program.cost(), time.perf_counter() - begun
        return Still((after.seconds - before.seconds) / passed, (after.wakeups - before.wakeups) / passed, changes)


def _journey(places: Places, topic: str) -> list[tuple[str, Place]]:
    """What is tapped one after the other, from Home back to Home, and what each tap is measured as."""
    section, card = places.topics[topic]
    button = places.buttons
    steps = [("next", button[f"next-{number}"]) for number in range(1, STEPS + 1)]
    return [
        ("", section),
        ("open", card),
        ("back", button["back"]),
        ("", button["home"]),
        ("", button["expect"]),
        ("", button["route"]),
        *steps,
        ("", button["home"]),
    ]


def _tap(glass: Glass, finger: Finger, place: Place) -> tuple[float, list[float]]:
    """Seconds until the heading changed after the finger was lifted, and then from each picture to the next one.

    What is pressed shows it at once, and stands elsewhere: it is not what is timed.
    """
    band = _away_from(place)
    finger.press(place)
    before = glass.picture(band)
    lifted = finger.release()
    first = glass.wait_for_change(before, band)
    if first is None:
        raise NotShownError(f"nothing happened after a tap at {place}")
    rest = glass.watch(_WATCHED, lambda _: None, band)
    return first - lifted, [later - earlier for earlier, later in pairwise([first, *rest])]


def _away_from(place: Place) -> Band:
    """Where a page's heading or what follows it stands, without what is tapped and the pointer, which X draws there."""
    return HEAD if place[1] > HEAD.bottom + 40 else Band(place[1] + 48, place[1] + 48 + HEAD.bottom - HEAD.top)


def _scroll(subject: Subject, glass: Glass, finger: Finger) -> list[float]:
    """Seconds from each picture to the next while a page follows a finger, or a wheel where it follows no pointer."""
    finger.move(_MIDDLE)
    sent = [0.0]

    def drag(passed: float) -> None:
        if passed - sent[0] >= 0.008:  # as often as a touch panel reports
            sent[0] = passed
            finger.move((_MIDDLE[0], _MIDDLE[1] - round(passed * 500)))

    def turn(passed: float) -> None:
        if passed - sent[0] >= 0.05:
            sent[0] = passed
            finger.turn_wheel()

    if subject.drags:
        finger.press(_MIDDLE)
    changes = glass.watch(_GESTURE, drag if subject.drags else turn, _PAGE)
    if subject.drags:
        finger.release()
    return [later - earlier for earlier, later in pairwise(changes)]
