"""The sample settings file documents every setting, with the defaults that the kiosk really has."""

from __future__ import annotations

from pathlib import Path

import yaml

from kiosk.station import sample, settings
from kiosk.station.options import Settings, is_group
from kiosk.station.settings import load_settings

SAMPLE = Path(settings.__file__).with_name("kiosk.sample.yaml")


def test_the_file_is_what_the_table_says() -> None:
    """When this fails: python -m kiosk.station.sample > kiosk/station/kiosk.sample.yaml"""
    assert SAMPLE.read_text(encoding="utf-8") == sample.sample()


def test_loading_it_gives_exactly_the_defaults() -> None:
    assert load_settings(SAMPLE) == (Settings(), [])


def test_it_names_every_setting() -> None:
    written = yaml.safe_load(SAMPLE.read_text(encoding="utf-8"))
    defaults = Settings()
    assert list(written) == list(defaults._fields)
    groups = {name: value for name, value in defaults._asdict().items() if is_group(value)}
    assert {key: list(written[key]) for key in groups} == {key: list(group._fields) for key, group in groups.items()}


def test_each_setting_is_explained_above_its_line() -> None:
    lines = SAMPLE.read_text(encoding="utf-8").splitlines()
    settled = [number for number, line in enumerate(lines) if ":" in line and not line.lstrip().startswith("#")]
    groups = {f"{name}:" for name, value in Settings()._asdict().items() if is_group(value)}
    assert [
        lines[at] for at in settled if lines[at] not in groups and not lines[at - 1].strip().startswith("# (")
    ] == []


def test_its_lines_fit_a_small_terminal() -> None:
    assert [line for line in sample.sample().splitlines() if len(line) > 100] == []
