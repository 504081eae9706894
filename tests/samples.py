"""A small pack with one block of every kind, made of records: tests of the player need no authoring."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from kiosk import paths
from kiosk.pack import model
from kiosk.pack.codec import deflated, inflated
from kiosk.pack.model import Span
from kiosk.pack.writer import PackWriter

BUILT_AT = "2026-01-01T00:00:00Z"


def text(words: str, *refs: str) -> model.Text:
    spans = (Span(words),)
    return (*spans, Span("", "ref", " ".join(refs))) if refs else spans


EVERY_BLOCK: tuple[model.Block, ...] = (
    model.KeyMessage(text("Bring an adult to take you home.", "R01")),
    model.Heading(text("Why you cannot drive"), 2),
    model.Paragraph(
        (
            Span("You may feel "),
            Span("cut off", "term", "dissociation"),
            Span(" for a while. Read about "),
            Span("food", "topic", "food"),
            Span(", or ask "),
            Span("ask our staff", "clinic", "phone"),
            Span(" & <b>nobody</b> else."),
            Span("", "ref", "R01 R02"),
        )
    ),
    model.Bullets((text("A friend"), text("A taxi, if your clinic allows it", "R02"))),
    model.Steps((text("Ask somebody."), text("Tell our staff who it is."))),
    model.Callout("tell-staff", text("Tell our staff now if:"), text("You have no ride."), (text("You are alone"),)),
    model.Callout("emergency", text("Call 911 if:"), (), (text("You cannot wake the person"),)),
    model.Figure("scenes/visit-arrive.svg", "Two people come through a door", text("Come together")),
    model.People(
        10,
        text("Out of 10 people:"),
        (
            model.PeopleGroup(3, "3", text("had few signs left")),
            model.PeopleGroup(2, "1 or 2", text("more got clearly better")),
            model.PeopleGroup(5, "5 or 6", text("did not get clearly better")),
        ),
    ),
    model.Compare(
        "",
        (text("IV drip"), text("Nasal spray")),
        (
            model.CompareRow(text("Approved?"), (text("No"), text("Yes"))),
            model.CompareRow(text("You stay"), (text("Until staff say so"), text("At least 2 hours", "R01"))),
        ),
    ),
    model.Timeline((model.TimelineEntry("2 hours before", text("Last food")),)),
    model.MythFact(text("One dose lasts for months."), text("Often about a week.", "R02")),
    model.Balance((text("It may work fast."),), (text("You cannot drive."), text("It may not help.", "R02"))),
    model.Questions((text("What else could I try?"),)),
)


def topic(id_: str, section: str, position: int, blocks: tuple[model.Block, ...], **more: object) -> model.Topic:
    card = model.TopicCard(id_, section, id_.replace("-", " ").capitalize(), f"All about {id_}", "nose", position)
    return model.Topic(card, blocks, words=80, **more)  # type: ignore[arg-type]


def walkthrough(id_: str, title: str, position: int, steps: int = 3) -> model.Walkthrough:
    card = model.WalkthroughCard(
        id_,
        title,
        f"How {title} goes",
        "blood-bag",
        position,
        minutes=2,
        step_count=steps,
        scene="scenes/visit-arrive.svg",
    )
    return model.Walkthrough(
        card,
        tuple(
            model.Step(
                id=f"step-{number}",
                title=f"Step title {number}",
                when=f"About {number * 10} minutes in",
                starts=number * 10,
                ends=None,
                scene="scenes/visit-arrive.svg",
                alt=f"Scene {number}",
                text=(text(f"What happens in step {number}.", "R01"),),
                feel=(text("A pinch."),),
                do=(text("Breathe slowly."),),
                tell=(text("You feel scared.", "R02"),),
                words=40,
            )
            for number in range(1, steps + 1)
        ),
        references=("R01", "R02"),
    )


def write_sample_pack(target: Path, *, walkthroughs: int = 2, languages: tuple[str, ...] = ("en",)) -> Path:
    """In languages other than the first, titles end in the language's tag, and the topic "food" is missing."""
    scene = (paths.assets_dir() / "scenes" / "visit-arrive.svg").read_bytes()
    with PackWriter(target) as pack:
        for language in languages:
            _put_language(pack, language, walkthroughs, "" if language == languages[0] else f" {language}")
        pack.put_reference(model.Reference("R01", "The label. 2026."), "references.yaml")
        pack.put_reference(model.Reference("R02", "A guide. 2025.", "https://example.org"), "references.yaml")
        pack.put_media(model.Media("scenes/visit-arrive.svg", "image/svg+xml", scene), "scenes/visit-arrive.svg")
        pack.finish(
            title="What to expect", clinic_name="Riverside Clinic", languages=languages, clinic={}, built_at=BUILT_AT
        )
    return target


