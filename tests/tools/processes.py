"""What Linux says about a process that goes on running meanwhile: what ends between two looks is left out."""

from __future__ import annotations

from pathlib import Path

_GONE = (FileNotFoundError, ProcessLookupError)


def lines_of(file: Path) -> list[str]:
    """None of a file whose process or thread has ended."""
    try:
        return file.read_text(encoding="utf-8", errors="replace").splitlines()
    except _GONE:
        return []


def children_of(process: int | str) -> list[str]:
    """The numbers of the processes that one of its threads has started and not yet waited for. "self" is this one."""
    tasks = _within(Path(f"/proc/{process}/task"))
    return [child for task in tasks for line in lines_of(task / "children") for child in line.split()]


def sockets_of(process: int | str) -> set[str]:
    """The numbers (inodes) of the sockets that it holds open, of every kind."""
    targets = (_target(file) for file in _within(Path(f"/proc/{process}/fd")))
    return {target.removeprefix("socket:[").removesuffix("]") for target in targets if target.startswith("socket:[")}


def _within(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except _GONE:
        return []


def _target(link: Path) -> str:
    try:
        return str(link.readlink())
    except _GONE:
        return ""
