"""Topics and walkthroughs: from the text of a file to the record of a pack, each part with its place in the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kiosk.authoring.blocks import Located, check_picture_path, read_blocks
from kiosk.authoring.documents import FrontMatter, StaffEntry, StepEntry, WalkthroughFile
from kiosk.authoring.inline import Context
from kiosk.authoring.loading import split_front_matter
from kiosk.authoring.messages import read_as, validate
from kiosk.authoring.source import Source, source_of
from kiosk.authoring.typography import curly
from kiosk.pack import words
from kiosk.pack.model import (
    Bullets,
    Paragraph,
    StaffNotes,
    Step,
    Text,
    Topic,
    TopicCard,
    Walkthrough,
    WalkthroughCard,
)
from kiosk.yamlfile import Document, KeyPath, load_yaml

_PARTS = ("text", "feel", "do", "tell")
_STAFF_PARTS = ("say", "ask", "good-answer", "if-missing")
WORDS_A_MINUTE = 150  # reading aloud, unhurried


@dataclass(frozen=True, slots=True)
class TopicPage:
    """A topic, what its author said about it, and where each of its blocks begins."""

    file: str
    front: FrontMatter
    topic: Topic
    blocks: tuple[Located, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One of a step's texts, or one of its staff notes. `name` is its key in the file."""

    name: str
    texts: tuple[Text, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class StepPage:
    step: Step
    parts: tuple[Part, ...]
    staff: tuple[Part, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class WalkthroughPage:
    """A walkthrough, and where each of its steps and their texts begin."""

    file: str
    walkthrough: Walkthrough
    steps: tuple[StepPage, ...]


Page = TopicPage | WalkthroughPage


def read_topic(text: str, id_: str, icons: Mapping[str, str], context: Context) -> TopicPage | None:
    """`icons` are the sections' own, by section. None when the file cannot be made a page of, with the problems why."""
    findings = context.findings
    split = split_front_matter(text, findings)
    if split is None:
        return None
    document, problems = load_yaml(split.front, findings.file, lines_above=1)
    findings.problems += problems
    front = validate(FrontMatter, document, findings) if document else None
    blocks = tuple(read_blocks(Source(split.body, split.lines_above + 1), context))
    if not document or not front:
        return None
    findings.link("section", front.section, *document.mark("section"))
    if front.icon:
        findings.link("icon", front.icon, *document.mark("icon"))
    for number, name in enumerate(front.next):
        findings.link("next", name, *document.mark("next", number))
    for number, claim in enumerate(front.corrects):
        findings.link("claim", claim, *document.mark("corrects", number))
    card = TopicCard(
        id=id_,
        section=front.section,
        title=curly(front.title),
        summary=curly(front.summary),
        icon=front.icon or icons.get(front.section, ""),
        position=front.order,
    )
    topic = Topic(
        card=card,
        blocks=tuple(located.block for located in blocks),
        words=0,
        next_topics=tuple(name for name in front.next if name not in context.hidden_topics),
        references=_cited(context),
    )
    return TopicPage(findings.file, front, replace(topic, words=_count(words.topic_text(topic))), blocks)


def read_walkthrough(text: str, id_: str, context: Context) -> WalkthroughPage | None:
    """None when the file cannot be made a walkthrough of, with the problems why."""
    findings = context.findings
    read = read_as(WalkthroughFile, text, findings)
    if read is None:
        return None
    document, file = read
    findings.link("icon", file.icon, *document.mark("icon"))
    reading = _Reading(document, text.split("\n"), context)
    steps = tuple(_step(entry, number, reading) for number, entry in enumerate(file.steps))
    # After all that visitors read, so that their sources are numbered without gaps.
    steps = tuple(
        _with_staff_notes(page, entry.staff, ("steps", number, "staff"), reading)
        for number, (page, entry) in enumerate(zip(steps, file.steps, strict=True))
    )
    total = sum(page.step.words for page in steps)
    card = WalkthroughCard(
        id=id_,
        title=curly(file.title),
        summary=curly(file.summary),
        icon=file.icon,
        position=file.order,
        minutes=max(1, -(-total // WORDS_A_MINUTE)),
        step_count=len(steps),
        # A third of the way in, the visitor has arrived and is being looked after: that is what a visit looks like.
        scene=steps[(len(steps) - 1) // 3].step.scene if steps else "",
    )
    walkthrough = Walkthrough(card, tuple(page.step for page in steps), _cited(context))
    return WalkthroughPage(findings.file, walkthrough, steps)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A file of YAML that is being read."""

    document: Document
    lines: list[str]
    context: Context


def _step(entry: StepEntry, number: int, reading: _Reading) -> StepPage:
    document, context = reading.document, reading.context
    place = document.mark("steps", number, "scene")
    if check_picture_path(entry.scene, place, context.findings):
        context.findings.link("picture", entry.scene, *place)
    parts = [_part(name, ("steps", number, name), reading) for name in _PARTS]
    text, feel, do, tell = (part.texts for part in parts)
    step = Step(
        id=entry.id,
        title=curly(entry.title),
        when=curly(entry.when or ""),
        starts=entry.starts,
        ends=entry.ends,
        scene=entry.scene,
        alt=curly(entry.alt),
        text=text,
        feel=feel,
        do=do,
        tell=tell,
        words=0,
        tell_title=curly(entry.tell_title or ""),
    )
    step = replace(step, words=_count(" ".join((step.title, step.when, *words.step_texts(step)))))
    return StepPage(step, tuple(part for part in parts if part.texts), (), *document.mark("steps", number))


def _with_staff_notes(page: StepPage, entry: StaffEntry | None, path: KeyPath, reading: _Reading) -> StepPage:
    if entry is None:
        return page
    parts = tuple(_part(name, (*path, name), reading) for name in _STAFF_PARTS)
    for part in parts:
        if part.name in ("ask", "if-missing") and len(part.texts) != 1:
            reading.context.findings.error(part.line, part.column, f"'{part.name}' is one paragraph")
    if not all(part.texts for part in parts):
        return page  # what is wrong with it has been said
    say, ask, good_answer, if_missing = (part.texts for part in parts)
    notes = StaffNotes(say, ask[0], good_answer, if_missing[0])
    return replace(page, step=replace(page.step, staff=notes), staff=parts)


def _part(name: str, path: KeyPath, reading: _Reading) -> Part:
    """Paragraphs or a list, written as a list of YAML or of Markdown. Empty when the step has none."""
    document, lines, context = reading.document, reading.lines, reading.context
    place = document.mark(*path)
    scalar = document.scalar(*path)
    if scalar is not None:
        return Part(name, _plain_blocks(source_of(scalar, lines), context), *place)
    texts: list[Text] = []
    while (scalar := document.scalar(*path, len(texts))) is not None:
        item = _plain_blocks(source_of(scalar, lines), context)
        if len(item) != 1:
            context.findings.error(scalar.line, scalar.column, "an item of a list is one paragraph")
        texts.append(item[0] if item else ())
    return Part(name, tuple(texts), *place)


def _plain_blocks(source: Source, context: Context) -> tuple[Text, ...]:
    texts: list[Text] = []
    for located in read_blocks(source, context):
        match located.block:
            case Paragraph():
                texts.append(located.block.text)
            case Bullets():
                texts += located.block.items
            case _:
                context.findings.error(located.line, located.column, "only paragraphs and lists can stand in a step")
    return tuple(texts)


def _cited(context: Context) -> tuple[str, ...]:
    """In the order of their first mark, which is how the page numbers them."""
    return tuple(dict.fromkeys(link.target for link in context.findings.links if link.kind == "ref"))


def _count(text: str) -> int:
    return len(text.split())
