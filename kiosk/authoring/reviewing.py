"""`kiosk review`: which pages a clinician has signed, and signing them."""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from kiosk.authoring.compiling import Compiled, compile_folder
from kiosk.authoring.documents import ReviewsFile, SignedEntry
from kiosk.authoring.editing import EditError, put, read_text, save
from kiosk.authoring.fields import years_after
from kiosk.authoring.findings import Findings
from kiosk.authoring.folder import why_no_folder
from kiosk.authoring.messages import validate
from kiosk.authoring.page_names import UnknownPageError, path_of
from kiosk.authoring.review_states import PageState, State, citations, states_of, summary
from kiosk.authoring.site import read_reviews
from kiosk.paths import assets_dir, content_dir
from kiosk.problems import Severity
from kiosk.yamlfile import Document

OK, WRONG, REFUSED = 0, 1, 2
REVIEWS = "reviews.yaml"
_BEGINNING = "# Who signed which page, and the mark of what it said then. Written by `kiosk review`.\n"


class _RefusedError(Exception):
    """Why nothing can be signed; one line, or several."""


def review(args: argparse.Namespace, today: datetime.date | None = None) -> int:
    """List the pages of `args.dir` (None: the bundled folder), or sign some of them.

    `args.sign` are pages, or "all" for those that are not signed; `args.name`, `args.role` and `args.next_review` (an
    ISO day) say by whom and until when, and are asked for in the terminal without a name. `args.source` is a file of
    sign-offs that were made elsewhere. Each is None when it was not given.
    """
    folder: Path = args.dir or content_dir()
    day = (today or datetime.date.today()).isoformat()
    if reason := why_no_folder(folder):
        return _refused(f"{folder}: {reason}")
    try:
        _refuse_odd_arguments(args)
        compiled = compile_folder(folder, assets=assets_dir(), today=datetime.date.fromisoformat(day))
        states = states_of(compiled, day)
        if args.source is not None:
            _refuse_broken((), compiled)
            _sign(folder, _from_file(args.source, states, day))
        elif args.sign is not None:
            _sign_pages(args, folder, compiled, states, day)
        else:
            _print_list(states)
    except (_RefusedError, EditError) as error:
        return _refused(f"{error}")
    return OK


def _refuse_odd_arguments(args: argparse.Namespace) -> None:
    signs = args.sign is not None or args.source is not None
    if args.dir is None and signs:
        raise _RefusedError(
            "Sign-offs belong into the clinic's own folder. Make one with: kiosk setup DIR\n"
            "Then sign in it: kiosk review DIR --sign PAGE"
        )
    if args.sign is not None and args.source is not None:
        raise _RefusedError("--sign and --from cannot be used together")
    if args.sign is None and (args.name or args.role or args.next_review):
        raise _RefusedError("--name, --role and --next-review go with --sign")
    if args.name and not args.role:
        raise _RefusedError("--role is missing: what is the reviewer's role, such as psychiatrist?")
    if args.sign is not None and not args.name and not sys.stdin.isatty():
        raise _RefusedError("there is no terminal to ask in: use --name and --role")


def _print_list(states: Sequence[PageState]) -> None:
    width = max((len(state.path) for state in states), default=0)
    for state in states:
        print(f"{state.path:<{width}}  {state.mark:<12}  {state.in_words()}")
    print(summary(states))


def _sign_pages(
    args: argparse.Namespace, folder: Path, compiled: Compiled, states: Sequence[PageState], today: str
) -> None:
    chosen = _chosen(args.sign, states)
    _refuse_broken(chosen, compiled)
    if args.name:
        entry = _entry(args.name, args.role, today, args.next_review)
        _sign(folder, {state.path: _marked(entry, state) for state in chosen})
    else:
        _ask(folder, compiled, chosen, today)


def _chosen(names: Iterable[str], states: Sequence[PageState]) -> list[PageState]:
    by_path = {state.path: state for state in states}
    chosen: dict[str, PageState] = {}
    for name in names:
        if name == "all":
            chosen |= {path: state for path, state in by_path.items() if state.state is not State.SIGNED}
            continue
        try:
            path = path_of(name, by_path)
        except UnknownPageError as unknown:
            raise _RefusedError(str(unknown)) from unknown
        chosen[path] = by_path[path]
    return list(chosen.values())


