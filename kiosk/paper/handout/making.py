"""A handout as the bytes of a PDF: real letters, no picture of text, and nothing that tells when it was made."""

from __future__ import annotations

import bisect
import functools
import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import escape
from typing import Final, NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QUuid
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from kiosk.pack import model
from kiosk.paper.blocks import RESOLUTION, Words, hairline, mm
from kiosk.paper.handout import ending, wording
from kiosk.paper.handout.catalog import UnknownFormError, finished
from kiosk.paper.handout.content import FindMedia, Handout, Part
from kiosk.paper.handout.pages import Draft, page_blocks
from kiosk.paper.handout.shapes import SMALL, Leaf, UnderHead
from kiosk.paper.handout.wording import Say
from kiosk.paper.sheets import Composer, Sheet

log = logging.getLogger(__name__)


class _Fit(NamedTuple):
    """How generously a page is set: the width of its pictures, in millimetres, and the leading of its lines."""

    topic: float
    walkthrough: float
    leading: int


# The first with which a page fits on two sheets is taken. Letters never get smaller.
_FITS: Final = (
    _Fit(62, 34, 108),
    _Fit(54, 29, 104),
    _Fit(44, 25, 100),
    _Fit(36, 21, 96),
    _Fit(30, 18, 92),
    _Fit(24, 18, 88),
)
_MOST_SHEETS: Final = 2


def make_handout(handout: Handout, size: QPageSize, say: Say, media: FindMedia, font: str) -> tuple[bytes, int]:
    """The PDF, and on how many sheets it is.

    `say` speaks the language of the handout, and `font` is a family that Qt has loaded. A page takes one or two
    sheets, with smaller pictures where it is long; each page of a plan begins on a sheet of its own.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    writer.setTitle(_title(say, handout))
    # Not a number of this file's own: the same handout is the same file, whoever takes it.
    writer.setDocumentId(
        QUuid.createUuidV5(QUuid(), f"{_title(say, handout)} {handout.language} {handout.day}".encode())
    )
    leaf = Leaf(size, writer, font)
    sheets = list(_composed(handout, leaf, say, media))
    painter = QPainter(writer)
    for number, sheet in enumerate(sheets, start=1):
        if number > 1:
            writer.newPage()
        page = say(wording.PAGE).replace("%1", str(number)).replace("%2", str(len(sheets)))
        _draw(painter, leaf, sheet, handout.notices.get("emergency", ""), page)
    painter.end()
    pdf = bytes(buffer.data().data())
    try:
        pdf = finished(pdf, handout.language, handout.day)
    except UnknownFormError:
        # The words are what people came for; that the language is missing, a test notices.
        log.exception("The handout does not say its language")
    return pdf, len(sheets)


def _title(say: Say, handout: Handout) -> str:
    return say(wording.PLAN) if handout.is_plan else handout.parts[0].page.card.title


def _composed(handout: Handout, leaf: Leaf, say: Say, media: FindMedia) -> Iterator[Sheet]:
    for number, part in enumerate(handout.parts, start=1):
        # Of a plan, the end stands on a sheet of its own: the one that goes on the refrigerator.
        is_alone = not handout.is_plan and number == len(handout.parts)
        yield from _fitting(handout, leaf, say, media, part, with_end=is_alone)
    if handout.is_plan:
        composer = _begun(leaf, handout, say(wording.PLAN))
        _put_end(composer, leaf, say, handout)
        yield from composer.sheets


def _fitting(
    handout: Handout, leaf: Leaf, say: Say, media: FindMedia, part: Part, *, with_end: bool
) -> Sequence[Sheet]:
    """The sheets of one page, with the first fit that leaves it on two of them; where none does, with the widest."""

    @functools.cache
    def sheets(fit: _Fit, *, has_questions: bool) -> Sequence[Sheet]:
        tight = replace(leaf, leading=fit.leading)
        scene = fit.topic if isinstance(part.page, model.Topic) else fit.walkthrough
        composer = _begun(tight, handout, part.page.card.title)
        for block in page_blocks(Draft(tight, say, media, scene, has_questions), part):
            composer.put([block], head=block.head if isinstance(block, UnderHead) else None)
        composer.put(ending.about_part(tight, say, handout, part))
        if with_end:
            _put_end(composer, tight, say, handout)
        return composer.sheets

    for has_questions in (True, False):
        fitting = functools.partial(sheets, has_questions=has_questions)
        if len(fitting(_FITS[-1])) <= _MOST_SHEETS:
            # What is set tighter never takes more sheets: a few looks find the first that fits.
            first = bisect.bisect_left(_FITS, True, key=lambda fit: len(fitting(fit)) <= _MOST_SHEETS)
            return fitting(_FITS[first])
    return sheets(_FITS[0], has_questions=True)


def _begun(leaf: Leaf, handout: Handout, title: str) -> Composer:
    composer = Composer(leaf)
    composer.begin(handout.values.get("name") or handout.title, title)
    return composer


def _put_end(composer: Composer, leaf: Leaf, say: Say, handout: Handout) -> None:
    composer.put(ending.questions(leaf, say, handout))
    if handout.is_plan:
        composer.put(ending.blanks(leaf, say))
    composer.put([ending.contact(leaf, say, handout)])
    composer.put(ending.fine_print(leaf, handout))


def _draw(painter: QPainter, leaf: Leaf, sheet: Sheet, emergency: str, page: str) -> None:
    content = leaf.content
    left, right, top = content.left(), content.right(), content.top() - mm(8)
    Words(leaf, f"<b>{escape(sheet.left)}</b>", SMALL, 0).draw(painter, left, top, content.width() * 0.5)
    Words(leaf, escape(sheet.right), SMALL, 0, is_right=True).draw(
        painter, left + content.width() * 0.5, top, content.width() * 0.5
    )
    hairline(painter, left, content.top() - mm(2.5), right)
    for block, x, y, width in sheet.placed:
        block.draw(painter, x, y, width)
    bottom = content.bottom() + mm(1.5)
    hairline(painter, left, bottom, right)
    line = content.width() - mm(32)
    Words(leaf, f"<b>{escape(emergency)}</b>", 12, 0).draw(painter, left, bottom + mm(1), line)
    Words(leaf, escape(page), SMALL, 0, is_right=True).draw(painter, left + line, bottom + mm(1), mm(32))
