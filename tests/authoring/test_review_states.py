"""Where each page stands."""

from __future__ import annotations

import pytest

from kiosk.authoring.review_states import PageState, State, citations, states_of, summary
from tests.authoring.conftest import Folder

FIRST, SECOND, VISIT = "en/topics/first.md", "en/topics/second.md", "en/walkthroughs/visit.yaml"
TODAY = "2026-11-22"


def states(folder: Folder) -> dict[str, PageState]:
    return {state.path: state for state in states_of(folder.compile(), TODAY)}


def sign(folder: Folder, path: str, mark: str, until: str = "2027-01-02") -> None:
    folder.write(
        "reviews.yaml",
        f"{path}: {{name: A. Nurse, role: nurse, reviewed: 2026-01-02, next-review: {until}, signed: '{mark}'}}\n",
    )


def test_pages_that_nobody_signed(folder: Folder) -> None:
    found = states(folder)
    assert list(found) == [FIRST, SECOND, VISIT]
    assert {state.state for state in found.values()} == {State.UNSIGNED}
    assert {state.in_words() for state in found.values()} == {"not signed"}
    assert len({state.mark for state in found.values()}) == 3
    assert found[VISIT].page is not None


@pytest.mark.parametrize(
    ("until", "state", "words"),
    [
        ("2027-01-02", State.SIGNED, "signed by A. Nurse, nurse, on 2026-01-02, until 2027-01-02"),
        (TODAY, State.SIGNED, f"signed by A. Nurse, nurse, on 2026-01-02, until {TODAY}"),
        ("2026-11-21", State.OVERDUE, "signed by A. Nurse, nurse; the next review was due on 2026-11-21"),
    ],
)
def test_a_page_that_was_signed(until: str, state: State, words: str, folder: Folder) -> None:
    sign(folder, FIRST, states(folder)[FIRST].mark, until)
    found = states(folder)[FIRST]
    assert (found.state, found.in_words()) == (state, words)


def test_a_page_that_changed_since(folder: Folder) -> None:
    sign(folder, FIRST, states(folder)[FIRST].mark)
    folder.replace(FIRST, "Call us", "Please call us")
    found = states(folder)[FIRST]
    assert found.state is State.CHANGED
    assert found.in_words() == "changed after A. Nurse, nurse, signed it on 2026-01-02"


@pytest.mark.parametrize(("old", "new"), [("title:", "titel:"), ("next: [second]", "next: [third]")])
def test_a_page_with_errors(old: str, new: str, folder: Folder) -> None:
    folder.replace(FIRST, old, new)
    found = states(folder)
    assert (found[FIRST].state, found[FIRST].mark, found[FIRST].in_words()) == (State.BROKEN, "", "has errors")
    assert found[SECOND].state is State.UNSIGNED


def test_a_hidden_page_is_nobodys_to_sign(clinic: Folder) -> None:
    clinic.write("overlay.yaml", "hide: [topics/second]\n")
    assert list(states(clinic)) == [FIRST, VISIT]


def test_the_summary() -> None:
    one, none = PageState("a", State.SIGNED), PageState("b", State.CHANGED)
    assert summary([]) == "No page is signed by a clinician yet: `kiosk review` does that."
    assert summary([none]) == "No page is signed by a clinician yet: `kiosk review` does that."
    assert summary([one, none]) == "1 of 2 pages is signed by a clinician."
    assert summary([one, none, one]) == "2 of 3 pages are signed by a clinician."


def test_the_sources_in_words(folder: Folder) -> None:
    assert citations(folder.compile()) == {"R01": "Mayo Clinic. First source."}
