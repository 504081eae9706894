"""Python-Markdown, set up to give an element tree of what the kiosk can show and of nothing else."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Sequence
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions.tables import TableProcessor
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from kiosk.authoring.inline import CLINIC_MARK, REFERENCE_MARK

# Each of these makes something that `lines.py` refuses, or hides text that the author should see.
_UNUSED_BLOCKS = ("code", "setextheader", "hr", "quote", "reference", "indent")
_UNUSED_INLINE = (
    "backtick",
    "reference",
    "image_reference",
    "short_reference",
    "short_image_ref",
    "autolink",
    "automail",
    "linebreak",
    "html",
    "entity",
)


def parse(text: str) -> Element:
    """The tree of a text whose lines are tagged. Its elements are p, h2, h3, ul, ol, table and div (a box)."""
    markdown = _markdown()
    markdown.reset()
    root = Element("div")
    markdown.parser.parseChunk(root, text)
    for processor in markdown.treeprocessors:
        processor.run(root)  # both that are left change the tree in place
    return root


@functools.cache
def _markdown() -> Markdown:
    markdown = Markdown(extensions=["admonition", "sane_lists", "tables"], tab_length=4)
    markdown.preprocessors.deregister("html_block")
    markdown.treeprocessors.deregister("prettify")
    for name in _UNUSED_BLOCKS:
        markdown.parser.blockprocessors.deregister(name)
    for name in _UNUSED_INLINE:
        markdown.inlinePatterns.deregister(name)
    markdown.parser.blockprocessors.register(_Table(markdown.parser, {"use_align_attribute": False}), "table", 75)
    # Above links (160), so that "[@R01](" is not read as one; below escapes (180), so that "\\{{" is.
    markdown.inlinePatterns.register(_Mark(r"\[(@[^\[\]]*)\]", REFERENCE_MARK), REFERENCE_MARK, 175)
    markdown.inlinePatterns.register(_Mark(r"\{\{([^{}]*)\}\}", CLINIC_MARK), CLINIC_MARK, 175)
    return markdown


class _Mark(InlineProcessor):
    def __init__(self, pattern: str, tag: str) -> None:
        super().__init__(pattern)
        self._tag = tag

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's name
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        del data
        element = Element(self._tag, {"target": m.group(1)})
        element.text = AtomicString(m.group(0))  # what the library puts back where it wants words, as in a caption
        return element, m.start(0), m.end(0)


class _Table(TableProcessor):
    """Keeps every cell that was written, where the library cuts and pads rows to the heading's length."""

    _split_row: Callable[[str], list[str]]  # the library's own; its stubs leave it out

    def _build_row(self, row: str, parent: Element, align: Sequence[str | None]) -> None:
        del align
        line = SubElement(parent, "tr")
        for cell in self._split_row(row):
            SubElement(line, "td").text = cell.strip(" ")

    def _build_empty_row(self, parent: Element, align: Sequence[str | None]) -> None:
        """A table without rows keeps none."""
