"""Does what a plan says, and undoes what a record says."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from kiosk.install import wanted
from kiosk.install.machine import Machine
from kiosk.install.plan import Plan, is_so
from kiosk.install.record import Record, mark_of, text_of

Runner = Callable[[Sequence[str]], None]
# The clinic's own, besides the settings that were written for it.
_PURGED = (wanted.SETTINGS, "/etc/care-kiosk/session.env", wanted.STATE)


class CommandError(Exception):
    """One line: which command did not work."""


def run(command: Sequence[str]) -> None:
    """Run a command of the system and let it talk. Raises CommandError."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    sys.stdout.flush()  # the plan stands above what the commands say, also in a log
    try:
        subprocess.run(command, check=True, env=environment)  # noqa: S603 -- made of what this package knows
    except FileNotFoundError as error:
        raise CommandError(f"there is no {command[0]} here") from error
    except subprocess.CalledProcessError as error:
        raise CommandError(f"{' '.join(command)} did not work (exit code {error.returncode})") from error


def do(plan: Plan, runner: Runner = run) -> None:
    """Raises OSError and CommandError; whatever was done by then is on record."""
    machine = plan.machine
    if plan.packages:
        runner(("apt-get", "update", "--quiet"))
        runner(("apt-get", "install", "--yes", "--no-install-recommends", *plan.packages))
    # The record comes first: what is interrupted can be undone.
    _write(machine.at(wanted.RECORD), text_of(plan.record))
    for file in plan.files:
        _write(machine.at(file.path), file.content)
    for link in plan.links:
        _link(machine.at(link.path), link.target)
    for path in plan.gone:
        machine.at(path).unlink(missing_ok=True)
    for command in plan.commands:
        runner(command)


class Undoing(NamedTuple):
    """What `kiosk uninstall` will do. `record` is what is left to undo another time, if anything is."""

    machine: Machine
    files: list[str]
    links: dict[str, str | None]
    trees: list[str]
    stays: list[str]
    user: str
    record: Record | None
    folders: list[str]

    def is_empty(self) -> bool:
        return not (self.files or self.links or self.trees or self.user)


def undoing(machine: Machine, record: Record, *, purge: bool) -> Undoing:
    """Compare a record with what is there. Settings that were changed, and the state, go only with `purge`."""

    def there(path: str) -> bool:
        return machine.at(path).exists() or machine.at(path).is_symlink()

    changed = [path for path, mark in record.kept.items() if there(path) and mark_of(_bytes(machine, path)) != mark]
    stays = [] if purge else [*changed, *([wanted.STATE] if there(wanted.STATE) else [])]
    purged = [path for path in _PURGED if purge and there(path)]
    files = {*record.files, *record.kept, *(path for path in purged if machine.at(path).is_file())} - set(stays)
    # An installation that was interrupted has it on record, and may not have made it.
    has_user = record.made_user and machine.is_this and wanted.STATE not in stays and machine.has_user(record.user)
    left = record._replace(
        files={},
        kept={path: record.kept[path] for path in changed if path in stays},
        links={},
        made_user=record.made_user and not has_user,
    )
    return Undoing(
        machine,
        sorted(path for path in files if there(path)),
        _links_to_put_back(machine, record),
        [path for path in (*purged, wanted.CACHE) if machine.at(path).is_dir()],
        stays,
        record.user if has_user else "",
        left if stays else None,
        record.folders,
    )


def undo(plan: Undoing, runner: Runner = run) -> None:
    """Raises OSError and CommandError."""
    machine = plan.machine
    units = [unit for unit in (wanted.SAFE, wanted.SERVICE) if machine.at(wanted.unit_path(unit)).exists()]
    if machine.is_up and units:
        runner(("systemctl", "stop", *units))
    for path, before in plan.links.items():
        _link(machine.at(path), before)
    for path in plan.files:
        machine.at(path).unlink(missing_ok=True)
    for path in plan.trees:
        shutil.rmtree(machine.at(path))
    if plan.user:
        runner(("userdel", plan.user))
    if machine.is_up:
        runner(("systemctl", "daemon-reload"))
    file = machine.at(wanted.RECORD)
    if plan.record is not None:
        _write(file, text_of(plan.record))
    else:
        file.unlink(missing_ok=True)
    for folder in sorted(plan.folders, reverse=True):
        at = machine.at(folder)
        if at.is_dir() and not any(at.iterdir()):
            at.rmdir()


def text_of_undoing(plan: Undoing) -> str:
    lines = ["kiosk uninstall will", ""]
    lines += [f"  remove   {path}" for path in plan.files]
    for path, before in plan.links.items():
        lines.append(f"  remove   {path}" if before is None else f"  link     {path} to {before}, as it was before")
    lines += [f"  remove   {path} and all that is in it" for path in plan.trees]
    if plan.user:
        lines.append(f"  remove   the user {plan.user}")
    if plan.stays:
        lines += ["", f"This stays; --purge removes it too: {', '.join(plan.stays)}"]
    return "\n".join(lines)


def _links_to_put_back(machine: Machine, record: Record) -> dict[str, str | None]:
    """Those that are still as the installation made them: what somebody changed since then is theirs."""
    made = [link for link in wanted.links(record.links.get(wanted.LOGIN_SCREEN)) if link.path in record.links]
    return {
        link.path: record.links[link.path]
        for link in made
        if is_so(machine, link) and _is_changed(machine.at(link.path), record.links[link.path])
    }


def _is_changed(at: Path, before: str | None) -> bool:
    """Whether a link is not as it was before. A file or a folder in its place is none that we made."""
    if at.is_symlink():
        return str(at.readlink()) != before
    return before is not None and not at.exists()


def _bytes(machine: Machine, path: str) -> bytes:
    return machine.at(path).read_bytes()


def _write(file: Path, content: bytes) -> None:
    """Whole or not at all, and on the disk before it has its name: a power cut leaves no half unit."""
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_name(f".{file.name}.new")
    with new.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    new.chmod(0o644)
    new.replace(file)


def _link(at: Path, target: str | None) -> None:
    at.unlink(missing_ok=True)
    if target is not None:
        at.parent.mkdir(parents=True, exist_ok=True)
        at.symlink_to(target)
