"""Topics and walkthroughs: from the text of a file to the record of a pack, each part with its place in the file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kiosk.authoring.blocks import Located, check_picture_path, read_blocks
from kiosk.authoring.documents import FrontMatter, StepEntry, WalkthroughFile
from kiosk.authoring.inline import Context
from kiosk.authoring.loading import split_front_matter
from kiosk.authoring.messages import read_as, validate
from kiosk.authoring.parts import Part, Reading, read_part
from kiosk.authoring.source import Source
from kiosk.authoring.teaching_documents import StaffEntry
from kiosk.authoring.teaching_parts import QuestionPart, StaffPart, as_questions, read_questions, read_staff
from kiosk.authoring.typography import curly
from kiosk.pack import words
from kiosk.pack.model import Step, Topic, TopicCard, Walkthrough, WalkthroughCard
from kiosk.yamlfile import KeyPath, load_yaml

_PARTS = ("text", "feel", "do", "tell")
WORDS_A_MINUTE = 150  # reading aloud, unhurried


@dataclass(frozen=True, slots=True)
class TopicPage:
    """A topic, what its author said about it, and where each of its blocks begins."""

    file: str
    front: FrontMatter
    topic: Topic
    blocks: tuple[Located, ...]
    staff: StaffPart | None = None


@dataclass(frozen=True, slots=True)
class StepPage:
    step: Step
    parts: tuple[Part, ...]
    staff: StaffPart | None
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class WalkthroughPage:
    """A walkthrough, and where each of its steps, their texts and the questions behind them begin."""

    file: str
    walkthrough: Walkthrough
    steps: tuple[StepPage, ...]
    questions: tuple[QuestionPart, ...] = ()


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
    # After all that visitors read, so that their sources are numbered without gaps.
    staff = read_staff(front.staff, ("staff",), Reading(document, text.split("\n"), context))
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
        staff=staff.notes if staff else None,
    )
    return TopicPage(findings.file, front, replace(topic, words=_count(words.topic_text(topic))), blocks, staff)


def read_walkthrough(text: str, id_: str, context: Context) -> WalkthroughPage | None:
    """None when the file cannot be made a walkthrough of, with the problems why."""
    findings = context.findings
    read = read_as(WalkthroughFile, text, findings)
    if read is None:
        return None
    document, file = read
    findings.link("icon", file.icon, *document.mark("icon"))
    reading = Reading(document, text.split("\n"), context)
    steps = tuple(_step(entry, number, reading) for number, entry in enumerate(file.steps))
    questions = read_questions(file.check_yourself, reading)
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
    walkthrough = Walkthrough(
        card, tuple(page.step for page in steps), _cited(context), check_yourself=as_questions(questions)
    )
    return WalkthroughPage(findings.file, walkthrough, steps, questions)


def _step(entry: StepEntry, number: int, reading: Reading) -> StepPage:
    document, context = reading.document, reading.context
    place = document.mark("steps", number, "scene")
    if check_picture_path(entry.scene, place, context.findings):
        context.findings.link("picture", entry.scene, *place)
    parts = [read_part(name, ("steps", number, name), reading) for name in _PARTS]
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
    return StepPage(step, tuple(part for part in parts if part.texts), None, *document.mark("steps", number))


def _with_staff_notes(page: StepPage, entry: StaffEntry | None, path: KeyPath, reading: Reading) -> StepPage:
    staff = read_staff(entry, path, reading)
    return replace(page, step=replace(page.step, staff=staff.notes), staff=staff) if staff else page


def _cited(context: Context) -> tuple[str, ...]:
    """In the order of their first mark, which is how the page numbers them."""
    return tuple(dict.fromkeys(link.target for link in context.findings.links if link.kind == "ref"))


def _count(text: str) -> int:
    return len(text.split())
