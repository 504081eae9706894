"""The display, on the real content: what is seen from across the room, on every kind of glass."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem

from kiosk.station.options import Settings
from kiosk.visit.comfort import Theme
from tests.journeys.conftest import Open
from tests.journeys.display import NOON, Display, OpenDisplay, displays
from tests.journeys.test_contrast import THEMES, look
from tests.journeys.test_layouts import GLASSES, Glass
from tests.journeys.test_movement import frames
from tests.journeys.test_pseudo_languages import side
from tests.tools.pseudo import FROM_THE_RIGHT, from_the_right, write_pack

CAP_HEIGHT = 0.668  # of the size of these letters


@pytest.fixture
def open_display(open_kiosk: Open, bundled_pack: Path, settings: Settings) -> Iterator[OpenDisplay]:
    with displays(open_kiosk, bundled_pack, settings) as open_:
        yield open_


def on_glass(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def capital(item: QQuickItem, glass: Glass) -> float:
    """The height of a capital letter, in millimetres."""
    return float(item.property("font").pixelSize()) * CAP_HEIGHT / glass.pixels_per_mm


def problems(display: Display, glass: Glass) -> list[str]:
    """What is cut off, too small, or lies over something else, on the slide in front."""
    visible = list(display.visitor.items(display.page))
    texts = [item for item in visible if item.inherits("QQuickText") and item.property("text")]
    pictures = [item for item in visible if item.objectName() == "slidePicture"]
    wrong = [
        f"{item.property('text')!r} is {what}"
        for item in texts
        for what, is_so in (
            ("truncated", item.property("truncated")),
            ("wider than its place", item.property("contentWidth") > item.width() + 1),
            ("not on the glass", not QRectF(0, 0, glass.width, glass.height).contains(on_glass(item))),
            ("under 4.8 mm", capital(item, glass) < 4.75),
        )
        if is_so
    ]
    things = [(item, on_glass(item).adjusted(1, 2, -1, -2)) for item in texts + pictures]
    wrong += [
        f"{item.objectName() or item.property('text')!r} overlaps {other.objectName() or other.property('text')!r}"
        for number, (item, rect) in enumerate(things)
        for other, second in things[number + 1 :]
        if rect.intersects(second)
    ]
    return [f"{display.seen}: {what}" for what in wrong]


@pytest.mark.parametrize("glass", GLASSES.values(), ids=GLASSES.keys())
def test_V4_V6_every_slide_fits_and_none_is_cut(open_display: OpenDisplay, glass: Glass) -> None:
    display = open_display(glass)
    wrong = [what for _ in display.round() for what in problems(display, glass)]
    assert wrong == []


ACROSS_THE_ROOM = {name: glass for name, glass in GLASSES.items() if glass.inches >= 24}


@pytest.mark.parametrize("glass", ACROSS_THE_ROOM.values(), ids=ACROSS_THE_ROOM.keys())
def test_words_are_read_from_three_metres(open_display: OpenDisplay, glass: Glass) -> None:
    """A capital is a two-hundredth of the distance: 15 mm, and more in the title."""
    display = open_display(glass)
    for _ in display.round():
        words, title = capital(display.find("slideWords"), glass), capital(display.find("slideTitle"), glass)
        assert words >= 14.9
        assert title > words


def test_on_a_tablet_they_are_as_large_as_fits(open_display: OpenDisplay) -> None:
    """**Limit:** 10 inches have no room for letters that are read from 3 m. These are read from a metre."""
    glass = GLASSES["tablet"]
    display = open_display(glass, languages=("en",))
    assert min(capital(display.find("slideWords"), glass) for _ in display.round()) * 200 >= 1000
    assert display.slides.left_out == []


# How many slides of the bundled content a glass has no room for, in English and in Spanish. A Spanish slide also says,
# in two languages, that nobody has checked it: once it is checked, it has more room.
LEFT_OUT = {"24-inch": (0, 9), "24-inch upright": (0, 5), "43-inch 4K": (0, 0)}


@pytest.mark.parametrize("name", LEFT_OUT)
def test_what_is_too_long_is_left_out_and_not_cut(open_display: OpenDisplay, name: str) -> None:
    display = open_display(GLASSES[name])
    shown = len({display.seen for _ in display.round()})
    left_out = [turn.language for turn in display.slides.left_out]
    assert (left_out.count("en"), left_out.count("es")) <= LEFT_OUT[name]
    assert shown > 60


def test_every_slide_says_whom_to_call_and_whose_word_counts(open_display: OpenDisplay) -> None:
    display = open_display()
    pack = display.visitor.player.library.pack
    for page in display.round():
        notices = pack.notices(display.slides.front.language)
        said = [str(item.property("text")) for item in display.visitor.items(page)]
        for key in ("emergency", "follow-clinic", "not-reviewed"):
            assert notices[key] in said
        assert pack.manifest.clinic_name in said
        if display.slides.front.language == "es":
            assert "\n".join([notices["not-checked"], pack.notices("en")["not-checked"]]) in said


def test_the_day_itself_says_which_treatment_and_step(open_display: OpenDisplay) -> None:
    display = open_display(languages=("en",))
    kickers = {str(display.find("slideKicker").property("text")) for _ in display.round()}
    assert {"The day itself · Nasal spray · Step 3 of 12", "Getting ready"} <= kickers


@pytest.mark.parametrize("theme", THEMES)
def test_V1_V2_what_is_on_a_slide_stands_out(open_display: OpenDisplay, theme: Theme) -> None:
    display = open_display(languages=("en",))
    display.visitor.player.comfort.chooseTheme(theme)
    pale: set[str] = set()
    tints: set[str] = set()
    for page in display.round():
        if display.slides.front.tint not in tints:
            tints.add(display.slides.front.tint)
            display.visitor.settle()
            counted, found = look(display.visitor, page)
            assert counted >= 8
            pale |= set(found)
    assert len(tints) == 7  # six sections, and the walkthroughs
    assert pale == set()


def test_L2_from_the_right_everything_is_turned(open_display: OpenDisplay, bundled_pack: Path, tmp_path: Path) -> None:
    pack = write_pack(bundled_pack, tmp_path / "turned.kioskpack", FROM_THE_RIGHT, from_the_right)
    display = open_display(pack=pack)
    display.next()
    places = {}
    for _ in range(2):
        kicker, picture = display.find("slideKicker"), on_glass(display.find("slidePicture"))
        alignment = Qt.AlignmentFlag(side(kicker))
        places[display.slides.front.language] = (alignment, picture.center().x() > 960, display.slides.front.isTurned)
        display.next()
    assert places == {
        FROM_THE_RIGHT: (Qt.AlignmentFlag.AlignRight, True, False),
        "en": (Qt.AlignmentFlag.AlignLeft, False, True),
    }


def test_slides_fade_into_each_other(open_display: OpenDisplay) -> None:
    display = open_display(Glass(480, 270, 24))
    display.visitor.player.comfort.reduceMotion(False)
    display.next()
    assert len(set(frames(display.visitor, 48, 27))) > 3
    pages = [item for item in display.screen.childItems() if item.objectName() in ("evenSlide", "oddSlide")]
    assert [item for item in pages if item.isVisible()] == [display.page]


def test_V11_without_movement_the_next_slide_is_there_at_once(open_display: OpenDisplay) -> None:
    display = open_display(Glass(480, 270, 24))
    display.next()
    assert len(set(frames(display.visitor, 48, 27))) == 1


def test_outside_the_hours_no_pixel_is_lit(open_display: OpenDisplay) -> None:
    display = open_display(Glass(480, 270, 24), hours="07:00-19:00")
    display.now = NOON.replace(hour=23)
    display.next()
    picture = display.picture()
    assert {picture.pixel(x, y) for x in range(480) for y in range(270)} == {QColor("black").rgb()}
    display.now = NOON
    display.next()
    assert display.picture().pixelColor(240, 2) != QColor("black")


def test_with_nothing_to_show_the_calm_page_asks_people_to_talk_to_staff(open_display: OpenDisplay) -> None:
    display = open_display()
    display.visitor.player.use(None)
    display.visitor.settle()
    assert "This screen is taking a break" in [item.property("text") for item in display.visitor.items(display.screen)]


def test_a_larger_glass_brings_back_what_was_too_long(open_display: OpenDisplay) -> None:
    display = open_display(languages=("es",))
    for _ in display.round():
        pass
    assert len(display.slides.left_out) > 0
    display.visitor.window.resize(3840, 2160)
    display.screen.setSize(display.visitor.window.size().toSizeF())
    display.visitor.settle()
    assert len(display.slides.left_out) < 9


def test_hundreds_of_slides_make_no_new_things(open_display: OpenDisplay) -> None:
    display = open_display(Glass(480, 270, 24))
    for _ in range(10):
        display.next()
    display.visitor.settle()
    before = sum(1 for _ in display.visitor.items(display.screen))
    things = len(display.screen.findChildren(QQuickItem))
    for _ in range(300):
        display.next()
    display.visitor.settle()
    assert len(display.screen.findChildren(QQuickItem)) == things
    assert abs(sum(1 for _ in display.visitor.items(display.screen)) - before) <= 8  # slides have more or fewer lines
