"""`kiosk setup`: asks for the clinic's own values one by one, and writes them into its own folder."""

from __future__ import annotations

import argparse
import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from kiosk.authoring.clinic import KEYS, VITAL_NUMBERS, Clinic, fault_of, unknown_key
from kiosk.authoring.editing import EditError, put, read_text, save
from kiosk.authoring.findings import Findings
from kiosk.authoring.loading import MAX_PICTURE_BYTES, read_bytes
from kiosk.authoring.media import Gallery
from kiosk.authoring.overlay import CLINIC, begin, why_not_begin
from kiosk.authoring.pictures import check_picture
from kiosk.authoring.site import read_values
from kiosk.paths import assets_dir, content_dir
from kiosk.yamlfile import load_yaml, one_line

OK, REFUSED = 0, 2
_HEADING = "# ---"
_PARAGRAPHS = ("Form:", "Floor:")  # begin a line of their own in an explanation
_WIDEST = 100
_HELP = """\
Write the value as patients should read it, without a full stop at its end, and press Enter.
Enter alone leaves the value as it is. - makes it blank again: patients then read "ask our staff".
Ctrl-D (on Windows Ctrl-Z and Enter) ends the questions; what was entered is kept."""


class Question(NamedTuple):
    """One value to ask for, as clinic.yaml explains it. `heading` is the group that it stands in."""

    key: str
    heading: str
    explanation: tuple[str, ...]


class _NotTakenError(Exception):
    """Why a value is not taken, and what to do about it."""


def setup(args: argparse.Namespace) -> int:
    """`args.dir` is the clinic's own folder; `args.set` holds pairs of key and value, empty to ask for all of them."""
    folder: Path = args.dir
    if reason := why_not_begin(folder):
        return _refused(f"{folder}: {reason}")
    if not args.set and not sys.stdin.isatty():
        return _refused("kiosk setup asks questions, and there is no terminal to answer them: use --set key=value")
    try:
        for made in begin(folder, content_dir()):
            print(f"made {made}")
        if args.set:
            _set(folder, args.set)
        else:
            _ask_all(folder)
    except _NotTakenError as error:
        return _refused(f"{error}")
    except EditError as error:
        return _refused(f"{folder / CLINIC}: {error}")
    _say_what_is_next(folder)
    return OK


def questions(clinic_yaml: str) -> list[Question]:
    """Every value in the order of the bundled clinic.yaml, whose comments explain it."""
    document, _ = load_yaml(clinic_yaml, CLINIC)
    lines = clinic_yaml.split("\n")
    asked: list[Question] = []
    heading = ""
    for number, line in enumerate(lines):
        if line.startswith(_HEADING):
            heading = line.strip("#- ")
        key = line.partition(":")[0]
        if document and key in KEYS and key in document.data:
            asked.append(Question(key, heading, tuple(_explanation(lines[:number]))))
    return asked


def _explanation(above: Sequence[str]) -> Iterator[str]:
    """The comment that ends where a key begins, as paragraphs."""
    words: list[str] = []
    for line in reversed(above):
        if not line.startswith("#") or line.startswith(_HEADING):
            break
        words.insert(0, line.lstrip("# "))
    paragraph = ""
    for line in words:
        if line.startswith(_PARAGRAPHS) and paragraph:
            yield paragraph
            paragraph = ""
        paragraph = f"{paragraph} {line}".strip()
    if paragraph:
        yield paragraph


def _ask_all(folder: Path) -> None:
    asked = questions(read_text(content_dir() / CLINIC))
    print(f"\n{len(asked)} questions about your clinic.\n{_HELP}\n? shows this again.")
    heading = ""
    try:
        for number, question in enumerate(asked, start=1):
            if question.heading != heading:
                heading = question.heading
                print(f"\n=== {heading} ===")
            _ask(question, f"{number} of {len(asked)}", folder)
    except (EOFError, KeyboardInterrupt):
        print()


def _ask(question: Question, number: str, folder: Path) -> None:
    """Until there is an answer that can be taken."""
    print(f"\n{question.key} ({number})")
    for paragraph in question.explanation:
        print(textwrap.fill(paragraph, min(_WIDEST, shutil.get_terminal_size().columns)))
    print(f"Now: {_shown_now(question.key, folder)}")
    while True:
        answer = _unquoted(" ".join(input("> ").split()))
        if answer == "?":
            print(_HELP)
        elif fault := _take(question.key, answer, folder):
            print(fault)
        else:
            break


