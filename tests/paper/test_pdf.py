"""A PDF with real letters, written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPageSize

from kiosk.paper.blocks import Words
from kiosk.paper.form import SignatureBox
from kiosk.paper.pdf import Pdf
from kiosk.paper.sheets import Composer
from kiosk.screen import fonts


def make(file: Path, size: QPageSize.PageSizeId = QPageSize.PageSizeId.A4) -> None:
    pdf = Pdf(file, QPageSize(size), fonts.load(fonts.UPRIGHT), "A proof")
    composer = Composer(pdf.paper)
    composer.begin("Food & drink", "mark 0123456789ab")
    composer.put([Words(pdf.paper, "A glass of <b>water</b>"), SignatureBox(pdf.paper, "topics/food", "0123456789ab")])
    composer.begin("Your ride", "")
    composer.put([Words(pdf.paper, "A friend")])
    pdf.write(composer.sheets, "Riverside <Clinic>")


@pytest.fixture
def file(qapp: QCoreApplication, tmp_path: Path) -> Path:
    return tmp_path / "proof.pdf"


def test_its_words_can_be_read_back(file: Path) -> None:
    make(file)
    reader = PdfReader(file)
    first, second = (" ".join(page.extract_text().split()) for page in reader.pages)
    for words in ("Food & drink", "mark 0123456789ab", "A glass of water", "Riverside <Clinic>", "1 of 2"):
        assert words in first
    for words in ("Your ride", "A friend", "2 of 2"):
        assert words in second
    assert reader.metadata is not None
    assert reader.metadata.title == "A proof"


def test_the_box_to_sign_in(file: Path) -> None:
    make(file)
    text = " ".join(PdfReader(file).pages[0].extract_text().split())
    for words in (
        "Please sign for topics/food",
        "mark 0123456789ab",
        *("Reviewed by", "Role", "Date", "Next review", "Right as it is", "Change as marked"),
        "“kiosk review” enters this for the page, as long as its mark is the one above.",
    ):
        assert words in text


def test_its_letters_are_inside_the_file(file: Path) -> None:
    make(file)
    (page, *_) = PdfReader(file).pages
    embedded = [font.get_object() for font in page["/Resources"]["/Font"].values()]
    descriptors = [font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object() for font in embedded]
    assert descriptors
    assert all("/FontFile2" in descriptor for descriptor in descriptors)
    assert all("AtkinsonHyperlegibleNext" in descriptor["/FontName"] for descriptor in descriptors)


@pytest.mark.parametrize(
    ("size", "points"), [(QPageSize.PageSizeId.A4, (595, 842)), (QPageSize.PageSizeId.Letter, (612, 792))]
)
def test_the_size_of_the_paper(file: Path, size: QPageSize.PageSizeId, points: tuple[int, int]) -> None:
    make(file, size)
    box = PdfReader(file).pages[0].mediabox
    assert (round(box.width), round(box.height)) == points


def test_a_file_that_cannot_be_written(qapp: QCoreApplication, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file or directory"):
        make(tmp_path / "nowhere" / "proof.pdf")


def test_what_stood_there_stays_until_the_end(file: Path) -> None:
    file.write_text("the proof of last week")
    Pdf(file, QPageSize(QPageSize.PageSizeId.A4), fonts.load(fonts.UPRIGHT), "A proof")
    assert file.read_text() == "the proof of last week"
    make(file)
    assert file.read_bytes().startswith(b"%PDF")
    assert [path.name for path in file.parent.iterdir()] == ["proof.pdf"]
