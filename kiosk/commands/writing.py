"""What authors use while they write content."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.arguments import add_folder

if TYPE_CHECKING:
    from kiosk.commands.arguments import Commands

_REPORT_KEYS = """\
keys of what --json prints; they stay as they are:
  title, clinic, date (of the report), words, mean_grade, hardest_page (a file), signed (how many pages)
  pages: file, language, kind (topic or walkthrough), title, section, words, grade, raw_grade, smog, raw_smog (null
    where English sentences are lacking), cdc, pemat (percent or null), cdc_missed, pemat_missed (names of items),
    sources, to_check (ids), blank_values (keys), mark, problems: line, column, severity, message, suggestion;
    review: state (signed, overdue, changed, unsigned, broken), name, role, reviewed, next_review
  broken: file, errors, measured (whether its page is among the pages)
  stale_files: files in the place of a bundled one that has changed since
  blank_values: key, meaning, shown_by (titles or files)
  sources_to_check: id, citation, url, evidence (in-part, second-hand, general, unknown), note, pages (titles)
  claims: id, claim, verdict, corrected_by (titles), left_out (the reason)
"""


def add(commands: Commands) -> None:
    check = commands.add_parser("check", help="list everything that is wrong in a content folder")
    add_folder(check)
    check.add_argument("--strict", action="store_true", help="warnings count as errors")
    check.add_argument("--schemas", type=Path, metavar="DIR", help="also write the JSON Schemas for editors here")
    check.set_defaults(command=_check)

    build = commands.add_parser("build", help="make the one file that a kiosk shows")
    add_folder(build)
    build.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="the pack to write")
    build.set_defaults(command=_build)

    report = commands.add_parser(
        "report",
        help="say how every page stands: reading level, checklists, sources, review",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog=_REPORT_KEYS,
    )
    add_folder(report)
    report.add_argument("--html", type=Path, metavar="FILE", help="write the report as one HTML file")
    report.add_argument("--claims", action="store_true", help="list the claims that were looked into")
    report.add_argument("--json", action="store_true", help="print it for machines")
    report.set_defaults(command=_report)

    proof = commands.add_parser("proof", help="write every page as a PDF, to be reviewed on paper")
    add_folder(proof)
    proof.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="the PDF to write")
    proof.add_argument("--paper", choices=("a4", "letter"), default="a4", help="its size (a4)")
    proof.add_argument("--language", metavar="TAG", help="the language of the pages (the first of the content)")
    proof.set_defaults(command=_proof)

    export = commands.add_parser("export", help="write the content in another form")
    forms = export.add_subparsers(required=True, metavar="FORM")
    html = forms.add_parser("html", help="as web pages, for the clinic's own web site")
    html.add_argument("output", type=Path, metavar="DIR", help="the folder to write")
    add_folder(html)
    html.add_argument("--language", metavar="TAG", help="only this one (all of the content)")
    html.set_defaults(command=_export)

    _add_translate(commands)


def _add_translate(commands: Commands) -> None:
    translate = commands.add_parser("translate", help="say what is still to be translated, or begin a new language")
    steps = translate.add_subparsers(required=True, metavar="STEP")
    status = steps.add_parser("status", help="list what is missing, stale or not reviewed")
    add_folder(status)
    status.set_defaults(command=_translate, step="status")
    new = steps.add_parser("new", help="lay out the files of another language")
    new.add_argument("language", help="its tag, such as es or pt-BR")
    add_folder(new)
    new.set_defaults(command=_translate, step="new")
    mark = steps.add_parser("mark", help="say that translations are up to date with their originals")
    mark.add_argument("files", type=Path, nargs="+", metavar="FILE", help="such as content/es/topics/food-and-drink.md")
    mark.add_argument("--translator", metavar="NAME", help="who translated them")
    mark.add_argument("--reviewer", metavar="NAME", help="the qualified translator who has checked them")
    mark.set_defaults(command=_translate, step="mark")


def _check(options: argparse.Namespace) -> int:
    from kiosk.authoring.commands import check  # noqa: PLC0415

    return check(options)


def _build(options: argparse.Namespace) -> int:
    import gc  # noqa: PLC0415

    # Imports, records of files and rows all stay until the end: looking through them for garbage again and again took a
    # sixth of the time of a build after one change.
    gc.set_threshold(200_000)
    from kiosk.authoring.commands import build  # noqa: PLC0415

    code = build(options)
    gc.freeze()  # and once more at the very end
    return code


def _report(options: argparse.Namespace) -> int:
    from kiosk.authoring.report.command import report  # noqa: PLC0415

    return report(options)


def _proof(options: argparse.Namespace) -> int:
    from kiosk.proof import proof  # noqa: PLC0415

    return proof(options)


def _export(options: argparse.Namespace) -> int:
    from kiosk.export.command import export_html  # noqa: PLC0415

    return export_html(options)


def _translate(options: argparse.Namespace) -> int:
    from kiosk.authoring import translating  # noqa: PLC0415

    steps = {"status": translating.status, "new": translating.new, "mark": translating.mark}
    return steps[options.step](options)
