from pathlib import Path

import pytest

from kiosk.authoring.media import Gallery, icon_names


@pytest.fixture
def gallery(tmp_path: Path) -> Gallery:
    for name in ("scenes/door.svg", "scenes/kinds/iv.svg", "scenes/LICENSE", "icons/health/home.svg"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("")
    return Gallery.of(["media/room.png", "media/scenes/door.svg", "scenes/own.svg"], tmp_path)


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("room.png", "media/room.png"),
        ("media/room.png", "media/room.png"),
        ("scenes/own.svg", "scenes/own.svg"),
        ("scenes/door.svg", "media/scenes/door.svg"),  # the folder's own wins
        ("scenes/kinds/iv.svg", "@assets/scenes/kinds/iv.svg"),
        ("scenes/LICENSE", None),
        ("icons/health/home.svg", None),
        ("nothing.png", None),
    ],
)
def test_where_a_picture_lies(name: str, source: str | None, gallery: Gallery) -> None:
    assert gallery.source_of(name) == source


def test_every_name_that_a_page_may_use(gallery: Gallery) -> None:
    assert gallery.names() == {
        "room.png",
        "media/room.png",
        "scenes/own.svg",
        "scenes/door.svg",
        "media/scenes/door.svg",
        "scenes/kinds/iv.svg",
    }


def test_a_picture_with_two_names_is_one_source(gallery: Gallery) -> None:
    assert gallery.used(["room.png", "media/room.png", "room.png", "nothing.png"]) == {
        "media/room.png": ["media/room.png", "room.png"]
    }


def test_icons(tmp_path: Path, gallery: Gallery) -> None:
    assert icon_names(tmp_path) == {"home"}
    assert icon_names(tmp_path / "nowhere") == frozenset()