def _refuse_broken(chosen: Iterable[PageState], compiled: Compiled) -> None:
    """What cannot be shown cannot be signed, and what a page shows hangs on more than its own file."""
    errors = [problem for problem in compiled.problems if problem.severity is Severity.ERROR]
    paths = {state.path for state in chosen}
    hindering = [problem for problem in errors if problem.file in paths or problem.file not in compiled.pages]
    if hindering:
        raise _RefusedError("\n".join([*map(str, hindering), "Nothing is signed: mend these errors first."]))


def _entry(name: str, role: str, today: str, next_review: str | None) -> dict[str, str]:
    """Checked here, so that a wrong day or name is known before anybody reads forty pages."""
    entry = {"name": name, "role": role, "reviewed": today, "next-review": next_review or years_after(today, 1)}
    findings = Findings("")
    if validate(ReviewsFile, Document({"the sign-off": {**entry, "signed": "0" * 12}}), findings) is None:
        raise _RefusedError("\n".join(problem.message for problem in findings.problems))
    return entry


def _marked(entry: Mapping[str, str], state: PageState) -> dict[str, str]:
    return {**entry, "signed": state.mark}


def _sign(folder: Path, entries: Mapping[str, Mapping[str, str]]) -> None:
    """All of them or none. Other pages' entries, and every comment, stay."""
    file = folder / REVIEWS
    text = read_text(file) if file.exists() else _BEGINNING
    for path, entry in entries.items():
        for key, value in entry.items():
            text = put(text, (path, key), value)
    if entries:
        save(file, text)
    print(f"{len(entries)} {'page' if len(entries) == 1 else 'pages'} signed in {file}")


def _from_file(source: Path, states: Sequence[PageState], today: str) -> dict[str, dict[str, str]]:
    """Sign-offs that were made elsewhere, when each of them is for a page as it is now."""
    findings = Findings(str(source))
    try:
        entries = read_reviews(read_text(source), findings)
    except OSError as error:
        raise _RefusedError(f"{source}: this cannot be read ({error.strerror})") from error
    except EditError as error:
        raise _RefusedError(f"{source}: {error}") from error
    by_path = {state.path: state for state in states}
    places = {link.target: (link.line, link.column) for link in findings.links}
    for path, entry in (entries or {}).items():
        if fault := _why_not(by_path.get(path), entry, today):
            findings.error(*places[path], f"'{path}' {fault}")
    if findings.problems:
        raise _RefusedError("\n".join([*map(str, findings.problems), "Nothing is signed."]))
    return {path: entry.model_dump(by_alias=True) for path, entry in (entries or {}).items()}


def _why_not(state: PageState | None, entry: SignedEntry, today: str) -> str | None:
    if state is None:
        return "is not a page of this folder"
    if state.state is State.BROKEN:
        return "has errors, see kiosk check"
    if entry.signed != state.mark:
        return f"says something else now: what was signed has the mark {entry.signed}, the page has {state.mark}"
    if entry.reviewed > today:
        return f"was reviewed on {entry.reviewed}, which is still to come"
    return None


def _ask(folder: Path, compiled: Compiled, chosen: Sequence[PageState], today: str) -> None:
    """One page after the other. What was signed before Ctrl-D stays signed."""
    from kiosk.authoring.review_screen import show_page  # noqa: PLC0415 -- rich is needed for reading pages only

    known = citations(compiled)
    signed = 0
    try:
        entry = _ask_who(today)
        for number, state in enumerate(chosen, start=1):
            show_page(state, known, f"{number} of {len(chosen)}")
            if input("Sign this page? [y/N] ").strip().casefold() in ("y", "yes"):
                _sign(folder, {state.path: _marked(entry, state)})
                signed += 1
    except (EOFError, KeyboardInterrupt):
        print()
    print(f"{signed} of {len(chosen)} pages signed")


def _ask_who(today: str) -> dict[str, str]:
    usual = years_after(today, 1)
    while True:
        name = input("Your name, as patients will read it: ").strip()
        role = input("Your role, such as psychiatrist: ").strip()
        next_review = input(f"Next review [{usual}]: ").strip() or usual
        try:
            return _entry(name, role, today, next_review)
        except _RefusedError as error:
            print(error)


def _refused(message: str) -> int:
    print(message, file=sys.stderr)
    return REFUSED
