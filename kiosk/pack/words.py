"""The running text of records: what is searched, read aloud and counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from kiosk.pack import model


def plain(text: model.Text) -> str:
    """The words of a text without marks for sources."""
    return "".join(span.text for span in text if span.kind != "ref").strip()


def block_texts(block: model.Block) -> Iterator[str]:  # noqa: PLR0912 -- one arm for each of the block types
    """Every piece of text of a block, in reading order."""
    match block:
        case model.Heading() | model.Paragraph() | model.KeyMessage():
            yield plain(block.text)
        case model.Bullets() | model.Steps() | model.Questions():
            yield from map(plain, block.items)
        case model.Callout():
            yield plain(block.title)
            if block.text:
                yield plain(block.text)
            yield from map(plain, block.items)
        case model.Figure():
            if block.caption:
                yield plain(block.caption)
        case model.People():
            yield plain(block.caption)
            for group in block.groups:
                yield f"{group.shown} {plain(group.label)}"
        case model.Compare():
            for column in block.columns:
                yield plain(column)
            for row in block.rows:
                yield plain(row.head)
                yield from map(plain, row.cells)
        case model.Timeline():
            for entry in block.entries:
                yield f"{entry.when}: {plain(entry.text)}"
        case model.MythFact():
            yield plain(block.myth)
            yield plain(block.fact)
        case model.Balance():
            yield from map(plain, (*block.helps, *block.harms))


def topic_text(topic: model.Topic) -> str:
    return "\n".join(text for block in topic.blocks for text in block_texts(block))


def terms_used(record: model.Topic | model.Step) -> frozenset[str]:
    """The ids of the glossary's words that a page or a step explains."""
    return frozenset(span.target for span in _spans(record) if span.kind == "term")


def _spans(value: object) -> Iterator[model.Span]:
    if isinstance(value, model.Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _spans(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _spans(getattr(value, field.name))


def questions_of(topic: model.Topic) -> Iterator[tuple[str, model.Text]]:
    """The questions to take along, each with its id.

    The id counts them through the page, so that it is the same in every language: "food-and-drink/0".
    """
    items = (item for block in topic.blocks if isinstance(block, model.Questions) for item in block.items)
    return ((f"{topic.card.id}/{number}", item) for number, item in enumerate(items))


def step_texts(step: model.Step) -> Iterator[str]:
    for group in (step.text, step.feel, step.do, step.tell):
        yield from map(plain, group)


def walkthrough_text(walkthrough: model.Walkthrough) -> str:
    return "\n".join(text for step in walkthrough.steps for text in (step.title, *step_texts(step)))
