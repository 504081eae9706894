"""The processes that compile many files: started anew rather than forked, so that they are the same on every system."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.connection import wait
from threading import Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.authoring.reading import Read, Setting, Task

_given: list[Setting] = []  # in each of the processes: the one that it was told


def shared(handfuls: Iterable[list[list[Task]]], setting: Setting, processes: int) -> Iterator[Read]:
    """What became of the files of each handful of groups, in their order, which raises BrokenExecutor.

    Raises OSError and ImportError at once where no process can be begun.
    """
    pool = ProcessPoolExecutor(
        processes, multiprocessing.get_context("spawn"), initializer=_begin, initargs=(pickle.dumps(setting),)
    )
    try:
        found = pool.map(_read, handfuls)
    except BaseException:
        pool.shutdown(cancel_futures=True)
        raise
    return _results(found, pool)


def _results(found: Iterator[list[Read]], pool: ProcessPoolExecutor) -> Iterator[Read]:
    try:
        for reads in found:
            yield from reads
    finally:
        pool.shutdown(cancel_futures=True)


def _begin(setting: bytes) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches every process of a terminal: the first one answers it
    Thread(target=_end_with_parent, daemon=True).start()
    _given.append(pickle.loads(setting))  # noqa: S301 -- from our own process


def _end_with_parent() -> None:
    """A parent that is killed cannot say so, and nobody else would ever end this process."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _read(handful: list[list[Task]]) -> list[Read]:
    from kiosk.authoring.reading import read_group  # noqa: PLC0415 -- imported with the setting, after SIGINT is ignored

    return [read for group in handful for read in read_group(group, _given[0])]
