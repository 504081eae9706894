"""What staff chose at the device: kept over restarts, over the settings, and never a reason not to start."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.station.choices import Choices, choices_file, load_choices, save_choices
from kiosk.station.options import Settings, Sound

CHOSEN = Choices("display", 80, "dark")


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    save_choices(CHOSEN, tmp_path)
    assert load_choices(tmp_path) == CHOSEN


def test_nothing_was_chosen_yet(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert load_choices(tmp_path) == Choices("", 0, "light")
    assert caplog.messages == []


def test_a_damaged_file_is_as_if_nobody_had_chosen(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    choices_file(tmp_path).write_bytes(b"\0\0\0")
    assert load_choices(tmp_path) == Choices()
    assert caplog.messages == [f"{choices_file(tmp_path)} is not JSON: nothing counts as chosen"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ('{"mode": "party", "theme": "dark"}', "'party' is no mode"),
        ('{"mode": ["display"], "theme": "dark"}', "['display'] is no mode"),
        ('{"volume_percent": 101, "theme": "dark"}', "101 is no volume_percent"),
        ('{"volume_percent": true, "theme": "dark"}', "True is no volume_percent"),
        ('{"volume_percent": 19, "theme": "dark"}', "19 is no volume_percent"),
    ],
)
def test_a_value_that_cannot_be_used_leaves_the_others(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, content: str, says: str
) -> None:
    choices_file(tmp_path).write_text(content, encoding="utf-8")
    assert load_choices(tmp_path) == Choices(theme="dark")
    assert caplog.messages == [f"{choices_file(tmp_path)}: {says}"]


def test_a_theme_that_is_none_is_light(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    choices_file(tmp_path).write_text('{"theme": 5, "of a later version": 1}', encoding="utf-8")
    assert load_choices(tmp_path) == Choices()
    assert caplog.messages == [f"{choices_file(tmp_path)}: 5 is no theme"]


def test_what_was_chosen_goes_before_the_settings() -> None:
    settings = Settings(mode="waiting-room", sound=Sound(volume_percent=30, speed_percent=80))
    over = CHOSEN.over(settings)
    assert (over.mode, over.sound) == ("display", Sound(volume_percent=80, speed_percent=80))
    assert Choices().over(settings) == settings


def test_what_the_settings_say_anyway_is_not_chosen() -> None:
    settings = Settings(mode="display", sound=Sound(volume_percent=40))
    assert Choices().with_mode("display", settings) == Choices()
    assert Choices().with_mode("waiting-room", settings) == Choices(mode="waiting-room")
    assert CHOSEN.with_volume(40, settings).volume_percent == 0


@pytest.mark.parametrize(("percent", "becomes"), [(-5, 20), (20, 20), (55, 55), (120, 100)])
def test_every_volume_can_be_heard(percent: int, becomes: int) -> None:
    assert Choices().with_volume(percent, Settings()).volume_percent == becomes
