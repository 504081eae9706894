"""`kiosk proof`: every page on paper, with its sources and checks, for reviewers who never open a terminal."""

from __future__ import annotations

import argparse
import datetime
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.paths import assets_dir, content_dir
from kiosk.problems import Severity
from kiosk.running import prepare

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from kiosk.authoring.report.record import PageReport, Report
    from kiosk.paper.blocks import Picture
    from kiosk.stills import Stills

OK, WRONG, REFUSED = 0, 1, 2
# Upright, as kiosks stand and paper lies; as many pixels as 260 dots an inch ask for.
SCREEN: Final = (900, 1600)


def proof(args: argparse.Namespace) -> int:
    """`args.dir` (None: the bundled folder), `args.output` (the PDF), `args.paper` ("a4" or "letter") and
    `args.language` (None: the first of the content).

    Returns 1 when the content has errors, and 2 when something is not there or cannot be written.
    """
    from kiosk.authoring.compiling import compile_folder  # noqa: PLC0415 -- as all below, only to make a proof
    from kiosk.authoring.folder import why_no_folder  # noqa: PLC0415
    from kiosk.authoring.report.background import read_background  # noqa: PLC0415
    from kiosk.authoring.report.making import make_report  # noqa: PLC0415

    folder: Path = args.dir or content_dir()
    if reason := why_no_folder(folder):
        return _refused(f"{folder}: {reason}")
    if args.output.suffix.lower() != ".pdf":
        return _refused(f"{args.output}: the name of a PDF file ends in .pdf")
    today = datetime.date.today()
    compiled = compile_folder(folder, assets=assets_dir(), today=today)
    errors = [problem for problem in compiled.problems if problem.severity is Severity.ERROR]
    if errors or not compiled.site:
        print(*errors, sep="\n", file=sys.stderr)
        print("Nobody should sign content that has errors. Put them right first.", file=sys.stderr)
        return WRONG
    language = args.language or compiled.site.languages[0]
    if language not in compiled.site.languages:
        return _refused(f"The content does not speak '{language}', it speaks {', '.join(compiled.site.languages)}.")
    report = make_report(compiled, read_background(compiled, folder, content_dir()), today, language)
    return _prove(report, folder, language, args)


def _prove(report: Report, folder: Path, language: str, args: argparse.Namespace) -> int:
    # No window opens on anybody's screen, and two machines draw the same picture.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = "1"
    if not prepare(SCREEN):
        return REFUSED
    from kiosk.screen.startup import StartError  # noqa: PLC0415

    try:
        sheets = _write(report, folder, language, args)
    except OSError as error:
        return _refused(f"{args.output} cannot be written: {error.strerror or error}.")
    except StartError as error:
        return _refused(f"No pictures can be taken: {error}.")
    print(f"{args.output}: {len(report.pages)} pages on {sheets} sheets")
    return OK


def _write(report: Report, folder: Path, language: str, args: argparse.Namespace) -> int:
    """The number of sheets. Raises OSError."""
    from PySide6.QtGui import QPageSize  # noqa: PLC0415

    from kiosk.authoring.build import build_pack  # noqa: PLC0415
    from kiosk.pack.reader import Pack  # noqa: PLC0415
    from kiosk.paper.cover import compose_cover  # noqa: PLC0415
    from kiosk.paper.page import compose_page  # noqa: PLC0415
    from kiosk.paper.pdf import Pdf  # noqa: PLC0415
    from kiosk.paper.sheets import Composer  # noqa: PLC0415
    from kiosk.screen import fonts, startup  # noqa: PLC0415
    from kiosk.screen.library import Library  # noqa: PLC0415
    from kiosk.station.options import Settings  # noqa: PLC0415
    from kiosk.stills import Stills  # noqa: PLC0415

    startup.application(sys.argv[:1], "software")
    size = QPageSize(QPageSize.PageSizeId.Letter if args.paper == "letter" else QPageSize.PageSizeId.A4)
    pdf = Pdf(args.output, size, fonts.load((*fonts.UPRIGHT, *fonts.SLANTED)), f"{report.title}: proof for review")
    pages = Composer(pdf.paper)
    begins = []
    with tempfile.TemporaryDirectory(prefix="care-kiosk-") as temporary:
        pack = Path(temporary) / "proof.kioskpack"
        if reason := build_pack(folder, pack).unwritten:
            raise OSError(f"the folder for temporary files is no use ({reason})")
        library = Library(Pack.open(pack), language)
        # Not this computer's own settings: a proof looks the same wherever it is made.
        with Stills(library, Settings(), SCREEN) as stills:
            for page in _with_progress(report.pages):
                begins.append(len(pages.sheets) + 1)
                compose_page(pages, pdf.paper, page, list(_screens(stills, page)))
        library.close()
    # The cover names the sheets that come after it: laid out once to see how long it is, and once for good.
    cover = Composer(pdf.paper)
    compose_cover(cover, pdf.paper, report, begins)
    before = len(cover.sheets)
    cover = Composer(pdf.paper)
    compose_cover(cover, pdf.paper, report, [before + number for number in begins])
    sheets = [*cover.sheets, *pages.sheets]
    pdf.write(sheets, f"{report.clinic_name or report.title}, proof of {report.date.isoformat()}")
    return len(sheets)


def _screens(stills: Stills, page: PageReport) -> Iterator[list[Picture]]:
    """The pictures of each screen of the page: the whole screen, and what comes below it."""
    from kiosk.authoring.pages import TopicPage  # noqa: PLC0415
    from kiosk.visit.journey import Place, Screen  # noqa: PLC0415

    places = [Place(Screen.TOPIC, page.id)]
    if not isinstance(page.page, TopicPage):
        places = [Place(Screen.WALKTHROUGH, page.id, number) for number in range(len(page.page.steps))]
    for place in places:
        yield [_packed(part.picture.copy(part.fresh)) for part in stills.parts(place)]


def _packed(picture: QImage) -> Picture:
    """As a PNG. The last two bits of each colour are given up: nobody sees them, and the PDF is a sixth smaller."""
    from PySide6.QtCore import QBuffer, QIODevice, Qt  # noqa: PLC0415
    from PySide6.QtGui import QImage, QImageWriter  # noqa: PLC0415

    from kiosk.paper.blocks import Picture  # noqa: PLC0415

    plain = picture.convertToFormat(QImage.Format.Format_RGB666, Qt.ImageConversionFlag.ThresholdDither)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(plain.convertToFormat(QImage.Format.Format_RGB32))
    return Picture(bytes(buffer.data().data()), picture.height() / picture.width())


def _with_progress(pages: Sequence[PageReport]) -> Iterator[PageReport]:
    """A bar on the error stream, when that is a terminal."""
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import track  # noqa: PLC0415

    console = Console(stderr=True)
    yield from track(pages, "Taking pictures", console=console, transient=True, disable=not console.is_terminal)


def _refused(message: str) -> int:
    print(message, file=sys.stderr)
    return REFUSED
