"""A clinic fills in its values, in a terminal."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.authoring.clinic import KEYS, default_clinic
from kiosk.authoring.setup import Question, questions
from kiosk.authoring.setup import setup as set_up  # pytest takes a function of that name for its own
from kiosk.paths import content_dir
from kiosk.yamlfile import load_yaml
from tests.authoring.conftest import DRAWING, Folder

BUNDLED = """\
# Your clinic's own values.

# The name on the home screen.
name: Riverside Clinic

# Your sign.
logo:

# Two letters for
# your country.
country: US

# --- Phone numbers -----------------

# Without it they cannot call.
# Form: "555-0100"
phone:

# Danger to life.
emergency_number:

# Suicide.
crisis_line:

# --- Going home --------------------

# Hours without driving.
# Floor: 24. Form: a whole number
driving_hours:
"""
KEYS_ASKED = ["name", "logo", "country", "phone", "emergency_number", "crisis_line", "driving_hours"]


@pytest.fixture(autouse=True)
def bundled(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.write("clinic.yaml", BUNDLED)
    monkeypatch.setattr("kiosk.authoring.setup.content_dir", lambda: folder.path)
    monkeypatch.setattr("kiosk.authoring.setup.assets_dir", lambda: folder.assets)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "own"


@pytest.fixture
def answer(own: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Runs the questions with these answers, and ends them as Ctrl-D does."""

    def run(*answers: str, end: type[BaseException] = EOFError) -> int:
        given: Iterator[str] = iter(answers)

        def ask(prompt: str = "") -> str:
            print(prompt, end="")
            try:
                return next(given)
            except StopIteration:
                raise end from None

        monkeypatch.setattr("builtins.input", ask)
        monkeypatch.setattr("sys.stdin.isatty", lambda: True)
        return set_up(argparse.Namespace(dir=own, set=[]))

    return run


def set_(folder: Path, **values: str) -> int:
    return set_up(argparse.Namespace(dir=folder, set=list(values.items())))


def values_in(folder: Path) -> dict[str, str]:
    document, problems = load_yaml((folder / "clinic.yaml").read_text(encoding="utf-8"), "clinic.yaml")
    assert document is not None
    assert problems == []
    scalars = {key: document.scalar(key) for key in document.data}
    return {key: scalar.text for key, scalar in scalars.items() if scalar and scalar.text}


def test_the_questions_are_those_of_the_bundled_file() -> None:
    assert questions(BUNDLED) == [
        Question("name", "", ("The name on the home screen.",)),
        Question("logo", "", ("Your sign.",)),
        Question("country", "", ("Two letters for your country.",)),
        Question("phone", "Phone numbers", ("Without it they cannot call.", 'Form: "555-0100"')),
        Question("emergency_number", "Phone numbers", ("Danger to life.",)),
        Question("crisis_line", "Phone numbers", ("Suicide.",)),
        Question("driving_hours", "Going home", ("Hours without driving.", "Floor: 24. Form: a whole number")),
    ]


def test_every_value_is_explained_in_the_file_that_comes_with_the_kiosk() -> None:
    asked = questions((content_dir() / "clinic.yaml").read_text(encoding="utf-8"))
    assert {question.key for question in asked} == set(KEYS)
    assert [question.key for question in asked if not question.explanation] == []


