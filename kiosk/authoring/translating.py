"""`kiosk translate`: what is left to translate or review, files for a new language, and the marks of originals."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from kiosk.authoring.editing import EditError, put, read_text, save
from kiosk.authoring.findings import Findings
from kiosk.authoring.folder import OVERLAY
from kiosk.authoring.layout import LANGUAGE, FileKind, Place, classify
from kiosk.authoring.loading import split_front_matter
from kiosk.authoring.translation_states import FileStatus, Folder, Status, TranslateError
from kiosk.authoring.translations import TRANSLATED, header_of, original_path

OK, WRONG, REFUSED = 0, 1, 2
# The order in which somebody would work, and what each is called.
_SAID: dict[Status, str] = {
    "missing": "missing",
    "draft": "not translated",
    "stale": "stale, or without the mark of their original",
    "unreviewed": "not reviewed",
    "done": "done",
}


def status(args: argparse.Namespace) -> int:
    """`args.dir`: the content folder. Returns 1 when something is left to do."""
    try:
        folder = Folder.open(args.dir)
        languages = folder.languages()
        states = {language: folder.states(language) for language in languages}
    except TranslateError as error:
        return _refused(f"{args.dir}: {error}")
    if not languages:
        print(f"There is only '{folder.first}'. `kiosk translate new LANGUAGE` lays out the files of another one.")
    for language, found in states.items():
        _print_language(language, found)
    return WRONG if any(state.status != "done" for found in states.values() for state in found) else OK


def _print_language(language: str, found: Sequence[FileStatus]) -> None:
    for name, said in _SAID.items():
        paths = [state for state in found if state.status == name]
        if not paths:
            continue
        words = sum(state.words for state in paths)
        print(f"{language}: {_many(len(paths), 'file')} {said} (about {_many(words, 'word')})")
        if name != "done":
            print(*(f"  {state.path}" for state in sorted(paths, key=lambda state: state.path)), sep="\n")


def new(args: argparse.Namespace) -> int:
    """`args.language`, and `args.dir`: the folder in which its files are laid out. Never writes over a file."""
    language: str = args.language
    if not LANGUAGE.match(language):
        return _refused(f"{language}: this is no language, write a tag such as es or pt-BR")
    try:
        folder = Folder.open(args.dir)
        if language == folder.first:
            return _refused(f"{language}: this is the language that the others are translated from")
        made = [path for path, place in folder.originals() if _lay_out(folder, path, place, language)]
    except (TranslateError, EditError) as error:
        return _refused(f"{args.dir}: {error}")
    print(f"{folder.path / language}: {_many(len(made), 'file')} to translate")
    if made:
        print("Translate the words, leave everything else, and write your name behind 'translator'.")
        print(f"When all is done, add '{language}' to 'languages' in content.yaml.")
    return OK


def _lay_out(folder: Folder, path: str, place: Place, language: str) -> bool:
    there = original_path(path, language)
    if there in folder.entries:
        return False
    original = folder.original(path, place.kind)
    target = folder.path / there
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        save(target, with_header(original.text, place.kind, original.mark, "", ""))
    except EditError as error:
        raise EditError(f"{path}: {error}") from error
    return True


def mark(args: argparse.Namespace) -> int:
    """`args.files` are up to date now; `args.translator` and `args.reviewer` say who did it, None: as before.

    Who had reviewed a file has not seen what changed in it since: a new mark takes the name out.
    """
    failed = False
    for file in args.files:
        try:
            print(f"{file}: {_mark(file, args.translator, args.reviewer)}")
        except (TranslateError, EditError, OSError) as error:
            failed = True
            print(f"{file}: {getattr(error, 'strerror', None) or error}", file=sys.stderr)
    return REFUSED if failed else OK


def _mark(file: Path, translator: str | None, reviewer: str | None) -> str:
    file = file.resolve()
    root = next((parent for parent in file.parents if _is_content(parent)), None)
    if root is None:
        raise TranslateError("this lies in no content folder")
    folder = Folder.open(root)
    path = file.relative_to(root).as_posix()
    source = original_path(path, folder.first)
    place = classify(folder.entries[path], (path.split("/")[0],)) if path in folder.entries else None
    if not isinstance(place, Place) or place.kind not in TRANSLATED or source == path or source not in folder.entries:
        raise TranslateError("this is no translation of a file that is there")
    original, text = folder.original(source, place.kind), read_text(file)
    before = header_of(text, place.kind)
    is_same = before is not None and before.of == original.mark
    if translator is None:
        translator = (before.translator if before else None) or ""
    if reviewer is None:
        reviewer = (before.reviewer if before and is_same else None) or ""
    save(file, with_header(text, place.kind, original.mark, translator, reviewer))
    return f"translated from {source} as it is now" + (f", reviewed by {reviewer}" if reviewer else ", not reviewed")


def _is_content(folder: Path) -> bool:
    return (folder / "content.yaml").is_file() or (folder / OVERLAY).is_file()


def with_header(text: str, kind: FileKind, mark: str, translator: str, reviewer: str) -> str:
    """The text of a file with these words about its translation. Raises EditError."""
    split = split_front_matter(text, Findings("")) if kind == "topic" else None
    if kind == "topic" and split is None:
        raise EditError('the "---" lines are missing')
    front = split.front if split else text
    for name, value in (("of", mark), ("translator", translator), ("reviewer", reviewer)):
        front = put(front, ("translation", name), value)
    return f"---\n{front.rstrip()}\n---\n{split.body}" if split else front


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}" if count == 1 else f"{count:,} {what}s"


def _refused(message: str) -> int:
    print(message, file=sys.stderr)
    return REFUSED
