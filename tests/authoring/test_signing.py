"""What a signature is for."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from kiosk.authoring.documents import SignedEntry
from kiosk.authoring.findings import Findings
from kiosk.authoring.signing import mark_of, overdue, signed
from kiosk.pack import model
from kiosk.pack.model import Review, Span, StaffNotes, Text, Topic
from tests.authoring.conftest import Folder
from tests.samples import EVERY_BLOCK, topic, walkthrough

REVIEWED = {"name": "A. Nurse", "role": "nurse", "reviewed": "2026-01-02", "next-review": "2026-11-21"}
PAGE = topic("ride", "getting-ready", 1, EVERY_BLOCK, references=("R01", "R02"))
WALK = walkthrough("iv", "IV", 1)


def text(words: str) -> Text:
    return (Span(words),)


def entry(mark: str) -> SignedEntry:
    return SignedEntry.model_validate({**REVIEWED, "signed": mark})


@pytest.mark.parametrize(
    "changed",
    [
        replace(PAGE, card=PAGE.card._replace(section="other", position=9, icon="nurse")),
        replace(PAGE, words=3, next_topics=("food",)),
        replace(PAGE, review=Review("A", "B", "2026-01-02", "2027-01-02")),
    ],
)
def test_where_a_page_stands_and_what_follows_it_is_not_what_was_signed(changed: Topic) -> None:
    assert mark_of(changed) == mark_of(PAGE)


def with_block(*blocks: model.Block) -> Topic:
    return replace(PAGE, blocks=blocks)


BOX = model.Callout("note", text("Title"), text("Words"), (text("a"), text("b")))
PICTURE = model.Figure("scenes/a.svg", "A door", text("Below"))
PEOPLE = model.People(
    10, text("Of 10"), (model.PeopleGroup(3, "3", text("few")), model.PeopleGroup(7, "7", text("no")))
)
TABLE = model.Compare("", (text("A"), text("B")), (model.CompareRow(text("r"), (text("x"), text("y"))),))
BALANCE = model.Balance((text("a"), text("b")), (text("c"),))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (BOX, replace(BOX, urgency="emergency")),
        (BOX, replace(BOX, items=(text("b"), text("a")))),
        (PICTURE, replace(PICTURE, path="scenes/b.svg")),
        (PICTURE, replace(PICTURE, alt="A window")),
        (PEOPLE, replace(PEOPLE, of=100)),
        (PEOPLE, replace(PEOPLE, groups=(replace(PEOPLE.groups[0], count=4), replace(PEOPLE.groups[1], count=6)))),
        (TABLE, replace(TABLE, columns=(text("B"), text("A")))),
        (TABLE, replace(TABLE, corner="per visit")),
        (BALANCE, model.Balance((text("a"),), (text("b"), text("c")))),
        (model.MythFact(text("a"), text("b")), model.MythFact(text("b"), text("a"))),
        (model.Paragraph(text("a")), model.KeyMessage(text("a"))),
        (model.Paragraph(text("a")), model.Paragraph((Span("a"), Span("", "ref", "R01")))),
        (
            model.Paragraph((Span("10", "clinic", "iv_minutes"),)),
            model.Paragraph((Span("20", "clinic", "iv_minutes"),)),
        ),
    ],
)
def test_whatever_can_be_seen_on_a_page_is_signed(before: model.Block, after: model.Block) -> None:
    assert mark_of(with_block(before)) != mark_of(with_block(after))


def test_a_link_to_a_page_that_the_clinic_hides_says_the_same_words() -> None:
    linked = model.Paragraph((Span("See "), Span("food", "topic", "food"), Span(".")))
    assert mark_of(with_block(linked)) == mark_of(with_block(model.Paragraph(text("See food."))))


NOTES = StaffNotes((text("Say"),), text("Who?"), (text("A friend"),), text("Again"))
OTHER_NOTES = [
    replace(NOTES, good_answer=(text("Nobody"),)),
    replace(NOTES, ticks=("Ride home",)),
    replace(NOTES, before_dose=False),
]


@pytest.mark.parametrize("other", OTHER_NOTES)
def test_notes_for_the_nurse_are_signed_too(other: StaffNotes) -> None:
    def with_notes(notes: StaffNotes) -> tuple[Topic, model.Walkthrough]:
        steps = (replace(WALK.steps[0], staff=notes), *WALK.steps[1:])
        return replace(PAGE, staff=notes), replace(WALK, steps=steps)

    for plain, noted, changed in zip((PAGE, WALK), with_notes(NOTES), with_notes(other), strict=True):
        assert len({mark_of(plain), mark_of(noted), mark_of(changed)}) == 3


CHOICES = (model.CheckChoice(text("A friend"), text("Yes."), right=True), model.CheckChoice(text("I"), text("Almost.")))
QUESTION = model.CheckQuestion(text("Who drives?"), CHOICES)


@pytest.mark.parametrize(
    "other",
    [
        replace(QUESTION, question=text("Who walks?")),
        replace(QUESTION, choices=CHOICES[::-1]),
        replace(QUESTION, choices=(replace(CHOICES[0], feedback=text("Good.")), CHOICES[1])),
        replace(QUESTION, choices=(replace(CHOICES[0], right=False), replace(CHOICES[1], right=True))),
    ],
)
def test_the_questions_for_people_to_check_themselves_are_signed_too(other: model.CheckQuestion) -> None:
    marks = {mark_of(replace(WALK, check_yourself=questions)) for questions in ((), (QUESTION,), (other,))}
    assert len(marks) == 3


def test_a_mark_stays_from_one_version_of_the_kiosk_to_the_next() -> None:
    """Every signature of every clinic hangs on these: change them only with a way to take signatures over."""
    card = model.TopicCard("a", "basics", "Title", "Summary", "home", 100)
    cited = (Span("It may help."), Span("", "ref", "R01 R02"))
    page = Topic(card, (model.KeyMessage(cited), BOX, PICTURE, PEOPLE, TABLE, BALANCE), 10)
    assert mark_of(page) == "1a43fa45625c"
    step = model.Step(
        "a", "Arrive", "Early", 1, 2, "s.svg", "A door", (cited,), (), (text("Sit"),), (), 9, "Tell us if"
    )
    walk = model.Walkthrough(
        model.WalkthroughCard("iv", "IV", "Slow", "drip", 1, 2, 2), (step, replace(step, staff=NOTES))
    )
    assert mark_of(walk) == "fe1ed0e8ee0a"


FIRST = "en/topics/first.md"


def mark_in(folder: Folder, path: str) -> str:
    (unit,) = (unit for unit in folder.compile().units if unit.record.path == path)
    (row,) = unit.rows
    assert isinstance(row, model.Topic | model.Walkthrough)
    return mark_of(row)


def sign(folder: Folder, path: str, mark: str, next_review: str = "2027-01-02") -> None:
    folder.write(
        "reviews.yaml",
        f"{path}:\n  name: A. Nurse\n  role: nurse\n  reviewed: 2026-01-02\n"
        f"  next-review: {next_review}\n  signed: '{mark}'\n",
    )


def review_of(folder: Folder, path: str) -> Review | None:
    (unit,) = (unit for unit in folder.compile().units if unit.record.path == path)
    (row,) = unit.rows
    assert isinstance(row, model.Topic | model.Walkthrough)
    return row.review


@pytest.mark.parametrize("path", [FIRST, "en/walkthroughs/visit.yaml"])
def test_a_signed_page_says_who_signed_it(folder: Folder, path: str) -> None:
    sign(folder, path, mark_in(folder, path))
    assert review_of(folder, path) == Review("A. Nurse", "nurse", "2026-01-02", "2027-01-02")
    assert folder.problems() == []


def test_a_page_that_changed_after_signing_is_not_signed_and_says_so(folder: Folder) -> None:
    sign(folder, FIRST, mark_in(folder, FIRST))
    folder.replace(FIRST, "Call us", "Please call us")
    assert review_of(folder, FIRST) is None
    assert folder.problems() == [
        f"{FIRST}: note: this page changed after A. Nurse signed it on 2026-01-02, have it signed again"
    ]


def test_another_value_of_the_clinic_is_another_page(folder: Folder) -> None:
    sign(folder, FIRST, mark_in(folder, FIRST))
    folder.replace("clinic.yaml", "555-0100", "555-0199")
    assert review_of(folder, FIRST) is None


def test_H9_an_overdue_review_is_a_note_and_the_kiosk_decides_on_the_day(folder: Folder) -> None:
    sign(folder, FIRST, mark_in(folder, FIRST), "2026-11-21")
    assert folder.problems() == [
        f"{FIRST}: note: the next review of this page was due on 2026-11-21, have it signed again"
    ]
    assert review_of(folder, FIRST) is not None


def test_a_review_is_due_on_its_day_and_overdue_on_the_next() -> None:
    reviews = {FIRST: entry("0" * 12)}
    assert list(overdue(reviews, [FIRST], datetime.date(2026, 11, 21))) == []
    assert len(list(overdue(reviews, [FIRST], datetime.date(2026, 11, 22)))) == 1
    assert list(overdue(reviews, [], datetime.date(2026, 11, 22))) == []


def test_a_page_that_nobody_signed_is_as_it_was(folder: Folder) -> None:
    (unit,) = (unit for unit in folder.compile().units if unit.record.path == FIRST)
    assert unit.page is not None
    findings = Findings(FIRST)
    assert signed(unit.page, None, findings) is unit.rows[0]
    assert findings.problems == []
