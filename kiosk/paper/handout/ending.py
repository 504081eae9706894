"""The end of a handout: questions, room for a pen, whom to call, and how much to trust it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QDate, QLocale

from kiosk.paper.blocks import Block, Stack
from kiosk.paper.handout import wording
from kiosk.paper.handout.content import Handout, Part, in_short, phones
from kiosk.paper.handout.shapes import BODY, SMALL, Item, Leaf, Ruled, box, words
from kiosk.paper.handout.wording import Say

# The lines that hold at home as they do here, in the order in which they stand.
_NOTICES = ("off-label", "caution")


def about_part(leaf: Leaf, say: Say, handout: Handout, part: Part) -> Iterator[Block]:
    """Who reviewed the page, how old it is, and where it comes from."""
    lines = [_review(say, handout, part), say(wording.CONTENT_OF).replace("%1", in_words(say, handout, handout.day))]
    if part.citations:
        lines.append(f"{say(wording.SOURCES)} {in_short(say, part.citations)}.")
    yield words(leaf, escape(" ".join(lines)), SMALL, 3)


def _review(say: Say, handout: Handout, part: Part) -> str:
    if part.review is None:
        notice = handout.notices.get("not-reviewed", "")
        return notice if notice.endswith(".") or not notice else f"{notice}."
    day = in_words(say, handout, part.review.reviewed)
    return say(wording.REVIEWED).replace("%1", day).replace("%2", f"{part.review.name}, {part.review.role}")


def in_words(say: Say, handout: Handout, day: str) -> str:
    """An ISO 8601 day as people write it."""
    return QLocale(handout.language).toString(QDate.fromString(day, "yyyy-MM-dd"), say(wording.DATE))


def questions(leaf: Leaf, say: Say, handout: Handout) -> Iterator[Block]:
    """The questions that were ticked, each with a line for the answer."""
    title = words(leaf, f"<b>{escape(say(wording.QUESTIONS))}</b>", BODY + 3, 2)
    asked = [Stack((Item(leaf, escape(text), has_box=True, after=0), Ruled(leaf, ""))) for text in handout.questions]
    if asked:
        yield Stack((title, asked[0]))
        yield from asked[1:]


def blanks(leaf: Leaf, say: Say) -> Iterator[Block]:
    """What only a pen may write."""
    title = words(leaf, f"<b>{escape(say(wording.BLANKS))}</b>", BODY + 3, 2)
    yield Stack((title, Ruled(leaf, say(wording.NEXT_VISIT))))
    yield Ruled(leaf, say(wording.RIDE))
    yield Ruled(leaf, say(wording.NOTES), lines=4)


def contact(leaf: Leaf, say: Say, handout: Handout) -> Block:
    """How to reach the clinic, and whose word counts more. A number that is not set is asked for, never made up."""
    numbers = [f"{escape(phone.label)} <b>{escape(phone.number)}</b>" for phone in phones(say, handout.values)]
    name = handout.values.get("name", "")
    title = f"{name}: {say(wording.CONTACT)}" if name else say(wording.CONTACT)
    lines = (words(leaf, " &nbsp; ".join(numbers), after=1), words(leaf, escape(say(wording.FOLLOW_CLINIC)), after=0.4))
    return Stack(box(leaf, escape(title), lines))


def fine_print(leaf: Leaf, handout: Handout) -> Iterator[Block]:
    """What must be known of the medicine whatever page it is."""
    notices = [handout.notices[key] for key in _NOTICES if key in handout.notices]
    if notices:
        yield words(leaf, escape(" ".join(notices)), SMALL, 0)
