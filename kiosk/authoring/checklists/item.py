"""One question of a checklist, and the answer to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from kiosk.authoring.checklists.traits import Traits

Answer = Literal["yes", "no", "n/a"]


class Finding(NamedTuple):
    """`reason` says in words what the answer rests on."""

    answer: Answer
    reason: str


@dataclass(frozen=True, slots=True)
class Item:
    """`find` answers it from the page; where it gives None, or there is none, the author answers it as `judged`.

    The words of `question` are our own, the numbers those of the instrument.
    """

    number: int
    name: str
    question: str
    judged: str = ""
    find: Callable[[Traits], Finding | None] | None = None


def finding(is_so: bool, so: str, otherwise: str) -> Finding:
    return Finding("yes", so) if is_so else Finding("no", otherwise)


def not_asked(why: str) -> Finding:
    return Finding("n/a", why)
