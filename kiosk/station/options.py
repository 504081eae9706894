"""The table of this device's settings: names, defaults, rules and explanations.

It drives reading, messages and the sample file (`sample.py`). Groups are named tuples, and what is said of a setting is
an annotation, which Python leaves as text: a kiosk without a settings file never makes the rules.
"""

from __future__ import annotations

import typing
from pathlib import Path
from typing import Annotated, Final, NamedTuple, TypeGuard

from kiosk.station.rules import (
    Rule,
    choice,
    day_hours,
    key_meanings,
    language_tag,
    language_tags,
    line_of_text,
    number,
    path_of,
    time_of_day,
    weights,
    whole_number,
)

# What a key of a keypad can mean, in the order of the keys of EZ Access.
KEY_MEANINGS: Final = ("help", "up", "down", "select", "back", "next", "quieter", "louder")


class About(NamedTuple):
    """What is said of one setting. `blank` says what happens without a value, where the default is no value."""

    rule: Rule
    comment: str
    blank: str = ""


class Screen(NamedTuple):
    diagonal_inches: Annotated[
        float,
        About(
            number(7, 100),
            "Corner to corner, measured on the glass. Letters and buttons are laid out in millimetres, and the size "
            "that a screen reports of itself is not to be trusted.",
        ),
    ] = 24.0
    reading_distance_cm: Annotated[
        float,
        About(
            number(30, 500),
            "From the eyes to the glass. The large text size is one that is easy to read from there.",
        ),
    ] = 60.0
    renderer: Annotated[
        str,
        About(
            choice("software", "gpu"),
            "software draws with the processor alone: no graphics driver can fail, and a window takes half the memory "
            "(77 MB against 166 MB, measured without a graphics card). gpu may be smoother on a 4K screen.",
        ),
    ] = "software"
    motion: Annotated[
        str,
        About(choice("full", "reduced"), "reduced shows every change at once, without fading or sliding."),
    ] = "full"


class Idle(NamedTuple):
    """When nobody has touched the screen for a while, the visit ends and everything about it is wiped."""

    minimum_seconds: Annotated[
        int,
        About(
            whole_number(120, 3600),
            "Seconds without a touch before the kiosk asks whether somebody is still there. Pages with many words wait "
            "longer: the time to read them, and 60 seconds on top.",
        ),
    ] = 120
    warning_seconds: Annotated[
        int,
        About(
            whole_number(30, 300),
            "Seconds that this question stays before the visit is wiped. 20 seconds is the least that accessibility "
            "rules allow (WCAG 2.2.1).",
        ),
    ] = 30
    words_per_minute: Annotated[
        int,
        About(
            whole_number(40, 100),
            "The reading speed that waiting is counted with. 100 is slow on purpose: people here may be tired, unwell "
            "or reading in a second language.",
        ),
    ] = 100
    longest_same_point_minutes: Annotated[
        int,
        About(
            whole_number(1, 120),
            "A dirty or broken touchscreen can press the same point again and again. A visit that has had nothing else "
            "for this many minutes ends.",
        ),
    ] = 10


class Sound(NamedTuple):
    """Reading aloud. Every visit begins with these values again."""

    listen: Annotated[
        str,
        About(
            choice("on", "off"),
            "on shows the Listen button where this computer has a voice for the language. What is read is heard by all "
            "who sit near: choose off where that will not do and nobody has headphones.",
        ),
    ] = "on"
    volume_percent: Annotated[
        int,
        About(
            whole_number(20, 100),
            "Of the loudest that the voice can be. How loud the loudspeaker is, the computer's own mixer decides.",
        ),
    ] = 60
    speed_percent: Annotated[int, About(whole_number(60, 160), "Of ordinary speech.")] = 100


class Slides(NamedTuple):
    """What a display shows, and a touchscreen that nobody has touched for long."""

    after_minutes: Annotated[
        int,
        About(
            whole_number(0, 240),
            "In waiting-room mode: after so many minutes at Home without a touch the slides begin, and the first touch "
            "ends them. 0: never, Home stays.",
        ),
    ] = 0
    hours: Annotated[
        str,
        About(
            day_hours(),
            "When there is something to see; outside these hours the screen is dark. 22:00-07:00 runs over midnight. A "
            "touchscreen wakes when it is touched.",
            blank="always",
        ),
    ] = ""
    languages: Annotated[
        tuple[str, ...],
        About(
            language_tags(),
            "The languages of the slides, taken in turns, such as [en, es].",
            blank="all languages of the content",
        ),
    ] = ()
    weights: Annotated[
        tuple[tuple[str, int], ...],
        About(
            weights(),
            "How often slides of a section or a walkthrough come, one below the other, such as getting-ready: 3. 0 "
            "leaves it out, such as nasal-spray: 0.",
            blank="all sections the same",
        ),
    ] = ()
    words_per_minute: Annotated[
        int, About(whole_number(40, 200), "The reading speed that the time of a slide is counted with.")
    ] = 100


