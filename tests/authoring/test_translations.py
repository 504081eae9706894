"""What a translation knows of its original, and what becomes of it on the way to a pack."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from kiosk.authoring.build import build_pack
from kiosk.authoring.documents import TranslationEntry
from kiosk.authoring.layout import FileKind
from kiosk.authoring.translations import Original, header_of, mark_of_words
from kiosk.authoring.unit import Notice
from kiosk.pack.model import Section, Term, Topic, Walkthrough
from kiosk.pack.sources import Sources
from tests.authoring.conftest import FILES, SPANISH, Folder

FIRST = "en/topics/first.md"
SPANISH_FIRST = "es/topics/first.md"
MARK = mark_of_words(FILES[FIRST], "topic")


def rows(folder: Folder, path: str) -> list[object]:
    return [row for unit in folder.compile().units if unit.record.path == path for row in unit.rows]


def topic(folder: Folder, path: str = SPANISH_FIRST) -> Topic:
    (row,) = rows(folder, path)
    assert isinstance(row, Topic)
    return row


# Marks


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("summary: The first topic", "summary: A first topic"),
        ("You may feel", "You might feel"),
        ("[@R01]", "[@R02]"),
        ("{{ phone }}", "{{ after_hours_phone }}"),
    ],
)
def test_L1_the_mark_changes_with_what_is_translated(old: str, new: str) -> None:
    assert mark_of_words(FILES[FIRST].replace(old, new), "topic") != MARK


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("next: [second]\n", "next: [second]\norder: 7\nchecklist: {why: yes}\n# a comment\n"),
        ("at home.\n", "at home.   \n\n\n"),
    ],
)
def test_the_mark_does_not_change_with_what_is_not(old: str, new: str) -> None:
    assert mark_of_words(FILES[FIRST].replace(old, new), "topic") == MARK


def test_notes_for_staff_above_a_topic_are_translated_too() -> None:
    notes = "staff: {say: Hello., ask: Who?, good-answer: Me., if-missing: Again.}\n"
    noted = FILES[FIRST].replace("next: [second]\n", f"next: [second]\n{notes}")
    mark = mark_of_words(noted, "topic")
    assert mark != MARK
    assert mark_of_words(noted.replace("Hello", "Hi"), "topic") != mark


def test_a_mark_of_yaml_is_of_its_values() -> None:
    text = FILES["en/sections.yaml"]
    mark = mark_of_words(text, "sections")
    assert mark_of_words(f"# words\n{text.replace('Basics', chr(39) + 'Basics' + chr(39))}", "sections") == mark
    assert mark_of_words(f"{text}translation: {{of: '{mark}'}}\n", "sections") == mark
    assert mark_of_words(text.replace("Basics", "Base"), "sections") != mark


def test_a_file_that_cannot_be_read_has_a_mark_too() -> None:
    assert mark_of_words("a: [", "glossary") != mark_of_words("a: [[", "glossary")


@pytest.mark.parametrize(
    ("text", "kind"),
    [("a: [", "glossary"), ("no front matter", "topic"), ("a: b\n", "glossary"), ("translation: yes\n", "notices")],
)
def test_a_file_that_says_nothing_of_itself(text: str, kind: FileKind) -> None:
    assert header_of(text, kind) is None


def test_what_a_file_says_of_itself() -> None:
    text = f"---\ntitle: A\ntranslation:\n  of: '{MARK}'\n  translator: Ana\n  reviewer:\n---\nText\n"
    assert header_of(text, "topic") == TranslationEntry(of=MARK, translator="Ana", reviewer=None)


@pytest.mark.parametrize(
    ("header", "state"),
    [
        (None, "stale"),
        (TranslationEntry(of="0" * 12, reviewer="Luis"), "stale"),
        (TranslationEntry(of=MARK, translator="Ana"), "unreviewed"),
        (TranslationEntry(of=MARK, reviewer="Luis"), "done"),
    ],
)
def test_the_state_of_a_translation(header: TranslationEntry | None, state: str) -> None:
    original = Original(FIRST, "en", "topic", FILES[FIRST])
    assert original.state_of(SPANISH[SPANISH_FIRST], header) == state
    assert original.state_of(FILES[FIRST], header) == "draft"


# In the pack


def test_a_reviewed_translation_is_shown_as_it_is(bilingual: Folder) -> None:
    assert bilingual.problems() == []
    assert (topic(bilingual).translation, topic(bilingual).card.title) == ("", "Primero")


def test_L1_a_translation_of_earlier_words_is_said_and_flagged(bilingual: Folder) -> None:
    bilingual.replace(FIRST, "The first topic", "A first topic")
    assert bilingual.problems() == [
        "es/topics/first.md: warning: en/topics/first.md has changed since this was translated from it,"
        " bring it up to date, then: kiosk translate mark es/topics/first.md"
    ]
    assert (topic(bilingual).translation, topic(bilingual).card.title) == ("stale", "Primero")


def test_a_translation_that_does_not_say_of_what_it_is(bilingual: Folder) -> None:
    bilingual.write(SPANISH_FIRST, SPANISH[SPANISH_FIRST])
    assert bilingual.problems() == [
        "es/topics/first.md: warning: en/topics/first.md may have changed since this was written,"
        " bring it up to date, then: kiosk translate mark es/topics/first.md"
    ]
    assert topic(bilingual).translation == "stale"


def test_a_stale_translation_that_now_says_something_else_gives_way_to_its_original(bilingual: Folder) -> None:
    bilingual.replace(FIRST, "Call us at", "For 2 days, call us at [@R01]")
    problems = bilingual.problems()
    assert problems[1:] == [
        "es/topics/first.md:15:1: warning: the numbers of “Llámenos al 555-0100.” are none, in en/topics/first.md 2",
        "es/topics/first.md:15:1: warning: the sources of “Llámenos al 555-0100.” are none, in en/topics/first.md R01",
    ]
    assert (topic(bilingual).translation, topic(bilingual).card.title) == ("source", "First")


def unreviewed(folder: Folder, name: str) -> None:
    folder.replace(name, 'reviewer: "Luis Muestra"', "reviewer:")


def test_a_translation_that_nobody_has_reviewed_is_flagged(bilingual: Folder) -> None:
    for name in (SPANISH_FIRST, "es/walkthroughs/visit.yaml", "es/glossary.yaml"):
        unreviewed(bilingual, name)
        (row,) = rows(bilingual, name)
        assert isinstance(row, Topic | Walkthrough | Term)
        assert row.translation == "unreviewed"
    assert bilingual.problems() == []


def test_sections_and_notices_are_accompanied_by_their_flag(bilingual: Folder) -> None:
    for name in ("sections", "notices"):
        unreviewed(bilingual, f"es/{name}.yaml")
        assert rows(bilingual, f"es/{name}.yaml")[-1] == Notice(f"unchecked-{name}", "unreviewed")
        assert "translation" not in [row.key for row in rows(bilingual, f"es/{name}.yaml") if isinstance(row, Notice)]


def test_a_draft_is_shown_in_the_first_language_with_its_words(bilingual: Folder) -> None:
    box = "\n!!! call-clinic\n    You feel sick. [@R01]\n"
    bilingual.append(FIRST, box)
    bilingual.write(SPANISH_FIRST, FILES[FIRST] + box)
    shown = topic(bilingual)
    assert (shown.translation, shown.card.title) == ("source", "First")
    assert shown.blocks[-1] == topic(bilingual, FIRST).blocks[-1]


@pytest.mark.parametrize("where", ["content.yaml", "overlay.yaml"])
def test_a_clinic_can_show_reviewed_translations_alone(bilingual: Folder, clinic: Folder, where: str) -> None:
    unreviewed(bilingual, SPANISH_FIRST)
    unreviewed(bilingual, "es/sections.yaml")
    (bilingual if where == "content.yaml" else clinic).append(where, "translations: reviewed-only\n")
    assert (topic(clinic).translation, topic(clinic).card.title) == ("source", "First")
    assert topic(clinic, "es/topics/second.md").card.title == "Segundo"
    section, notice = rows(clinic, "es/sections.yaml")
    assert isinstance(section, Section)
    assert (section.title, notice) == ("Basics", Notice("unchecked-sections", "source"))
    assert clinic.problems() == []


def test_a_clinic_can_show_all_of_them_against_the_content(bilingual: Folder, clinic: Folder) -> None:
    unreviewed(bilingual, SPANISH_FIRST)
    bilingual.append("content.yaml", "translations: reviewed-only\n")
    clinic.append("overlay.yaml", "translations: all\n")
    assert topic(clinic).card.title == "Primero"


def test_the_answers_of_the_originals_author_hold(bilingual: Folder) -> None:
    answers = "section: basics\nchecklist: {why: yes}\noption: true\n"
    bilingual.write(FIRST, FILES[FIRST].replace("section: basics\n", answers))
    problems = bilingual.problems()
    message = "a page about a treatment option shows how it may help and how it may harm"
    assert [problem for problem in problems if message in problem] == [
        f'{path}: {message}, write "!!! balance"' for path in (FIRST, SPANISH_FIRST)
    ]


def test_a_page_in_one_language_alone_is_no_translation(bilingual: Folder) -> None:
    bilingual.write("es/topics/third.md", SPANISH["es/topics/second.md"])
    assert bilingual.problems() == []
    assert topic(bilingual, "es/topics/third.md").translation == ""


def test_a_translation_of_nothing(bilingual: Folder) -> None:
    bilingual.write("es/topics/third.md", (bilingual.path / "es/topics/second.md").read_text(encoding="utf-8"))
    assert bilingual.problems() == [
        "es/topics/third.md: warning: there is no file of this name in 'en' that this could be translated from"
    ]


def test_a_translation_in_the_first_language(bilingual: Folder) -> None:
    bilingual.replace(FIRST, "next: [second]\n", f"next: [second]\ntranslation: {{of: '{MARK}'}}\n")
    assert f"{FIRST}: 'en' is the language that the others are translated from, take 'translation' out" in (
        bilingual.problems()
    )


def test_an_original_with_errors_is_not_compared(bilingual: Folder) -> None:
    bilingual.write(FIRST, "nothing")
    assert [problem for problem in bilingual.problems() if problem.startswith("es/topics/first.md:1")] == []


def test_mistakes_in_what_a_file_says_of_itself(bilingual: Folder) -> None:
    bilingual.write("es/glossary.yaml", f"{SPANISH['es/glossary.yaml']}translation: {{of: 12, by: Ana}}\n")
    assert [problem for problem in bilingual.problems() if problem.startswith("es/glossary")] == [
        "es/glossary.yaml: warning: en/glossary.yaml may have changed since this was written,"
        " bring it up to date, then: kiosk translate mark es/glossary.yaml",
        "es/glossary.yaml:4:19: 'of' should be a mark in quotation marks, found the number 12",
        "es/glossary.yaml:4:23: 'by' is not a key here, known are of, translator, reviewer",
    ]


def test_the_words_about_translations_are_needed_with_several_languages(bilingual: Folder) -> None:
    bilingual.replace("en/notices.yaml", "not-checked: No translator has checked this.\n", "")
    assert bilingual.problems()[0] == ("en/notices.yaml: 'not-checked' is missing, it is needed with several languages")


# Building again


@pytest.mark.parametrize(
    ("name", "change", "compiled"),
    [
        (FIRST, ("The first topic", "A first topic"), 2),  # the original and its translation
        (SPANISH_FIRST, ("El primer tema", "Un primer tema"), 1),
        ("content.yaml", ("title: What", "translations: reviewed-only\ntitle: What"), 7),  # and every translation
    ],
)
def test_what_is_compiled_again(
    bilingual: Folder, name: str, change: tuple[str, str], compiled: int, tmp_path: Path
) -> None:
    target = tmp_path / "a.kioskpack"
    build_pack(bilingual.path, target, assets=bilingual.assets)
    bilingual.replace(name, *change)
    result = build_pack(bilingual.path, target, assets=bilingual.assets)
    assert result.compiled_count == compiled
    with closing(Sources.open(target)) as previous:
        assert bilingual.compile(previous).problems == bilingual.compile().problems
