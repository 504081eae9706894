"""YAML that people write: the loader behind the content folder, the clinic's values and the device's settings.

Values follow YAML 1.2: only `true` and `false` are booleans (`no`, `on` and `yes` stay text), dates stay text, keys are
always text. Every value's place can be looked up, so that a message can name the line. Nothing a person writes raises:
syntax errors, duplicate keys, tags, and documents built to exhaust the machine are all reported as problems.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from kiosk.problems import Problem

MAX_BYTES = 1024 * 1024
MAX_DEPTH = 50
# Every alias may double what it stands for; ten keep the largest possible document small.
MAX_ALIASES = 10

KeyPath = tuple[str | int, ...]
Place = tuple[int, int]

_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INT = re.compile(r"[-+]?[0-9]{1,18}\Z")
_FLOAT = re.compile(r"[-+]?(\.[0-9]{1,18}|[0-9]{1,18}(\.[0-9]{0,18})?)([eE][-+]?[0-9]{1,2})?\Z")
_WORDS: dict[str, object] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}

# libyaml and PyYAML word the same mistake differently; the first fragment found in their message decides. The last
# column says which of their two marks to name: where the thing was opened, or where the parser gave up.
_PLAIN_WORDS = (
    ("mapping values are not allowed", 'a ": " inside a value', "put the whole value in quotation marks", False),
    ("could not find expected ':'", "a line without a colon", 'write "key: value", or indent text that goes on', False),
    ("cannot start any token", "a character that cannot begin a value", "put the value in quotation marks", False),
    ("tab character", "a tab", "indent with spaces", False),
    ("unexpected end of stream", "a quotation mark is opened and never closed", "", True),
    ("unexpected document indicator", "a quotation mark is opened and never closed", "", True),
    ("unknown escape character", "an unknown \\ sign in quotation marks", "use single quotation marks", False),
    ("expected ',' or ']'", "a [ is opened and never closed", "", True),
    ("expected ',' or '}'", "a { is opened and never closed", "", True),
    ("expected node content", "a value is missing, or a [ or { is never closed", "", True),
    ("expected '-' indicator", "the indentation does not fit the lines above", "", False),
    ("expected <block end>", "the indentation does not fit the lines above", "", False),
    ("did not find expected key", "the indentation or the quotation marks do not fit the lines above", "", False),
    ("alphabetic or numeric", "a value begins with * or &", "put the value in quotation marks", False),
    (
        "block sequence entries are not allowed",
        'a "- " where a value is expected',
        "begin the list on a new line",
        False,
    ),
    ("expected <document start>", 'not a "key: value" line', "put a space after the colon", False),
)


@dataclass(frozen=True, slots=True)
class Scalar:
    """One plain value as it was written. `style` is YAML's sign for it: "", quote, "|" or ">"."""

    text: str
    style: str
    line: int
    column: int
    last_line: int


@dataclass(frozen=True, slots=True)
class Document:
    """What a file says, and where it says it. Lines and columns count from 1, as editors do."""

    data: dict[str, object]
    _values: dict[KeyPath, Place] = field(default_factory=dict)
    _keys: dict[KeyPath, Place] = field(default_factory=dict)
    _scalars: dict[KeyPath, Scalar] = field(default_factory=dict)

    def mark(self, *path: str | int) -> Place:
        """Where the value stands; for a value that is not there, where the nearest thing around it stands."""
        while path and path not in self._values:
            path = path[:-1]
        return self._values.get(path, (1, 1))

    def key_mark(self, *path: str | int) -> Place:
        """Where the key itself stands."""
        return self._keys.get(path) or self.mark(*path)

    def scalar(self, *path: str | int) -> Scalar | None:
        """The plain value as it was written (`0123` is not 123), or None when the path holds a list or nothing."""
        return self._scalars.get(path)


def one_line(text: str, limit: int = 60) -> str:
    """What a person wrote, fit to stand inside a message: printable, on one line, not endless."""
    flat = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text[: limit + 1])
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"


def unshowable(character: str) -> bool:
    """True for control, private-use and line-separating characters, which no font shows and editors hide."""
    return character not in "\n\t" and (
        unicodedata.category(character) in ("Cc", "Cs", "Co", "Zl", "Zp") or character in "\ufffe\uffff"
    )


def load_yaml(text: str, file: str, *, lines_above: int = 0) -> tuple[Document | None, list[Problem]]:
    """Read one YAML document whose top is a mapping; an empty one is an empty mapping.

    `lines_above` is how many lines of the file stand above `text` (front matter). The document is None when the text
    cannot be read at all; it can be there together with problems (a key that is there twice).
    """
    if len(text) > MAX_BYTES or len(text.encode("utf-8", "replace")) > MAX_BYTES:
        return None, [Problem(file, 0, 0, "the file is over 1 MB", "split it")]
    text = text.removeprefix("\ufeff")
    builder = _Builder(file, lines_above)
    try:
        return builder.build(text), builder.problems
    except _RefusedError as refused:
        return None, [*builder.problems, refused.problem]
    except yaml.MarkedYAMLError as error:
        return None, [*builder.problems, builder.syntax_problem(error, text)]
    except (yaml.YAMLError, UnicodeError):  # a character that YAML does not allow; it names no line
        return None, [*builder.problems, Problem(file, 0, 0, "a character that cannot be shown", "take it out")]


class _RefusedError(Exception):
    def __init__(self, problem: Problem) -> None:
        self.problem = problem


