"""What the report says of a small folder."""

from __future__ import annotations

import datetime

import pytest

from kiosk.authoring.report.background import Background
from kiosk.authoring.report.making import make_report
from kiosk.authoring.report.record import BlankValue, Broken, Claim, Report, Value
from kiosk.authoring.review_states import State
from kiosk.authoring.signing import mark_of
from tests.authoring.conftest import TODAY, Folder
from tests.authoring.report.conftest import report_of


def test_the_pages_in_the_order_of_the_kiosk(reported: Folder) -> None:
    reported.replace("en/topics/first.md", "section: basics\n", "section: basics\norder: 200\n")
    report = report_of(reported)
    assert [(page.section, page.title, page.name) for page in report.pages] == [
        ("Basics", "Second", "topics/second"),
        ("Basics", "First", "topics/first"),
        ("Walkthroughs", "A visit", "walkthroughs/visit"),
    ]
    assert (report.title, report.clinic_name, report.date) == ("What to expect", "Riverside Clinic", TODAY)


def test_what_is_known_of_a_page(report: Report) -> None:
    first, second, visit = report.pages
    assert (first.file, first.language, first.kind, first.id) == ("en/topics/first.md", "en", "topic", "first")
    assert first.words == first.page.topic.words  # type: ignore[union-attr]
    assert first.mark == mark_of(first.record)
    assert first.values == (Value("phone", "the number to call in opening hours", "555-0100"),)
    assert second.values == (Value("ride_rule", "who may take people home, and how", ""),)
    assert [source.reference.id for source in second.sources] == ["R01", "R02"]
    assert [source.reference.id for source in second.to_check] == ["R02"]
    assert first.to_check == ()
    assert (first.picture, second.picture, visit.picture) == ("", "scenes/door.svg", "scenes/door.svg")
    assert list(report.pictures) == ["scenes/door.svg"]


def test_the_sums(report: Report) -> None:
    grades = [page.grade.grade for page in report.pages if page.grade]
    assert report.words == sum(page.words for page in report.pages)
    assert report.mean_grade == pytest.approx(sum(grades) / 3)
    assert report.worst_page is not None
    assert report.worst_page.grade is not None
    assert report.worst_page.grade.grade == max(grades)
    assert report.signed_count == 0


def test_a_blank_value_is_named_with_all_that_shows_it(reported: Folder) -> None:
    reported.replace("clinic.yaml", "phone: 555-0100\n", "phone:\n")
    reported.replace("en/notices.yaml", "General facts.", "General facts. Phone {{ phone }}.")
    assert report_of(reported).blank_values == (
        BlankValue("phone", "the number to call in opening hours", ("First", "en/notices.yaml")),
        BlankValue("ride_rule", "who may take people home, and how", ("Second",)),
    )


def test_a_source_that_a_person_must_check(report: Report) -> None:
    (use,) = report.sources_to_check
    assert use.source.reference.citation == "FDA. Second source."
    assert use.source.evidence.note == "evidence: F2"
    assert use.pages == ("Second",)


def test_what_became_of_each_claim(report: Report) -> None:
    assert report.claims == (
        Claim("S0-01", "It is only a bit confusing", "wrong", ("First",), ""),
        Claim("S0-02", "A friend of a friend got well", "unsupported", (), "nobody can check it"),
        Claim("S0-03", "It works for all", "unsafe", (), ""),
    )
    assert [claim.is_open for claim in report.claims] == [False, False, True]


@pytest.mark.parametrize(
    ("mark", "until", "state"),
    [
        ("", "2027-11-22", State.SIGNED),
        ("", "2026-11-21", State.OVERDUE),
        ("0123456789ab", "2027-11-22", State.CHANGED),
    ],
)
def test_where_the_review_of_a_page_stands(reported: Folder, mark: str, until: str, state: State) -> None:
    signed = mark or report_of(reported).pages[0].mark
    entry = f"{{name: Dr Ada Hill, role: psychiatrist, reviewed: 2025-11-22, next-review: {until}, signed: '{signed}'}}"
    reported.write("reviews.yaml", f"en/topics/first.md: {entry}\n")
    report = report_of(reported)
    assert [page.review.state for page in report.pages] == [state, State.UNSIGNED, State.UNSIGNED]
    assert report.signed_count == (state is State.SIGNED)


def test_remarks_stand_with_their_page_and_notes_are_not_counted(reported: Folder) -> None:
    reported.write("en/topics/second.md", "---\ntitle: Second\nsummary: x\nsection: basics\n---\n")
    reported.append("en/topics/first.md", "\nTwo " + "words and " * 25 + "more.\n")
    report = report_of(reported)
    first = report.pages[0]
    assert first.remarks
    assert {problem.file for problem in first.problems} == {"en/topics/first.md"}
    assert [page.title for page in report.pages] == ["First", "A visit"]


def test_a_page_with_errors_of_its_own_is_not_measured_and_is_named(reported: Folder) -> None:
    reported.replace("en/topics/second.md", "[first page](topic:first)", "[first page](topic:nowhere)")
    reported.append("en/topics/first.md", "\n<b>x</b>\n")
    report = report_of(reported)
    assert [page.title for page in report.pages] == ["Second", "A visit"]
    assert report.broken == (Broken("en/topics/first.md", 1, False), Broken("en/topics/second.md", 1, True))
    assert report.pages[0].review.state is State.BROKEN


def test_only_the_pages_of_one_language(reported: Folder) -> None:
    assert len(report_of(reported, "en").pages) == 3
    assert report_of(reported, "es").pages == ()
    assert report_of(reported, "es").blank_values == ()


def test_a_folder_of_nothing(folder: Folder) -> None:
    (folder.path / "content.yaml").unlink()
    report = make_report(folder.compile(), Background(), datetime.date(2026, 1, 1))
    assert (report.title, report.pages, report.mean_grade, report.worst_page) == ("", (), None, None)
    assert report.broken == (Broken("content.yaml", 1, False),)
