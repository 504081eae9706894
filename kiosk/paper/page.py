"""One page of the kiosk on paper: its screens, where each sentence comes from, what was checked, and where to sign."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from kiosk.authoring.checklists.scoring import Score
from kiosk.authoring.pages import WalkthroughPage
from kiosk.authoring.report.record import PageReport
from kiosk.authoring.report.wording import checklists, grade_words, item_words
from kiosk.pack.model import StaffNotes, Text, Walkthrough
from kiosk.paper.blocks import Block, Paper, Picture, Stack, Words, mm
from kiosk.paper.form import SignatureBox
from kiosk.paper.sheets import Composer

_SMALL = 8.0
Parts = Sequence[Picture]  # the pictures of one screen, from its top to its end


def compose_page(composer: Composer, paper: Paper, page: PageReport, screens: Sequence[Parts]) -> None:
    """`screens` holds the pictures of the topic, or those of each step of the walkthrough."""
    composer.begin(f"{page.section}: {page.title}", f"mark {page.mark}")
    head = (f"<b>{escape(page.title)}</b>", 17, mm(0.5)), (escape(page.record.card.summary), 11, mm(1))
    composer.put(Words(paper, *words, is_wide=True) for words in head)
    composer.put([Words(paper, _facts(page), 9, mm(3), is_wide=True)])
    about = deque(_about(paper, page))
    if isinstance(page.page, WalkthroughPage):
        # The notes of a step stand by its pictures; what is about the whole comes behind the last step.
        composer.put(_steps(paper, page.page, screens))
        composer.put(_questions(paper, page.page.walkthrough))
    else:
        composer.put(_pictures(paper, "The page", screens[0]), about)
        composer.put(_staff_notes(paper, "For staff.", page.page.topic.staff, page.page.topic.references))
    composer.put(about)
    composer.put([SignatureBox(paper, page.name, page.mark)])


def _facts(page: PageReport) -> str:
    measures = [f"{page.words} words"]
    if page.grade:
        measures.append(f"reading grade {grade_words(page.grade)}, SMOG {page.grade.smog:.1f}")
    if page.cdc is not None:
        measures.append(f"CDC index {page.cdc} %")
    if page.pemat is not None:
        measures.append(f"PEMAT-P {page.pemat} %")
    return f"{escape(' · '.join(measures))}<br>Review: {escape(page.review.in_words())}"


def _pictures(paper: Paper, name: str, parts: Parts) -> Iterator[Block]:
    for number, part in enumerate(parts, start=1):
        caption = name if len(parts) == 1 else f"{name}, part {number} of {len(parts)}"
        yield Stack((Words(paper, escape(caption), _SMALL, mm(0.8)), part))


def _steps(paper: Paper, page: WalkthroughPage, screens: Sequence[Parts]) -> Iterator[Block]:
    steps = page.walkthrough.steps
    for number, (step, parts) in enumerate(zip(steps, screens, strict=True), start=1):
        yield from _pictures(paper, f"Step {number} of {len(steps)}: {step.title}", parts)
        yield from _staff_notes(paper, f"Step {number}, for staff.", step.staff, page.walkthrough.references)


def _staff_notes(paper: Paper, name: str, notes: StaffNotes | None, references: Sequence[str]) -> Iterator[Block]:
    if notes is None:
        return
    said = (
        (f"{name} {_when(notes)} Say:", _listed(notes.say, references)),
        ("Ask:", _marked(notes.ask, references)),
        ("A good answer holds:", _listed(notes.good_answer, references)),
        ("If that is missing, say:", _marked(notes.if_missing, references)),
        ("To tick:", escape("; ".join(notes.ticks))),
    )
    yield _labelled(paper, said)


def _when(notes: StaffNotes) -> str:
    return "Before the dose only." if notes.before_dose else "Also after the dose."


def _questions(paper: Paper, walkthrough: Walkthrough) -> Iterator[Block]:
    """What visitors are asked behind the last step. Every answer stands with what it teaches."""
    references = walkthrough.references
    for number, asked in enumerate(walkthrough.check_yourself, start=1):
        said = [(f"Check yourself, question {number}:", _marked(asked.question, references))]
        for choice in asked.choices:
            label = "Right answer:" if choice.right else "Other answer:"
            said.append((label, f"{_marked(choice.text, references)}<br>• {_marked(choice.feedback, references)}"))
        yield _labelled(paper, said)


def _labelled(paper: Paper, said: Iterable[tuple[str, str]]) -> Stack:
    words = [Words(paper, f"<b>{escape(label)}</b> {html}", 8.5, mm(0.8)) for label, html in said if html]
    words[-1].after = mm(4)
    return Stack(words)


def _listed(texts: Sequence[Text], references: Sequence[str]) -> str:
    return "".join(f"<br>• {_marked(text, references)}" for text in texts)


def _marked(text: Text, references: Sequence[str]) -> str:
    """The text with its sources as numbers, as the page counts them."""
    numbers: Mapping[str, int] = {id_: number for number, id_ in enumerate(references, start=1)}
    pieces = []
    for span in text:
        if span.kind == "ref":
            pieces.append(f" [{', '.join(str(numbers[id_]) for id_ in span.target.split() if id_ in numbers)}]")
        else:
            pieces.append(f"<b>{escape(span.text)}</b>" if span.strong or span.kind == "clinic" else escape(span.text))
    return "".join(pieces)


def _about(paper: Paper, page: PageReport) -> Iterator[Block]:
    yield from _section(paper, "Remarks of the checks", _remarks(paper, page))
    yield from _section(paper, "Values of the clinic on this page", _values(paper, page))
    yield from _section(paper, "Sources, with their numbers on the page", _sources(paper, page))
    yield from _checklists(paper, page)


def _section(paper: Paper, title: str, blocks: Iterator[Block]) -> Iterator[Block]:
    """A heading never stands alone at the end of a column."""
    first = next(blocks, None)
    if first is not None:
        yield Stack((Words(paper, f"<b>{escape(title)}</b>", 10.5, mm(1)), first))
        yield from blocks


def _remarks(paper: Paper, page: PageReport) -> Iterator[Block]:
    for problem in page.problems:
        yield Words(paper, f"• {escape(str(problem._replace(file='line')).removeprefix('line:'))}", _SMALL)


def _values(paper: Paper, page: PageReport) -> Iterator[Block]:
    for value in page.values:
        shown = f"<b>{escape(value.value)}</b>" if value.value else "<b>blank:</b> the page says “ask our staff”"
        yield Words(paper, f"• {escape(value.meaning)} ({escape(value.key)}): {shown}", _SMALL)


def _sources(paper: Paper, page: PageReport) -> Iterator[Block]:
    for number, (reference, evidence) in enumerate(page.sources, start=1):
        html = f"<b>[{number}]</b> {escape(f'{reference.citation} {reference.url}'.strip())} ({escape(reference.id)})"
        if evidence.needs_a_person:
            html += f" <b>Please check: {escape(evidence.words)}.</b>"
        yield Words(paper, html, _SMALL)


def _checklists(paper: Paper, page: PageReport) -> Iterator[Block]:
    for title, score in checklists(page):
        yield from _section(paper, title, _items(paper, score))


def _items(paper: Paper, score: Score) -> Iterator[Block]:
    """What is not met stands first, each by itself; the rest is short."""
    for item in score.missed:
        yield Words(paper, f"<b>No:</b> {escape(item_words(item))}", _SMALL, mm(0.6))
    for label, answer in (("Yes", "yes"), ("Does not apply", "n/a")):
        names = [f"{item.number} {item.name}" for item in score.items if item.answer == answer]
        if names:
            yield Words(paper, f"<b>{label}:</b> {escape('; '.join(names))}", _SMALL)
