"""The short form of `python -m tests.crash`: what is killed leaves an old or a new pack, and nothing of a visit."""

from __future__ import annotations

import shutil
import sys

import pytest

from tests.crash.kills import KINDS, Site
from tests.crash.worker import CANARY, PACK

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return Site(tmp_path_factory.mktemp("crash"), seed=4)


@pytest.mark.parametrize("kind", KINDS * 2)
def test_killed_at_some_moment(site: Site, kind: str) -> None:
    assert site.kill(kind) == []


def test_what_would_be_wrong_is_seen(site: Site) -> None:
    """A look that finds nothing must be one that could."""
    shutil.copyfile(site.place / "one.kioskpack", site.place / PACK)
    data = (site.place / PACK).read_bytes()
    (site.place / PACK).write_bytes(data.replace(b"Riverside Clinic", b"Riverside clinic"))
    (site.place / "home" / "notes").write_text(f"searched for {CANARY}")
    try:
        assert site.kill("run") == [
            f"run: {PACK} is damaged: its manifest cannot be read. Build or copy it again.",
            "run: home/notes holds what a visitor typed",
        ]
    finally:
        (site.place / PACK).unlink()
        (site.place / "home" / "notes").unlink()


def test_what_ends_by_itself_is_told(site: Site) -> None:
    [wrong] = site.kill("sleep")
    assert wrong.startswith("sleep ended by itself, with 1: ")
    assert wrong.endswith("KeyError: 'sleep'\n")
