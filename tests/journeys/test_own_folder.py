"""A clinic sets its kiosk up: its name, its sign, its rules, a page less, and a page that a clinician signed."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk import cli
from tests.journeys.conftest import Open
from tests.journeys.visitor import Visitor

LOGO = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} 100">'
    '<rect width="{}" height="100" rx="40" fill="#2B6E60"/></svg>'
)


def set_up(folder: Path, logo: str = "", **values: str) -> Path:
    """Makes the folder, as `kiosk setup` does for a script, and returns it."""
    folder.mkdir()
    (folder / "overlay.yaml").write_text("# ours\n")
    if logo:
        (folder / "media").mkdir()
        (folder / "media" / "logo.svg").write_text(logo)
        values["logo"] = "media/logo.svg"
    pairs = [option for key, value in values.items() for option in ("--set", f"{key}={value}")]
    assert cli.main(["setup", str(folder), *pairs]) == 0
    return folder


def build(folder: Path) -> Path:
    target = folder.with_suffix(".kioskpack")
    assert cli.main(["build", str(folder), "-o", str(target)]) == 0
    return target


def answer(monkeypatch: pytest.MonkeyPatch, answers: dict[str, str]) -> None:
    """Somebody at the keyboard, who knows what to say to some of the questions."""
    asked: list[str] = []
    real = print

    def hear(*words: object, **more: object) -> None:
        asked.extend(str(word) for word in words)
        real(*words, **more)  # type: ignore[call-overload]

    def reply(_: str = "") -> str:
        key = next(word for word in reversed(asked) if " of " in word and word.startswith("\n")).split()[0]
        return answers.pop(key, "")

    monkeypatch.setattr("builtins.print", hear)
    monkeypatch.setattr("builtins.input", reply)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)


def test_a_clinic_answers_the_questions_and_sees_its_own_kiosk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, open_kiosk: Open
) -> None:
    own = tmp_path / "clinic"
    (own / "media").mkdir(parents=True)
    (own / "overlay.yaml").write_text("hide: [topics/a-short-history]\n")
    (own / "media" / "logo.svg").write_text(LOGO.format(200, 200))
    answers = {"name": "Lakeside Clinic", "logo": "media/logo.svg", "phone": "555-0123"}
    with monkeypatch.context() as keyboard:
        answer(keyboard, answers)
        assert cli.main(["setup", str(own)]) == 0
    assert answers == {}
    who = ["--name", "A. Nurse", "--role", "nurse"]
    assert cli.main(["review", str(own), "--sign", "en/topics/food-and-drink", *who]) == 0
    visitor = open_kiosk(build(own))

    assert visitor.reads("Lakeside Clinic")
    assert visitor.sees("logo")
    visitor.tap("section-understanding")
    assert visitor.sees("card-what-ketamine-is")
    assert not visitor.sees("card-a-short-history")
    visitor.tap("home")
    visitor.tap("section-getting-ready")
    visitor.tap("card-food-and-drink")
    assert visitor.player.topic.reviewer == "A. Nurse, nurse"


def title_left(visitor: Visitor) -> float:
    """How far the title stands from the edge of the page."""
    (title,) = (item for item in visitor.items() if item.property("text") == "What would you like to know?")
    return title.mapToScene(title.boundingRect().topLeft()).x()


@pytest.mark.parametrize("width", [20, 100, 3000])
def test_a_sign_of_any_shape_leaves_room_for_the_name(tmp_path: Path, open_kiosk: Open, width: int) -> None:
    pack = build(set_up(tmp_path / "clinic", LOGO.format(width, width), name="Lakeside"))
    for size in ((1920, 1080), (1080, 1920)):
        visitor = open_kiosk(pack, size)
        logo = visitor.find("logo")
        head = logo.parentItem().parentItem()
        assert 1 < logo.width() <= head.width() / 3
        assert logo.width() / logo.height() == pytest.approx(width / 100, rel=0.1)
        assert logo.height() <= head.height()
        assert title_left(visitor) > logo.mapToScene(logo.boundingRect().topRight()).x()
    # Words come first: letters that need all of a small glass leave no room for a sign.
    tablet = open_kiosk(pack, (800, 1280), diagonal_inches=10.1)
    player = tablet.player
    player.visit.comfort = player.visit.comfort._replace(text_size="largest")
    player.comfort.changed.emit()
    tablet.settle()
    assert tablet.reads("Lakeside")
    assert not tablet.sees("logo")


def test_a_sign_that_is_no_picture_any_more_shows_the_name_alone(
    tmp_path: Path, open_kiosk: Open, caplog: pytest.LogCaptureFixture
) -> None:
    pack = build(set_up(tmp_path / "clinic", LOGO.format(100, 100), name="Lakeside"))
    damaged = pack.read_bytes().replace(b'viewBox="0 0 100 100"', b'viewbox="0 0 100 100"')
    assert damaged != pack.read_bytes()
    pack.write_bytes(damaged)
    visitor = open_kiosk(pack)
    plain = open_kiosk(build(set_up(tmp_path / "plain", name="Lakeside")))
    assert visitor.reads("Lakeside")
    assert title_left(visitor) == title_left(plain)
    assert "The picture cannot be shown" in caplog.text
    assert not plain.sees("logo")
    assert not plain.reads("Riverside")


def test_a_bundled_page_that_is_changed_is_the_one_that_is_shown(tmp_path: Path, open_kiosk: Open) -> None:
    own = set_up(tmp_path / "clinic", name="Lakeside")
    assert cli.main(["replace", "en/topics/food-and-drink", "--folder", str(own)]) == 0
    page = own / "en" / "topics" / "food-and-drink.md"
    text = page.read_text(encoding="utf-8")
    title = next(line for line in text.splitlines() if line.startswith("title: "))
    page.write_text(text.replace(title, "title: Eating here"), encoding="utf-8")
    visitor = open_kiosk(build(own))
    visitor.tap("section-getting-ready")
    visitor.tap("card-food-and-drink")
    assert visitor.player.topic.title == "Eating here"
