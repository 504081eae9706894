"""The row of a block, apart from `blocks`: the list model needs it at start-up, when there is no page yet."""

from __future__ import annotations

from typing import NamedTuple


class BlockRow(NamedTuple):
    """One block. Which fields are used depends on `kind`; `spoken` is what a screen reader says of the whole block.

    `items` are styled texts and `itemMarks` the numbers of their sources. A table is its cells row by row, the row
    heading first, `columns` cells a row; `rowsAloud` is how each row is read to somebody who does not see the table,
    the row of headings first. A pictograph has a count and a label for each group of people, a balance has the count of
    what helps and of what harms.
    """

    kind: str
    text: str = ""
    marks: str = ""
    spoken: str = ""
    title: str = ""
    level: int = 0
    urgency: str = ""
    items: tuple[str, ...] = ()
    itemMarks: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    counts: tuple[int, ...] = ()
    columns: int = 0
    rowsAloud: tuple[str, ...] = ()
    source: str = ""
    alt: str = ""
