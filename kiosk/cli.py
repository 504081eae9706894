"""The commands. Each imports only what it needs: start-up time is a feature."""

from __future__ import annotations

import argparse
import io
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import kiosk
from kiosk import paths

if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction[argparse.ArgumentParser]

_SIZE = re.compile(r"([0-9]{3,5})[xX]([0-9]{3,5})")
# An 8K screen, standing or lying. Qt refuses pictures of more than 256 MB, which 8192x8192 pixels are.
_LONGEST_SIDE = 7680
_OWN_FOLDER = Path("clinic")
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


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return the exit code: 0 fine, 1 problems found, 2 cannot be done."""
    try:
        options = _parser().parse_args(_with_default(sys.argv[1:] if arguments is None else arguments))
        if not _stands_somewhere():
            return 2
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(errors="backslashreplace")  # a terminal need not know every letter of the content
        code: int = options.command(options)
        if sys.stdout is not None:
            sys.stdout.flush()  # what cannot be printed should be known while it can be said
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # `kiosk check | head`
        _give_up_output()
        return 0
    except OSError as error:  # of a disk that is full or gone, where nobody could say more than this
        _give_up_output()
        print(f"kiosk: {error.strerror or error}{f': {error.filename}' if error.filename else ''}", file=sys.stderr)
        return 2
    return code


def _stands_somewhere() -> bool:
    try:
        os.getcwd()  # noqa: PTH109 -- asked, not used
    except OSError:
        print("The folder you are in is no longer there: go to another one.", file=sys.stderr)
        return False
    return True


def _give_up_output() -> None:
    """Forget what could not be printed, or Python tries again on its way out and complains."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        sys.stdout = None


def _with_default(arguments: Sequence[str]) -> list[str]:
    """`kiosk` alone, or with options only, means `kiosk run`."""
    if not arguments or (arguments[0].startswith("-") and arguments[0] not in {"-h", "--help", "--version"}):
        return ["run", *arguments]
    return list(arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk", description=kiosk.__doc__)
    parser.add_argument("--version", action="version", version=f"care-kiosk {kiosk.__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    run = commands.add_parser("run", help="show the kiosk (this is what `kiosk` alone does)")
    _add_pack_options(run)
    run.add_argument("--windowed", type=_size, metavar="WxH", help="in a window of this size, to try it out at a desk")
    run.add_argument(
        "--vnc", action="store_true", help="on no screen, to be looked at with a VNC viewer on this computer"
    )
    run.add_argument("--verbose", action="store_true", help="say what happens at start-up, and how long it takes")
    run.set_defaults(command=_run)

    shots = commands.add_parser("shots", help="save a picture of every screen")
    _add_pack_options(shots)
    shots.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the pictures go")
    shots.add_argument("--size", type=_size, default=(1920, 1080), metavar="WxH", help="of the screen (1920x1080)")
    shots.add_argument(
        "--text-size", choices=("standard", "large", "larger", "largest"), default="standard", help="of the letters"
    )
    shots.set_defaults(command=_shots)

    check = commands.add_parser("check", help="list everything that is wrong in a content folder")
    _add_folder(check)
    check.add_argument("--strict", action="store_true", help="warnings count as errors")
    check.add_argument("--schemas", type=Path, metavar="DIR", help="also write the JSON Schemas for editors here")
    check.set_defaults(command=_check)

    build = commands.add_parser("build", help="make the one file that a kiosk shows")
    _add_folder(build)
    build.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="the pack to write")
    build.set_defaults(command=_build)

    report = commands.add_parser(
        "report",
        help="say how every page stands: reading level, checklists, sources, review",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        epilog=_REPORT_KEYS,
    )
    _add_folder(report)
    report.add_argument("--html", type=Path, metavar="FILE", help="write the report as one HTML file")
    report.add_argument("--claims", action="store_true", help="list the claims that were looked into")
    report.add_argument("--json", action="store_true", help="print it for machines")
    report.set_defaults(command=_report)

    proof = commands.add_parser("proof", help="write every page as a PDF, to be reviewed on paper")
    _add_folder(proof)
    proof.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="the PDF to write")
    proof.add_argument("--paper", choices=("a4", "letter"), default="a4", help="its size (a4)")
    proof.add_argument("--language", metavar="TAG", help="the language of the pages (the first of the content)")
    proof.set_defaults(command=_proof)

    preview = commands.add_parser("preview", help="show a content folder while it is written")
    _add_folder(preview)
    preview.add_argument("--settings", type=Path, metavar="FILE", help="another kiosk.yaml")
    preview.set_defaults(command=_preview)

    keys = commands.add_parser("keys", help="show the scan code of each key of a keypad, for kiosk.yaml")
    keys.add_argument("--settings", type=Path, metavar="FILE", help="another kiosk.yaml")
    keys.set_defaults(command=_keys)

    _add_own_folder_commands(commands)
    _add_translate(commands)
    return parser