def test_a_folder_is_made_and_its_values_are_asked_for(
    own: Path, answer: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert answer("Lakeside", "", "", '"555-0100"') == 0
    assert values_in(own) == {"name": "Lakeside", "country": "US", "phone": "555-0100"}
    text = (own / "clinic.yaml").read_text()
    assert text == BUNDLED.replace("Riverside Clinic", '"Lakeside"').replace("phone:", 'phone: "555-0100"')
    assert (own / "overlay.yaml").read_text().startswith("# This folder lies over the content")
    said = capsys.readouterr().out
    assert said == (
        f"made {own}/overlay.yaml\nmade {own}/clinic.yaml\n"
        "\n7 questions about your clinic.\n"
        "Write the value as patients should read it, without a full stop at its end, and press Enter.\n"
        'Enter alone leaves the value as it is. - makes it blank again: patients then read "ask our staff".\n'
        "Ctrl-D (on Windows Ctrl-Z and Enter) ends the questions; what was entered is kept.\n"
        "? shows this again.\n"
        "\nname (1 of 7)\nThe name on the home screen.\nNow: blank\n> "
        "\nlogo (2 of 7)\nYour sign.\nNow: blank\n> "
        "\ncountry (3 of 7)\nTwo letters for your country.\nNow: US\n> "
        "\n=== Phone numbers ===\n"
        '\nphone (4 of 7)\nWithout it they cannot call.\nForm: "555-0100"\nNow: blank\n> '
        "\nemergency_number (5 of 7)\nDanger to life.\nNow: blank, which means 911\n> "
        "\n" + said[said.index("Still blank") :]
    )
    assert said.endswith(f'Next: kiosk check {own}\nThen show it: write "content: {own}" in kiosk.yaml\n')
    blank = len(KEYS) - len(default_clinic().values) - 2
    assert f"Still blank ({blank}): logo, web_address, after_hours_phone," in said


@pytest.mark.parametrize("end", [EOFError, KeyboardInterrupt])
def test_what_was_entered_before_the_end_is_kept(
    own: Path, answer: Callable[..., int], end: type[BaseException]
) -> None:
    assert answer("Lakeside", end=end) == 0
    assert values_in(own) == {"name": "Lakeside", "country": "US"}


def test_the_second_time_only_what_is_answered_changes(own: Path, answer: Callable[..., int]) -> None:
    answer("Lakeside", "", "", "555-0100")
    before = (own / "overlay.yaml").read_text(), (own / "clinic.yaml").read_text()
    assert answer(*[""] * 7) == 0
    assert ((own / "overlay.yaml").read_text(), (own / "clinic.yaml").read_text()) == before
    answer("-", "", "", "555-0199")
    assert values_in(own) == {"country": "US", "phone": "555-0199"}


def test_help_is_shown_and_the_question_asked_again(
    own: Path, answer: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert answer("?", "Lakeside") == 0
    assert values_in(own)["name"] == "Lakeside"
    assert capsys.readouterr().out.count("Enter alone leaves") == 2


def test_a_value_that_is_refused_is_asked_for_again(
    own: Path, answer: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert answer("", "", "usa", "US", "", "", "", "12", "lots", "48") == 0
    assert values_in(own)["driving_hours"] == "48"
    said = capsys.readouterr().out
    assert "> 'country' should be a code of two capital letters, found 'usa', the United States are \"US\"\n> " in said
    assert "> 'driving_hours' is 12, never under 24 hours (R07), set it higher or leave it blank\n> " in said
    assert "> 'driving_hours' should be a number of hours, found 'lots'\n" in said


def test_in_another_country_the_vital_numbers_are_not_left_blank(
    own: Path, answer: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert answer("", "", "CA", "", "", "-", "911", "", "988") == 0
    assert values_in(own) == {"country": "CA", "emergency_number": "911", "crisis_line": "988"}
    refused = "> 'emergency_number' must be set when the country is CA, 911 and 988 hold in the US only\n"
    assert capsys.readouterr().out.count(refused) == 2


def test_the_end_says_what_is_wrong_with_the_file(
    own: Path, answer: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert answer("", "", "CA") == 0
    assert f"{own}/clinic.yaml:11:10: 'emergency_number' must be set when the country is CA," in capsys.readouterr().out


def test_a_logo_is_looked_at_before_it_is_taken(
    own: Path, answer: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    answer()
    (own / "media").mkdir()
    (own / "media" / "bad.png").write_text("x")
    (own / "media" / "logo.svg").write_text(DRAWING)
    assert answer("", "logo.gif", "media/lgo.svg", "scenes/door.svg", "bad.png", "logo.svg") == 0
    assert values_in(own)["logo"] == "logo.svg"
    said = capsys.readouterr().out
    for name in ("logo.gif", "media/lgo.svg", "scenes/door.svg"):
        assert f"> there is no picture '{name}' in {own}, put it there first\n> " in said
    assert "> media/bad.png: this is not a PNG picture, save it again, or give it the right ending\n> " in said


HOSTILE = ["12: 30", "#5", "yes", "0800", 'say "hello"', "it's", "Ümläut & Söhne", "a # b", "- x", "*", "null", "1e3"]


@pytest.mark.parametrize("value", HOSTILE)
def test_words_that_mean_something_to_yaml_arrive_as_they_were_written(
    own: Path, value: str, answer: Callable[..., int]
) -> None:
    assert answer("", "", "", value) == 0
    assert values_in(own)["phone"] == value


def test_a_clinic_yaml_that_is_broken_is_left_alone(
    own: Path, answer: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    answer()
    (own / "clinic.yaml").write_text("name: [\n")
    capsys.readouterr()
    assert answer("Lakeside") == 2
    assert capsys.readouterr().err == (f"{own}/clinic.yaml: line 2: a value is missing, or a [ or {{ is never closed\n")
    assert (own / "clinic.yaml").read_text() == "name: [\n"


def test_without_a_terminal_nothing_is_asked(
    own: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: False)
    assert set_up(argparse.Namespace(dir=own, set=[])) == 2
    assert capsys.readouterr().err == (
        "kiosk setup asks questions, and there is no terminal to answer them: use --set key=value\n"
    )
    assert not own.exists()


def test_a_folder_of_other_things(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "letter.txt").write_text("x")
    assert set_(tmp_path, phone="1") == 2
    assert capsys.readouterr().err == f"{tmp_path}: there are other things in this folder, name a new one\n"


def test_scripts_set_values_without_questions(own: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert set_(own, country="CA", emergency_number="911", crisis_line="988", phone=" 555-0100 ") == 0
    expected = {"country": "CA", "emergency_number": "911", "crisis_line": "988", "phone": "555-0100"}
    assert values_in(own) == expected
    assert set_(own, phone="") == 0
    del expected["phone"]
    assert values_in(own) == expected
    assert "Next: kiosk check" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"phone": "1", "fone": "2"}, "'fone' is not a value of clinic.yaml, did you mean \"phone\"?"),
        (
            {"phone": "1", "driving_hours": "12"},
            "'driving_hours' is 12, never under 24 hours (R07), set it higher or leave it blank",
        ),
        (
            {"phone": "1", "country": "CA"},
            "'emergency_number' must be set when the country is CA, 911 and 988 hold in the US only",
        ),
    ],
)
def test_of_values_that_are_set_together_all_are_taken_or_none(
    own: Path, values: dict[str, str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert set_(own, **values) == 2
    assert capsys.readouterr().err == f"{said}\n"
    assert values_in(own) == {"country": "US"}
