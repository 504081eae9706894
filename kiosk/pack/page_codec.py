"""Pages back from JSON text, apart from `codec`: start-up needs no model of pages before one is opened."""

from __future__ import annotations

import json
from typing import Any, get_args

from kiosk.pack import model

BLOCKS: dict[str, type[Any]] = {block.kind: block for block in get_args(model.Block)}


def decode_topic(text: str) -> model.Topic:
    card, blocks, words, next_topics, references, review, translation, staff = json.loads(text)
    return model.Topic(
        card=model.TopicCard(*card),
        blocks=tuple(_block(block) for block in blocks),
        words=words,
        next_topics=tuple(next_topics),
        references=tuple(references),
        review=_review(review),
        translation=translation,
        staff=_staff_notes(staff),
    )


def decode_walkthrough(text: str) -> model.Walkthrough:
    card, steps, references, review, translation, check_yourself = json.loads(text)
    return model.Walkthrough(
        card=model.WalkthroughCard(*card),
        steps=tuple(_step(step) for step in steps),
        references=tuple(references),
        review=_review(review),
        translation=translation,
        check_yourself=tuple(_question(question) for question in check_yourself),
    )


def decode_term(text: str) -> model.Term:
    id_, term, meaning, also, translation = json.loads(text)
    return model.Term(id_, term, meaning, tuple(also), translation)


def decode_reference(text: str) -> model.Reference:
    return model.Reference(*json.loads(text))


def _review(raw: list[str] | None) -> model.Review | None:
    return None if raw is None else model.Review(*raw)


def _text(raw: list[Any]) -> model.Text:
    return tuple(model.Span(*span) for span in raw)


def _texts(raw: list[Any]) -> tuple[model.Text, ...]:
    return tuple(_text(item) for item in raw)


def _step(raw: list[Any]) -> model.Step:
    id_, title, when, starts, ends, scene, alt, *groups, words, tell_title, staff = raw
    text, feel, do, tell = (_texts(group) for group in groups)
    return model.Step(
        id_, title, when, starts, ends, scene, alt, text, feel, do, tell, words, tell_title, _staff_notes(staff)
    )


def _staff_notes(raw: list[Any] | None) -> model.StaffNotes | None:
    if raw is None:
        return None
    say, ask, good_answer, if_missing, ticks, before_dose = raw
    return model.StaffNotes(
        _texts(say), _text(ask), _texts(good_answer), _text(if_missing), tuple(ticks), before_dose=before_dose
    )


def _question(raw: list[Any]) -> model.CheckQuestion:
    question, choices = raw
    return model.CheckQuestion(
        _text(question),
        tuple(model.CheckChoice(_text(text), _text(feedback), right=right) for text, feedback, right in choices),
    )


def _block(raw: list[Any]) -> model.Block:  # noqa: PLR0911 -- one line for each of the block types
    kind, *rest = raw
    match kind:
        case "heading":
            return model.Heading(_text(rest[0]), rest[1])
        case "paragraph" | "key-message":
            return BLOCKS[kind](_text(rest[0]))  # type: ignore[no-any-return]
        case "bullets" | "steps" | "questions":
            return BLOCKS[kind](_texts(rest[0]))  # type: ignore[no-any-return]
        case "callout":
            return model.Callout(rest[0], _text(rest[1]), _text(rest[2]), _texts(rest[3]))
        case "figure":
            return model.Figure(rest[0], rest[1], _text(rest[2]))
        case "people":
            groups = tuple(model.PeopleGroup(count, shown, _text(label)) for count, shown, label in rest[2])
            return model.People(rest[0], _text(rest[1]), groups)
        case "compare":
            rows = tuple(model.CompareRow(_text(head), _texts(cells)) for head, cells in rest[2])
            return model.Compare(rest[0], _texts(rest[1]), rows)
        case "timeline":
            return model.Timeline(tuple(model.TimelineEntry(when, _text(text)) for when, text in rest[0]))
        case "myth-fact":
            return model.MythFact(_text(rest[0]), _text(rest[1]))
        case "balance":
            return model.Balance(_texts(rest[0]), _texts(rest[1]))
        case _:
            raise ValueError(f"no block is called {kind!r}")
