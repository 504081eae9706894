"""The programs that packaging runs, and where the checkout is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from kiosk import paths

CHECKOUT = paths.PACKAGE.parent


class PackagingError(Exception):
    """One line: why there is no package."""


def program(name: str) -> str:
    """The path of a program: of the checkout's own uv, else of this computer. Raises PackagingError."""
    places = os.pathsep.join([str(CHECKOUT / ".uv/bin"), os.environ.get("PATH", "")])
    if (found := shutil.which(name, path=places)) is None:
        raise PackagingError(f"There is no {name} here")
    return found


def call(command: Sequence[str | Path], **environment: str) -> str:
    """Run a program in the checkout and return what it prints. Raises PackagingError with the end of what it says."""
    told = [str(part) for part in command]
    done = subprocess.run(  # noqa: S603 -- programs of this build
        told, capture_output=True, text=True, check=False, cwd=CHECKOUT, env={**os.environ, **environment}
    )
    if done.returncode != 0:
        raise PackagingError(f"{told[0]} failed ({done.returncode}): {(done.stderr or done.stdout).strip()[-2000:]}")
    return done.stdout


def environment_with_kiosk(folder: Path) -> None:
    """An environment in `folder` with this Python, the locked packages and this kiosk; no link into the checkout."""
    command = [program("uv"), "sync", "--frozen", "--no-dev", "--no-editable", "--quiet", "--python", sys.executable]
    call(command, UV_PROJECT_ENVIRONMENT=str(folder))