def _add_own_folder_commands(commands: _Commands) -> None:
    """What a clinic does in its own folder."""
    setup = commands.add_parser("setup", help="make your clinic's own folder, and fill in its values")
    setup.add_argument("dir", type=Path, nargs="?", default=_OWN_FOLDER, help="the folder (clinic)")
    setup.add_argument(
        "--set", type=_pair, action="append", default=[], metavar="KEY=VALUE", help="ask nothing, set this value"
    )
    setup.set_defaults(command=_setup)

    replace = commands.add_parser("replace", help="copy a page into your own folder, to change it there")
    replace.add_argument("page", help="such as en/topics/food-and-drink")
    replace.add_argument("--folder", type=Path, default=_OWN_FOLDER, metavar="DIR", help="your own folder (clinic)")
    replace.set_defaults(command=_replace)

    review = commands.add_parser("review", help="show which pages a clinician has signed, or sign them")
    review.add_argument("dir", type=Path, nargs="?", help="the content folder (the one that came with the kiosk)")
    review.add_argument("--sign", nargs="+", metavar="PAGE", help='pages to sign, or "all" that are not signed')
    review.add_argument("--name", help="of the clinician who signs; asked for, page by page, when left out")
    review.add_argument("--role", help="of that clinician, such as psychiatrist")
    review.add_argument("--next-review", metavar="DAY", help="when to look again (a year from now)")
    review.add_argument("--from", dest="source", type=Path, metavar="FILE", help="take over sign-offs made elsewhere")
    review.set_defaults(command=_review)


def _add_translate(commands: _Commands) -> None:
    translate = commands.add_parser("translate", help="say what is still to be translated, or begin a new language")
    steps = translate.add_subparsers(required=True, metavar="STEP")
    status = steps.add_parser("status", help="list what is missing, stale or not reviewed")
    _add_folder(status)
    status.set_defaults(command=_translate, step="status")
    new = steps.add_parser("new", help="lay out the files of another language")
    new.add_argument("language", help="its tag, such as es or pt-BR")
    _add_folder(new)
    new.set_defaults(command=_translate, step="new")
    mark = steps.add_parser("mark", help="say that translations are up to date with their originals")
    mark.add_argument("files", type=Path, nargs="+", metavar="FILE", help="such as content/es/topics/food-and-drink.md")
    mark.add_argument("--translator", metavar="NAME", help="who translated them")
    mark.add_argument("--reviewer", metavar="NAME", help="the qualified translator who has checked them")
    mark.set_defaults(command=_translate, step="mark")


def _pair(text: str) -> tuple[str, str]:
    key, sign, value = text.partition("=")
    if not sign:
        raise argparse.ArgumentTypeError(f'"{text}" is no value: write key=value, such as phone=555-0100')
    return key.strip(), value


def _add_folder(parser: argparse.ArgumentParser) -> None:
    what = "the content folder (the one that came with the kiosk)"
    parser.add_argument("dir", type=Path, nargs="?", default=paths.content_dir(), help=what)


def _add_pack_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--settings", type=Path, metavar="FILE", help="another kiosk.yaml")
    parser.add_argument("--pack", type=Path, metavar="FILE", help="show this pack")
    parser.add_argument("--content", type=Path, metavar="DIR", help="show this content folder")


def _size(text: str) -> tuple[int, int]:
    match = _SIZE.fullmatch(text)
    if match is None or min(int(match[1]), int(match[2])) < 320:
        raise argparse.ArgumentTypeError(
            f'"{text}" is no size: write width x height, such as 1920x1080, at least 320x320'
        )
    width, height = int(match[1]), int(match[2])
    if max(width, height) > _LONGEST_SIDE:
        raise argparse.ArgumentTypeError(f'"{text}" is too large: at most {_LONGEST_SIDE} each way')
    return width, height


def _run(options: argparse.Namespace) -> int:
    from kiosk.running import run  # noqa: PLC0415

    return run(options)


def _shots(options: argparse.Namespace) -> int:
    from kiosk.shots import take_shots  # noqa: PLC0415

    return take_shots(options)


def _check(options: argparse.Namespace) -> int:
    from kiosk.authoring.commands import check  # noqa: PLC0415

    return check(options)


def _build(options: argparse.Namespace) -> int:
    from kiosk.authoring.commands import build  # noqa: PLC0415

    return build(options)


def _report(options: argparse.Namespace) -> int:
    from kiosk.authoring.report.command import report  # noqa: PLC0415

    return report(options)


def _proof(options: argparse.Namespace) -> int:
    from kiosk.proof import proof  # noqa: PLC0415

    return proof(options)


def _preview(options: argparse.Namespace) -> int:
    from kiosk.preview import preview  # noqa: PLC0415

    return preview(options)


def _translate(options: argparse.Namespace) -> int:
    from kiosk.authoring import translating  # noqa: PLC0415

    steps = {"status": translating.status, "new": translating.new, "mark": translating.mark}
    return steps[options.step](options)


def _keys(options: argparse.Namespace) -> int:
    from kiosk.keypad import learn_keys  # noqa: PLC0415

    return learn_keys(options)


def _setup(options: argparse.Namespace) -> int:
    from kiosk.authoring.setup import setup  # noqa: PLC0415

    return setup(options)


def _replace(options: argparse.Namespace) -> int:
    from kiosk.authoring.replacing import replace  # noqa: PLC0415

    return replace(options)


def _review(options: argparse.Namespace) -> int:
    from kiosk.authoring.reviewing import review  # noqa: PLC0415

    return review(options)
