from __future__ import annotations

from pathlib import Path

from kiosk.doctor import setup
from kiosk.doctor.place import Place
from kiosk.problems import Problem
from kiosk.station.pin import pin_file, set_pin
from tests.doctor.conftest import MakePlace, told


def test_settings(make_place: MakePlace) -> None:
    file = Path("/etc/care-kiosk/kiosk.yaml")
    assert told(setup.settings, make_place()) == [
        ("K31", "good", "There is no settings file, so all settings are default.", "")
    ]
    assert told(setup.settings, make_place(settings_file=file)) == [("K30", "good", f"{file} has no mistakes.", "")]


def test_mistakes_in_the_settings(make_place: MakePlace) -> None:
    problems = (
        Problem("k.yaml", 9, 1, "'idel' is not a setting", 'did you mean "idle"?'),
        Problem("k.yaml", 2, 1, "x."),
    )
    assert told(setup.settings, make_place(problems=problems)) == [
        (
            "K32",
            "look at this",
            "Mistakes in the settings: 2. The first one: k.yaml:2:1: x.",
            "Correct it in the file, then restart the kiosk. Until then the default counts.",
        )
    ]


def test_the_pin(place: Place, tmp_path: Path) -> None:
    assert told(setup.staff_door, place) == [
        ("K34", "look at this", "No PIN is set, so the staff door stays shut.", "Have an administrator run: kiosk pin")
    ]
    set_pin(tmp_path, "7391")
    assert told(setup.staff_door, place) == [("K33", "good", "A PIN is set.", "")]
    pin_file(tmp_path).write_bytes(b"\0" * 100)
    says = f"The file with the PIN cannot be used, so the staff door stays shut ({pin_file(tmp_path)} is not JSON)."
    assert told(setup.staff_door, place) == [
        ("K35", "broken", says, "Have an administrator set the PIN again: kiosk pin")
    ]
