"""This device's settings, read from `kiosk.yaml`.

The fields of the dataclasses below are the one table: their defaults, rules and explanations drive reading, messages
and the sample file (`sample.py`). Whatever is wrong in the file, the kiosk starts: each wrong value is a Problem, and
its default is used instead.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from kiosk import paths
from kiosk.problems import Problem, did_you_mean
from kiosk.station.rules import Rule, UnfitError, choice, key_meanings, language_tag, number, path_of, whole_number

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from kiosk.yamlfile import Document

    Group = TypeVar("Group", bound=DataclassInstance)

# A settings file has some twenty lines. A file of this size is something else, and is not read.
_MOST_BYTES = 100_000

# What a key of a keypad can mean, in the order of the keys of EZ Access.
KEY_MEANINGS: Final = ("help", "up", "down", "select", "back", "next", "quieter", "louder")


class About(NamedTuple):
    """What is said of one setting. `blank` says what happens without a value, where the default is no value."""

    rule: Rule
    comment: str
    blank: str = ""


def _about(rule: Rule, comment: str, blank: str = "") -> dict[str, About]:
    return {"about": About(rule, comment, blank)}


@dataclass(frozen=True, slots=True)
class Screen:
    diagonal_inches: float = field(
        default=24.0,
        metadata=_about(
            number(7, 100),
            "Corner to corner, measured on the glass. Letters and buttons are laid out in millimetres, and the size "
            "that a screen reports of itself is not to be trusted.",
        ),
    )
    reading_distance_cm: float = field(
        default=60.0,
        metadata=_about(
            number(30, 500),
            "From the eyes to the glass. The large text size is one that is easy to read from there.",
        ),
    )
    renderer: str = field(
        default="software",
        metadata=_about(
            choice("software", "gpu"),
            "software draws with the processor alone: no graphics driver can fail, and a window takes half the memory "
            "(77 MB against 166 MB, measured without a graphics card). gpu may be smoother on a 4K screen.",
        ),
    )
    motion: str = field(
        default="full",
        metadata=_about(
            choice("full", "reduced"),
            "reduced shows every change at once, without fading or sliding.",
        ),
    )


@dataclass(frozen=True, slots=True)
class Idle:
    """When nobody has touched the screen for a while, the visit ends and everything about it is wiped."""

    minimum_seconds: int = field(
        default=120,
        metadata=_about(
            whole_number(120, 3600),
            "Seconds without a touch before the kiosk asks whether somebody is still there. Pages with many words wait "
            "longer: the time to read them, and 60 seconds on top.",
        ),
    )
    warning_seconds: int = field(
        default=30,
        metadata=_about(
            whole_number(30, 300),
            "Seconds that this question stays before the visit is wiped. 20 seconds is the least that accessibility "
            "rules allow (WCAG 2.2.1).",
        ),
    )
    words_per_minute: int = field(
        default=100,
        metadata=_about(
            whole_number(40, 100),
            "The reading speed that waiting is counted with. 100 is slow on purpose: people here may be tired, unwell "
            "or reading in a second language.",
        ),
    )
    longest_same_point_minutes: int = field(
        default=10,
        metadata=_about(
            whole_number(1, 120),
            "A dirty or broken touchscreen can press the same point again and again. A visit that has had nothing else "
            "for this many minutes ends.",
        ),
    )


@dataclass(frozen=True, slots=True)
class Sound:
    """Reading aloud. Every visit begins with these values again."""

    listen: str = field(
        default="on",
        metadata=_about(
            choice("on", "off"),
            "on shows the Listen button where this computer has a voice for the language. What is read is heard by all "
            "who sit near: choose off where that will not do and nobody has headphones.",
        ),
    )
    volume_percent: int = field(
        default=60,
        metadata=_about(
            whole_number(20, 100),
            "Of the loudest that the voice can be. How loud the loudspeaker is, the computer's own mixer decides.",
        ),
    )
    speed_percent: int = field(
        default=100,
        metadata=_about(whole_number(60, 160), "Of ordinary speech."),
    )


@dataclass(frozen=True, slots=True)
class Settings:
    mode: str = field(
        default="waiting-room",
        metadata=_about(
            choice("waiting-room"), "What this screen is for. waiting-room: a touchscreen that nobody attends."
        ),
    )
    content: Path | None = field(
        default=None,
        metadata=_about(
            path_of("folder"),
            "Your own content folder. It is checked and built when the kiosk starts and something in it has changed. A "
            "path that does not begin with / or ~ starts at this file's own folder.",
            blank="the content that comes with the kiosk",
        ),
    )
    pack: Path | None = field(
        default=None,
        metadata=_about(
            path_of("file"),
            "A finished pack file (kiosk build makes one) to show instead of a content folder. It wins over content.",
            blank="no pack file",
        ),
    )
    language: str = field(
        default="",
        metadata=_about(
            language_tag(), "The language that every visit starts with.", blank="the first language of the content"
        ),
    )
    keys: tuple[tuple[int, str], ...] = field(
        default=(),
        metadata=_about(
            key_meanings(*KEY_MEANINGS),
            "What the keys of your own keypad mean, one below the other, such as 86: next. An EZ Access keypad needs "
            "nothing here. kiosk keys shows the scan code of each key that you press, and prints these lines.",
            blank="EZ Access alone",
        ),
    )
    screen: Screen = Screen()
    idle: Idle = Idle()
    sound: Sound = Sound()


def load_settings(named: Path | None = None, places: Iterable[Path] | None = None) -> tuple[Settings, list[Problem]]:
    """The settings of `named`, or else of the first of `places` that is there (see `paths.settings_files`).

    Never raises for anything that can be wrong with a file. Without any file, all is default and YAML is not imported.
    """
    if named is not None:
        return _load(named) or (Settings(), [Problem(str(named), 0, 0, "there is no such file", _ALL_DEFAULT)])
    for file in paths.settings_files() if places is None else places:
        if (loaded := _load(file)) is not None:
            return loaded
    return Settings(), []


_ALL_DEFAULT = "the kiosk uses its default settings"


def _load(file: Path) -> tuple[Settings, list[Problem]] | None:
    """None when there is no such file."""

    def broken(message: str, line: int = 0, column: int = 0) -> tuple[Settings, list[Problem]]:
        return Settings(), [Problem(str(file), line, column, message, _ALL_DEFAULT)]

    try:
        with file.open("rb") as stream:
            data = stream.read(_MOST_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        return broken(f"cannot be read ({error.strerror})")
    if len(data) > _MOST_BYTES:
        return broken(f"is larger than {_MOST_BYTES:,} bytes, which no settings file is")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line_start = before.rfind(b"\n") + 1
        column = len(before[line_start:].decode("utf-8-sig", "replace")) + 1
        return broken("is not UTF-8 text", before.count(b"\n") + 1, column)

    from kiosk.yamlfile import load_yaml  # noqa: PLC0415 - start-up without a settings file is spared it

    document, problems = load_yaml(text, str(file))
    if document is None:
        return Settings(), [Problem(str(file), 0, 0, "is not used", _ALL_DEFAULT), *problems]
    reader = _Reader(file, document)
    settings = reader.read(Settings(), document.data)
    return settings, [*problems, *reader.problems]


class _Reader:
    """Goes through a document beside the table, and collects every problem."""

    def __init__(self, file: Path, document: Document) -> None:
        self.problems: list[Problem] = []
        self._file = file
        self._document = document

    def read(self, group: Group, data: Mapping[str, object], *above: str) -> Group:
        """`group` with the good values of `data` in place of its own. A blank value leaves the default."""
        known = {one.name: one for one in dataclasses.fields(group)}
        good: dict[str, object] = {}
        for key, value in data.items():
            path = (*above, key)
            name = ".".join(path)
            if key not in known:
                hint = did_you_mean(key, known) or f"settings here are {', '.join(known)}"
                self._add(self._document.key_mark(*path), f"'{name}' is not a setting", hint)
            elif value is None:
                continue
            elif (about := known[key].metadata.get("about")) is None:
                good[key] = self._read_group(getattr(group, key), value, path)
            else:
                try:
                    good[key] = about.rule.read(value, self._file.parent)
                except UnfitError as unfit:
                    default = f"used instead: {about.blank or plain(getattr(group, key))}"
                    hint = f"{unfit.suggestion} {default[0].upper()}{default[1:]}" if unfit.suggestion else default
                    self._add(self._document.mark(*path), f"{name} {unfit.says}", hint)
        return dataclasses.replace(group, **good)

    def _read_group(self, group: Group, value: object, path: tuple[str, ...]) -> Group:
        if isinstance(value, dict):
            return self.read(group, value, *path)
        names = ", ".join(one.name for one in dataclasses.fields(group))
        place = self._document.mark(*path)
        self._add(place, f"{'.'.join(path)} should hold settings of its own", f"they are {names}")
        return group

    def _add(self, place: tuple[int, int], message: str, suggestion: str) -> None:
        self.problems.append(Problem(str(self._file), *place, message, suggestion))


def plain(value: object) -> str:
    """A default as it is written in the file; nothing for one that is blank."""
    if value is None or value == ():
        return ""
    return f"{value:g}" if isinstance(value, float) else str(value)
