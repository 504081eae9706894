"""`kiosk report`: what it prints and writes, and the exit code."""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path

from kiosk.authoring.compiling import compile_folder
from kiosk.authoring.editing import save
from kiosk.authoring.folder import why_no_folder
from kiosk.authoring.report.as_json import to_json
from kiosk.authoring.report.background import read_background
from kiosk.authoring.report.html_page import to_html
from kiosk.authoring.report.making import make_report
from kiosk.authoring.report.record import Report
from kiosk.authoring.report.terminal import print_claims, print_report
from kiosk.paths import assets_dir, content_dir

OK, WRONG, REFUSED = 0, 1, 2
_SUFFIXES = (".html", ".htm")


def report(args: argparse.Namespace) -> int:
    """`args.dir` (None: the bundled folder), `args.html` (a file to write, or None), `args.claims`, `args.json`.

    Returns 1 when the content has errors, and 2 when there is no such folder or the file cannot be written.
    """
    folder = args.dir or content_dir()
    if reason := why_no_folder(folder):
        return _refused(folder, reason)
    if args.html is not None and args.html.suffix.lower() not in _SUFFIXES:
        return _refused(args.html, "the name of an HTML file ends in .html")
    found = report_on(folder, datetime.date.today())
    if args.html is not None:
        try:
            save(args.html, to_html(found, claims=args.claims))
        except OSError as error:
            return _refused(args.html, f"this cannot be written ({error.strerror})")
    if args.json:
        print(to_json(found))
    elif args.html is not None:
        print(f"{args.html}: {len(found.pages)} pages")
    elif args.claims:
        print_claims(found.claims, sys.stdout)
    else:
        print_report(found, sys.stdout)
    return WRONG if found.broken else OK


def report_on(folder: Path, today: datetime.date) -> Report:
    """The report of a folder, over the bundled content when it is an overlay."""
    compiled = compile_folder(folder, assets=assets_dir(), today=today)
    return make_report(compiled, read_background(compiled, folder, content_dir()), today)


def _refused(path: Path, reason: str) -> int:
    print(f"{path}: {reason}", file=sys.stderr)
    return REFUSED
