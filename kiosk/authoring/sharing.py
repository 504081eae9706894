"""Compiles few files here, and many in several processes at once. What comes out is the same, in the same order."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence

from kiosk.authoring.cores import processes
from kiosk.authoring.reading import Read, Setting, Task, read_group

# A process takes half a second to begin, most of it imports; a page takes 10 ms to compile.
LEAST_FILES = 200
# Files that a process is given at once: progress can be seen, and the last ones to finish are soon done.
_HANDFUL = 16


class SharingError(Exception):
    """One of the processes is gone."""


def read_files(tasks: Sequence[Task], setting: Setting) -> Iterator[Read]:
    """What became of files, in an order that depends on their names alone. Raises SharingError."""
    groups = grouped(tasks)
    if len(tasks) < LEAST_FILES or not setting.for_pack or (count := processes()) == 1:
        yield from _alone(groups, setting)
        return
    from concurrent.futures import BrokenExecutor  # noqa: PLC0415 -- with the next, 40 ms that few files are not worth

    from kiosk.authoring.processes import shared  # noqa: PLC0415

    try:
        reads = shared(_handfuls(groups), setting, count)
    except (OSError, ImportError, NotImplementedError):  # a system that has no /dev/shm, or no more processes to give
        reads = _alone(groups, setting)
    try:
        yield from reads
    except BrokenExecutor as error:
        raise SharingError from error


def _alone(groups: Iterable[list[Task]], setting: Setting) -> Iterator[Read]:
    for group in groups:
        yield from read_group(group, setting)


def grouped(tasks: Iterable[Task]) -> list[list[Task]]:
    """Each original and its translations, if they are among the tasks."""
    return [list(group) for _, group in itertools.groupby(sorted(tasks, key=_place_of), key=_name_of)]


def _place_of(task: Task) -> tuple[str, bool, str]:
    """Translations stand behind their original."""
    return _name_of(task), task.original is not None, task.entry.path


def _name_of(task: Task) -> str:
    """The same for an original and its translations."""
    return task.entry.path.partition("/")[2]


def _handfuls(groups: list[list[Task]]) -> Iterator[list[list[Task]]]:
    handful: list[list[Task]] = []
    for group in groups:
        handful.append(group)
        if sum(map(len, handful)) >= _HANDFUL:
            yield handful
            handful = []
    yield handful
