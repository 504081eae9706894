"""The tables in README.md that a command writes, each between two lines that nobody sees."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

END: Final = "<!-- The end of the table. -->"


def begin(command: str) -> str:
    """The line before the table that this command writes."""
    return f"<!-- Written by `{command}`. -->"


def table(root: Path, command: str) -> list[str] | None:
    """The lines of the table in the README of the checkout at `root`; None where there is no place for it."""
    parts = _parts(root, command)
    return parts[1].strip().splitlines() if parts else None


def write(root: Path, command: str, lines: Sequence[str]) -> None:
    """Put these lines in the place of the table; a README that has no place for it is left alone."""
    if parts := _parts(root, command):
        before, _, after = parts
        text = "\n".join([before + begin(command), "", *lines, "", END + after])
        (root / "README.md").write_text(text, encoding="utf-8")


def _parts(root: Path, command: str) -> tuple[str, str, str] | None:
    """The README before the table, the table, and what follows it."""
    before, begins, rest = (root / "README.md").read_text(encoding="utf-8").partition(begin(command))
    lines, ends, after = rest.partition(END)
    return (before, lines, after) if begins and ends else None
