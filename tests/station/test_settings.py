"""Reading `kiosk.yaml`: what is right is used, what is wrong is named, and the kiosk always has settings."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.station.options import Handout, Idle, Screen, Settings, Slides, Sound, Staff, Watch
from kiosk.station.settings import load_settings


@pytest.fixture
def write(tmp_path: Path) -> Write:
    return Write(tmp_path / "kiosk.yaml")


class Write:
    """Writes a settings file, loads it, and gives the problems as they would be printed, without the folder."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def __call__(self, content: str | bytes) -> tuple[Settings, list[str]]:
        self.file.write_bytes(content.encode() if isinstance(content, str) else content)
        settings, problems = load_settings(self.file)
        return settings, [str(problem).replace(f"{self.file.parent}{os.sep}", "") for problem in problems]


def test_every_key_can_be_set(write: Write, tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    (tmp_path / "clinic.kioskpack").touch()
    settings, problems = write(
        """
mode: waiting-room
content: ours
pack: clinic.kioskpack
language: es-MX
restart_at: 13:30
counts: on
keys:
  86: next
  0104: select
  9:
screen:
  diagonal_inches: 21.5
  reading_distance_cm: 45
  renderer: gpu
  motion: reduced
idle:
  minimum_seconds: 180
  warning_seconds: 45
  words_per_minute: 80
  longest_same_point_minutes: 5
sound:
  listen: off
  volume_percent: 30
  speed_percent: 80
slides:
  after_minutes: 20
  hours: 22:00 – 07:00
  languages: [es, en]
  weights: {prepare: 3, costs: 0}
  words_per_minute: 90
staff:
  corner: bottom-right
  hold_seconds: 6
  guided_minutes: 45
handout:
  printing: on
  printer: Front desk
  paper: a4
  pages_per_visit: 4
  folder: ours
watch:
  health_file: /srv/health.json
  prometheus_file: /srv/kiosk.prom
"""
    )
    assert problems == []
    assert settings == Settings(
        mode="waiting-room",
        content=tmp_path / "ours",
        pack=tmp_path / "clinic.kioskpack",
        language="es-MX",
        restart_at="13:30",
        counts="on",
        keys=((86, "next"), (104, "select")),
        screen=Screen(diagonal_inches=21.5, reading_distance_cm=45.0, renderer="gpu", motion="reduced"),
        idle=Idle(minimum_seconds=180, warning_seconds=45, words_per_minute=80, longest_same_point_minutes=5),
        sound=Sound("off", 30, 80),
        slides=Slides(20, "22:00-07:00", ("es", "en"), (("prepare", 3), ("costs", 0)), 90),
        staff=Staff("bottom-right", 6, 45),
        handout=Handout("on", "Front desk", "a4", 4, tmp_path / "ours"),
        watch=Watch("/srv/health.json", "/srv/kiosk.prom"),
    )


@pytest.mark.parametrize("content", ["", "# nothing but a remark\n", "screen:\nidle:\n", "screen: {}\nlanguage: \n"])
def test_what_is_left_blank_is_default(write: Write, content: str) -> None:
    assert write(content) == (Settings(), [])


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            "mode: waitng-room",
            'kiosk.yaml:1:7: mode should be waiting-room or display, found "waitng-room", '
            'did you mean "waiting-room"? Used instead: waiting-room',
        ),
        (
            "mode: [a, b]",
            "kiosk.yaml:1:7: mode should be waiting-room or display, found a list, used instead: waiting-room",
        ),
        (
            "pack: 3",
            "kiosk.yaml:1:7: pack should be the path of a file, found 3, used instead: no pack file",
        ),
        (
            "language: plain English",
            'kiosk.yaml:1:11: language should be a language tag such as en or es, found "plain English", '
            "used instead: the first language of the content",
        ),
        (
            "screen:\n  diagonal_inches: wide",
            'kiosk.yaml:2:20: screen.diagonal_inches should be a number from 7 to 100, found "wide", used instead: 24',
        ),
        (
            "screen:\n  diagonal_inches: 6.9",
            "kiosk.yaml:2:20: screen.diagonal_inches should be a number from 7 to 100, found 6.9, used instead: 24",
        ),
        (
            "screen:\n  reading_distance_cm: {near: 30}",
            "kiosk.yaml:2:24: screen.reading_distance_cm should be a number from 30 to 500, found keys of its own, "
            "used instead: 60",
        ),
        (
            "screen:\n  renderer: GPU",
            'kiosk.yaml:2:13: screen.renderer should be software or gpu, found "GPU", '
            'did you mean "gpu"? Used instead: software',
        ),
        (
            "screen:\n  motion: no",
            'kiosk.yaml:2:11: screen.motion should be full or reduced, found "no", used instead: full',
        ),
        (
            "idle:\n  minimum_seconds: 119",
            "kiosk.yaml:2:20: idle.minimum_seconds should be a whole number from 120 to 3600, found 119, "
            "used instead: 120",
        ),
        (
            "idle:\n  warning_seconds: 20",
            "kiosk.yaml:2:20: idle.warning_seconds should be a whole number from 30 to 300, found 20, used instead: 30",
        ),
        (
            "idle:\n  words_per_minute: true",
            "kiosk.yaml:2:21: idle.words_per_minute should be a whole number from 40 to 100, found true, "
            "used instead: 100",
        ),
        (
            "idle:\n  longest_same_point_minutes: 2.5",
            "kiosk.yaml:2:31: idle.longest_same_point_minutes should be a whole number from 1 to 120, found 2.5, "
            "used instead: 10",
        ),
        (
            "idle: 120",
            "kiosk.yaml:1:7: idle should hold settings of its own, "
            "they are minimum_seconds, warning_seconds, words_per_minute, longest_same_point_minutes",
        ),
        (
            "keys: next",
            "kiosk.yaml:1:7: keys should be scan codes with help, up, down, select, back, next, quieter or louder, "
            'found "next", used instead: EZ Access alone',
        ),
        (
            "keys:\n  86: nxt",
            "kiosk.yaml:2:3: keys should be scan codes with help, up, down, select, back, next, quieter or louder, "
            'found "nxt", did you mean "next"? Used instead: EZ Access alone',
        ),
        (
            "keys:\n  F1: next",
            "kiosk.yaml:2:3: keys should be scan codes with help, up, down, select, back, next, quieter or louder, "
            'found "F1", kiosk keys shows the scan code of a key. Used instead: EZ Access alone',
        ),
        (
            "restart_at: 3:30",
            'kiosk.yaml:1:13: restart_at should be a time such as 03:30, found "3:30", used instead: no restart',
        ),
        (
            "slides:\n  hours: 7 to 19",
            'kiosk.yaml:2:10: slides.hours should be hours such as 07:00-19:00, found "7 to 19", used instead: always',
        ),
        (
            "slides:\n  languages: [en, 3]",
            "kiosk.yaml:2:14: slides.languages should be a list of language tags such as [en, es], found a list, "
            "used instead: all languages of the content",
        ),
        (
            "slides:\n  weights:\n    prepare: 10",
            "kiosk.yaml:3:5: slides.weights should be sections with a whole number from 0 to 9, found 10, "
            "used instead: all sections the same",
        ),
        (
            'handout:\n  printer: ""',
            'kiosk.yaml:2:12: handout.printer should be one line of text, found "", '
            "used instead: the system's default printer",
        ),
        ("scren: {}", "kiosk.yaml:1:1: 'scren' is not a setting, did you mean \"screen\"?"),
        (
            "screen:\n  diagonal: 24",
            "kiosk.yaml:2:3: 'screen.diagonal' is not a setting, did you mean \"diagonal_inches\"?",
        ),
        (
            "42: x",
            "kiosk.yaml:1:1: '42' is not a setting, "
            "settings here are mode, content, pack, language, restart_at, counts, keys, screen, idle, sound, slides, "
            "staff, handout, watch",
        ),
    ],
)
def test_a_wrong_value_or_key_is_named_and_its_default_used(write: Write, content: str, message: str) -> None:
    assert write(content) == (Settings(), [message])


