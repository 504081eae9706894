"""What is run on the computer itself, in which order, and what happens when it does not work."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from kiosk.install import doing
from kiosk.install.doing import CommandError, do, text_of_undoing, undo, undoing
from kiosk.install.machine import Machine, look_at
from kiosk.install.plan import make_plan, text_of
from kiosk.install.record import Record, read_record
from tests.install.conftest import contents

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="is for Linux")

PROGRAM = "/opt/care-kiosk/bin/kiosk"
RECORD = Path("etc/care-kiosk/installed.json")


class Here(Machine):
    """A folder that takes itself for the computer that runs."""

    @property
    def is_this(self) -> bool:
        return True

    @property
    def is_up(self) -> bool:
        return True


class Commands(list[str]):
    """Notes what is run; the command that begins with `fails` does not work."""

    fails = "nothing"

    def __call__(self, command: Sequence[str]) -> None:
        line = " ".join(command)
        self.append(line)
        if line.startswith(self.fails):
            raise CommandError(f"{line} did not work (exit code 1)")


@pytest.fixture
def commands() -> Commands:
    return Commands()


def here(root: Path, *libraries: str) -> Here:
    return Here(*look_at(root, list(libraries)))


def installed(root: Path, commands: Commands) -> None:
    """All of it, and what systemd-sysusers does."""
    do(make_plan(here(root), "kiosk", PROGRAM, None), commands)
    with (root / "etc/passwd").open("a", encoding="utf-8") as stream:
        stream.write("kiosk:x:997:997::/:/usr/sbin/nologin\n")


def without_user(before: dict[str, str], after: dict[str, str]) -> bool:
    """Whether all is as before but for the user, whom only the commands would make and remove."""
    return {**after, "etc/passwd": before["etc/passwd"]} == before


def record_of(root: Path) -> Record:
    record = read_record(root / RECORD)
    assert record is not None
    return record


def test_the_packages_come_first_and_systemd_is_told_last(root: Path, commands: Commands) -> None:
    (root / "usr/bin/cage").unlink()
    plan = make_plan(here(root, "libegl1"), "kiosk", PROGRAM, None)
    said = text_of(plan)
    assert "  install  the packages cage, libegl1\n           the screen and what Qt needs\n" in said
    assert said.endswith(
        "  run      systemd-sysusers /etc/sysusers.d/care-kiosk.conf\n  run      systemctl daemon-reload"
    )
    do(plan, commands)
    assert commands == [
        "apt-get update --quiet",
        "apt-get install --yes --no-install-recommends cage libegl1",
        "systemd-sysusers /etc/sysusers.d/care-kiosk.conf",
        "systemctl daemon-reload",
    ]


def test_when_packages_cannot_be_had_nothing_is_changed(root: Path, commands: Commands) -> None:
    (root / "usr/bin/cage").unlink()
    before = contents(root)
    commands.fails = "apt-get install"
    with pytest.raises(CommandError, match="did not work"):
        do(make_plan(here(root), "kiosk", PROGRAM, None), commands)
    assert contents(root) == before


def test_what_was_interrupted_can_be_undone(root: Path, commands: Commands, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(root)
    real = doing._write

    def full(file: Path, content: bytes) -> None:
        if file.name == "care-kiosk-safe.service":
            raise OSError(28, "No space left on device", str(file))
        real(file, content)

    monkeypatch.setattr(doing, "_write", full)
    with pytest.raises(OSError, match="No space left"):
        do(make_plan(here(root), "kiosk", PROGRAM, None), commands)
    # systemctl stop would fail for a unit that is not there, and userdel for a user.
    undo(undoing(here(root), record_of(root), purge=False), commands)
    assert commands == ["systemctl stop care-kiosk.service", "systemctl daemon-reload"]
    assert contents(root) == before


def test_what_was_interrupted_before_any_unit_can_be_undone(
    root: Path, commands: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(root)
    real = doing._write

    def full(file: Path, content: bytes) -> None:
        if file.name == "care-kiosk.service":
            raise OSError(28, "No space left on device", str(file))
        real(file, content)

    monkeypatch.setattr(doing, "_write", full)
    with pytest.raises(OSError, match="No space left"):
        do(make_plan(here(root), "kiosk", PROGRAM, None), commands)
    undo(undoing(here(root), record_of(root), purge=False), commands)
    assert commands == ["systemctl daemon-reload"]
    assert contents(root) == before


def test_the_kiosk_is_stopped_and_its_user_removed(root: Path, commands: Commands) -> None:
    before = contents(root)
    installed(root, commands)
    commands.clear()
    plan = undoing(here(root), record_of(root), purge=False)
    assert text_of_undoing(plan).endswith("  remove   the user kiosk")
    undo(plan, commands)
    assert commands == [
        "systemctl stop care-kiosk-safe.service care-kiosk.service",
        "userdel kiosk",
        "systemctl daemon-reload",
    ]
    assert without_user(before, contents(root))


def test_the_user_stays_as_long_as_there_are_files_of_it(root: Path, commands: Commands) -> None:
    installed(root, commands)
    (root / "var/lib/care-kiosk").mkdir(parents=True)
    undo(undoing(here(root), record_of(root), purge=False), commands)
    assert "userdel kiosk" not in commands
    assert record_of(root).made_user
    undo(undoing(here(root), record_of(root), purge=True), commands)
    assert "userdel kiosk" in commands
    assert not (root / "var/lib/care-kiosk").exists()
    assert not (root / RECORD).exists()


def test_a_user_that_was_there_before_is_left_alone(root: Path, commands: Commands) -> None:
    with (root / "etc/passwd").open("a", encoding="utf-8") as stream:
        stream.write("kiosk:x:1000:1000::/home/kiosk:/bin/sh\n")
    do(make_plan(here(root), "kiosk", PROGRAM, None), commands)
    assert not (root / "etc/sysusers.d").exists()
    undo(undoing(here(root), record_of(root), purge=True), commands)
    assert [line for line in commands if "user" in line] == []


def test_the_clinics_own_content_is_never_removed(root: Path, commands: Commands) -> None:
    do(make_plan(here(root), "kiosk", PROGRAM, None), commands)
    clinic = root / "etc/care-kiosk/clinic/clinic.yaml"
    clinic.parent.mkdir()
    clinic.write_text("phone: 555-0100\n", encoding="utf-8")
    (root / "etc/care-kiosk/session.env").touch()
    undo(undoing(here(root), record_of(root), purge=True), commands)
    assert [path.name for path in (root / "etc/care-kiosk").iterdir()] == ["clinic"]


@pytest.mark.parametrize("name", ["default.target", "ctrl-alt-del.target", "display-manager.service"])
def test_a_link_that_somebody_changed_since_then_stays(root: Path, commands: Commands, name: str) -> None:
    system = root / "etc/systemd/system"
    system.mkdir(parents=True)
    (system / "display-manager.service").symlink_to("/lib/systemd/system/gdm.service")
    (system / "default.target").symlink_to("/lib/systemd/system/multi-user.target")
    (system / "ctrl-alt-del.target").symlink_to("/lib/systemd/system/poweroff.target")
    installed(root, commands)
    (system / name).unlink(missing_ok=True)
    (system / name).symlink_to("/lib/systemd/system/other.unit")
    plan = undoing(here(root), record_of(root), purge=False)
    assert f"/etc/systemd/system/{name}" not in text_of_undoing(plan)
    undo(plan, commands)
    assert {link.name: str(link.readlink()) for link in system.iterdir()} == {
        "display-manager.service": "/lib/systemd/system/gdm.service",
        "default.target": "/lib/systemd/system/multi-user.target",
        "ctrl-alt-del.target": "/lib/systemd/system/poweroff.target",
        name: "/lib/systemd/system/other.unit",
    }


@pytest.mark.parametrize("name", ["default.target", "display-manager.service"])
def test_a_file_that_somebody_put_in_the_place_of_a_link_stays(root: Path, commands: Commands, name: str) -> None:
    system = root / "etc/systemd/system"
    system.mkdir(parents=True)
    (system / "display-manager.service").symlink_to("/lib/systemd/system/gdm.service")
    installed(root, commands)
    (system / name).unlink(missing_ok=True)
    (system / name).write_text("[Unit]\n", encoding="utf-8")
    undo(undoing(here(root), record_of(root), purge=False), commands)
    assert (system / name).read_text(encoding="utf-8") == "[Unit]\n"


def test_a_command_that_fails_is_named() -> None:
    with pytest.raises(CommandError, match=r"^false did not work \(exit code 1\)$"):
        doing.run(("false",))


def test_a_command_that_is_not_there_is_named() -> None:
    with pytest.raises(CommandError, match=r"^there is no no-such-command here$"):
        doing.run(("no-such-command",))