def _put_language(pack: PackWriter, language: str, walkthroughs: int, end: str) -> None:
    for position, (id_, tint) in enumerate((("getting-ready", "sand"), ("afterwards", "rose"), ("empty", "sky"))):
        title = id_.replace("-", " ").capitalize() + end
        section = model.Section(id_, title, f"All of {id_}", f"This is {id_}.", "home", tint, position)  # type: ignore[arg-type]
        pack.put_section(language, section, f"{language}/sections.yaml")
    topics = [
        topic("ride", "getting-ready", 1, EVERY_BLOCK, next_topics=("food",), references=("R01", "R02")),
        topic("food", "getting-ready", 2, EVERY_BLOCK[:3], references=("R01", "R02")),
        topic(
            "rest",
            "afterwards",
            1,
            EVERY_BLOCK[:2],
            references=("R01",),
            review=model.Review("Dr Ada Example", "psychiatrist", "2026-01-02", "2027-01-02"),
        ),
    ]
    for made in topics:
        if end == "" or made.card.id != "food":
            named = replace(made, card=made.card._replace(title=made.card.title + end))
            pack.put_topic(language, named, f"{language}/topics/{made.card.id}.md")
    for number in range(walkthroughs):
        id_ = ("iv", "spray", "shot")[number]
        pack.put_walkthrough(
            language, walkthrough(id_, id_.upper() + end, number), f"{language}/walkthroughs/{id_}.yaml"
        )
    term = model.Term("dissociation", f"Dissociation{end}", "Feeling cut off from your body.")
    pack.put_term(language, term, f"{language}/glossary.yaml")
    for key, notice in (
        ("emergency", f"Emergency? Call 911. Thinking about suicide? Call or text 988.{end}"),
        ("advice", "This screen gives general facts. It is not medical advice."),
        ("follow-clinic", "Follow your clinic’s instructions."),
        ("medicines", "Do not stop any medicine because of this screen."),
        ("privacy", "This screen does not save what you tap."),
        ("not-reviewed", "Not yet reviewed by this clinic’s staff"),
        ("not-checked", f"This page has not been checked by a qualified translator.{end}"),
    ):
        pack.put_notice(language, key, notice, f"{language}/notices.yaml")


def damaged_copy(pack: Path, copy: Path, words: bytes) -> Path:
    """A copy in which the first letter of some words was changed everywhere, in deflated pages too, but no checksum."""
    wrong, data = bytes([words[0] ^ 1]) + words[1:], pack.read_bytes()
    copy.write_bytes(data.replace(words, wrong))
    count = data.count(words)
    with closing(sqlite3.connect(copy)) as db:
        for table in ("topic", "walkthrough"):
            for language, id_, payload in db.execute(f"SELECT language, id, payload FROM {table}").fetchall():  # noqa: S608
                text = inflated(payload)
                count += text.count(words.decode())
                changed = deflated(text.replace(words.decode(), wrong.decode()))
                query = f"UPDATE {table} SET payload = ? WHERE language = ? AND id = ?"  # noqa: S608
                db.execute(query, (changed, language, id_))
        db.commit()
    assert count > 0
    return copy
