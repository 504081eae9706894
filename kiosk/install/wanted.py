"""What a kiosk is made of, besides the program: files and links, each with the reason that people are told."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from kiosk import paths

RECORD = "/etc/care-kiosk/installed.json"
SETTINGS = "/etc/care-kiosk/kiosk.yaml"
SYSUSERS = "/etc/sysusers.d/care-kiosk.conf"
STATE = paths.INSTALLED.as_posix()
CACHE = "/var/cache/care-kiosk"
SERVICE = "care-kiosk.service"
SAFE = "care-kiosk-safe.service"

_SYSTEM = "/etc/systemd/system"
LOGIN_SCREEN = f"{_SYSTEM}/display-manager.service"
_UNITS = Path(__file__).with_name("units")


def unit_path(unit: str) -> str:
    return f"{_SYSTEM}/{unit}"


class File(NamedTuple):
    """`keep` says that it is the clinic's once it is there: it is never written over, and goes only unchanged."""

    path: str
    content: bytes
    why: str
    keep: bool = False


class Link(NamedTuple):
    """A symbolic link that must point to `target`; None: it must not be there."""

    path: str
    target: str | None
    why: str


def files(user: str, program: str) -> list[File]:
    """`program` is the path of the `kiosk` command on the device. All files are root's, and readable for all."""

    shared = (_UNITS / "shared.conf").read_text(encoding="utf-8")

    def unit(name: str) -> bytes:
        text = (_UNITS / name).read_text(encoding="utf-8").replace("@SHARED@\n", shared)
        return text.replace("@USER@", user).replace("@PROGRAM@", program).encode()

    return [
        File(SYSUSERS, unit("sysusers.conf"), f"the user {user}: no password, no login"),
        File(
            unit_path(SERVICE),
            unit(SERVICE),
            "starts the kiosk with the computer, and again when it crashes or hangs; keeps it from network and files",
        ),
        File(unit_path(SAFE), unit(SAFE), "a calm page for an hour when the kiosk falls down again and again"),
        File("/etc/care-kiosk/session.sh", unit("session.sh"), "gives either of them the whole screen"),
        File(
            "/etc/care-kiosk/resting.txt",
            unit("resting.txt"),
            "what the bare console says when even that page cannot be drawn",
        ),
        File("/etc/systemd/logind.conf.d/care-kiosk.conf", unit("logind.conf"), "no sleep key, no blanking when idle"),
        File("/etc/systemd/sleep.conf.d/care-kiosk.conf", unit("sleep.conf"), "the computer never sleeps"),
        File("/etc/sysctl.d/60-care-kiosk.conf", unit("sysctl.conf"), "no key commands to the kernel"),
        File(
            SETTINGS,
            (paths.PACKAGE / "station" / "kiosk.sample.yaml").read_bytes(),
            "the settings, all at their defaults",
            keep=True,
        ),
    ]


def links(login_screen: str | None) -> list[Link]:
    """`login_screen` is what /etc/systemd/system/display-manager.service points to, if there is one."""
    wanted = [
        Link(f"{_SYSTEM}/graphical.target.wants/{SERVICE}", f"../{SERVICE}", "the kiosk starts with the computer"),
        Link(f"{_SYSTEM}/default.target", "/lib/systemd/system/graphical.target", "the computer starts with a screen"),
        Link(f"{_SYSTEM}/ctrl-alt-del.target", "/dev/null", "Ctrl+Alt+Del does nothing"),
    ]
    if login_screen is not None:
        name = Path(login_screen).name
        wanted.append(Link(LOGIN_SCREEN, None, f"{name} would take the screen from the kiosk"))
    return wanted
