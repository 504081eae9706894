"""What the processes of a build do instead of their work, in tests: named here, so that they can find it."""

from __future__ import annotations

import os
import signal
from pathlib import Path


def end(_: object) -> None:
    """As when the system needs the memory."""
    os.kill(os.getpid(), signal.SIGKILL)


def stay(pipe: str) -> None:
    """Say who is there, and never come to an end."""
    with Path(pipe).open("w", encoding="utf-8") as told:
        told.write(f"{os.getpid()}\n")
    signal.pause()
