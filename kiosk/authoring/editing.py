"""Sets single values in YAML files that people write, and leaves every comment and every other line as it was."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
from pathlib import Path

import yaml

from kiosk.yamlfile import Document, load_yaml, one_line

_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PLAIN_NUMBER = re.compile(r"[1-9][0-9]{0,8}|0")
_INDENT = "  "


class EditError(Exception):
    """The file cannot be changed by a program. The message is one line, without the name of the file."""


def read_text(file: Path) -> str:
    """The file's text with "\\n" line ends. Raises EditError, and OSError for a file that cannot be read."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise EditError("this is not UTF-8") from error


def save(file: Path, text: str) -> None:
    """Put the text in the place of the file, whole or not at all. Raises OSError."""
    beside = file.with_name(f".{file.name}.part")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as out:
            out.write(text)
            out.flush()
            os.fsync(out.fileno())
        if file.exists():
            shutil.copymode(file, beside)
        beside.replace(file)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


def put(text: str, path: tuple[str, ...], value: str) -> str:
    """The text of a file with the value at `path`, one key or a key below a key, set; "" makes it blank.

    A key that is not there is added, after its neighbours or at the end. Raises EditError when the file holds errors,
    or is written in a way in which only a person should change it.
    """
    before = _document(text)
    changed = _changed(text, path, value)
    try:
        after = _document(changed)
    except EditError:
        after = None
    # Whatever the file looks like: what was not asked for must not have changed.
    if after is None or _said(after, path) != value or _without(after.data, path) != _without(before.data, path):
        raise EditError(f"'{one_line(path[-1])}' can only be changed by hand here")
    return changed


def quoted(value: str) -> str:
    """The value as YAML text that means these letters and nothing else."""
    return value if not value or _PLAIN_NUMBER.fullmatch(value) else json.dumps(value, ensure_ascii=False)


def _document(text: str) -> Document:
    document, problems = load_yaml(text, "")
    if document is None or problems:
        problem = problems[0]
        place = f"line {problem.line}: " if problem.line else ""
        raise EditError(f"{place}{problem.message}")
    return document


def _said(document: Document, path: tuple[str, ...]) -> str | None:
    scalar = document.scalar(*path)
    return scalar.text if scalar else None


def _without(data: dict[str, object], path: tuple[str, ...]) -> dict[str, object]:
    """The data less the value at `path`, and less what holds nothing but it."""
    first, *rest = path
    inner = data.get(first)
    if rest and isinstance(inner, dict):
        inner = _without(inner, tuple(rest))
    elif inner is None or not rest:
        inner = {}
    others = {key: value for key, value in data.items() if key != first}
    return others | ({first: inner} if inner else {})


def _changed(text: str, path: tuple[str, ...], value: str) -> str:
    node: yaml.Node | None = yaml.compose(text, _LOADER)
    for depth, key in enumerate(path):
        if not isinstance(node, yaml.MappingNode):
            return _first_of(text, node, path[depth:], value, depth)
        found = next((inner for name, inner in node.value if name.value == key), None)
        if found is None:
            return _one_more(text, node, path[depth:], value, depth)
        node = found
    if not isinstance(node, yaml.ScalarNode):
        return text
    start = node.start_mark.index
    end = start + len(text[start : node.end_mark.index].rstrip("\n"))  # a text after | or > takes empty lines along
    if not value:
        return text[:start].rstrip(" ") + text[end:]
    gap = "" if text[:start].endswith((" ", "\n")) else " "
    return f"{text[:start]}{gap}{quoted(value)}{text[end:]}"


def _lines(path: tuple[str, ...], value: str, depth: int) -> str:
    """`a:` and below it `  b: value`, from this depth on."""
    *above, last = (f"{_INDENT * (depth + number)}{key}:" for number, key in enumerate(path))
    return "\n".join([*above, f"{last} {quoted(value)}".rstrip()]) + "\n"


def _first_of(text: str, node: yaml.Node | None, path: tuple[str, ...], value: str, depth: int) -> str:
    """Where nothing stands yet: in an empty file, or behind a key."""
    if node is None:
        return _ended(text) + _lines(path, value, depth)
    start, end = node.start_mark.index, node.end_mark.index
    return f"{text[:start].rstrip(' ')}\n{_lines(path, value, depth).rstrip()}{text[end:]}"


def _one_more(text: str, node: yaml.MappingNode, path: tuple[str, ...], value: str, depth: int) -> str:
    """Below the last of its neighbours, or at the end of the file."""
    if depth == 0:
        return _ended(text) + _lines(path, value, depth)
    if not node.value:  # {}
        return _first_of(text, node, path, value, depth)
    indent = " " * int(node.value[0][0].start_mark.column)
    end = text.find("\n", _end_of(node))
    at = len(text) if end < 0 else end + 1
    return _ended(text[:at]) + indent + _lines(path, value, 0) + text[at:]


def _end_of(node: yaml.Node) -> int:
    """Where the last value of a node ends; its own end lies behind the comments that follow."""
    while isinstance(node, yaml.MappingNode) and node.value:
        node = node.value[-1][1]
    return int(node.end_mark.index)


def _ended(text: str) -> str:
    return text if not text or text.endswith("\n") else f"{text}\n"
