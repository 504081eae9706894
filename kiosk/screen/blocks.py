"""Blocks of a page as rows for QML: flat, typed, ready to be drawn and to be spoken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kiosk.pack import model
from kiosk.pack.words import block_texts, plain
from kiosk.screen.rows import BlockRow
from kiosk.screen.styling import marks, styled


def block_rows(blocks: Sequence[model.Block], references: Sequence[str]) -> tuple[BlockRow, ...]:
    return tuple(_row(block, references) for block in blocks)


def _row(block: model.Block, references: Sequence[str]) -> BlockRow:  # noqa: PLR0911 -- one arm for each block type
    kind, spoken = block.kind, _sentences(block_texts(block))
    match block:
        case model.Heading():
            return BlockRow(kind, styled(block.text), spoken=plain(block.text), level=block.level)
        case model.Paragraph() | model.KeyMessage():
            return BlockRow(kind, styled(block.text), marks(block.text, references), spoken=plain(block.text))
        case model.Bullets() | model.Steps() | model.Questions():
            return _list(kind, block.items, references, spoken)
        case model.Callout():
            return BlockRow(
                kind,
                styled(block.text),
                marks(block.text, references),
                spoken=spoken,
                title=styled(block.title),
                urgency=block.urgency,
                items=tuple(styled(item) for item in block.items),
                itemMarks=tuple(marks(item, references) for item in block.items),
            )
        case model.Figure():
            caption = styled(block.caption)
            return BlockRow(
                kind,
                caption,
                marks(block.caption, references),
                spoken=plain(block.caption),
                source=block.path,
                alt=block.alt,
            )
        case model.People():
            return BlockRow(
                kind,
                styled(block.caption),
                marks(block.caption, references),
                spoken=spoken,
                items=tuple(styled(group.label) for group in block.groups),
                itemMarks=tuple(marks(group.label, references) for group in block.groups),
                labels=tuple(group.shown for group in block.groups),
                counts=tuple(group.count for group in block.groups),
            )
        case model.Compare():
            cells = tuple(cell for row in block.rows for cell in (row.head, *row.cells))
            return BlockRow(
                kind,
                spoken=spoken,
                title=block.corner,
                items=tuple(styled(cell) for cell in cells),
                itemMarks=tuple(marks(cell, references) for cell in cells),
                labels=tuple(styled(column) for column in block.columns),
                columns=len(block.columns) + 1,
                rowsAloud=tuple(_rows_aloud(block)),
            )
        case model.Balance():
            row = _list(kind, (*block.helps, *block.harms), references, spoken)
            return row._replace(counts=(len(block.helps), len(block.harms)))
        case model.Timeline():
            texts = tuple(entry.text for entry in block.entries)
            row = _list(kind, texts, references, spoken)
            return BlockRow(
                kind,
                spoken=spoken,
                items=row.items,
                itemMarks=row.itemMarks,
                labels=tuple(entry.when for entry in block.entries),
            )
        case model.MythFact():
            return BlockRow(
                kind,
                styled(block.fact),
                marks((*block.myth, *block.fact), references),
                spoken=f"{plain(block.myth)} {plain(block.fact)}",
                title=styled(block.myth),
            )


def _sentences(texts: Iterable[str]) -> str:
    """Pieces of text as one run, with the pause after each that its own last mark asks for."""
    return " ".join(text if text.endswith((".", ":", "?", "!")) else f"{text}." for text in texts if text)


def _rows_aloud(block: model.Compare) -> Iterator[str]:
    """Each cell with its column: nobody remembers the order of columns that they only heard."""
    columns = [plain(column) for column in block.columns]
    yield _sentences([block.corner, *columns])
    for row in block.rows:
        yield _sentences(
            [
                plain(row.head),
                *(f"{column}: {plain(cell)}" for column, cell in zip(columns, row.cells, strict=False)),
            ]
        )


def _list(kind: str, items: Sequence[model.Text], references: Sequence[str], spoken: str) -> BlockRow:
    return BlockRow(
        kind,
        spoken=spoken,
        items=tuple(styled(item) for item in items),
        itemMarks=tuple(marks(item, references) for item in items),
    )
