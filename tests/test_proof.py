"""`kiosk proof`: a PDF of every page, read back."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication

from kiosk.authoring.compiling import compile_folder
from kiosk.authoring.signing import mark_of
from kiosk.cli import main
from kiosk.pack.model import Topic, Walkthrough
from kiosk.paths import assets_dir
from kiosk.screen import startup
from tests.authoring.conftest import DRAWING, FILES

Prove = Callable[..., tuple[int, str, str]]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    for name, text in {**FILES, "scenes/door.svg": DRAWING}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "proof.pdf"


@pytest.fixture
def prove(
    qapp: QCoreApplication,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    content: Path,
    file: Path,
) -> Iterator[Prove]:
    before = dict(os.environ)
    monkeypatch.setattr(startup, "application", lambda *_: qapp)  # the renderer is chosen once a process

    def prove_(*more: str, folder: Path = content, output: Path = file) -> tuple[int, str, str]:
        code = main(["proof", str(folder), "-o", str(output), *more])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    yield prove_
    os.environ.clear()
    os.environ.update(before)


def texts(file: Path) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(file).pages]


def test_every_page_with_its_sources_its_notes_and_its_mark(prove: Prove, content: Path, file: Path) -> None:
    code, out, err = prove()
    sheets = texts(file)
    assert (code, out, err) == (0, f"{file}: 3 pages on {len(sheets)} sheets\n", "")
    rows = [row for unit in compile_folder(content, assets=assets_dir()).units for row in unit.rows]
    pages = [row for row in rows if isinstance(row, Topic | Walkthrough)]
    assert len(pages) == 3
    for page in pages:
        kind = "topics" if isinstance(page, Topic) else "walkthroughs"
        (own, *_) = whole = [sheet for sheet in sheets if f"mark {mark_of(page)}" in sheet]
        text = " ".join(whole)
        assert f"{page.card.title} {page.card.summary}" in own
        assert "[1] Mayo Clinic. First source. (R01) Please check: not said how it was read." in text
        assert f"Please sign for {kind}/{page.card.id}" in text
        assert "CDC Clear Communication Index" in text
        assert "PEMAT-P" in text
        assert "Review: not signed" in own
    visit = next(sheet for sheet in sheets if "Walkthroughs: A visit" in sheet)
    for words in (
        *("Step 1 of 2: Arrive", "Step 2 of 2: Leave"),
        "Step 1, for staff. Before the dose only. Say: • Hello.",
        "Ask: Who came with you?",
        "A good answer holds: • A friend.",
        "If that is missing, say: Ask again.",
    ):
        assert words in visit


def test_the_cover(prove: Prove, content: Path, file: Path) -> None:
    assert prove()[0] == 0
    cover, *others = texts(file)
    for words in (
        "What to expect Riverside Clinic Proof of ",
        ", 3 pages, care-kiosk ",
        "What to do Please read each page as a patient would, and look at its sources and remarks.",
        "Page Words Grade CDC PEMAT Sources Review Sheet",
        "Signed by a clinician: 0 of 3",
    ):
        assert words in cover
    # The table leads to the sheet on which each page begins.
    for title in ("First", "Second", "A visit"):
        (sheet,) = re.findall(rf" {title} [0-9]+ [^A-Z]* not signed ([0-9]+)\b", cover)
        assert f": {title} mark " in others[int(sheet) - 2]


def test_values_and_remarks_stand_with_their_page(prove: Prove, content: Path, file: Path) -> None:
    page = content / "en/topics/first.md"
    page.write_text(
        f"{page.read_text(encoding='utf-8')}\nAsk {{{{ ride_rule }}}}, at {'two ' * 2}.\n", encoding="utf-8"
    )
    assert prove()[0] == 0
    text = " ".join(texts(file))
    assert "• the number to call in opening hours (phone): 555-0100" in text
    assert "• who may take people home, and how (ride_rule): blank: the page says “ask our staff”" in text
    assert "Remarks of the checks" in text
    assert "“two” is a number in letters" in text


def test_letter_paper_and_pictures_of_the_screens(prove: Prove, file: Path) -> None:
    assert prove("--paper", "letter")[0] == 0
    reader = PdfReader(file)
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in reader.pages} == {(612, 792)}
    drawn = [each for page in reader.pages for each in page["/Resources"].get("/XObject", {}).values()]
    sizes = [(each["/Width"], each["/Height"]) for each in (each.get_object() for each in drawn)]
    assert sizes.count((900, 1600)) == 4  # two topics and two steps
    assert {width for width, _ in sizes} == {900}
    assert file.stat().st_size < 2_000_000


def test_content_with_errors_is_refused(prove: Prove, content: Path, file: Path) -> None:
    (content / "en/topics/first.md").write_text("nothing\n", encoding="utf-8")
    code, out, err = prove()
    assert (code, out) == (1, "")
    assert err.startswith('en/topics/first.md:1:1: a topic begins with a "---" line')
    assert err.endswith("\nNobody should sign content that has errors. Put them right first.\n")
    assert not file.exists()


def test_a_name_that_is_no_pdf(prove: Prove, content: Path) -> None:
    page = content / "en/topics/first.md"
    assert prove(output=page) == (2, "", f"{page}: the name of a PDF file ends in .pdf\n")
    assert page.read_text(encoding="utf-8") == FILES["en/topics/first.md"]


def test_a_folder_that_is_not_there(prove: Prove, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    assert prove(folder=nowhere) == (2, "", f"{nowhere}: there is no such folder\n")


def test_a_file_that_cannot_be_written(prove: Prove, tmp_path: Path) -> None:
    output = tmp_path / "nowhere" / "proof.pdf"
    assert prove(output=output) == (2, "", f"{output} cannot be written: No such file or directory.\n")


def test_a_language_that_the_content_does_not_speak(prove: Prove) -> None:
    assert prove("--language", "de") == (2, "", "The content does not speak 'de', it speaks en.\n")
