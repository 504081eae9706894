"""The words that the report has for numbers and states."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.authoring.documents import SignedEntry
from kiosk.authoring.readability import Readability
from kiosk.authoring.report import wording
from kiosk.authoring.report.record import Claim, Report
from kiosk.authoring.review_states import PageState, State

ENTRY = SignedEntry.model_validate(
    {"name": "Ada Hill", "role": "nurse", "reviewed": "2026-01-01", "next-review": "2027-01-01", "signed": "0" * 12}
)


@pytest.mark.parametrize(("grade", "words"), [(5.96, "6.0 (7.5)"), (6.0, "6.0 (7.5)"), (6.06, "6.1 (7.5)!")])
def test_a_grade_that_misses_the_aim_is_marked(grade: float, words: str) -> None:
    assert wording.grade_words(Readability(100, 10, grade, 7.5, 8.0, 9.0)) == words


def test_a_page_without_a_grade() -> None:
    assert wording.grade_words(None) == ""


def test_scores_with_their_aims() -> None:
    assert [wording.with_aim(percent, "cdc") for percent in (90, 89, None)] == ["90", "89!", ""]
    assert [wording.with_aim(percent, "pemat") for percent in (80, 79)] == ["80", "79!"]


def test_how_many_sources_and_how_many_to_check(report: Report) -> None:
    assert [wording.sources_words(page) for page in report.pages] == ["1", "2 (1)", "1"]


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (State.SIGNED, "2027-01-01"),
        (State.OVERDUE, "overdue"),
        (State.CHANGED, "changed"),
        (State.UNSIGNED, "not signed"),
        (State.BROKEN, "has errors"),
    ],
)
def test_the_state_of_a_review(state: State, words: str) -> None:
    assert wording.review_words(PageState("en/topics/a.md", state, entry=ENTRY)) == words


def test_what_became_of_a_claim() -> None:
    claim = Claim("S0-01", "It cures", "wrong", (), "")
    assert wording.claim_outcome(claim) == "still open"
    assert wording.claim_outcome(claim._replace(left_out="a joke")) == "left out: a joke"
    assert wording.claim_outcome(claim._replace(corrected_by=("One", "Two"))) == "put right on “One”, “Two”"


def test_the_first_lines(report: Report) -> None:
    words, worst = report.words, report.worst_page
    assert worst is not None
    assert worst.grade is not None
    assert wording.totals(report) == [
        f"What to expect: 3 pages, {words} words, on 2026-11-22",
        "Clinic: Riverside Clinic",
        "Signed by a clinician: 0 of 3",
        f"Grade: {report.mean_grade:.1f} on average; the hardest page is “{worst.title}” at {worst.grade.grade:.1f}",
        "1 source for a person to check, 1 clinic value shown but not set",
        "3 claims looked into, 1 still open",
    ]


def test_the_first_lines_of_next_to_nothing(report: Report) -> None:
    bare = replace(report, title="", clinic_name="", pages=(), claims=(), sources_to_check=(), blank_values=())
    assert wording.totals(bare) == [
        "Content: 0 pages, 0 words, on 2026-11-22",
        "Clinic: not named yet",
        "Signed by a clinician: 0 of 0",
        "0 sources for a person to check, 0 clinic values shown but not set",
    ]


def test_a_checklist_item_and_why_it_is_not_met(report: Report) -> None:
    (cdc, cdc_score), (pemat, _) = wording.checklists(report.pages[0])
    assert (cdc, pemat) == ("CDC Clear Communication Index", "PEMAT-P")
    item = replace(cdc_score.items[0], number=3, name="lists", reason="there is none")
    assert wording.item_words(item) == "3. lists (there is none)"
    assert wording.item_words(replace(item, reason="")) == "3. lists"
