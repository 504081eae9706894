"""Signing pages: never more than what was read, and never in somebody's name who did not say so."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from kiosk.authoring.review_states import states_of
from kiosk.authoring.reviewing import review
from tests.authoring.conftest import TODAY, Folder

FIRST, SECOND, VISIT = "en/topics/first.md", "en/topics/second.md", "en/walkthroughs/visit.yaml"
UNSIGNED = "No page is signed by a clinician yet: `kiosk review` does that."


@pytest.fixture(autouse=True)
def own_assets(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.authoring.reviewing.assets_dir", lambda: folder.assets)
    monkeypatch.setattr("kiosk.authoring.reviewing.content_dir", lambda: folder.path)


def run(folder: Path | None, today: datetime.date = TODAY, **options: object) -> int:
    usual = {"sign": None, "name": None, "role": None, "next_review": None, "source": None}
    return review(argparse.Namespace(dir=folder, **(usual | options)), today)


def sign(folder: Path | None, *pages: str, **options: object) -> int:
    return run(folder, **({"sign": list(pages), "name": "A. Nurse", "role": "nurse"} | options))  # type: ignore[arg-type]


def marks(folder: Folder) -> dict[str, str]:
    return {state.path: state.mark for state in states_of(folder.compile(), TODAY.isoformat())}


def states(folder: Folder) -> dict[str, str]:
    return {state.path: state.state.name for state in states_of(folder.compile(), TODAY.isoformat())}


def entry(folder: Folder, path: str, next_review: str = "2027-11-22", reviewed: str = "2026-11-22") -> str:
    return (
        f'{path}:\n  name: "A. Nurse"\n  role: "nurse"\n  reviewed: "{reviewed}"\n'
        f'  next-review: "{next_review}"\n  signed: "{marks(folder)[path]}"\n'
    )


BEGINNING = "# Who signed which page, and the mark of what it said then. Written by `kiosk review`.\n"


# The list


def test_every_page_is_listed_with_its_state(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    sign(folder.path, "topics/first")
    folder.replace(SECOND, "title:", "titel:")
    capsys.readouterr()
    assert run(folder.path) == 0
    known = marks(folder)
    assert capsys.readouterr().out == (
        f"{FIRST}          {known[FIRST]}  signed by A. Nurse, nurse, on 2026-11-22, until 2027-11-22\n"
        f"{SECOND}                       has errors\n"
        f"{VISIT}  {known[VISIT]}  not signed\n"
        "1 of 3 pages is signed by a clinician.\n"
    )


def test_without_a_folder_the_bundled_one_is_listed(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(None) == 0
    assert capsys.readouterr().out.endswith(f"not signed\n{UNSIGNED}\n")


# Signing by name


def test_a_page_is_signed(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    assert sign(folder.path, "topics/first") == 0
    assert (folder.path / "reviews.yaml").read_text() == BEGINNING + entry(folder, FIRST)
    assert states(folder) == {FIRST: "SIGNED", SECOND: "UNSIGNED", VISIT: "UNSIGNED"}
    assert capsys.readouterr().out == f"1 page signed in {folder.path}/reviews.yaml\n"


def test_other_pages_and_comments_stay(folder: Folder) -> None:
    sign(folder.path, "topics/first")
    folder.append("reviews.yaml", "# The walk\n" + entry(folder, VISIT).replace("A. Nurse", "B. Doctor"))
    before = (folder.path / "reviews.yaml").read_text()
    folder.replace(FIRST, "Call us", "Please call us")
    assert sign(folder.path, "topics/first", "topics/second", next_review="2029-11-22") == 0
    after = (folder.path / "reviews.yaml").read_text()
    old, new = entry(folder, FIRST), entry(folder, FIRST, "2029-11-22")
    was = before[len(BEGINNING) : before.index("# The walk")]
    assert old != was
    assert after == before.replace(was, new) + entry(folder, SECOND, "2029-11-22")


def test_all_are_those_that_are_not_signed(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    sign(folder.path, "topics/first", name="B. Doctor", role="doctor")
    capsys.readouterr()
    assert sign(folder.path, "all") == 0
    assert set(states(folder).values()) == {"SIGNED"}
    assert capsys.readouterr().out == f"2 pages signed in {folder.path}/reviews.yaml\n"
    assert (folder.path / "reviews.yaml").read_text().count("B. Doctor") == 1
    before = (folder.path / "reviews.yaml").stat().st_mtime_ns
    assert sign(folder.path, "all") == 0
    assert capsys.readouterr().out == f"0 pages signed in {folder.path}/reviews.yaml\n"
    assert (folder.path / "reviews.yaml").stat().st_mtime_ns == before


def test_names_that_mean_something_to_yaml(folder: Folder) -> None:
    assert sign(folder.path, "topics/first", name='Dr. Åsa "Bo" O\'Neil: MD #1', role="yes") == 0
    assert folder.compile().environment.reviews[FIRST].name == 'Dr. Åsa "Bo" O\'Neil: MD #1'
    assert folder.compile().environment.reviews[FIRST].role == "yes"


def test_an_overlay_is_signed_in_itself(clinic: Folder, folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.authoring.compiling.content_dir", lambda: folder.path)
    assert sign(clinic.path, "topics/first") == 0
    assert states(clinic)[FIRST] == "SIGNED"
    assert not (folder.path / "reviews.yaml").exists()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"name": " "}, "'name' is empty"),
        ({"role": "{{ role }}"}, "'role' is plain text and cannot hold \"{{\""),
        ({"next_review": "soon"}, "'next-review' should be a day like 2026-11-22, found 'soon'"),
        ({"next_review": "2026-11-22"}, "'the sign-off' has a next-review that is not after reviewed"),
        ({"next_review": "2029-11-23"}, "'the sign-off' has a next-review more than 3 years away"),
        ({"role": None}, "--role is missing: what is the reviewer's role, such as psychiatrist?"),
        ({"sign": ["topics/frist"]}, "there is no page 'topics/frist', did you mean \"topics/first\"?"),
        ({"source": Path("x")}, "--sign and --from cannot be used together"),
        ({"sign": None}, "--name, --role and --next-review go with --sign"),
        ({"name": None}, "there is no terminal to ask in: use --name and --role"),
    ],
)
def test_what_cannot_be_signed(
    options: dict[str, object], said: str, folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sign(folder.path, "topics/first", **options) == 2
    assert capsys.readouterr().err == f"{said}\n"
    assert not (folder.path / "reviews.yaml").exists()


def test_a_page_with_errors_is_not_signed_and_no_other_with_it(
    folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.replace(FIRST, "next: [second]", "next: [third]")
    assert sign(folder.path, "topics/second") == 0
    capsys.readouterr()
    assert sign(folder.path, "all") == 2
    assert capsys.readouterr().err == (
        f"{FIRST}:5:8: there is no topic 'third'\nNothing is signed: mend these errors first.\n"
    )
    assert states(folder)[VISIT] == "UNSIGNED"


def test_what_every_page_depends_on_must_be_whole(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    folder.write("clinic.yaml", "driving_hours: 3\n")
    assert sign(folder.path, "topics/first") == 2
    assert "clinic.yaml:1:16: 'driving_hours' is 3, never under 24 hours (R07)" in capsys.readouterr().err


@pytest.mark.parametrize("options", [{"sign": ["all"], "name": "A", "role": "B"}, {"source": Path("x.yaml")}])
def test_the_bundled_folder_is_signed_only_by_its_name(
    options: dict[str, object], folder: Folder, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(None, **options) == 2  # type: ignore[arg-type]
    assert capsys.readouterr().err == (
        "Sign-offs belong into the clinic's own folder. Make one with: kiosk setup DIR\n"
        "Then sign in it: kiosk review DIR --sign PAGE\n"
    )
    assert not (folder.path / "reviews.yaml").exists()


def test_a_folder_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert sign(tmp_path / "nowhere", "all") == 2
    assert capsys.readouterr().err == f"{tmp_path}/nowhere: there is no such folder\n"


# Signing after reading


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[[Sequence[str]], None]:
    def prepare(answers: Sequence[str]) -> None:
        given: Iterator[str] = iter(answers)

        def ask(prompt: str = "") -> str:
            print(prompt)
            try:
                return next(given)
            except StopIteration:
                raise EOFError from None

        monkeypatch.setattr("builtins.input", ask)
        monkeypatch.setattr("sys.stdin.isatty", lambda: True)
        monkeypatch.setenv("COLUMNS", "80")
        monkeypatch.setenv("TERM", "dumb")

    return prepare


def test_each_page_is_shown_before_it_is_signed(
    folder: Folder, answer: Callable[[Sequence[str]], None], capsys: pytest.CaptureFixture[str]
) -> None:
    answer(["A. Nurse", "nurse", "", "y", "", "yes"])
    assert sign(folder.path, "all", name=None, role=None) == 0
    assert states(folder) == {FIRST: "SIGNED", SECOND: "UNSIGNED", VISIT: "SIGNED"}
    said = capsys.readouterr().out
    assert (
        "Your name, as patients will read it: \nYour role, such as psychiatrist: \nNext review [2027-11-22]: " in said
    )
    shown = said[said.index("(1 of 3)") : said.index("(2 of 3)")]
    for words in ("You may feel cut off. [1]", "Call us at «555-0100».", "1. Mayo Clinic. First source. (R01)"):
        assert words in shown
    assert f"Until now: not signed. The mark of what you read is {marks(folder)[FIRST]}." in shown
    assert "Sign this page? [y/N]" in shown
    assert said.endswith("2 of 3 pages signed\n")


def test_what_was_signed_before_the_end_stays_signed(
    folder: Folder, answer: Callable[[Sequence[str]], None], capsys: pytest.CaptureFixture[str]
) -> None:
    answer(["A. Nurse", "nurse", "2027-01-01", "y"])
    assert sign(folder.path, "all", name=None, role=None) == 0
    assert (folder.path / "reviews.yaml").read_text() == BEGINNING + entry(folder, FIRST, "2027-01-01")
    assert capsys.readouterr().out.endswith("\n1 of 3 pages signed\n")


def test_nobody_signs_without_a_name(
    folder: Folder, answer: Callable[[Sequence[str]], None], capsys: pytest.CaptureFixture[str]
) -> None:
    answer(["", "nurse", "", "A. Nurse", "", "", "A. Nurse", "nurse", "tomorrow"])
    assert sign(folder.path, "all", name=None, role=None) == 0
    said = capsys.readouterr().out
    assert "\n'name' is empty\n" in said
    assert "\n'role' is empty\n" in said
    assert "\n'next-review' should be a day like 2026-11-22, found 'tomorrow'\n" in said
    assert said.endswith("0 of 3 pages signed\n")
    assert not (folder.path / "reviews.yaml").exists()


# Sign-offs that were made elsewhere


def test_sign_offs_from_elsewhere_are_taken_over(
    folder: Folder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sign(folder.path, "topics/first", name="B. Doctor")
    capsys.readouterr()
    elsewhere = tmp_path / "signed.yaml"
    elsewhere.write_text("# From paper\n" + entry(folder, VISIT, reviewed="2026-11-01"))
    before = (folder.path / "reviews.yaml").read_text()
    assert run(folder.path, source=elsewhere) == 0
    assert (folder.path / "reviews.yaml").read_text() == before + entry(folder, VISIT, reviewed="2026-11-01")
    assert capsys.readouterr().out == f"1 page signed in {folder.path}/reviews.yaml\n"


def test_all_sign_offs_are_taken_over_or_none(
    folder: Folder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = tmp_path / "signed.yaml"
    good, bad = entry(folder, VISIT), entry(folder, FIRST)
    old = marks(folder)[FIRST]
    folder.replace(FIRST, "Call us", "Please call us")
    gone = good.replace(VISIT, "en/topics/gone.md")
    early = entry(folder, SECOND, reviewed="2026-11-23")
    elsewhere.write_text(good + bad + gone + early)
    assert run(folder.path, source=elsewhere) == 2
    assert capsys.readouterr().err == (
        f"{elsewhere}:7:1: '{FIRST}' says something else now:"
        f" what was signed has the mark {old}, the page has {marks(folder)[FIRST]}\n"
        f"{elsewhere}:13:1: 'en/topics/gone.md' is not a page of this folder\n"
        f"{elsewhere}:19:1: '{SECOND}' was reviewed on 2026-11-23, which is still to come\n"
        "Nothing is signed.\n"
    )
    assert not (folder.path / "reviews.yaml").exists()


def test_a_page_with_errors_takes_no_sign_off(
    folder: Folder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = tmp_path / "signed.yaml"
    elsewhere.write_text(entry(folder, FIRST))
    folder.replace(FIRST, "next: [second]", "next: [third]")
    assert run(folder.path, source=elsewhere) == 2
    assert f"{elsewhere}:1:1: '{FIRST}' has errors, see kiosk check\n" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"a: [\n", ":2:1: a value is missing, or a [ or { is never closed\nNothing is signed.\n"),
        (b"\xff", ": this is not UTF-8\n"),
        (b"en/topics/first.md: {name: A}\n", ":1:21: 'next-review' is missing\n"),
        (None, ": this cannot be read (No such file or directory)\n"),
    ],
)
def test_a_file_of_sign_offs_that_cannot_be_read(
    content: bytes | None, said: str, folder: Folder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    elsewhere = tmp_path / "signed.yaml"
    if content is not None:
        elsewhere.write_bytes(content)
    assert run(folder.path, source=elsewhere) == 2
    assert f"{elsewhere}{said}" in capsys.readouterr().err


def test_a_list_of_sign_offs_that_is_broken_is_left_alone(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    folder.write("reviews.yaml", "a: [\n")
    assert sign(folder.path, "topics/first") == 2
    assert "reviews.yaml:2:1: a value is missing" in capsys.readouterr().err
    assert (folder.path / "reviews.yaml").read_text() == "a: [\n"