def test_one_wrong_value_leaves_the_others_in_force(write: Write) -> None:
    settings, problems = write("language: es\nscreen:\n  diagonal_inches: 700\n  motion: reduced\n")
    assert settings == Settings(language="es", screen=Screen(motion="reduced"))
    assert problems == [
        "kiosk.yaml:3:20: screen.diagonal_inches should be a number from 7 to 100, found 700, used instead: 24"
    ]


def test_a_place_that_is_not_there(write: Write, tmp_path: Path) -> None:
    settings, problems = write("content: ours\npack: /nowhere/clinic.kioskpack\n")
    assert settings == Settings()
    assert problems == [
        'kiosk.yaml:1:10: content names the folder "ours", which is not there, '
        "used instead: the content that comes with the kiosk",
        'kiosk.yaml:2:7: pack names the file "/nowhere/clinic.kioskpack", which is not there, '
        "used instead: no pack file",
    ]


def test_a_folder_is_not_a_pack_and_a_file_is_not_content(write: Write) -> None:
    settings, problems = write("content: kiosk.yaml\npack: .\n")
    assert settings == Settings()
    assert problems == [
        'kiosk.yaml:1:10: content names "kiosk.yaml", which is not a folder, '
        "used instead: the content that comes with the kiosk",
        f'kiosk.yaml:2:7: pack names "{write.file.parent}", which is not a file, used instead: no pack file',
    ]


