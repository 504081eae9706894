"""How sources were read, which claims there are, and which of a clinic's files went stale."""

from __future__ import annotations

import pytest

from kiosk.authoring.overlay import mark_of_file
from kiosk.authoring.report.background import Background, Evidence, evidence_of, read_background
from tests.authoring.conftest import Folder


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("evidence: F", "read"),
        ("evidence: F; no date", "read"),
        ("evidence: F (abstract); PMID 37224232", "read"),
        ("evidence: F (title, date); label text read in 2019-2024 copies (F2)", "in-part"),
        ("evidence: F (title/authors GK)", "in-part"),
        ("evidence: F2", "second-hand"),
        ("evidence: F2 (weak); no date", "second-hand"),
        ("evidence: GK", "general"),
        ("evidence:\n  F", "read"),
        ("read it myself", "unknown"),
        ("evidence: Fine", "unknown"),
        (None, "unknown"),
    ],
)
def test_the_note_of_a_source_says_how_it_was_read(note: object, kind: str) -> None:
    found = evidence_of(note)
    assert found.kind == kind
    assert found.needs_a_person == (kind != "read")
    assert found.note == " ".join(str(note or "").split())


def test_evidence_in_words() -> None:
    assert Evidence("second-hand").words == "read second-hand"
    assert Evidence().words == "not said how it was read"


def test_everything_of_a_folder(reported: Folder) -> None:
    background = read_background(reported.compile(), reported.path, reported.path)
    assert background.evidence == {
        "R01": Evidence("read", "evidence: F"),
        "R02": Evidence("second-hand", "evidence: F2"),
    }
    assert [claim.id for claim in background.claims] == ["S0-01", "S0-02", "S0-03"]
    assert background.stale == ()


def test_a_folder_without_claims(folder: Folder) -> None:
    background = read_background(folder.compile(), folder.path, folder.path)
    assert background == Background({"R01": Evidence()})


def test_an_overlay_has_the_sources_of_both_folders_and_names_what_went_stale(clinic: Folder, folder: Folder) -> None:
    clinic.write(
        "references/clinic.yaml", 'references:\n  - {id: C01, type: webpage, title: Ours, note: "evidence: F"}\n'
    )
    for name in ("first", "second"):
        clinic.write(f"en/topics/{name}.md", (folder.path / f"en/topics/{name}.md").read_text(encoding="utf-8"))
    clinic.write("en/topics/third.md", (folder.path / "en/topics/first.md").read_text(encoding="utf-8"))
    now = mark_of_file(folder.path / "en/topics/first.md")
    clinic.write("overlay.yaml", f"replaces:\n  en/topics/first.md: {now}\n  en/topics/second.md: 0123456789ab\n")
    background = read_background(clinic.compile(), clinic.path, folder.path)
    assert background.evidence == {"R01": Evidence(), "C01": Evidence("read", "evidence: F")}
    assert background.stale == ("en/topics/second.md",)


def test_a_file_that_is_gone_by_now_says_nothing(reported: Folder) -> None:
    compiled = reported.compile()
    (reported.path / "claims.yaml").unlink()
    assert read_background(compiled, reported.path, reported.path).claims == ()
