"""A page as plain text, for somebody who reads it in a terminal before signing it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from kiosk.pack import model


class TextLine(NamedTuple):
    """`style` is "title", "heading", "text", "item" or "small"."""

    style: str
    text: str


def lines_of(page: model.Topic | model.Walkthrough, citations: Mapping[str, str]) -> Iterator[TextLine]:
    """Everything that the page says, numbered sources last. `citations` are the sources in words, by id."""
    numbers = {id_: str(number) for number, id_ in enumerate(page.references, start=1)}
    yield TextLine("title", page.card.title)
    yield TextLine("text", page.card.summary)
    if isinstance(page, model.Topic):
        for block in page.blocks:
            yield from _block(block, numbers)
        yield from _staff(page.staff, numbers)
    else:
        for step in page.steps:
            yield from _step(step, numbers)
        yield from _questions(page.check_yourself, numbers)
    yield TextLine("heading", "Sources")
    for id_, number in numbers.items():
        yield TextLine("small", f"{number}. {citations.get(id_, id_)} ({id_})")


def _said(text: model.Text, numbers: Mapping[str, str]) -> str:
    """The words with the numbers of their sources; the clinic's own values stand in « »."""
    return "".join(_span(span, numbers) for span in text).strip()


def _span(span: model.Span, numbers: Mapping[str, str]) -> str:
    if span.kind == "ref":
        return f" [{', '.join(numbers.get(id_, id_) for id_ in span.target.split())}]"
    return f"«{span.text}»" if span.kind == "clinic" else span.text


def _items(texts: Iterable[model.Text], numbers: Mapping[str, str], sign: str = "-") -> Iterator[TextLine]:
    return (TextLine("item", f"{sign} {_said(text, numbers)}") for text in texts)


def _block(block: model.Block, numbers: Mapping[str, str]) -> Iterator[TextLine]:  # noqa: PLR0912 -- one arm for each type
    match block:
        case model.Heading():
            yield TextLine("heading", _said(block.text, numbers))
        case model.Paragraph():
            yield TextLine("text", _said(block.text, numbers))
        case model.KeyMessage():
            yield TextLine("heading", "In short")
            yield TextLine("text", _said(block.text, numbers))
        case model.Bullets() | model.Questions():
            yield from _items(block.items, numbers)
        case model.Steps():
            for number, item in enumerate(block.items, start=1):
                yield TextLine("item", f"{number}. {_said(item, numbers)}")
        case model.Callout():
            yield TextLine("heading", f"[{block.urgency}] {_said(block.title, numbers)}")
            if block.text:
                yield TextLine("text", _said(block.text, numbers))
            yield from _items(block.items, numbers)
        case model.Figure():
            yield TextLine("small", f"(picture: {block.alt}) {_said(block.caption, numbers)}".strip())
        case model.People():
            yield TextLine("heading", _said(block.caption, numbers))
            for group in block.groups:
                yield TextLine("item", f"- {group.shown} of {block.of}: {_said(group.label, numbers)}")
        case model.Compare():
            for row in block.rows:
                yield TextLine("heading", _said(row.head, numbers))
                for column, cell in zip(block.columns, row.cells, strict=True):
                    yield TextLine("item", f"- {_said(column, numbers)}: {_said(cell, numbers)}")
        case model.Timeline():
            for entry in block.entries:
                yield TextLine("item", f"- {entry.when}: {_said(entry.text, numbers)}")
        case model.MythFact():
            yield TextLine("text", f"Myth: {_said(block.myth, numbers)}")
            yield TextLine("text", f"Fact: {_said(block.fact, numbers)}")
        case model.Balance():
            yield from _items(block.helps, numbers, "+ may help:")
            yield from _items(block.harms, numbers, "- may harm:")


def _step(step: model.Step, numbers: Mapping[str, str]) -> Iterator[TextLine]:
    yield TextLine("heading", f"{step.title} ({step.when})" if step.when else step.title)
    yield TextLine("small", f"(picture: {step.alt})")
    parts = (("", step.text), ("What you may feel", step.feel), ("What you can do", step.do))
    for name, texts in (*parts, (step.tell_title or "Tell the nurse if", step.tell)):
        if texts and name:
            yield TextLine("text", f"{name}:")
        yield from _items(texts, numbers)
    yield from _staff(step.staff, numbers)


def _staff(notes: model.StaffNotes | None, numbers: Mapping[str, str]) -> Iterator[TextLine]:
    if notes is None:
        return
    yield TextLine("text", f"For the nurse, {'before the dose only' if notes.before_dose else 'also after the dose'}:")
    yield from _items(notes.say, numbers, "- say:")
    yield TextLine("item", f"- ask: {_said(notes.ask, numbers)}")
    yield from _items(notes.good_answer, numbers, "- a good answer:")
    yield TextLine("item", f"- if it is missing: {_said(notes.if_missing, numbers)}")
    yield from (TextLine("item", f"- to tick: {tick}") for tick in notes.ticks)


def _questions(questions: Iterable[model.CheckQuestion], numbers: Mapping[str, str]) -> Iterator[TextLine]:
    for question in questions:
        yield TextLine("heading", f"Check yourself: {_said(question.question, numbers)}")
        for choice in question.choices:
            yield TextLine("item", f"- {'right: ' if choice.right else ''}{_said(choice.text, numbers)}")
            yield TextLine("text", _said(choice.feedback, numbers))
