"""`kiosk install` below a root folder: what it says, what it leaves, and that `kiosk uninstall` takes it all away."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

import kiosk
from kiosk import paths
from kiosk.install import command
from kiosk.install.command import NOT_WANTED, OK, REFUSED, install, uninstall
from tests.install.conftest import contents, options

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="is for Linux")

PLAN = """\
On Debian GNU/Linux 12 (bookworm), kiosk install will

  write    /etc/sysusers.d/care-kiosk.conf
           the user kiosk: no password, no login
  write    /etc/systemd/system/care-kiosk.service
           starts the kiosk with the computer, and again when it crashes or hangs; keeps it from network and files
  write    /etc/systemd/system/care-kiosk-safe.service
           a calm page for an hour when the kiosk falls down again and again
  write    /etc/care-kiosk/session.sh
           gives either of them the whole screen
  write    /etc/care-kiosk/resting.txt
           what the bare console says when even that page cannot be drawn
  write    /etc/systemd/logind.conf.d/care-kiosk.conf
           no sleep key, no blanking when idle
  write    /etc/systemd/sleep.conf.d/care-kiosk.conf
           the computer never sleeps
  write    /etc/sysctl.d/60-care-kiosk.conf
           no key commands to the kernel
  write    /etc/care-kiosk/kiosk.yaml
           the settings, all at their defaults
  link     /etc/systemd/system/graphical.target.wants/care-kiosk.service
           to ../care-kiosk.service: the kiosk starts with the computer
  link     /etc/systemd/system/default.target
           to /lib/systemd/system/graphical.target: the computer starts with a screen
  link     /etc/systemd/system/ctrl-alt-del.target
           to /dev/null: Ctrl+Alt+Del does nothing
  write    /etc/care-kiosk/installed.json
           what kiosk uninstall takes away again