class Staff(NamedTuple):
    """The staff door: it opens a pad for the PIN that `kiosk pin` sets. Without a PIN it stays shut."""

    corner: Annotated[
        str,
        About(
            choice("top-left", "top-right", "bottom-left", "bottom-right"),
            "The corner of the screen to hold a finger on.",
        ),
    ] = "top-left"
    hold_seconds: Annotated[int, About(whole_number(2, 15), "How long to hold it, or the key F12.")] = 4
    guided_minutes: Annotated[
        int,
        About(
            whole_number(10, 240),
            "A guided visit with a nurse does not end by itself when nobody touches, until so many minutes are over. "
            "Then it asks, and ends.",
        ),
    ] = 60


class Handout(NamedTuple):
    """What people can take home. Making the file never needs a network."""

    printing: Annotated[
        str,
        About(choice("off", "on"), "on lets staff print handouts in a guided visit, without a question of its own."),
    ] = "off"
    printer: Annotated[
        str, About(line_of_text(), "The printer's name as the system knows it.", blank="the system's default printer")
    ] = ""
    paper: Annotated[str, About(choice("letter", "a4"), "The paper in it.")] = "letter"
    pages_per_visit: Annotated[int, About(whole_number(1, 40), "The most pages that one visit prints.")] = 8
    folder: Annotated[
        Path | None,
        About(
            path_of("folder"),
            "Where staff can save a handout as a PDF, such as a USB stick or a folder on a share. The kiosk deletes "
            "nothing there.",
            blank="staff cannot save handouts",
        ),
    ] = None


class Watch(NamedTuple):
    """For those who look after many kiosks. Nothing about visits is in it."""

    health_file: Annotated[
        str,
        About(
            line_of_text(),
            "A small JSON file that says how this kiosk is, written again every minute.",
            blank="health.json in the state folder",
        ),
    ] = ""
    prometheus_file: Annotated[
        str,
        About(
            line_of_text(),
            "The same for the textfile collector of Prometheus, such as "
            "/var/lib/prometheus/node-exporter/care-kiosk.prom.",
            blank="no such file",
        ),
    ] = ""


class Settings(NamedTuple):
    mode: Annotated[
        str,
        About(
            choice("waiting-room", "display"),
            "What this screen is for. waiting-room: a touchscreen that nobody attends. display: a screen that nobody "
            "can touch. A visit with a nurse begins behind the staff door.",
        ),
    ] = "waiting-room"
    content: Annotated[
        Path | None,
        About(
            path_of("folder"),
            "Your own content folder. It is checked and built when the kiosk starts and something in it has changed. A "
            "path that does not begin with / or ~ starts at this file's own folder.",
            blank="the content that comes with the kiosk",
        ),
    ] = None
    pack: Annotated[
        Path | None,
        About(
            path_of("file"),
            "A finished pack file (kiosk build makes one) to show instead of a content folder. It wins over content.",
            blank="no pack file",
        ),
    ] = None
    language: Annotated[
        str,
        About(language_tag(), "The language that every visit starts with.", blank="the first language of the content"),
    ] = ""
    restart_at: Annotated[
        str,
        About(
            time_of_day(),
            "A quiet restart every night, once nobody is there: new content is read, and a computer that runs for a "
            "year starts afresh. Such as 03:30.",
            blank="no restart",
        ),
    ] = ""
    counts: Annotated[
        str,
        About(
            choice("off", "on"),
            "on counts in how many visits of a day each page is opened, and nothing else: no times, no order. kiosk "
            "stats shows them.",
        ),
    ] = "off"
    keys: Annotated[
        tuple[tuple[int, str], ...],
        About(
            key_meanings(*KEY_MEANINGS),
            "What the keys of your own keypad mean, one below the other, such as 86: next. An EZ Access keypad needs "
            "nothing here. kiosk keys shows the scan code of each key that you press, and prints these lines.",
            blank="EZ Access alone",
        ),
    ] = ()
    screen: Screen = Screen()
    idle: Idle = Idle()
    sound: Sound = Sound()
    slides: Slides = Slides()
    staff: Staff = Staff()
    handout: Handout = Handout()
    watch: Watch = Watch()


Group = Settings | Screen | Idle | Sound | Slides | Staff | Handout | Watch


def is_group(value: object) -> TypeGuard[Group]:
    """Whether a value of the settings holds settings of its own."""
    return isinstance(value, tuple) and hasattr(value, "_fields")


def table_of(group: Group) -> dict[str, About | None]:
    """What is said of each setting of a group, in order; None for a group of its own."""
    hints = typing.get_type_hints(type(group), include_extras=True)
    return {name: next(iter(getattr(hints[name], "__metadata__", ())), None) for name in group._fields}
