"""`kiosk check` and `kiosk build`: what they print, and the exit code."""

from __future__ import annotations

import argparse
import contextlib
import datetime
import os
import stat
import sys
from collections.abc import Callable, Container, Iterable, Iterator
from pathlib import Path

from kiosk.authoring.build import build_pack
from kiosk.authoring.folder import why_no_folder
from kiosk.pack.reader import PackError, check_header
from kiosk.paths import assets_dir, content_dir
from kiosk.problems import Problem, Severity

OK, WRONG, REFUSED = 0, 1, 2
PACK_SUFFIX = ".kioskpack"
AT_ONCE = 20  # files that are built before anyone could read a bar


def check(args: argparse.Namespace) -> int:
    """`args.dir` (None: the bundled folder), `args.strict` (warnings count as errors), `args.schemas` (a folder)."""
    from kiosk.authoring import translation_states  # noqa: PLC0415 -- as all below, nothing that a build waits for
    from kiosk.authoring.compiling import compile_folder  # noqa: PLC0415
    from kiosk.authoring.documents import write_schemas  # noqa: PLC0415
    from kiosk.authoring.review_states import states_of, summary  # noqa: PLC0415

    folder = args.dir or content_dir()
    if reason := why_no_folder(folder):
        return _refused(folder, reason)
    today = datetime.date.today()
    compiled = compile_folder(folder, assets=assets_dir(), today=today)
    _print_problems(compiled.problems, folder, compiled.base_files)
    print(_summary(compiled.problems, len(compiled.units)))
    print(summary(states_of(compiled, today.isoformat())))
    for line in translation_states.summary(folder, content_dir()):
        print(line)
    if args.schemas is not None:
        try:
            written = write_schemas(args.schemas)
        except OSError as error:
            print(f"{args.schemas}: the schemas cannot be written ({error.strerror})", file=sys.stderr)
            return WRONG
        print(f"{len(written)} JSON Schemas in {args.schemas}")
    return _code(compiled.problems, strict=args.strict)


def build(args: argparse.Namespace) -> int:
    """`args.dir` (or None: the bundled folder) and `args.output`, the pack to write."""
    folder = args.dir or content_dir()
    if reason := why_no_folder(folder):
        return _refused(folder, reason)
    if reason := _why_not_replace(args.output):
        return _refused(args.output, reason)
    with _progress() as progress:
        result = build_pack(folder, args.output, progress=progress)
    _print_problems(result.problems, folder, result.base_files)
    files = result.compiled_count + result.reused_count
    print(_summary(result.problems, files))
    if result.manifest:
        print(f"{args.output}: {result.compiled_count} files compiled, {result.reused_count} as they were")
    return _code(result.problems, strict=False)


def _why_not_replace(output: Path) -> str | None:
    """A slip of the keyboard must not cost an author a page: only what is a pack, or is called one, is replaced."""
    try:
        mode = output.stat().st_mode
    except OSError:
        return None  # there is nothing to lose; whether it can be written is seen when it is
    if stat.S_ISDIR(mode):
        return "this is a folder, name a file to write"
    if not stat.S_ISREG(mode):
        return "this is not a file, and is not replaced"
    if output.suffix == PACK_SUFFIX:
        return None
    try:
        check_header(output)
    except PackError:
        return f"this is there already and is not a pack, choose another name, or one that ends in {PACK_SUFFIX}"
    return None


def _refused(path: Path, reason: str) -> int:
    print(f"{path}: {reason}", file=sys.stderr)
    return REFUSED


def _print_problems(problems: Iterable[Problem], folder: Path, base_files: Container[str]) -> None:
    """One a line, with the path as seen from here, so that terminals and editors can open it."""
    for problem in sorted(problems):
        home = content_dir() if problem.file in base_files else folder
        print(problem._replace(file=_seen_from_here(home, problem.file)))


def _seen_from_here(folder: Path, file: str) -> str:
    if file.startswith("assets/"):
        return str(assets_dir().parent / file)
    path = folder / file
    with contextlib.suppress(ValueError):  # not below the place where we are
        return path.absolute().relative_to(Path.cwd()).as_posix()
    return str(path)


def _summary(problems: Iterable[Problem], files: int) -> str:
    severities = [problem.severity for problem in problems]
    counts = [(severities.count(severity), severity) for severity in sorted(Severity, reverse=True)]
    said = [_many(count, severity.name.lower()) for count, severity in counts if count or severity is not Severity.NOTE]
    return f"{', '.join(said)} in {_many(files, 'file')}"


def _many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _code(problems: Iterable[Problem], *, strict: bool) -> int:
    least = Severity.WARNING if strict else Severity.ERROR
    return WRONG if any(problem.severity >= least for problem in problems) else OK


@contextlib.contextmanager
def _progress() -> Iterator[Callable[[int, int, str], None] | None]:
    """A bar on the error stream, when that is a terminal."""
    if sys.stderr is None or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield None
        return
    with contextlib.ExitStack() as stack:
        yield _Bar(stack)


class _Bar:
    """Comes when there is more to do than is done at once, and goes with the stack."""

    def __init__(self, stack: contextlib.ExitStack) -> None:
        self._stack = stack
        self._update: Callable[[int, int], None] | None = None

    def __call__(self, done: int, total: int, path: str) -> None:
        del path
        if self._update is None and total - done >= AT_ONCE:
            self._update = self._begun()
        if self._update is not None:
            self._update(done, total)

    def _begun(self) -> Callable[[int, int], None]:
        from rich.console import Console  # noqa: PLC0415 - 40 ms that only a terminal is worth
        from rich.progress import Progress  # noqa: PLC0415

        bar = self._stack.enter_context(Progress(console=Console(stderr=True), transient=True))
        task = bar.add_task("Building", total=None)
        return lambda done, total: bar.update(task, completed=done, total=total)
