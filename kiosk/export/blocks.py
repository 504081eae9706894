"""Each kind of block as HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from html import escape
from typing import Any, Final

from kiosk.export.leaf import Leaf, icon
from kiosk.pack import model
from kiosk.pack.words import plain

_CALLOUT_ICONS: Final = {
    "emergency": "phone-call",
    "crisis-line": "chats-circle",
    "tell-staff": "hand-waving",
    "call-clinic": "phone",
    "action": "hand-palm",
    "note": "info",
}


def blocks_html(blocks: Iterable[model.Block], leaf: Leaf) -> str:
    """The blocks in their order. `leaf.level` follows their headings."""
    return "\n".join(WRITERS[type(block)](block, leaf) for block in blocks)


def _heading(block: model.Heading, leaf: Leaf) -> str:
    leaf.level, leaf.under = block.level, plain(block.text)
    return f"<h{block.level}>{leaf.html(block.text)}</h{block.level}>"


def _paragraph(block: model.Paragraph, leaf: Leaf) -> str:
    return f"<p>{leaf.html(block.text)}</p>"


def _bullets(block: model.Bullets, leaf: Leaf) -> str:
    return f"<ul>{leaf.items(block.items)}</ul>"


def _steps(block: model.Steps, leaf: Leaf) -> str:
    return f'<ol class="steps">{leaf.items(block.items)}</ol>'


def _key_message(block: model.KeyMessage, leaf: Leaf) -> str:
    return f'<p class="short"><strong>{escape(leaf.edition.words.in_short)}</strong> {leaf.html(block.text)}</p>'


def _callout(block: model.Callout, leaf: Leaf) -> str:
    title = leaf.heading(icon(f"controls/{_CALLOUT_ICONS[block.urgency]}") + leaf.html(block.title), "callout-title")
    text = f"<p>{leaf.html(block.text)}</p>" if block.text else ""
    items = f"<ul>{leaf.items(block.items)}</ul>" if block.items else ""
    body = f'<div class="callout-body">{text}{items}</div>' if text or items else ""
    return f'<div class="callout {block.urgency}">{title}{body}</div>'


def _figure(block: model.Figure, leaf: Leaf) -> str:
    caption = f"<figcaption>{leaf.html(block.caption)}</figcaption>" if block.caption else ""
    return f"<figure>{leaf.picture(block.path, block.alt)}{caption}</figure>"


def _people(block: model.People, leaf: Leaf) -> str:
    """The drawing says nothing that the list below it does not say."""
    looks = _looks(len(block.groups))
    drawn = [look for look, group in zip(looks, block.groups, strict=True) for _ in range(group.count)]
    people = "".join(_person(look, number * 100) for number, look in enumerate(drawn))
    width = max(len(drawn) * 100 - 28, 1)
    row = (
        f'<svg class="people" viewBox="0 0 {width} 148" style="--count:{len(drawn)}" aria-hidden="true">{people}</svg>'
    )
    entries = "".join(
        f'<li><svg viewBox="0 0 72 148" aria-hidden="true">{_person(look, 0)}</svg>'
        f"<span><strong>{escape(group.shown)}</strong> {leaf.html(group.label)}</span></li>"
        for look, group in zip(looks, block.groups, strict=True)
    )
    return f'<div class="pictograph"><p class="lead">{leaf.html(block.caption)}</p>{row}<ul>{entries}</ul></div>'


def _looks(groups: int) -> Sequence[str]:
    """Filled against hollow where there are two groups; half filled between them where there are three."""
    return ("full", "hollow") if groups == 2 else ("full", "half", "hollow")[:groups]


def _person(look: str, x: int) -> str:
    """72 wide and 148 high. The groups differ by shape as well as by colour."""
    body = "M2 146V92a34 34 0 0 1 68 0v54z"
    half = '<path class="fill" d="M4 104h64v40H4z"/>' if look == "half" else ""
    return f'<g class="{look}" transform="translate({x})"><circle cx="36" cy="26" r="22"/><path d="{body}"/>{half}</g>'


def _compare(block: model.Compare, leaf: Leaf) -> str:
    corner = f'<th scope="col">{escape(block.corner)}</th>' if block.corner else "<td></td>"
    columns = "".join(f'<th scope="col">{leaf.html(column)}</th>' for column in block.columns)
    rows = "".join(
        f'<tr><th scope="row">{leaf.html(row.head)}</th>'
        + "".join(f"<td>{leaf.html(cell)}</td>" for cell in row.cells)
        + "</tr>"
        for row in block.rows
    )
    # With so many columns that it has to be moved sideways on a telephone, the keys must be able to do so too.
    return (
        f'<div class="wide" role="region" aria-label="{escape(leaf.under)}" tabindex="0"><table>'
        f"<thead><tr>{corner}{columns}</tr></thead>"
        f"<tbody>{rows}</tbody></table></div>"
    )


def _timeline(block: model.Timeline, leaf: Leaf) -> str:
    entries = "".join(
        f'<li><strong class="when">{escape(entry.when)}</strong> <span>{leaf.html(entry.text)}</span></li>'
        for entry in block.entries
    )
    return f'<ol class="timeline">{entries}</ol>'


def _myth_fact(block: model.MythFact, leaf: Leaf) -> str:
    words = leaf.edition.words
    return (
        f'<div class="myth-fact"><p class="myth">{icon("controls/x-circle")}'
        f"<span><strong>{escape(words.myth)}</strong> {leaf.html(block.myth)}</span></p>"
        f'<p class="fact">{icon("controls/check-circle")}'
        f"<span><strong>{escape(words.fact)}</strong> {leaf.html(block.fact)}</span></p></div>"
    )


def _balance(block: model.Balance, leaf: Leaf) -> str:
    words = leaf.edition.words
    sides = (
        ("helps", "check-circle", words.helps, block.helps),
        ("harms", "warning-circle", words.harms, block.harms),
    )
    cards = "".join(
        f'<div class="{kind}">{leaf.heading(icon(f"controls/{drawn}") + escape(title), "side-title")}'
        f"<ul>{leaf.items(texts)}</ul></div>"
        for kind, drawn, title, texts in sides
    )
    return f'<div class="balance">{cards}</div>'


def _questions(block: model.Questions, leaf: Leaf) -> str:
    mark = icon("controls/question")
    return (
        '<ul class="questions">'
        + "".join(f"<li>{mark}<span>{leaf.html(text)}</span></li>" for text in block.items)
        + "</ul>"
    )


WRITERS: Final[dict[type[Any], Callable[[Any, Leaf], str]]] = {
    model.Heading: _heading,
    model.Paragraph: _paragraph,
    model.Bullets: _bullets,
    model.Steps: _steps,
    model.KeyMessage: _key_message,
    model.Callout: _callout,
    model.Figure: _figure,
    model.People: _people,
    model.Compare: _compare,
    model.Timeline: _timeline,
    model.MythFact: _myth_fact,
    model.Balance: _balance,
    model.Questions: _questions,
}
