"""What `kiosk install` will do: what a kiosk is made of, compared with what is there. Nothing is changed here."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import NamedTuple

import kiosk
from kiosk.install import wanted
from kiosk.install.machine import Machine
from kiosk.install.record import Record, mark_of
from kiosk.install.wanted import File, Link

_INDENT = " " * 11


class Plan(NamedTuple):
    """`record` is what there will be to undo afterwards. `gone` are files of an earlier version alone."""

    machine: Machine
    user: str
    packages: tuple[str, ...]
    files: list[File]
    links: list[Link]
    gone: list[str]
    record: Record
    is_recorded: bool
    commands: list[tuple[str, ...]]

    def is_empty(self) -> bool:
        return self.is_recorded and not (self.packages or self.files or self.links or self.gone)


class UnplannedError(Exception):
    """One line: why this computer cannot be made a kiosk, and what to do about it."""


def make_plan(machine: Machine, user: str, program: str, before: Record | None) -> Plan:
    """`before` is the record of an earlier installation. Raises UnplannedError."""
    if not machine.has_systemd:
        raise UnplannedError("There is no systemd here, which starts the kiosk and watches it")
    if machine.packages and not (machine.has_apt and machine.is_this):
        names = ", ".join(machine.packages)
        where = "Install them there" if machine.has_apt else "Install what these Debian packages hold"
        raise UnplannedError(f"{machine.name} lacks {names}. {where}, and then try again")
    has_user, made_user = machine.has_user(user), before is not None and before.made_user and before.user == user
    files = [file for file in wanted.files(user, program) if file.path != wanted.SYSUSERS or made_user or not has_user]
    links = wanted.links(_login_screen(machine, before))
    record = Record(
        version=kiosk.__version__,
        user=user,
        made_user=made_user or not has_user,
        files={file.path: mark_of(file.content) for file in files if not file.keep},
        kept=_kept(machine, files, before),
        links={link.path: _link_before(machine, link, before) for link in links},
        folders=_folders(machine, files, links, before),
    )
    to_write = [file for file in files if _content(machine, file) != file.content]
    return Plan(
        machine,
        user,
        machine.packages,
        [file for file in to_write if not (file.keep and machine.at(file.path).exists())],
        [link for link in links if not is_so(machine, link)],
        sorted(set(before.files) - set(record.files)) if before else [],
        record,
        record == before,
        _commands(machine, record.made_user),
    )


def text_of(plan: Plan) -> str:
    """The plan for people: every package, file, link and command, each with its reason."""
    lines = [f"On {plan.machine.name}, kiosk install will", ""]
    if plan.packages:
        lines += [f"  install  the packages {', '.join(plan.packages)}", f"{_INDENT}the screen and what Qt needs"]
    for file in plan.files:
        verb = "replace" if _is_there(plan.machine.at(file.path)) else "write"
        lines += [f"  {verb:8} {file.path}", f"{_INDENT}{file.why}"]
    for link in plan.links:
        at = plan.machine.at(link.path)
        was = f" (now to {at.readlink()})" if at.is_symlink() else ""
        lines += [
            f"  remove   the link {link.path}{was}" if link.target is None else f"  link     {link.path}{was}",
            f"{_INDENT}to {link.target}: {link.why}" if link.target else f"{_INDENT}{link.why}",
        ]
    lines += [f"  remove   {path}\n{_INDENT}of an earlier version" for path in plan.gone]
    lines += [f"  write    {wanted.RECORD}", f"{_INDENT}what kiosk uninstall takes away again"]
    lines += [f"  run      {shlex.join(command)}" for command in plan.commands]
    if not plan.machine.is_up:
        lines += ["", "No systemd runs there now: the rest happens when the computer starts."]
    return "\n".join(lines)


def _commands(machine: Machine, made_user: bool) -> list[tuple[str, ...]]:
    commands: list[tuple[str, ...]] = []
    if made_user and machine.is_this:
        commands.append(("systemd-sysusers", wanted.SYSUSERS))
    if machine.is_up:
        commands.append(("systemctl", "daemon-reload"))
    return commands


def _login_screen(machine: Machine, before: Record | None) -> str | None:
    link = machine.at(wanted.LOGIN_SCREEN)
    if link.is_symlink():
        return str(link.readlink())
    return before.links.get(wanted.LOGIN_SCREEN) if before else None


def _content(machine: Machine, file: File) -> bytes | None:
    at = machine.at(file.path)
    return at.read_bytes() if at.is_file() and not at.is_symlink() else None


def _kept(machine: Machine, files: list[File], before: Record | None) -> dict[str, str]:
    """Those that were there before anything was installed are not ours to remove."""
    return {
        file.path: before.kept[file.path] if before and file.path in before.kept else mark_of(file.content)
        for file in files
        if file.keep and ((before and file.path in before.kept) or not _is_there(machine.at(file.path)))
    }


def is_so(machine: Machine, link: Link) -> bool:
    """Whether a link is as it is wanted."""
    at = machine.at(link.path)
    if link.target is None:
        return not at.is_symlink()
    # By name: /lib and /usr/lib, absolute or not, lead to the same unit.
    return at.is_symlink() and at.readlink().name == Path(link.target).name


def _link_before(machine: Machine, link: Link, before: Record | None) -> str | None:
    if before and link.path in before.links:
        return before.links[link.path]
    at = machine.at(link.path)
    if at.exists() and not at.is_symlink():
        raise UnplannedError(f"{link.path} is a file, where a link is wanted. Move it away, and then try again")
    return str(at.readlink()) if at.is_symlink() else None


def _folders(machine: Machine, files: list[File], links: list[Link], before: Record | None) -> list[str]:
    made = set(before.folders) if before else set()
    for path in [*(file.path for file in files), *(link.path for link in links if link.target)]:
        made |= {str(folder) for folder in Path(path).parents if not machine.at(str(folder)).exists()}
    return sorted(made)


def _is_there(at: Path) -> bool:
    return at.exists() or at.is_symlink()