def _unquoted(answer: str) -> str:
    """The examples stand in quotation marks, so people write them too."""
    return answer[1:-1].strip() if len(answer) > 1 and answer[0] == answer[-1] == '"' else answer


def _take(key: str, answer: str, folder: Path) -> str:
    """Write the answer. Returns why it is not taken, an empty string when it is."""
    text = read_text(folder / CLINIC)
    try:
        if answer:
            text = _with(text, key, "" if answer == "-" else answer, folder)
        _refuse_blank(key, text)
    except _NotTakenError as error:
        return str(error)
    if answer:
        save(folder / CLINIC, text)
    return ""


def _shown_now(key: str, folder: Path) -> str:
    text = read_text(folder / CLINIC)
    if written := _written(text).get(key):
        return one_line(written, 200)
    shown = _values(text).get(key)
    return f"blank, which means {shown}" if shown else "blank"


def _with(text: str, key: str, value: str, folder: Path) -> str:
    """The text of clinic.yaml with the value in it. Raises _NotTakenError and EditError."""
    fault = fault_of(KEYS[key], value) if value else None
    if fault:
        raise _NotTakenError(_sentence(f"'{key}' {fault[0]}", fault[1]))
    if value and KEYS[key].is_picture:
        _look_at(value, folder)
    return put(text, (key,), value)


def _look_at(name: str, folder: Path) -> None:
    """A picture is looked at before it is named, because nobody sees clinic.yaml's errors here."""
    own = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    source = Gallery.of(own, assets_dir()).source_of(name)
    if source not in own:
        raise _NotTakenError(f"there is no picture '{one_line(name)}' in {folder}, put it there first")
    findings = Findings(source)
    raw = read_bytes(folder / source, MAX_PICTURE_BYTES, findings)
    if raw:
        check_picture(source, raw.data, findings)
    if findings.problems:
        raise _NotTakenError(f"{findings.problems[0]}")


def _refuse_blank(key: str, text: str) -> None:
    country = _values(text).get("country", "US")
    if key in VITAL_NUMBERS and country != "US" and not _values(text).get(key):
        raise _NotTakenError(f"'{key}' must be set when the country is {country}, 911 and 988 hold in the US only")


def _set(folder: Path, pairs: Iterable[tuple[str, str]]) -> None:
    """All of the values, or none when one of them cannot be taken."""
    text = read_text(folder / CLINIC)
    for key, value in pairs:
        if key not in KEYS:
            raise _NotTakenError(_sentence(*unknown_key(key)))
        text = _with(text, key, " ".join(value.split()), folder)
    for number in VITAL_NUMBERS:
        _refuse_blank(number, text)
    save(folder / CLINIC, text)


def _say_what_is_next(folder: Path) -> None:
    text = read_text(folder / CLINIC)
    findings = Findings(str(folder / CLINIC))
    read_values(text, findings)
    values = _values(text)
    blank = [key for key in KEYS if key not in values]
    if blank:
        print(textwrap.fill(f"Still blank ({len(blank)}): {', '.join(blank)}.", _WIDEST))
    for problem in findings.problems:
        print(problem)
    print(f"Next: kiosk check {folder}")
    print(f'Then show it: write "content: {folder.absolute()}" in kiosk.yaml')


def _written(text: str) -> dict[str, str]:
    """The values as they stand in the file."""
    document, _ = load_yaml(text, CLINIC)
    scalars = {key: document.scalar(key) for key in document.data} if document else {}
    return {key: " ".join(scalar.text.split()) for key, scalar in scalars.items() if scalar}


def _values(text: str) -> Mapping[str, str]:
    """What the pages show, with what holds for blanks."""
    return (read_values(text, Findings(CLINIC)) or Clinic()).values


def _sentence(message: str, suggestion: str) -> str:
    return f"{message}, {suggestion}" if suggestion else message


def _refused(message: str) -> int:
    print(message, file=sys.stderr)
    return REFUSED
