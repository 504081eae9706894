"""Commands that root runs on a device act as the kiosk, or it could not read what they leave."""

from __future__ import annotations

import os
import pwd
import sys
from pathlib import Path

import pytest

from kiosk.install import device, wanted
from kiosk.install.device import act_as_kiosk
from kiosk.install.record import Record, text_of

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="is for Linux")


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[tuple[object, ...]]:
    """What is asked of the system instead of done, on a device where the kiosk has user and group 997."""
    calls: list[tuple[object, ...]] = []
    for name in ("initgroups", "setgid", "setuid", "chown"):
        monkeypatch.setattr(os, name, lambda *arguments, name=name: calls.append((name, *arguments)))
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    home = str(tmp_path / "state")
    monkeypatch.setattr(pwd, "getpwnam", lambda name: pwd.struct_passwd((name, "x", 997, 997, "", home, "")))
    monkeypatch.setattr(device.wanted, "STATE", home)
    monkeypatch.setattr(os, "environ", {"HOME": "/root", "XDG_STATE_HOME": "/root/state"})
    return calls


def record(folder: Path, **files: str) -> Path:
    file = folder / "installed.json"
    file.write_bytes(text_of(Record("1", "kiosk", made_user=True, files=files, kept={}, links={}, folders=[])))
    return file


def test_root_becomes_the_kiosk(calls: list[tuple[object, ...]], tmp_path: Path) -> None:
    act_as_kiosk(record(tmp_path, unit="0"))
    # The groups and the group go first: afterwards it is too late.
    assert calls == [
        ("chown", tmp_path / "state", 997, 997),
        ("initgroups", "kiosk", 997),
        ("setgid", 997),
        ("setuid", 997),
    ]
    assert {name: os.environ.get(name) for name in ("HOME", "STATE_DIRECTORY", "XDG_STATE_HOME")} == {
        "HOME": wanted.STATE,
        "STATE_DIRECTORY": wanted.STATE,
        "XDG_STATE_HOME": None,
    }
    assert (tmp_path / "state").stat().st_mode & 0o777 == 0o700


def test_who_is_not_root_stays_who_they_are(
    calls: list[tuple[object, ...]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    act_as_kiosk(record(tmp_path, unit="0"))
    assert calls == []


def test_where_nothing_is_installed_root_stays_root(calls: list[tuple[object, ...]], tmp_path: Path) -> None:
    act_as_kiosk(tmp_path / "nothing.json")
    act_as_kiosk(record(tmp_path))
    assert calls == []


def test_a_record_that_cannot_be_read_is_told(calls: list[tuple[object, ...]], tmp_path: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text("[]", encoding="utf-8")
    with pytest.raises(OSError, match=r"json is not a record of this version of kiosk install$") as raised:
        act_as_kiosk(broken)
    assert str(raised.value) == f"{broken} is not a record of this version of kiosk install"
    assert calls == []


def test_a_user_that_is_gone_is_named(
    calls: list[tuple[object, ...]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(name: str) -> None:
        raise KeyError(f"getpwnam(): name not found: '{name}'")

    monkeypatch.setattr(pwd, "getpwnam", unknown)
    with pytest.raises(OSError, match=r"^there is no user kiosk$"):
        act_as_kiosk(record(tmp_path, unit="0"))
    assert calls == []
    assert not (tmp_path / "state").exists()
