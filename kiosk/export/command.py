"""`kiosk export html`: what it prints, and the exit code."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from kiosk.authoring.build import build_pack
from kiosk.authoring.folder import why_no_folder
from kiosk.export.folder import NotOursError, write_files
from kiosk.export.site import site_files
from kiosk.pack.reader import Pack
from kiosk.paths import content_dir
from kiosk.problems import Severity
from kiosk.visit import clock

OK, WRONG, REFUSED = 0, 1, 2


def export_html(args: argparse.Namespace) -> int:
    """`args.output` (the folder to write), `args.dir` (a content folder, None: the bundled one) and `args.language`
    (None: all of the content).

    Returns 1 when the content has errors, and 2 when something is not there or cannot be written.
    """
    folder: Path = args.dir or content_dir()
    if reason := why_no_folder(folder):
        return _refused(f"{folder}: {reason}")
    with tempfile.TemporaryDirectory(prefix="care-kiosk-") as temporary:
        file = Path(temporary) / "export.kioskpack"
        result = build_pack(folder, file)
        if result.unwritten:
            return _refused(f"The folder for temporary files cannot be written: {result.unwritten}.")
        if result.manifest is None:
            print(*sorted(p for p in result.problems if p.severity is Severity.ERROR), sep="\n", file=sys.stderr)
            print("Nothing is exported: nobody should read content that has errors.", file=sys.stderr)
            return WRONG
        pack = Pack.open(file)
        try:
            return _export(pack, args)
        finally:
            pack.close()


def _export(pack: Pack, args: argparse.Namespace) -> int:
    spoken = pack.manifest.languages
    if args.language is not None and args.language not in spoken:
        return _refused(f"The content does not speak '{args.language}', it speaks {', '.join(spoken)}.")
    languages = spoken if args.language is None else (args.language,)
    files = dict(site_files(pack, languages, clock.today))
    try:
        write_files(args.output, files)
    except NotOursError as error:
        return _refused(str(error))
    except OSError as error:
        return _refused(f"{error.filename or args.output} cannot be written: {error.strerror or error}.")
    pages = sum(path.endswith(".html") for path in files)
    print(f"{args.output}: {pages} pages in {', '.join(languages)}, begin with {args.output / 'index.html'}")
    return OK


def _refused(reason: str) -> int:
    print(reason, file=sys.stderr)
    return REFUSED
