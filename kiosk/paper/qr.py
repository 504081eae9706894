"""Codes that carry words to a phone, which needs no network to show them.

One code holds no more than is read easily from a screen: what is longer is told in several, each of them whole
sentences. Where the clinic has an address of its own on the web, the code carries that instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from kiosk.pack import model
from kiosk.pack.sentences import sentences
from kiosk.pack.words import plain
from kiosk.paper.handout import wording
from kiosk.paper.handout.content import Part, phones
from kiosk.paper.handout.wording import Say

# Version 20 has 97 modules a side: with the quiet zone, 8 pixels each on a screen of 1080 lines, and 4 or more on
# any other.
# At the error correction M, which mends 15 %, it holds 666 bytes (ISO/IEC 18004, table 7), one of
# which tells how the letters are written.
MOST_BYTES: Final = 664
# Without these, English is plain ASCII, which every phone reads without being told how letters are written.
_PLAIN: Final = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "\u00a0": " "})
_WHEN_TO_ACT: Final = ("emergency", "crisis-line", "call-clinic", "tell-staff")


class Code(NamedTuple):
    """One code: the words that a phone shows, and its modules row by row, "1" for a dark one, without quiet zone."""

    text: str
    rows: tuple[str, ...]

    @property
    def outline(self) -> str:
        """The dark modules as the path of an SVG drawing: a box around each run of them in a row, a unit for each."""
        return "".join(
            f"M{run.start()} {y}h{len(run[0])}v1h-{len(run[0])}z"
            for y, row in enumerate(self.rows)
            for run in re.finditer("1+", row)
        )


def codes_of(
    say: Say, part: Part, values: Mapping[str, str], notices: Mapping[str, str], questions: Sequence[str] = ()
) -> tuple[Code, ...]:
    """The codes of a page in the order in which they are told: several where one would be too dense to read."""
    if address := values.get("web_address"):
        return (code_of(address),)
    title = part.page.card.title
    return tuple(map(code_of, split(say, title, list(_passages(say, part, values, notices, questions)))))


def code_of(text: str) -> Code:
    """The smallest code that holds the text. Raises ValueError for more than any code holds."""
    import segno  # noqa: PLC0415 -- only for those who ask for a code: it takes 42 ms

    text = text.translate(_PLAIN)
    # What is more than ASCII says that it is UTF-8 (ECI 26): decoders that guess take Spanish for Chinese (zbar 0.23).
    made = segno.make_qr(text, error="m", encoding="utf-8", eci=not text.isascii())
    return Code(text, tuple("".join("1" if module else "0" for module in row) for row in made.matrix))


class Passage(NamedTuple):
    """What belongs together: a line over a list, and the list with a mark each; or the sentences of a paragraph."""

    lines: tuple[str, ...]
    head: str = ""
    mark: str = "- "

    def text(self, lines: Sequence[str]) -> str:
        return "\n".join([self.head, *(f"{self.mark}{line}" for line in lines)]) if self.head else " ".join(lines)


def split(say: Say, title: str, passages: Sequence[Passage]) -> list[str]:
    """The texts of as many codes as it takes. The title stands in each; a passage is torn only where none holds it."""
    room = MOST_BYTES - len(f"{title}\n{_place(say, 99, 99)}\n".encode())
    texts: list[str] = []
    for passage in passages:
        for chunk in _chunks(passage, room):
            longer = f"{texts[-1]}\n{chunk}" if texts else chunk
            if texts and len(longer.encode()) <= room:
                texts[-1] = longer
            else:
                texts.append(chunk)
    if len(texts) < 2:
        return ["\n".join([title, *texts])]
    return [f"{title}\n{_place(say, number, len(texts))}\n{text}" for number, text in enumerate(texts, start=1)]


def _chunks(passage: Passage, room: int) -> Iterator[str]:
    """The passage, in pieces of whole lines if it is too long. The line over a list stands over each of its pieces."""
    lines: list[str] = []
    for line in passage.lines:
        if lines and len(passage.text([*lines, line]).encode()) > room:
            yield passage.text(lines)
            lines = []
        lines.append(line)
    if lines:
        yield passage.text(lines)


def _place(say: Say, number: int, count: int) -> str:
    return f"({say(wording.CODE).replace('%1', str(number)).replace('%2', str(count))})"


def _passages(
    say: Say, part: Part, values: Mapping[str, str], notices: Mapping[str, str], questions: Sequence[str]
) -> Iterator[Passage]:
    page = part.page
    if isinstance(page, model.Topic):
        yield from _of_topic(page)
    else:
        yield from _of_walkthrough(page)
    for phone in phones(say, values):
        yield Passage((f"{phone.label} {phone.number}",))
    if emergency := notices.get("emergency"):
        yield Passage(tuple(sentences(emergency)))
    yield Passage((say(wording.FOLLOW_IN_SHORT),))
    # Whoever reads the words on a phone must know of them what the screen says beside them.
    yield from (Passage((caution,)) for caution in part.cautions[:1])
    if part.review is None and (notice := notices.get("not-reviewed")):
        yield Passage((notice,))
    if questions:
        yield Passage(tuple(questions), f"{say(wording.QUESTIONS)}:")


def _of_topic(topic: model.Topic) -> Iterator[Passage]:
    for block in topic.blocks:
        if isinstance(block, model.KeyMessage):
            yield Passage(tuple(sentences(plain(block.text))))
        elif isinstance(block, model.Callout) and block.urgency in _WHEN_TO_ACT:
            head = "\n".join(filter(None, (plain(block.title), plain(block.text))))
            yield Passage(tuple(map(plain, block.items)), head) if block.items else Passage((head,))


def _of_walkthrough(walkthrough: model.Walkthrough) -> Iterator[Passage]:
    """The steps, and what to call about from home. What to tell the nurse, one says while one is there."""
    steps = walkthrough.steps
    lines = tuple(f"{number}. {step.title}: {step.when}" for number, step in enumerate(steps, start=1))
    yield Passage(lines, walkthrough.card.summary, mark="")
    for step in steps:
        if step.tell_title:
            yield Passage(tuple(map(plain, step.tell)), step.tell_title)
