"""A clinic's own folder over the bundled one, as the whole of both becomes one pack."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.authoring.build import Result, build_pack
from kiosk.authoring.overlay import mark_of_file
from kiosk.pack.model import Topic
from kiosk.pack.reader import NotInPackError, Pack
from kiosk.pack.words import topic_text
from kiosk.problems import Severity
from tests.authoring.conftest import DRAWING, FILES, Folder

FIRST, SECOND = "en/topics/first.md", "en/topics/second.md"
THIRD = FILES[SECOND].replace("Second", "Third").replace("[@R01]", "[@C01]").replace("takes", "[takes](word:taking)")
REFERENCE = "references: [{id: C01, type: book, title: Own source}]\n"
WORD = "taking:\n  term: taking\n  meaning: Going with you.\n"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "clinic.kioskpack"


@pytest.fixture
def build(clinic: Folder, target: Path) -> Callable[[], Result]:
    return lambda: build_pack(clinic.path, target, assets=clinic.assets, base=clinic.base)


@pytest.fixture
def bundled(folder: Folder) -> Folder:
    """The folder below, by another name."""
    return folder


class Shown:
    """What a pack shows."""

    def __init__(self, target: Path) -> None:
        pack = Pack.open(target)
        pack.verify()
        self.hash = pack.manifest.content_hash
        self.name = pack.manifest.clinic_name
        self.count = pack.sections("en")[0].topic_count
        self.topics = {card.id: pack.topic("en", card.id) for card in pack.topic_cards("en", "basics")}
        self.citations = [reference.citation for topic in self.topics.values() for reference in cited(pack, topic)]
        pack.close()

    def text(self, topic: str) -> str:
        return topic_text(self.topics[topic])


def cited(pack: Pack, topic: Topic) -> tuple[object, ...]:
    return pack.references(topic.references)


def fresh(clinic: Folder, tmp_path: Path) -> str:
    """What both folders give when they are built from nothing."""
    clean = tmp_path / "clean.kioskpack"
    clean.unlink(missing_ok=True)
    assert build_pack(clinic.path, clean, assets=clinic.assets, base=clinic.base).manifest
    return Shown(clean).hash


def test_an_empty_folder_shows_what_lies_below(clinic: Folder, build: Callable[[], Result], target: Path) -> None:
    result = build()
    assert (result.problems, result.compiled_count) == ([], 11)
    assert result.base_files == frozenset(FILES) | {"en", "en/topics", "en/walkthroughs"}
    assert Shown(target).count == 2


def test_every_change_of_the_clinics_folder_reaches_the_pack_and_alone_what_it_touches(
    clinic: Folder, build: Callable[[], Result], target: Path, tmp_path: Path
) -> None:
    """The whole life of such a folder, one build after each change."""
    build()

    def changed(problems: list[str], compiled: int) -> Shown:
        result = build()
        assert [str(problem) for problem in result.problems] == problems
        assert result.compiled_count == compiled
        assert build().compiled_count == 0
        shown = Shown(target)
        assert shown.hash == fresh(clinic, tmp_path)
        return shown

    clinic.write("clinic.yaml", "name: Lakeside\nphone: 555-0123\n")
    assert changed([], 2).name == "Lakeside"
    assert "555-0123" in Shown(target).text("first")

    clinic.write("references/clinic.yaml", REFERENCE)
    clinic.write("en/glossary/clinic.yaml", WORD)
    clinic.write("en/topics/third.md", THIRD)
    added = changed([], 3)
    assert (added.count, list(added.topics)) == (3, ["first", "second", "third"])
    assert "Own source." in added.citations

    mark = mark_of_file(clinic.base / FIRST)  # type: ignore[operator]
    clinic.write(FIRST, FILES[FIRST].replace("First", "Our first"))
    clinic.write("overlay.yaml", f"replaces:\n  {FIRST}: '{mark}'\n")
    own = changed([f"{FIRST}: note: this stands in the place of the bundled file"], 2)
    assert own.topics["first"].card.title == "Our first"

    clinic.append("overlay.yaml", "hide: [topics/second]\n")
    hidden = changed([f"{FIRST}: note: this stands in the place of the bundled file"], 3)
    assert (hidden.count, list(hidden.topics), hidden.topics["first"].next_topics) == (2, ["first", "third"], ())

    clinic.write("overlay.yaml", f"replaces:\n  {FIRST}: '{mark}'\n")
    back = changed([f"{FIRST}: note: this stands in the place of the bundled file"], 3)
    assert (back.count, back.topics["first"].next_topics) == (3, ("second",))

    for name in (FIRST, "en/topics/third.md", "references/clinic.yaml", "en/glossary/clinic.yaml"):
        (clinic.path / name).unlink()
    clinic.write("overlay.yaml", "")
    clinic.write("overlay.yaml", "# nothing\n")
    assert list(changed([], 2).topics) == ["first", "second"]


def test_a_link_to_a_hidden_page_becomes_plain_words(clinic: Folder, build: Callable[[], Result], target: Path) -> None:
    clinic.write("overlay.yaml", "hide: [topics/first]\n")
    assert build().problems == []
    shown = Shown(target)
    assert "Read the first page." in shown.text("second")
    assert "topic" not in {span.kind for block in shown.topics["second"].blocks for span in getattr(block, "text", ())}
    with pytest.raises(NotInPackError):
        pack = Pack.open(target)
        try:
            pack.topic("en", "first")
        finally:
            pack.close()


def test_what_is_wrong_with_a_hidden_page_does_not_matter_until_it_is_shown_again(
    clinic: Folder, bundled: Folder, build: Callable[[], Result]
) -> None:
    bundled.write(SECOND, b"\xff not even text")
    clinic.write("overlay.yaml", "hide: [topics/second]\n")
    assert build().problems == []
    clinic.write("overlay.yaml", "# nothing\n")
    assert [str(problem) for problem in build().problems] == [
        f'{SECOND}:1:1: this is not UTF-8 (byte 0xFF), save the file as "UTF-8"'
    ]
    bundled.write(SECOND, FILES[SECOND])
    assert build().problems == []


def test_a_hidden_walkthrough_is_not_offered(clinic: Folder, build: Callable[[], Result], target: Path) -> None:
    clinic.write("overlay.yaml", "hide: [walkthroughs/visit]\n")
    assert build().problems == []
    pack = Pack.open(target)
    assert pack.walkthrough_cards("en") == ()
    pack.close()


def test_what_nobody_needs_any_more_is_no_problem_of_the_clinic(clinic: Folder, bundled: Folder) -> None:
    bundled.write("media/room.svg", DRAWING)
    bundled.replace(SECOND, "Read the", "![A room with a chair](media/room.svg)\n\nRead the")
    claim = "  - {id: S0-01, claim: A, verdict: wrong}\n"
    bundled.write("claims.yaml", f"claims:\n{claim}")
    bundled.replace(SECOND, "section: basics", "section: basics\ncorrects: [S0-01]")
    bundled.append("references.yaml", "  - {id: R02, type: book, title: Second}\n")
    bundled.replace(SECOND, "[@R01]", "[@R02]")
    assert bundled.problems() == []
    clinic.write("overlay.yaml", "hide: [topics/second]\n")
    assert clinic.problems() == []


def test_what_nobody_needs_in_the_clinics_own_files_is_a_warning(clinic: Folder) -> None:
    clinic.write("references/clinic.yaml", REFERENCE)
    clinic.write("en/glossary/clinic.yaml", WORD)
    assert clinic.problems() == [
        "en/glossary/clinic.yaml:1:1: warning: no page links to the word 'taking'",
        "references/clinic.yaml:1:19: warning: no page cites the source 'C01'",
    ]


@pytest.mark.parametrize(
    ("overlay", "problem"),
    [
        (
            "hide: [second]\n",
            "overlay.yaml:1:8: there is no page 'second' to hide, did you mean \"topics/second\"?",
        ),
        ("hide: [sections, topics/first]\n", "overlay.yaml:1:8: there is no page 'sections' to hide"),
        (
            f"replaces: {{{FIRST}: 0123456789ab}}\n",
            f"overlay.yaml:1:12: warning: this folder has no file '{FIRST}' of its own, take the entry out",
        ),
    ],
)
def test_what_an_overlay_names_must_be_there(overlay: str, problem: str, clinic: Folder) -> None:
    clinic.write("overlay.yaml", overlay)
    assert problem in clinic.problems()


def test_a_page_that_was_signed_and_is_gone_is_a_warning(clinic: Folder) -> None:
    entry = "{name: A, role: B, reviewed: 2026-11-22, next-review: 2027-11-22, signed: 0123456789ab}"
    clinic.write("reviews.yaml", f"en/topics/gone.md: {entry}\n")
    assert clinic.problems() == ["reviews.yaml:1:1: warning: there is no page 'en/topics/gone.md', take the entry out"]


def test_a_word_and_a_source_are_named_once_in_both_folders(clinic: Folder) -> None:
    clinic.write("references/clinic.yaml", REFERENCE.replace("C01", "R01"))
    clinic.write("en/glossary/clinic.yaml", WORD.replace("taking:", "dissociation:"))
    assert clinic.problems() == [
        "en/glossary/clinic.yaml:1:1: 'dissociation' stands in en/glossary.yaml already, give it another name",
        "references/clinic.yaml:1:19: 'R01' stands in references.yaml already, give it another name",
    ]


def test_a_broken_list_of_more_words_is_said_once(clinic: Folder) -> None:
    clinic.write("en/topics/third.md", THIRD)
    clinic.write("references/clinic.yaml", "references: [\n")
    clinic.write("en/glossary/clinic.yaml", "taking: [\n")
    assert clinic.problems() == [
        "en/glossary/clinic.yaml:2:1: a value is missing, or a [ or { is never closed",
        "references/clinic.yaml:2:1: a value is missing, or a [ or { is never closed",
    ]


def test_a_replaced_file_whose_original_changed(clinic: Folder, bundled: Folder) -> None:
    old = mark_of_file(bundled.path / FIRST)
    clinic.write(FIRST, FILES[FIRST])
    clinic.write("overlay.yaml", f"replaces:\n  {FIRST}: '{old}'\n")
    assert [problem.severity for problem in clinic.compile().problems] == [Severity.NOTE]
    bundled.replace(FIRST, "Call us", "Please call us")
    now = mark_of_file(bundled.path / FIRST)
    assert clinic.problems() == [
        f"{FIRST}: warning: the bundled file has changed since this one was written, compare the two,"
        f" then write {FIRST}: '{now}' below \"replaces\" in overlay.yaml"
    ]
    clinic.write("overlay.yaml", "# nothing\n")
    assert clinic.problems() == [
        f"{FIRST}: warning: this stands in the place of the bundled file, and of which edition is not known,"
        f" compare the two, then write {FIRST}: '{now}' below \"replaces\" in overlay.yaml"
    ]
    (bundled.path / FIRST).unlink()
    assert clinic.problems() == []


def test_a_file_with_other_line_ends_is_the_same_edition(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"one\ntwo\n")
    (tmp_path / "b").write_bytes(b"one\r\ntwo\r\n")
    assert mark_of_file(tmp_path / "a") == mark_of_file(tmp_path / "b") == "c3f9c8c283a2"


def test_an_own_picture_hides_the_bundled_one_of_its_name(
    clinic: Folder, bundled: Folder, build: Callable[[], Result], target: Path
) -> None:
    bundled.write("media/room.svg", DRAWING)
    bundled.replace(FIRST, "Call us", "![A wide room with chairs](media/room.svg)\n\nCall us")
    own = DRAWING.replace("10", "20")
    clinic.write("media/room.svg", own)
    assert build().problems == []
    pack = Pack.open(target)
    assert pack.media("media/room.svg").data == own.encode()
    pack.close()


def test_a_logo_goes_into_the_pack(clinic: Folder, build: Callable[[], Result], target: Path) -> None:
    clinic.write("media/logo.svg", DRAWING)
    clinic.write("clinic.yaml", "logo: logo.svg\n")
    assert build().problems == []
    pack = Pack.open(target)
    assert pack.manifest.clinic["logo"] == "logo.svg"
    assert pack.media("logo.svg").data == DRAWING.encode()
    pack.close()


@pytest.mark.parametrize(
    ("logo", "problem"),
    [
        ("media/lgo.svg", "there is no picture 'media/lgo.svg' in media or among the drawings, did you mean"),
        ("media/logo.png", "this is not a PNG picture"),
    ],
)
def test_a_logo_that_cannot_be_shown(logo: str, problem: str, clinic: Folder) -> None:
    clinic.write("media/logo.svg", DRAWING)
    clinic.write("media/logo.png", "not a picture")
    clinic.write("clinic.yaml", f"logo: {logo}\n")
    assert any(problem in line for line in clinic.problems())


def test_a_folder_below_that_cannot_be_read_is_named(clinic: Folder, tmp_path: Path) -> None:
    clinic.base = tmp_path / "nowhere"
    assert clinic.problems() == [f"{tmp_path / 'nowhere'}: the folder cannot be read (No such file or directory)"]
