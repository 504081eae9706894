from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from kiosk.authoring.build import build_pack
from kiosk.authoring.checks.size import check
from kiosk.pack.reader import Pack
from tests.authoring.checks.conftest import MakeTopic, said
from tests.authoring.conftest import Folder

HEAD = "!!! short\n    Rest.\n\n"
WORDS = ("Rest now. " * 900 + "\n\n") * 11


def test_a_page_that_a_kiosk_shows(topic: MakeTopic) -> None:
    assert said(check, topic(HEAD + WORDS)) == []


def test_a_page_of_too_many_words(topic: MakeTopic) -> None:
    [problem] = said(check, topic(HEAD + WORDS + WORDS))
    assert problem.endswith(" words stand here, 20,000 are the most, make several pages of it")


def test_a_page_of_too_many_bytes(topic: MakeTopic, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.pack.codec.LONGEST_PAGE", 50_000)
    [problem] = said(check, topic(HEAD + WORDS))
    assert problem.endswith(" MB is the most, make several pages of it")


def test_what_is_built_can_be_opened(folder: Folder, tmp_path: Path) -> None:
    folder.append("en/topics/first.md", f"\n{WORDS}[@R01]\n")
    assert build_pack(folder.path, tmp_path / "long.kioskpack", assets=folder.assets).manifest
    with closing(Pack.open(tmp_path / "long.kioskpack")) as pack:
        assert pack.topic("en", "first").words > 19_000
