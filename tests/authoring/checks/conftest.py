"""Pages made from what an author would write, for checks that look at one page."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from kiosk.authoring.clinic import Clinic
from kiosk.authoring.findings import Findings
from kiosk.authoring.inline import Context
from kiosk.authoring.pages import Page, TopicPage, WalkthroughPage, read_topic, read_walkthrough
from kiosk.authoring.phrases import phrases
from kiosk.problems import Problem

_FRONT = "---\ntitle: A title\nsummary: A summary\nsection: basics\n{}---\n"
_STEP = "  - id: one\n    title: A step\n    scene: scenes/door.svg\n    alt: A door that stands wide open\n"
_WALK = "title: A visit\nsummary: From the door to home\nicon: home\nsteps:\n" + _STEP

MakeTopic = Callable[..., TopicPage]
MakeWalk = Callable[..., WalkthroughPage]


def _context() -> Context:
    clinic = Clinic({"phone": "555-0100", "emergency_number": "911", "crisis_line": "988", "ride_rule": "no. Bus. Go."})
    return Context(Findings("page"), clinic, phrases("en"))


@pytest.fixture
def topic() -> MakeTopic:
    """The page of a body that begins on line 6, or later by the lines of `front`."""

    def make(body: str, front: str = "") -> TopicPage:
        context = _context()
        page = read_topic(_FRONT.format(front) + body, "page", {}, context)
        assert context.findings.problems == []
        assert page
        return page

    return make


@pytest.fixture
def visit() -> Callable[[str], WalkthroughPage]:
    """The page of a whole walkthrough."""

    def make(text: str) -> WalkthroughPage:
        page = read_walkthrough(text, "page", _context())
        assert page
        return page

    return make


@pytest.fixture
def walk() -> MakeWalk:
    """The page of a walkthrough with one step, whose texts are written as they stand in it."""

    def make(step: str) -> WalkthroughPage:
        context = _context()
        page = read_walkthrough(_WALK + "".join(f"    {line}\n" for line in step.splitlines()), "page", context)
        assert context.findings.problems == []
        assert page
        return page

    return make


def said(check: Callable[[Page], Iterable[Problem]], page: Page) -> list[str]:
    """What a check says of a page, without the name of its file."""
    return [str(problem).removeprefix("page:").strip() for problem in check(page)]