class _Builder:
    """Builds values straight from the parser's events, so that depth and aliases are bounded before memory is spent."""

    def __init__(self, file: str, lines_above: int) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self._above = lines_above
        self._anchors: dict[str, object] = {}
        self._open_anchors: set[str] = set()
        self._aliases = 0
        self._document = Document({})

    def build(self, text: str) -> Document:
        events: Iterator[yaml.Event] = yaml.parse(text, Loader=_LOADER)
        top: object = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self._refuse(event, "a second document begins here", "keep one document in a file")
                top = self._value(next(events), events, ())
        if top is None:
            return self._document
        if not isinstance(top, dict):
            raise _RefusedError(Problem(self.file, *self._document.mark(), 'expected "key: value" lines'))
        self._document.data.update(top)
        return self._document

    def syntax_problem(self, error: yaml.MarkedYAMLError, text: str) -> Problem:
        said = f"{error.context or ''} {error.problem or ''}".strip()
        at = getattr(error.problem_mark, "index", 0)
        if "cannot start any token" in said and text[at : at + 1] == "\t":
            said = "tab character"
        for fragment, message, suggestion, opened in _PLAIN_WORDS:
            if fragment in said:
                place = self._counted(error.context_mark if opened else error.problem_mark)
                return Problem(self.file, *place, message, suggestion)
        return Problem(self.file, *self._counted(error.problem_mark), f"this is not valid YAML ({one_line(said, 200)})")

    def _counted(self, mark: object) -> Place:
        """A mark as people count: from 1, and in the file rather than in the part that was read."""
        return getattr(mark, "line", 0) + 1 + self._above, getattr(mark, "column", 0) + 1

    def _place(self, event: yaml.Event) -> Place:
        return self._counted(event.start_mark)

    def _refuse(self, event: yaml.Event, message: str, suggestion: str = "") -> _RefusedError:
        return _RefusedError(Problem(self.file, *self._place(event), message, suggestion))

    def _value(self, event: yaml.Event, events: Iterator[yaml.Event], path: KeyPath) -> object:
        self._document._values[path] = self._place(event)
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        if len(path) > MAX_DEPTH:
            raise self._refuse(event, f"more than {MAX_DEPTH} levels deep")
        if getattr(event, "tag", None) not in (None, "!", "tag:yaml.org,2002:str"):
            raise self._refuse(event, "a value begins with !", "put the value in quotation marks")
        anchor = getattr(event, "anchor", None)
        if anchor:
            self._open_anchors.add(anchor)
        value: object
        if isinstance(event, yaml.ScalarEvent):
            value = self._scalar(event, path)
        elif isinstance(event, yaml.SequenceStartEvent):
            value = self._sequence(events, path)
        else:
            value = self._mapping(events, path)
        if anchor:
            self._open_anchors.discard(anchor)
            self._anchors[anchor] = value
        return value

    def _alias(self, event: yaml.AliasEvent) -> object:
        self._aliases += 1
        if self._aliases > MAX_ALIASES:
            raise self._refuse(event, f"more than {MAX_ALIASES} values stand for another (*name)", "write them out")
        if event.anchor in self._open_anchors:
            raise self._refuse(event, f"*{one_line(event.anchor or '')} stands inside the value that it stands for")
        if event.anchor not in self._anchors:
            raise self._refuse(
                event, f"*{one_line(event.anchor or '')} stands for nothing", "put the value in quotation marks"
            )
        return self._anchors[event.anchor]

    def _scalar(self, event: yaml.ScalarEvent, path: KeyPath) -> object:
        line, column = self._place(event)
        last_line = self._counted(event.end_mark)[0]
        text = self._shown(event)
        self._document._scalars[path] = Scalar(text, event.style or "", line, column, last_line)
        if event.style or event.tag:  # quoted, a block of text, or marked as text
            return text
        if text in _WORDS:
            return _WORDS[text]
        if _INT.match(text):
            return int(text)
        return float(text) if _FLOAT.match(text) else text

    def _shown(self, event: yaml.ScalarEvent) -> str:
        """The text without control characters, which only a \\ sign in quotation marks can bring in."""
        text: str = event.value
        bad = next(filter(unshowable, text), None)
        if bad is None:
            return text
        message = f"a character that cannot be shown (U+{ord(bad):04X})"
        self.problems.append(Problem(self.file, *self._place(event), message, "take it out"))
        return "".join(" " if unshowable(c) else c for c in text)

    def _sequence(self, events: Iterator[yaml.Event], path: KeyPath) -> list[object]:
        items: list[object] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._value(event, events, (*path, len(items))))
        return items

    def _mapping(self, events: Iterator[yaml.Event], path: KeyPath) -> dict[str, object]:
        found: dict[str, object] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                raise self._refuse(event, "a key that is not a word", 'put text that begins with "{" or "[" in quotes')
            key = self._shown(event)
            inner = (*path, key)
            if key not in found:
                self._document._keys[inner] = self._place(event)
                found[key] = self._value(next(events), events, inner)
                continue
            first = self._document._keys[inner][0]
            message = f"'{one_line(key)}' is here twice, the first time on line {first}"
            self.problems.append(Problem(self.file, *self._place(event), message, "keep one"))
            # Read on under a name that no key can have, so that the places of the first one stay.
            self._value(next(events), events, (*path, f"{key}\0"))
        return found
