"""The build of a page: what it begins with, what it must have, and how much of it people can take in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kiosk.authoring.checks.content import Content
from kiosk.authoring.pages import Page, TopicPage, WalkthroughPage
from kiosk.pack.model import Bullets, Callout, KeyMessage, Paragraph, Questions, Steps, Timeline
from kiosk.problems import Problem, Severity

MOST_ITEMS = 7
STEPS = range(2, 13)
NEEDED_FILES = ("sections.yaml", "notices.yaml")


def check(page: Page) -> Iterable[Problem]:
    return _topic(page) if isinstance(page, TopicPage) else _walkthrough(page)


def check_folder(content: Content) -> Iterator[Problem]:
    """Sections that no topic is in, and languages that lack a file which every language needs."""
    for language in content.languages:
        for name in NEEDED_FILES:
            if f"{language}/{name}" not in content.places:
                yield Problem(f"{language}/{name}", 0, 0, "this file is missing")
        filled = content.targets.of("section", language, "topic")
        for name, (path, link) in content.defined("section").items():
            if name not in filled:
                message = f"no topic in '{language}' is in the section '{name}'"
                yield Problem(path, link.line, link.column, message, severity=Severity.WARNING)


def _topic(page: TopicPage) -> Iterator[Problem]:
    first = page.blocks[0] if page.blocks else None
    if first is None or not isinstance(first.block, KeyMessage):
        line, column = (first.line, first.column) if first else (0, 0)
        yield Problem(page.file, line, column, "a page begins with its key message", 'write "!!! short"')
    messages = [located for located in page.blocks if isinstance(located.block, KeyMessage)]
    for located in messages[1:]:
        yield Problem(page.file, located.line, located.column, "a page has one key message", 'use "!!! note" here')
    if not any(isinstance(located.block, Paragraph) for located in page.blocks):
        yield Problem(page.file, 0, 0, "a page has at least one paragraph of text")
    for located in page.blocks:
        match located.block:
            case Bullets() | Steps() | Questions() | Callout():
                yield from _long_list(page.file, located.line, located.column, len(located.block.items))
            case Timeline():
                yield from _long_list(page.file, located.line, located.column, len(located.block.entries))


def _walkthrough(page: WalkthroughPage) -> Iterator[Problem]:
    if len(page.steps) not in STEPS:
        message = f"a walkthrough has {STEPS[0]} to {STEPS[-1]} steps, found {len(page.steps)}"
        yield Problem(page.file, 0, 0, message)
    seen: set[str] = set()
    latest: int | None = None
    for place in page.steps:
        step = place.step
        if step.id in seen:
            yield Problem(page.file, place.line, place.column, f"two steps have the id '{step.id}'")
        seen.add(step.id)
        if step.starts is not None and step.ends is not None and step.ends < step.starts:
            message = f"the step ends at {step.ends} minutes, before it starts at {step.starts}"
            yield Problem(page.file, place.line, place.column, message)
        if step.starts is not None:
            if latest is not None and step.starts < latest:
                message = f"the step starts at {step.starts} minutes, before the step above it at {latest}"
                yield Problem(page.file, place.line, place.column, message, "put the steps in order")
            latest = step.starts
        for part in place.parts:
            yield from _long_list(page.file, part.line, part.column, len(part.texts))


def _long_list(file: str, line: int, column: int, items: int) -> Iterator[Problem]:
    if items > MOST_ITEMS:
        message = f"a list of {items} items is hard to take in, {MOST_ITEMS} is the most"
        yield Problem(file, line, column, message, "make two lists of it", Severity.WARNING)
