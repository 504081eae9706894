"""Reads this device's settings from `kiosk.yaml`.

Whatever is wrong in the file, the kiosk starts: each wrong value is a Problem, and its default is used instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from kiosk import paths
from kiosk.problems import Problem, did_you_mean
from kiosk.station.options import Settings, table_of
from kiosk.station.rules import UnfitError

if TYPE_CHECKING:
    from kiosk.station.options import Group
    from kiosk.yamlfile import Document

    AnyGroup = TypeVar("AnyGroup", bound=Group)

# A settings file has some twenty lines. A file of this size is something else, and is not read.
_MOST_BYTES = 100_000


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

    def read(self, group: AnyGroup, data: Mapping[str, object], *above: str) -> AnyGroup:
        """`group` with the good values of `data` in place of its own. A blank value leaves the default."""
        known = table_of(group)
        good: dict[str, Any] = {}
        for key, value in data.items():
            path = (*above, key)
            name = ".".join(path)
            if key not in known:
                hint = did_you_mean(key, known) or f"settings here are {', '.join(known)}"
                self._add(self._document.key_mark(*path), f"'{name}' is not a setting", hint)
            elif value is None:
                continue
            elif (about := known[key]) is None:
                good[key] = self._read_group(getattr(group, key), value, path)
            else:
                try:
                    good[key] = about.rule.read(value, self._file.parent)
                except UnfitError as unfit:
                    default = f"used instead: {about.blank or plain(getattr(group, key))}"
                    hint = f"{unfit.suggestion} {default[0].upper()}{default[1:]}" if unfit.suggestion else default
                    self._add(self._document.mark(*path), f"{name} {unfit.says}", hint)
        return cast("AnyGroup", group._replace(**good))

    def _read_group(self, group: AnyGroup, value: object, path: tuple[str, ...]) -> AnyGroup:
        if isinstance(value, dict):
            return self.read(group, value, *path)
        names = ", ".join(group._fields)
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
