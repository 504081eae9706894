"""`kiosk doctor`: the findings as a table, as lines, or as JSON."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Final, TextIO

import kiosk
from kiosk import paths
from kiosk.doctor import checks, program, screen, voice
from kiosk.doctor.place import Place
from kiosk.doctor.words import QT_TRANSLATE_NOOP, Finding, Level, Outcome, worst
from kiosk.install import wanted
from kiosk.install.device import act_as_kiosk
from kiosk.pack.reader import Pack, PackError
from kiosk.problems import Problem, Severity
from kiosk.shelf import pack_file
from kiosk.station import display, libraries
from kiosk.station.options import Settings
from kiosk.station.settings import load_settings

_CONTENT: Final = QT_TRANSLATE_NOOP("Doctor", "Content folder")

OTHER_ACCOUNT: Final = Outcome(
    "K01",
    Level.LOOK,
    QT_TRANSLATE_NOOP("Doctor", "Account"),
    QT_TRANSLATE_NOOP("Doctor", "This looked at your own account, not at the kiosk of this computer."),
    QT_TRANSLATE_NOOP("Doctor", "Put sudo before the command."),
)
FOLDER: Final = Outcome("K67", Level.GOOD, _CONTENT, QT_TRANSLATE_NOOP("Doctor", "%1 has no errors; warnings: %2."))
ERRORS: Final = Outcome(
    "K68",
    Level.LOOK,
    _CONTENT,
    QT_TRANSLATE_NOOP("Doctor", "%1 has errors: %2. It is not shown as it is now. The first one: %3."),
    QT_TRANSLATE_NOOP("Doctor", "Tell whoever writes the content to run: kiosk check %1"),
)
NOT_BUILT: Final = Outcome(
    "K69",
    Level.LOOK,
    _CONTENT,
    QT_TRANSLATE_NOOP("Doctor", "What is shown was made before %1 changed. The next start makes it again."),
    QT_TRANSLATE_NOOP("Doctor", "Restart the kiosk."),
)

_SYMBOLS: Final = {Level.GOOD: "✓", Level.LOOK: "!", Level.BROKEN: "✗"}
_STYLES: Final = {Level.GOOD: "green", Level.LOOK: "yellow", Level.BROKEN: "bold red"}


def doctor(options: argparse.Namespace) -> int:
    """`options.settings` is a file or None, `options.json` says how to print. 1 when something is broken."""
    try:
        act_as_kiosk()
    except OSError as error:
        print(f"The user of the kiosk cannot be asked for: {error}.", file=sys.stderr)
        return 2
    settings, problems = load_settings(options.settings)
    file = options.settings or next((place for place in paths.settings_files() if place.is_file()), None)
    place = Place(settings, paths.state_dir(), file, tuple(problems), _pack(settings))
    findings = look_over(place)
    if options.json:
        _print_json(findings, sys.stdout)
    elif sys.stdout.isatty():
        _print_table(findings, sys.stdout)
    else:
        _print_lines(findings, sys.stdout)
    return 1 if worst(findings) is Level.BROKEN else 0


def look_over(place: Place) -> list[Finding]:
    """Everything, in the order in which it is told. Takes some seconds."""
    findings = [OTHER_ACCOUNT.found()] if _is_other_account(place.state) else []
    for check in checks.BEFORE_SCREEN:
        findings += checks.run(check, place)
    can_qt = not {finding.code for finding in findings} & {program.NO_QT.code, program.LACKING.code}
    findings += checks.run(_screen_and_voice if can_qt else _no_screen, place)
    for check in (*checks.AFTER_SCREEN, _content_folder):
        findings += checks.run(check, place)
    return findings


def _screen_and_voice(place: Place) -> list[Finding]:
    has_screen = not libraries.quick_check() and display.no_screen() is None
    from kiosk.doctor import looking  # noqa: PLC0415 -- imports Qt, which is known to be there by now

    _app = looking.application(has_screen=has_screen)
    found = screen.findings(looking.look_at_screen() if has_screen else None, place.settings)
    if place.settings.sound.listen != "on":
        return [*found, voice.OFF.found()]
    languages = _languages(place.pack)
    return [*found, *(voice.findings(looking.spoken(languages)) if languages else [])]


def _no_screen(place: Place) -> list[Finding]:
    return screen.findings(None, place.settings)


def _content_folder(place: Place) -> list[Finding]:
    """Nothing where a finished pack is shown."""
    if place.settings.pack is not None:
        return []
    from kiosk.authoring.compiling import compile_folder  # noqa: PLC0415 -- 250 ms
    from kiosk.authoring.folder import why_no_folder  # noqa: PLC0415
    from kiosk.authoring.freshness import is_current  # noqa: PLC0415

    folder = _folder(place.settings)
    if reason := why_no_folder(folder):
        return [ERRORS.found(str(folder), "1", reason)]
    problems = compile_folder(folder, assets=paths.assets_dir()).problems
    errors = sorted(problem for problem in problems if problem.severity is Severity.ERROR)
    if errors:
        return [ERRORS.found(str(folder), str(len(errors)), _without_stop(errors[0]))]
    warnings = sum(problem.severity is Severity.WARNING for problem in problems)
    found = [FOLDER.found(str(folder), str(warnings))]
    if place.pack is not None and not is_current(folder, place.pack):
        found.append(NOT_BUILT.found(str(folder)))
    return found


def _without_stop(problem: Problem) -> str:
    return str(problem).removesuffix(".")


def _folder(settings: Settings) -> Path:
    return settings.content or paths.content_dir()


def _pack(settings: Settings) -> Path:
    return settings.pack or pack_file(_folder(settings), paths.state_dir())


def _languages(pack: Path | None) -> tuple[str, ...]:
    if pack is None:
        return ()
    try:
        opened = Pack.open(pack)
    except PackError:
        return ()
    opened.close()
    return opened.manifest.languages


def _is_other_account(state: Path) -> bool:
    return Path(wanted.RECORD).exists() and state != Path(wanted.STATE)


def _print_json(findings: list[Finding], out: TextIO) -> None:
    record = {
        "version": kiosk.__version__,
        "worst": worst(findings).name.lower(),
        "findings": [
            {
                "code": finding.code,
                "level": finding.level.name.lower(),
                "about": finding.about(),
                "says": finding.says(),
                "todo": finding.todo(),
            }
            for finding in findings
        ],
    }
    json.dump(record, out, ensure_ascii=False, indent=1)
    print(file=out)


def _print_lines(findings: list[Finding], out: TextIO) -> None:
    for finding in findings:
        print(
            " ".join([f"{finding.code} {finding.level}: {finding.about()}:", finding.says(), finding.todo()]).rstrip(),
            file=out,
        )
    print(_summary(findings), file=out)


def _print_table(findings: list[Finding], out: TextIO) -> None:
    from rich.console import Console  # noqa: PLC0415 -- 40 ms that only a terminal is worth
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold underline")
    for name in ("Code", "", "What", "How it is, and what to do"):
        table.add_column(name, overflow="fold", no_wrap=name in {"Code", ""})
    for finding in findings:
        words = Text(finding.says())
        if finding.todo():
            words.append(f"\n{finding.todo()}", style="bold")
        mark = Text(f"{_SYMBOLS[finding.level]} {finding.level}", style=_STYLES[finding.level])
        table.add_row(finding.code, mark, finding.about(), words)
    console = Console(file=out, highlight=False)
    console.print(table)
    console.print(_summary(findings), style=_STYLES[worst(findings)], markup=False)


def _summary(findings: list[Finding]) -> str:
    levels = [finding.level for finding in findings]
    if worst(findings) is Level.GOOD:
        return "All is well."
    said = f"Broken: {levels.count(Level.BROKEN)}. To look at: {levels.count(Level.LOOK)}."
    return f"{said} Read out their codes when you call for support."