No systemd runs there now: the rest happens when the computer starts.
"""
DONE = f"""
Done. The kiosk comes up when the computer is started again; its settings stand in
/etc/care-kiosk/kiosk.yaml. Before people use it, go through {paths.PACKAGE}/install/README.md
"""
IN_PLACE = f"The kiosk {kiosk.__version__} is installed, and everything is in place: nothing to do.\n"
SETTINGS = Path("etc/care-kiosk/kiosk.yaml")


def test_the_plan_is_said_and_nothing_is_done_when_asked_for_that_alone(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(root)
    assert install(options(root, dry_run=True)) == OK
    assert capsys.readouterr().out == PLAN
    assert contents(root) == before


def test_it_says_what_it_does_and_does_what_it_says(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = contents(root)
    assert install(options(root)) == OK
    assert capsys.readouterr().out == PLAN + DONE
    made = {f"/{name}" for name, what in contents(root).items() if name not in before and what != "folder"}
    said = {line.split()[1] for line in PLAN.splitlines() if line.startswith(("  write", "  link"))}
    assert made == said


def test_the_unit_starts_the_program_as_the_user_that_was_named(root: Path) -> None:
    (root / "srv").mkdir()
    (root / "srv/kiosk").touch()
    install(options(root, user="front-desk", program="/srv/kiosk"))
    unit = (root / "etc/systemd/system/care-kiosk.service").read_text(encoding="utf-8")
    assert '\'"$0" "$1"; echo $? >"$2"\' /srv/kiosk "$1"' in (
        (root / "etc/care-kiosk/session.sh").read_text(encoding="utf-8")
    )
    assert "\nUser=front-desk\n" in unit
    assert "@" not in unit.replace("getty@tty1", "").replace("SystemCallFilter=@system-service", "")


def test_a_second_installation_changes_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    install(options(root))
    first = contents(root)
    capsys.readouterr()
    assert install(options(root)) == OK
    assert capsys.readouterr().out == IN_PLACE
    assert contents(root) == first


def test_what_is_taken_away_leaves_the_computer_as_it_was(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = contents(root)
    install(options(root))
    assert uninstall(options(root)) == OK
    assert contents(root) == before
    capsys.readouterr()
    assert uninstall(options(root)) == OK
    assert capsys.readouterr().out == "The kiosk is not installed here: nothing to do.\n"


def test_settings_that_are_there_already_stay_as_they_are(root: Path) -> None:
    (root / SETTINGS).parent.mkdir()
    (root / SETTINGS).write_text("language: es\n", encoding="utf-8")
    before = contents(root)
    install(options(root))
    assert (root / SETTINGS).read_text(encoding="utf-8") == "language: es\n"
    uninstall(options(root))
    assert contents(root) == before


def test_changed_settings_and_the_state_stay_until_they_are_purged(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(root)
    install(options(root))
    (root / SETTINGS).write_text("language: es\n", encoding="utf-8")
    (root / "var/lib/care-kiosk/packs").mkdir(parents=True)
    (root / "var/cache/care-kiosk").mkdir(parents=True)
    capsys.readouterr()
    assert uninstall(options(root)) == OK
    assert "This stays; --purge removes it too: /etc/care-kiosk/kiosk.yaml, /var/lib/care-kiosk\n" in (
        capsys.readouterr().out
    )
    added = contents(root).keys() - before.keys()
    assert added == {
        "etc/care-kiosk",
        "etc/care-kiosk/installed.json",
        "etc/care-kiosk/kiosk.yaml",
        *("var", "var/lib", "var/lib/care-kiosk", "var/lib/care-kiosk/packs", "var/cache"),
    }
    assert uninstall(options(root, purge=True)) == OK
    assert contents(root).keys() - before.keys() == {"var", "var/lib", "var/cache"}


def test_settings_that_stayed_are_used_by_the_next_installation(root: Path) -> None:
    install(options(root))
    (root / SETTINGS).write_text("language: es\n", encoding="utf-8")
    uninstall(options(root))
    install(options(root))
    assert (root / SETTINGS).read_text(encoding="utf-8") == "language: es\n"


def test_a_login_screen_makes_way_and_comes_back(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    system = root / "etc/systemd/system"
    system.mkdir(parents=True)
    (system / "display-manager.service").symlink_to("/lib/systemd/system/gdm.service")
    (system / "default.target").symlink_to("/lib/systemd/system/multi-user.target")
    before = contents(root)
    install(options(root))
    said = capsys.readouterr().out
    assert (
        "  remove   the link /etc/systemd/system/display-manager.service (now to /lib/systemd/system/gdm.service)\n"
        "           gdm.service would take the screen from the kiosk\n"
    ) in said
    assert "  link     /etc/systemd/system/default.target (now to /lib/systemd/system/multi-user.target)\n" in said
    assert not (system / "display-manager.service").is_symlink()
    assert install(options(root)) == OK  # what was before is still known after a second time
    uninstall(options(root))
    assert contents(root) == before


def test_a_new_version_replaces_its_files_and_removes_those_it_has_no_more(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(root)
    install(options(root))
    record = root / "etc/care-kiosk/installed.json"
    data = json.loads(record.read_text(encoding="utf-8"))
    data["files"]["/etc/old.conf"] = "0"
    record.write_text(json.dumps(data), encoding="utf-8")
    (root / "etc/old.conf").touch()
    (root / "etc/systemd/system/care-kiosk.service").write_text("[Unit]\n", encoding="utf-8")
    capsys.readouterr()
    install(options(root))
    said = capsys.readouterr().out
    assert "  replace  /etc/systemd/system/care-kiosk.service\n" in said
    assert "  remove   /etc/old.conf\n           of an earlier version\n" in said
    uninstall(options(root))
    assert contents(root) == before


# What it refuses


def refusal(root: Path, capsys: pytest.CaptureFixture[str], **more: object) -> str:
    before = contents(root) if root.is_dir() and root != Path("/") else {}
    assert install(options(root, **more)) == REFUSED
    assert (contents(root) if before else {}) == before
    return capsys.readouterr().err


def test_who_is_not_root_is_told_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    told = "This changes the system: run it as root, such as with sudo. --dry-run only says what it would do.\n"
    assert refusal(Path("/"), capsys) == told
    assert uninstall(options(Path("/"))) == REFUSED
    assert capsys.readouterr().err == told


def test_what_an_unknown_system_lacks_is_named(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "etc/os-release").write_text('NAME="Void"\nPRETTY_NAME="Void Linux"\nID=void\n', encoding="utf-8")
    (root / "usr/bin/cage").unlink()
    (root / "usr/sbin/seatd").unlink()
    assert refusal(root, capsys) == (
        "Void Linux lacks cage, seatd. Install what these Debian packages hold, and then try again.\n"
    )


def test_an_unknown_system_that_lacks_nothing_is_fine(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "etc/os-release").unlink()
    assert install(options(root)) == OK
    assert capsys.readouterr().out.startswith("On an unknown Linux, kiosk install will\n")


def test_packages_are_not_installed_into_a_folder(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "usr/bin/cage").unlink()
    assert refusal(root, capsys) == (
        "Debian GNU/Linux 12 (bookworm) lacks cage. Install them there, and then try again.\n"
    )


def test_without_systemd_there_is_no_kiosk(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "usr/lib/systemd/systemd").unlink()
    assert refusal(root, capsys) == "There is no systemd here, which starts the kiosk and watches it.\n"


@pytest.mark.parametrize("user", ["root", "Kiosk", "-x", "a b", "kiosk\nUser=root", ""])
def test_a_user_that_cannot_be(root: Path, capsys: pytest.CaptureFixture[str], user: str) -> None:
    assert refusal(root, capsys, user=user) == (
        f'"{user}" is no name for the kiosk\'s own user: small letters, digits, - and _, and not root.\n'
    )


def test_a_program_that_is_not_there(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert refusal(root, capsys, program="/opt/other/kiosk") == (
        f"There is no program {root}/opt/other/kiosk: name the one on the device with --program.\n"
    )


def test_a_program_that_the_kiosk_may_not_see(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "home/me").mkdir(parents=True)
    (root / "home/me/kiosk").touch()
    assert refusal(root, capsys, program="/home/me/kiosk") == (
        "/home/me/kiosk lies in /home, where the kiosk's own user may not look. "
        "Install the Debian package, or a Python environment in /opt.\n"
    )


def test_a_file_where_a_link_is_wanted(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "etc/systemd/system").mkdir(parents=True)
    (root / "etc/systemd/system/default.target").touch()
    assert refusal(root, capsys) == (
        "/etc/systemd/system/default.target is a file, where a link is wanted. Move it away, and then try again.\n"
    )


def test_a_record_that_is_none(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "etc/care-kiosk").mkdir()
    record = root / "etc/care-kiosk/installed.json"
    record.write_text("[]", encoding="utf-8")
    assert refusal(root, capsys) == f"{record} is not a record of this version of kiosk install.\n"
    record.write_text("{", encoding="utf-8")
    assert refusal(root, capsys).startswith(f"{record} cannot be read: ")


def test_a_folder_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert refusal(tmp_path / "nowhere", capsys) == f"There is no folder {tmp_path}/nowhere.\n"


# Asking


def test_without_yes_somebody_has_to_be_there(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = contents(root)
    assert install(options(root, yes=False)) == NOT_WANTED
    assert capsys.readouterr().err == "\nNobody is there to be asked: say --yes.\n"
    assert contents(root) == before


@pytest.mark.parametrize(("answer", "code"), [("y", OK), ("Yes ", OK), ("", NOT_WANTED), ("n", NOT_WANTED)])
def test_who_is_there_is_asked(root: Path, monkeypatch: pytest.MonkeyPatch, answer: str, code: int) -> None:
    class Terminal:
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(command.sys, "stdin", Terminal())
    monkeypatch.setattr("builtins.input", lambda _prompt: answer)
    assert install(options(root, yes=False)) == code
    assert (root / SETTINGS).exists() is (code == OK)
    if code == OK:
        assert uninstall(options(root, yes=False)) == OK