def test_a_place_in_the_home_folder(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "home/words").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    assert write("content: ~/words") == (Settings(content=tmp_path / "home/words"), [])


@pytest.mark.parametrize(
    ("place", "reason"),
    [("~nobody-of-that-name/words", "Could not determine home directory"), ("x" * 300, "File name too long")],
    ids=["home of nobody", "long name"],
)
def test_a_place_that_cannot_be_looked_at(write: Write, place: str, reason: str) -> None:
    settings, problems = write(f"content: {place}")
    assert settings == Settings()
    assert problems == [
        f"kiosk.yaml:1:10: content names a folder that cannot be looked at ({reason}), "
        "used instead: the content that comes with the kiosk"
    ]


def test_broken_yaml_leaves_all_defaults(write: Write) -> None:
    settings, problems = write("screen:\n\tdiagonal_inches: 24\n")
    assert settings == Settings()
    assert problems == [
        "kiosk.yaml: is not used, the kiosk uses its default settings",
        "kiosk.yaml:2:1: a tab, indent with spaces",
    ]


def test_a_key_that_is_there_twice(write: Write) -> None:
    settings, problems = write("language: es\nlanguage: en\n")
    assert settings == Settings(language="es")
    assert problems == ["kiosk.yaml:2:1: 'language' is here twice, the first time on line 1, keep one"]


def test_bytes_that_are_not_utf_8(write: Write) -> None:
    assert write("language: en\n# A caf\u00e9\n".encode("latin-1")) == (
        Settings(),
        ["kiosk.yaml:2:8: is not UTF-8 text, the kiosk uses its default settings"],
    )


def test_a_byte_order_mark_and_windows_line_ends(write: Write) -> None:
    assert write("\ufeffscreen:\r\n  motion: reduced\r\n") == (Settings(screen=Screen(motion="reduced")), [])


def test_a_file_that_is_far_too_large(write: Write) -> None:
    assert write("# " + "x" * 100_000) == (
        Settings(),
        ["kiosk.yaml: is larger than 100,000 bytes, which no settings file is, the kiosk uses its default settings"],
    )


def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    settings, problems = load_settings(tmp_path)
    assert settings == Settings()
    assert [str(problem) for problem in problems] == [
        f"{tmp_path}: cannot be read (Is a directory), the kiosk uses its default settings"
    ]


def test_a_named_file_that_is_not_there(tmp_path: Path) -> None:
    settings, problems = load_settings(tmp_path / "clinic.yaml")
    assert settings == Settings()
    assert [str(problem) for problem in problems] == [
        f"{tmp_path / 'clinic.yaml'}: there is no such file, the kiosk uses its default settings"
    ]


def test_the_first_place_that_has_a_file_wins(tmp_path: Path) -> None:
    places = [tmp_path / name for name in ("none.yaml", "user.yaml", "system.yaml")]
    places[1].write_text("language: es", encoding="utf-8")
    places[2].write_text("language: fr", encoding="utf-8")
    assert load_settings(places=places) == (Settings(language="es"), [])


def test_no_file_anywhere(tmp_path: Path) -> None:
    assert load_settings(places=[tmp_path / "none.yaml"]) == (Settings(), [])


def test_start_up_without_a_file_imports_no_yaml(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from kiosk.station.settings import load_settings\n"
        "load_settings(places=[Path('none.yaml')])\n"
        "print(sorted({'yaml', 'kiosk.yamlfile', 'PySide6'} & sys.modules.keys()))\n"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert told.stdout == "[]\n"
