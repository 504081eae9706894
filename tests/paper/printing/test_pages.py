"""Really printed, into a file: the sheets that come out are read again and laid over those of the PDF."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QImage, QPageSize, QPainter

from kiosk.paper.trouble import Trouble
from tests.paper.printing.conftest import MakePdf, to_file

pages = pytest.importorskip(
    "kiosk.paper.printing.pages", exc_type=ImportError, reason="Qt's print support cannot be loaded here"
)
from PySide6.QtPdf import QPdfDocument  # noqa: E402
from PySide6.QtPrintSupport import QPrinterInfo  # noqa: E402

from kiosk.paper.printing.pages import NotPrintedError, open_printer, print_pages  # noqa: E402

A4, LETTER = QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out.pdf"


def drawn(pdf: bytes, size: QSize, sheet: int = 0) -> QImage:
    """A sheet in shades of grey, on white."""
    buffer = QBuffer()
    buffer.setData(pdf)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    picture = QImage(size, QImage.Format.Format_Grayscale8)
    picture.fill(0xFFFFFFFF)
    painter = QPainter(picture)
    painter.drawImage(0, 0, document.render(sheet, size))
    painter.end()
    document.close()
    return picture


def shades(picture: QImage) -> bytes:
    """A byte for each dot, row by row."""
    rows = range(picture.height())
    return b"".join(bytes(picture.constScanLine(row)[: picture.width()]) for row in rows)


def apart(one: QImage, other: QImage) -> bytes:
    """How far the shades of each dot are apart."""
    picture = one.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    return shades(picture.convertToFormat(QImage.Format.Format_Grayscale8))


@pytest.mark.parametrize(("paper", "size", "points"), [("a4", A4, (595, 842)), ("letter", LETTER, (612, 792))])
def test_the_paper_shows_what_the_file_shows(
    make_pdf: MakePdf, out: Path, paper: str, size: QPageSize.PageSizeId, points: tuple[int, int]
) -> None:
    pdf = make_pdf(3, size)
    counted: list[int] = []
    print_pages(pdf, to_file(out), paper, lambda: counted.append(1))
    assert len(counted) == 3
    printed = out.read_bytes()
    reader = PdfReader(io.BytesIO(printed))
    assert [(round(page.mediabox.width), round(page.mediabox.height)) for page in reader.pages] == [points] * 3
    assert reader.metadata is not None
    assert reader.metadata.title == "handout"
    for sheet in range(3):
        asked, given = (drawn(each, QSize(*points), sheet) for each in (pdf, printed))
        assert shades(asked).count(0) > 60_000  # the bar, and the letters
        differences = apart(asked, given)
        # Only the edges of letters differ, by how two ways of drawing make them smooth.
        assert sum(differences) / len(differences) < 0.3
        assert sum(map((128).__lt__, differences)) < 120


def test_no_line_stays_white_between_two_bands(make_pdf: MakePdf, out: Path) -> None:
    print_pages(make_pdf(1, A4, QRectF(0, 0, 600, 850)), to_file(out), "a4", lambda: None)
    printed = drawn(out.read_bytes(), QSize(1240, 1754))
    assert set(shades(printed.copy(10, 10, 1220, 1734))) == {0}


@pytest.fixture
def bands(monkeypatch: pytest.MonkeyPatch) -> list[QImage]:
    """Every picture that is made."""
    made: list[QImage] = []
    picture = pages._picture

    def noted(*arguments: object) -> QImage:
        made.append(picture(*arguments))
        return made[-1]

    monkeypatch.setattr(pages, "_picture", noted)
    return made


@pytest.mark.parametrize(("density", "printed"), [(1200, 300), (300, 300), (180, 180)])
def test_it_is_drawn_as_dense_as_the_printer_but_no_denser_than_is_of_use(
    make_pdf: MakePdf, out: Path, bands: list[QImage], density: int, printed: int
) -> None:
    print_pages(make_pdf(1, LETTER), to_file(out, density), "letter", lambda: None)
    assert {band.width() for band in bands} == {round(8.5 * printed)}


def test_a_sheet_is_never_in_memory_as_a_whole(make_pdf: MakePdf, out: Path, bands: list[QImage]) -> None:
    print_pages(make_pdf(2), to_file(out), "a4", lambda: None)
    assert len(bands) == 2 * 24
    assert max(band.sizeInBytes() for band in bands) < 2_000_000
    # Each but the last of a sheet reaches into the next by a row, for drivers that round.
    assert sum(band.height() for band in bands) == 2 * (3508 + 23)


def test_a_printer_that_is_told_to_print_twice_prints_once(make_pdf: MakePdf, out: Path) -> None:
    printer = to_file(out)
    printer.setCopyCount(2)
    print_pages(make_pdf(1), printer, "a4", lambda: None)
    assert len(PdfReader(io.BytesIO(out.read_bytes())).pages) == 1


@pytest.mark.parametrize("pdf", [b"", b"%PDF-1.4 ", b"no PDF at all"])
def test_a_file_that_is_broken_is_not_begun(pdf: bytes, out: Path, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(NotPrintedError) as caught:
        print_pages(pdf, to_file(out), "a4", lambda: pytest.fail("nothing was drawn"))
    assert caught.value.trouble is Trouble.UNMADE
    assert not out.exists()
    assert caplog.messages == ["The PDF of a handout cannot be read: InvalidFileFormat"]


def test_a_sheet_that_cannot_be_drawn_is_told(
    make_pdf: MakePdf, out: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(pages.QPdfDocument, "render", lambda *_: QImage())
    with pytest.raises(NotPrintedError, match=r"^unmade$"):
        print_pages(make_pdf(1), to_file(out), "a4", lambda: pytest.fail("nothing was drawn"))
    assert caplog.messages == ["Sheet 1 of a handout cannot be drawn"]


@pytest.mark.qt_log_ignore("QPdfEngine|QPainter::begin|QPrinter|open")
def test_a_printer_that_does_not_begin(make_pdf: MakePdf, tmp_path: Path) -> None:
    with pytest.raises(NotPrintedError, match=r"^refused$"):
        print_pages(make_pdf(1), to_file(tmp_path / "nowhere" / "out.pdf"), "a4", lambda: pytest.fail("it began"))


def test_a_printer_that_stops_between_two_sheets(make_pdf: MakePdf, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages.QPrinter, "newPage", lambda _printer: False)
    counted: list[int] = []
    with pytest.raises(NotPrintedError, match=r"^refused$"):
        print_pages(make_pdf(3), to_file(out), "a4", lambda: counted.append(1))
    assert len(counted) == 1


def test_a_printer_that_qt_does_not_know() -> None:
    with pytest.raises(NotPrintedError, match=r"^no-printer$"):
        open_printer("no printer of this name")


def test_where_there_is_no_printer_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", "/nonexistent/cups.sock")
    assert QPrinterInfo.availablePrinters() == []
    with pytest.raises(NotPrintedError, match=r"^no-printer$"):
        open_printer("")
