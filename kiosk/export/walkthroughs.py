"""A walkthrough as web pages: one for each step, and one with all of them, to print."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from kiosk.export.edition import HOME, ROUTES, Edition, step_page, whole_page
from kiosk.export.ending import STEP_NOTICES, ending_html
from kiosk.export.frame import Page, cautions_html
from kiosk.export.leaf import Leaf, icon
from kiosk.pack.model import Step, Text, Walkthrough


def walkthrough(edition: Edition, found: Walkthrough) -> Iterator[tuple[Leaf, Page]]:
    """The notes for staff are left out: they are for nobody else's eyes."""
    path = (HOME, edition.words.home), (ROUTES, edition.words.routes)
    for number in range(1, len(found.steps) + 1):
        leaf, body = _one_step(edition, found, number)
        title = f"{found.steps[number - 1].title} · {found.card.title}"
        yield leaf, Page(title, body, path, found.translation, "step")
    leaf, body = _all_steps(edition, found)
    yield leaf, Page(edition.words.whole.format(found.card.title), body, path, found.translation, "walkthrough")


def _one_step(edition: Edition, found: Walkthrough, number: int) -> tuple[Leaf, str]:
    step = found.steps[number - 1]
    leaf = Leaf(edition, step_page(found.card.id, number), _cited(step))
    body = (
        '<div class="stage">',
        "<article>",
        f'<p class="when">{escape(_place(edition, found, number))}</p>',
        f"<h1>{escape(step.title)}</h1>",
        cautions_html(leaf, found.translation),
        _step_body(leaf, step),
        "</article>",
        leaf.picture(step.scene, step.alt),
        _rail(leaf, found, number),
        "</div>",
        _turn(leaf, found, number),
        ending_html(leaf, found.review, STEP_NOTICES),
    )
    return leaf, "\n".join(filter(None, body))


def _all_steps(edition: Edition, found: Walkthrough) -> tuple[Leaf, str]:
    leaf = Leaf(edition, whole_page(found.card.id), found.references)
    words = edition.words
    body = [
        f"<h1>{escape(words.whole.format(found.card.title))}</h1>",
        f'<p class="lead">{escape(found.card.summary)}</p>',
        f'<p class="print-hidden"><a href="{leaf.to(step_page(found.card.id, 1))}">{escape(words.one_by_one)}</a></p>',
        cautions_html(leaf, found.translation),
    ]
    for number, step in enumerate(found.steps, start=1):
        leaf.level = 2
        body += [
            f'<section class="one" id="step-{number}">',
            leaf.picture(step.scene, step.alt),
            f'<p class="when">{escape(_place(edition, found, number))}</p>',
            f"<h2>{escape(step.title)}</h2>",
            _step_body(leaf, step),
            "</section>",
        ]
    body.append(ending_html(leaf, found.review, STEP_NOTICES))
    return leaf, "\n".join(filter(None, body))


def _place(edition: Edition, found: Walkthrough, number: int) -> str:
    place = edition.words.step.format(number, len(found.steps))
    when = found.steps[number - 1].when
    return f"{place} · {when}" if when else place


def _step_body(leaf: Leaf, step: Step) -> str:
    words = leaf.edition.words
    cards = (
        ("feel", "heartbeat", words.feel, step.feel),
        ("do", "hand-palm", words.do, step.do),
        ("tell", "chat-circle-text", step.tell_title or words.tell, step.tell),
    )
    texts = "".join(f"<p>{leaf.html(text)}</p>" for text in step.text)
    return texts + "".join(_card(leaf, *card) for card in cards if card[-1])


def _card(leaf: Leaf, kind: str, drawn: str, title: str, texts: tuple[Text, ...]) -> str:
    heading = leaf.heading(icon(f"controls/{drawn}") + escape(title), "side-title")
    return f'<div class="card {kind}">{heading}<ul>{leaf.items(texts)}</ul></div>'


def _rail(leaf: Leaf, found: Walkthrough, now: int) -> str:
    words = leaf.edition.words
    entries = "".join(
        f'<li><a href="{leaf.to(step_page(found.card.id, number))}"{_current(number, now)}>'
        f"{escape(step.title)}</a></li>"
        for number, step in enumerate(found.steps, start=1)
    )
    whole = f'<p><a href="{leaf.to(whole_page(found.card.id))}">{escape(words.whole_print)}</a></p>'
    title = f'<h2 id="rail">{escape(words.your_visit)}: {escape(found.card.title)}</h2>'
    return f'<nav class="rail" aria-labelledby="rail">{title}<ol>{entries}</ol>{whole}</nav>'


def _current(number: int, now: int) -> str:
    return ' aria-current="step"' if number == now else ""


def _turn(leaf: Leaf, found: Walkthrough, number: int) -> str:
    """To the step before and to the one behind."""
    words = leaf.edition.words
    links = ""
    if number > 1:
        said = escape(words.previous.format(found.steps[number - 2].title))
        to = leaf.to(step_page(found.card.id, number - 1))
        links += f'<a class="button quiet" rel="prev" href="{to}">{icon("controls/arrow-left")}<span>{said}</span></a>'
    if number < len(found.steps):
        said = escape(words.next.format(found.steps[number].title))
        to = leaf.to(step_page(found.card.id, number + 1))
        links += f'<a class="button" rel="next" href="{to}"><span>{said}</span>{icon("controls/arrow-right")}</a>'
    return f'<nav class="turn" aria-label="{escape(words.step.format(number, len(found.steps)))}">{links}</nav>'


def _cited(step: Step) -> tuple[str, ...]:
    """The references of a step in the order of their first mark."""
    groups = (step.text, step.feel, step.do, step.tell)
    spans = (span for group in groups for text in group for span in text if span.kind == "ref")
    return tuple(dict.fromkeys(id_ for span in spans for id_ in span.target.split()))
