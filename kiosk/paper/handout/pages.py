"""A topic or a walkthrough as blocks on paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final, NamedTuple

from kiosk.pack import model
from kiosk.pack.reader import PackError
from kiosk.paper.blocks import Block, Row, Stack, mm
from kiosk.paper.handout import wording
from kiosk.paper.handout.content import FindMedia, Part, rich
from kiosk.paper.handout.shapes import BODY, CAUTION, Gap, Item, Leaf, Legend, People, Scene, UnderHead, box, words
from kiosk.paper.handout.wording import Say

_TITLE: Final = 24.0
_HEADING: Final = 17.0


class Draft(NamedTuple):
    """What a page is set with. `scene` is the width of its pictures, in millimetres.

    A page without room leaves out the questions of its own last block: those that were ticked have their own place.
    """

    leaf: Leaf
    say: Say
    media: FindMedia
    scene: float
    has_questions: bool = True


def page_blocks(draft: Draft, part: Part) -> Iterator[Block]:
    """The page from its title to its last line, in reading order."""
    if isinstance(part.page, model.Topic):
        yield from _topic(draft, part.page, part.cautions)
    else:
        yield from _walkthrough(draft, part.page, part.cautions)


def _title(draft: Draft, title: str, below: Sequence[Block], scene: Scene | None) -> Block:
    """The title and what stands below it, with the scene beside them."""
    leaf = draft.leaf
    head: list[Block] = [words(leaf, f"<b>{escape(title)}</b>", _TITLE, 2.5)]
    head += below
    if scene is None:
        return Stack(head)
    share = mm(draft.scene) / leaf.content.width()
    return Row((Stack(head), scene), (1 - share, share))


def _scene(draft: Draft, path: str) -> Scene | None:
    """None where it cannot be read: the words stand without it."""
    try:
        return Scene(draft.media(path), after=1.5)
    except PackError:
        return None


def _topic(draft: Draft, topic: model.Topic, cautions: Sequence[str]) -> Iterator[Block]:
    figure = next((block for block in topic.blocks if isinstance(block, model.Figure)), None)
    scene = _scene(draft, figure.path) if figure else None
    shown = tuple(block for block in topic.blocks[:1] if isinstance(block, model.KeyMessage))
    below = [made for block in shown for made in _block(draft, block)]
    if figure and figure.caption:
        below.append(words(draft.leaf, rich(figure.caption)))
    yield _title(draft, topic.card.title, below, scene)
    yield from _cautions(draft.leaf, cautions)
    rest = [block for block in topic.blocks if block is not figure and block not in shown]
    if not draft.has_questions and rest and isinstance(rest[-1], model.Questions):
        rest.pop()
    yield from _with_headings(draft, rest)


def _cautions(leaf: Leaf, cautions: Sequence[str]) -> Iterator[Block]:
    """What people must know of a translation, in both languages: whoever holds the paper can read one of them."""
    if cautions:
        yield words(leaf, f"<i>{escape(' '.join(cautions))}</i>", CAUTION)


def _with_headings(draft: Draft, blocks: Sequence[model.Block]) -> Iterator[Block]:
    """A heading never stands alone at the end of a sheet."""
    waiting: list[Block] = []
    for block in blocks:
        made = list(_block(draft, block))
        if not made:
            continue
        if isinstance(block, model.Heading):
            waiting += made
        elif waiting:
            yield Stack((*waiting, made[0]))
            yield from made[1:]
            waiting = []
        else:
            yield from made


def _block(draft: Draft, block: model.Block) -> Iterator[Block]:  # noqa: PLR0912 -- one arm for each block type
    leaf = draft.leaf
    match block:
        case model.Heading():
            points = _HEADING if block.level == 2 else BODY + 1
            yield words(leaf, f"<b>{rich(block.text)}</b>", points, 1.4)
        case model.Paragraph():
            yield words(leaf, rich(block.text))
        case model.KeyMessage():
            yield words(leaf, f"<b>{escape(draft.say(wording.IN_SHORT))}:</b> {rich(block.text)}")
        case model.Bullets():
            yield from _items(leaf, block.items)
        case model.Questions():
            yield from _items(leaf, block.items, has_box=True)
        case model.Steps():
            yield from _items(leaf, block.items, marks=[f"{number}." for number in range(1, len(block.items) + 1)])
        case model.Callout():
            yield from _callout(leaf, block)
        case model.People():
            yield Stack((words(leaf, rich(block.caption)), People([group.count for group in block.groups])))
            for number, group in enumerate(block.groups):
                yield Legend(leaf, number, f"<b>{escape(group.shown)}</b> {rich(group.label)}")
        case model.Compare():
            yield from _table(leaf, block)
        case model.Timeline():
            for entry in block.entries:
                yield Item(leaf, f"<b>{escape(entry.when)}:</b> {rich(entry.text)}")
        case model.Balance():
            sides = ((wording.HELPS, block.helps), (wording.HARMS, block.harms))
            boxes = [Stack(box(leaf, escape(draft.say(name)), _items(leaf, texts))) for name, texts in sides]
            yield Row(boxes, (0.5, 0.5))
        case model.MythFact():
            myth = f"<b>{escape(draft.say(wording.MYTH))}</b> {rich(block.myth)}"
            fact = f"<b>{escape(draft.say(wording.FACT))}</b> {rich(block.fact)}"
            yield Stack((words(leaf, myth, after=0.8), words(leaf, fact, after=3)))


def _items(leaf: Leaf, texts: Sequence[model.Text], *, has_box: bool = False, marks: Sequence[str] = ()) -> list[Block]:
    """A list, with a little more room below its end than between its entries."""
    made = []
    for number, text in enumerate(texts):
        after = 1.0 if number < len(texts) - 1 else 2.2
        made.append(Item(leaf, rich(text), marks[number] if marks else "•", after=after, has_box=has_box))
    return [*made]


def _callout(leaf: Leaf, block: model.Callout) -> list[Block]:
    inside: list[Block] = [words(leaf, rich(block.text), after=1.2)] if block.text else []
    inside += _items(leaf, block.items)
    is_strong = block.urgency in ("emergency", "crisis-line")
    # What is urgent is never torn apart.
    return box(leaf, rich(block.title), inside, is_dark=is_strong, whole=is_strong or len(inside) < 4)


def _table(leaf: Leaf, block: model.Compare) -> Iterator[Block]:
    columns = len(block.columns)
    first = 0.5 if columns == 1 else 0.4 if columns == 2 else 0.22
    shares = (first, *[(1 - first) / columns] * columns)

    def row(cells: Sequence[str]) -> Row:
        return Row([words(leaf, cell, after=0.6) for cell in cells], shares, is_ruled=True)

    head = row([f"<b>{escape(block.corner)}</b>", *(f"<b>{rich(column)}</b>" for column in block.columns)])
    rows = [row([rich(line.head), *map(rich, line.cells)]) for line in block.rows]
    yield Stack((head, *rows[:1]))
    yield from (UnderHead(line, head) for line in rows[1:])
    yield Gap(2.5)


def _walkthrough(draft: Draft, walkthrough: model.Walkthrough, cautions: Sequence[str]) -> Iterator[Block]:
    leaf = draft.leaf
    yield _title(draft, walkthrough.card.title, [words(leaf, escape(walkthrough.card.summary))], None)
    yield from _cautions(leaf, cautions)
    for number, step in enumerate(walkthrough.steps, start=1):
        text: list[Block] = [words(leaf, f"<b>{number}. {escape(step.title)}.</b> {escape(step.when)}", BODY, 0.6)]
        text += [words(leaf, rich(each), BODY, 0.6) for each in step.text]
        text.append(Gap(1.8))
        scene = _scene(draft, step.scene)
        share = mm(draft.scene) / leaf.content.width()
        yield Stack(text) if scene is None else Row((scene, Stack(text)), (share, 1 - share))
    yield words(leaf, f"<b>{escape(draft.say(wording.MORE_OF_STEPS))}</b>", BODY, 3)
