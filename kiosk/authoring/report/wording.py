"""How the report says things, in a terminal, in HTML and on paper alike."""

from __future__ import annotations

from typing import Final, Literal

from kiosk.authoring.checklists.scoring import Answered, Score
from kiosk.authoring.checks.literacy import GRADE
from kiosk.authoring.readability import Readability
from kiosk.authoring.report.record import Claim, PageReport, Report
from kiosk.authoring.review_states import PageState, State

AIMS: Final = {"cdc": 90, "pemat": 80}  # percent
MISSED: Final = "!"
LEGEND: Final = (
    "Grade: US school years to read the page, and in brackets with explained words and names of medicines in full.",
    "CDC: Clear Communication Index, the part that a program can judge. PEMAT: PEMAT-P. Both in percent.",
    "Sources: how many are cited, and in brackets how many of them a person must check.",
    f"Review: the day until which the page is signed. {MISSED} The aim is missed: grade {GRADE:.0f} at most,"
    f" CDC {AIMS['cdc']} and PEMAT {AIMS['pemat']} at least.",
)
_STATES: Final = {
    State.SIGNED: "signed",
    State.OVERDUE: "overdue",
    State.CHANGED: "changed",
    State.UNSIGNED: "not signed",
    State.BROKEN: "has errors",
}


def grade_words(grade: Readability | None) -> str:
    if grade is None:
        return ""
    return f"{grade.grade:.1f} ({grade.raw_grade:.1f}){MISSED if grade.grade > GRADE else ''}"


def with_aim(percent: int | None, checklist: Literal["cdc", "pemat"]) -> str:
    if percent is None:
        return ""
    return f"{percent}{MISSED if percent < AIMS[checklist] else ''}"


def sources_words(page: PageReport) -> str:
    return f"{len(page.sources)} ({len(page.to_check)})" if page.to_check else str(len(page.sources))


def review_words(review: PageState) -> str:
    """Short enough for a column."""
    if review.state is State.SIGNED and review.entry:
        return review.entry.next_review
    return _STATES[review.state]


def claim_outcome(claim: Claim) -> str:
    if claim.corrected_by:
        return f"put right on {', '.join(f'“{title}”' for title in claim.corrected_by)}"
    return f"left out: {claim.left_out}" if claim.left_out else "still open"


def totals(report: Report) -> list[str]:
    """The first lines of every report: what it is about, and the sums."""
    count = many(len(report.pages), "page")
    lines = [
        f"{report.title or 'Content'}: {count}, {report.words:,} words, on {report.date.isoformat()}",
        f"Clinic: {report.clinic_name or 'not named yet'}",
        f"Signed by a clinician: {report.signed_count} of {len(report.pages)}",
    ]
    if report.mean_grade is not None and (worst := report.worst_page) and worst.grade:
        lines.append(
            f"Grade: {report.mean_grade:.1f} on average; the hardest page is “{worst.title}” at {worst.grade.grade:.1f}"
        )
    lines.append(
        f"{many(len(report.sources_to_check), 'source')} for a person to check,"
        f" {many(len(report.blank_values), 'clinic value')} shown but not set"
    )
    if report.claims:
        still_open = sum(claim.is_open for claim in report.claims)
        lines.append(f"{many(len(report.claims), 'claim')} looked into, {still_open} still open")
    return lines


def many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def checklists(page: PageReport) -> list[tuple[str, Score]]:
    """Both checklists of a page, with their names."""
    return [("CDC Clear Communication Index", page.scores.cdc), ("PEMAT-P", page.scores.pemat)]


def item_words(item: Answered) -> str:
    """A checklist's item that is not met, and why."""
    return f"{item.number}. {item.name}{f' ({item.reason})' if item.reason else ''}"
