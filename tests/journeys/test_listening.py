"""Somebody has the pages read to them: by touch, by keys, to the end and broken off."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem

from kiosk.shots import every_place
from kiosk.visit.comfort import TextSize, Theme
from kiosk.visit.journey import Place, Screen
from kiosk.visit.voice import Voice
from tests.journeys.conftest import Open
from tests.journeys.visitor import Visitor

CONTROLS = ("pause", "repeat", "previousSentence", "nextSentence", "slower", "faster", "quieter", "louder", "stop")
RIDE = Place(Screen.TOPIC, "ride")
PLACES = {
    "home": Place(),
    "section": Place(Screen.SECTION, "getting-ready"),
    "topic": RIDE,
    "routes": Place(Screen.ROUTES),
    "step": Place(Screen.WALKTHROUGH, "iv", 1),
}


@pytest.fixture
def listener(open_kiosk: Open, sample_pack: Path) -> Visitor:
    """In front of a pack that has every kind of block."""
    return open_kiosk(sample_pack)


def goes_to(visitor: Visitor, place: Place) -> None:
    visitor.player.show_place(place)
    visitor.settle()


def glass(visitor: Visitor) -> bytes:
    image = visitor.window.grabWindow()
    return bytes(image.constBits())


def words(text: str) -> str:
    """The words alone, with a space on either side."""
    return " ".join(["", *re.findall(r"\w+", text.lower()), ""])


def hears_to_the_end(visitor: Visitor) -> str:
    """Everything that is said until it stops by itself, in the words of the page."""
    heard = []
    while visitor.player.speech.isOpen:
        heard.append(visitor.player.speech.sentence)
        visitor.reader.ends()
    assert len(visitor.reader.said) >= len(heard) > 0
    return " ".join(heard)


def seen(visitor: Visitor) -> Iterator[str]:
    """The words on the glass, without the buttons that stand on every page, as people read them."""

    def walk(root: QQuickItem) -> Iterator[QQuickItem]:
        for item in root.childItems():
            is_standing = item.property("canListen") is not None or item.objectName() in {"pageUp", "pageDown"}
            if item.isVisible() and not is_standing:
                yield item
                yield from walk(item)

    for item in walk(visitor.window.contentItem()):
        if item.inherits("QQuickText") and item.property("text"):
            text = re.sub(r" <font[^>]*>\[[\d, ]+\]</font>", "", str(item.property("text")))  # the numbers of sources
            if item.property("html") is not None:
                text = html.unescape(re.sub("<[^>]+>", "", text))
            yield text


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["wide", "upright"])
@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES.keys())
def test_S1_all_that_is_seen_is_said(open_kiosk: Open, sample_pack: Path, place: Place, size: tuple[int, int]) -> None:
    visitor = open_kiosk(sample_pack, size)
    goes_to(visitor, place)
    texts = list(seen(visitor))
    assert len(texts) > 5
    visitor.tap("listen")
    heard = hears_to_the_end(visitor)
    # A button may say more than is written on it: "Show 2 sources".
    assert [text for text in texts if words(text) not in words(heard)] == []


def test_S1_all_of_the_bundled_content_is_said(visitor: Visitor) -> None:
    unsaid = []
    library = visitor.player.library
    assert library is not None
    for name, place in every_place(library.pack, library.language):
        if place.screen is Screen.SEARCH:
            continue  # its keys are for those who see them
        goes_to(visitor, place)
        texts = list(seen(visitor))
        visitor.clock.pass_(1)
        visitor.player.speech.begin()
        heard = words(hears_to_the_end(visitor))
        unsaid += [f"{name}: {text}" for text in texts if words(text) not in heard]
    assert unsaid == []


def test_S1_a_page_begins_with_its_name_and_ends_with_whom_to_call(listener: Visitor) -> None:
    goes_to(listener, RIDE)
    listener.tap("listen")
    hears_to_the_end(listener)
    assert listener.reader.said[:3] == ["Getting ready", "Ride", "In short: Bring an adult to take you home."]
    assert listener.reader.said[-3:] == ["Call 9 1 1.", "Thinking about suicide?", "Call or text 9 8 8."]
    listener.clock.pass_(1)
    goes_to(listener, PLACES["step"])
    listener.reader.log.clear()
    listener.tap("listen")
    hears_to_the_end(listener)
    assert listener.reader.said[:3] == ["Step 2 of 3.", "About 20 minutes in", "Step title 2"]


def test_pictures_tables_and_people_are_said_in_words(listener: Visitor) -> None:
    goes_to(listener, RIDE)
    listener.tap("listen")
    hears_to_the_end(listener)
    for words in (
        "Two people come through a door",
        "1: Ask somebody.",
        "1 or 2 more got clearly better",
        "You stay. I V drip: Until staff say so.",
        "2 hours before: Last food",
        "Myth: One dose lasts for months.",
        "Show 2 sources",
    ):
        assert words in " ".join(listener.reader.said)
    assert "[" not in " ".join(listener.reader.said)


def test_a_hard_word_that_is_open_is_what_is_read(listener: Visitor) -> None:
    goes_to(listener, RIDE)
    listener.clock.pass_(1)
    listener.player.follow("word:dissociation")
    listener.settle()
    listener.tap("listen")
    assert listener.sees("close"), "the sheet stays where it was, above the bar"
    assert hears_to_the_end(listener) == "Dissociation Feeling cut off from your body. Close"


def test_T6_a_journey_by_touch(listener: Visitor) -> None:
    goes_to(listener, RIDE)
    assert not listener.sees("pause")
    listener.tap("listen")
    speech = listener.player.speech
    listener.reader.ends()
    listener.settle()
    assert listener.reads("Ride")
    listener.tap("nextSentence")
    listener.tap("slower")
    listener.tap("louder")
    assert listener.reader.log[-1] == (
        "In short: Bring an adult to take you home.", "en", Voice(80, 80, listens=True)
    )  # fmt: skip
    listener.tap("pause")
    assert not listener.reader.is_speaking
    listener.tap("pause")
    listener.tap("previousSentence")
    listener.tap("repeat")
    assert listener.reader.said[-1] == "Ride"
    assert speech.isPlaying
    listener.tap("section-getting-ready" if listener.sees("section-getting-ready") else "pageDown")
    assert (speech.isOpen, listener.reader.is_speaking, listener.sees("pause")) == (False, False, False)
    assert listener.scroll > 0, "the touch that stopped the speech has done its own work as well"


def test_stop(listener: Visitor) -> None:
    listener.tap("listen")
    listener.tap("stop")
    assert not listener.sees("pause")
    assert not listener.reader.is_speaking
    listener.tap("listen")
    assert listener.reader.is_speaking


def test_listen_once_more_is_a_stop(listener: Visitor) -> None:
    listener.tap("listen")
    listener.tap("listen")
    assert not listener.player.speech.isOpen
    listener.tap("listen")
    assert listener.player.speech.isOpen


def test_what_is_said_is_marked_and_in_view(listener: Visitor) -> None:
    goes_to(listener, RIDE)
    listener.tap("listen")
    speech = listener.player.speech
    bar = listener.find("pause").parentItem().parentItem()
    scrolled = set()
    while speech.isOpen:
        listener.settle()
        item = speech.item
        scrolled.add(listener.scroll)
        if listener.find("page").isAncestorOf(item):
            top = item.mapToScene(QPointF(0, 0)).y()
            assert top >= 0, speech.sentence
            assert top + min(item.height(), 300) <= bar.mapToScene(QPointF(0, 0)).y(), speech.sentence
        frames = [child for child in item.childItems() if child.objectName() == "spokenMark"]
        assert [frame.isVisible() for frame in frames] == [True], speech.sentence
        assert frames[0].width() > item.width()
        listener.reader.ends()
    assert len(scrolled) > 3


def test_keys_alone(listener: Visitor) -> None:
    listener.key(Qt.Key.Key_F8)
    assert listener.reader.is_speaking
    assert listener.find("pause").hasActiveFocus()
    listener.key(Qt.Key.Key_Return)
    assert not listener.reader.is_speaking
    listener.key(Qt.Key.Key_Return)
    assert listener.reader.is_speaking
    for _ in range(3):
        listener.key(Qt.Key.Key_Tab)
    assert listener.find("nextSentence").hasActiveFocus()
    listener.key(Qt.Key.Key_Space)
    listener.key(Qt.Key.Key_Plus)
    assert listener.reader.said[-1] == "What would you like to know?"
    assert listener.player.visit.comfort.voice.volume == 80
    listener.key(Qt.Key.Key_PageDown)
    assert not listener.player.speech.isOpen


def test_K7_when_it_ends_the_keys_are_where_they_were(listener: Visitor) -> None:
    listener.find("expect").forceActiveFocus()
    listener.key(Qt.Key.Key_F8)
    listener.key(Qt.Key.Key_Escape)
    assert listener.find("expect").hasActiveFocus()


def test_without_a_voice_there_is_no_button(listener: Visitor) -> None:
    assert listener.sees("listen")
    listener.player.talk.use("fr")
    listener.settle()
    assert not listener.sees("listen")


def test_a_voice_that_fails_says_so_on_the_screen(listener: Visitor) -> None:
    listener.tap("listen")
    listener.reader.fails()
    listener.settle()
    assert listener.reads("This screen cannot speak right now. Please ask our staff.")
    listener.tap("stop")
    assert not listener.reads("This screen cannot speak right now.")


def test_I4_the_warning_is_heard_by_who_has_listened(listener: Visitor) -> None:
    listener.tap("listen")
    listener.tap("stop")
    listener.wait(121)
    assert listener.reader.said[-1] == "Are you still reading?"
    listener.reader.ends()
    assert listener.reader.said[-1].startswith("This screen will start over in about half a minute")
    listener.tap("keepReading")
    assert not listener.reader.is_speaking
    assert not listener.player.presence.isWarning


@pytest.mark.parametrize("end", ["done", "walks away"])
def test_S6_the_next_visitor_begins_in_silence(listener: Visitor, end: str) -> None:
    fresh = listener.player.visit.snapshot()
    pixels = glass(listener)
    goes_to(listener, RIDE)
    listener.tap("listen")
    listener.tap("louder")
    if end == "done":
        listener.tap("done")
    else:
        listener.tap("pause")
        listener.wait(10 * 60)
        assert listener.player.presence.isWarning
        listener.wait(31)
    assert listener.player.visit.snapshot() == fresh
    assert (listener.player.speech.isOpen, listener.reader.is_speaking) == (False, False)
    assert glass(listener) == pixels


GLASSES: list[tuple[tuple[int, int], float, Theme, TextSize]] = [
    ((1920, 1080), 24.0, "light", "standard"),
    ((1920, 1080), 24.0, "contrast", "largest"),
    ((1080, 1920), 24.0, "light", "largest"),
    ((1280, 800), 10.1, "light", "standard"),
    ((1280, 800), 10.1, "dark", "largest"),
    ((800, 1280), 10.1, "light", "largest"),
]


@pytest.mark.parametrize("glass_and_look", GLASSES)
def test_T1_the_controls_are_large_enough_and_leave_room_for_the_page(
    open_kiosk: Open, sample_pack: Path, glass_and_look: tuple[tuple[int, int], float, Theme, TextSize]
) -> None:
    size, inches, theme, text = glass_and_look
    visitor = open_kiosk(sample_pack, size, diagonal_inches=inches)
    visitor.player.visit.comfort = visitor.player.visit.comfort._replace(theme=theme, text_size=text)
    visitor.player.comfort.changed.emit()
    goes_to(visitor, RIDE)
    visitor.tap("listen")
    per_mm = (size[0] ** 2 + size[1] ** 2) ** 0.5 / (inches * 25.4)
    places = []
    for name in CONTROLS:
        button = visitor.find(name)
        place = button.mapRectToScene(button.boundingRect())
        assert min(place.width(), place.height()) / per_mm > 14.9, name
        assert place.left() >= 0 and place.right() <= size[0], name
        places.append(place.adjusted(-1.5 * per_mm, -1.5 * per_mm, 1.5 * per_mm, 1.5 * per_mm))
    for number, place in enumerate(places):
        assert not any(place.intersects(other) for other in places[number + 1 :]), "T4: 3 mm apart"
    page = visitor.find("page")
    bar = visitor.find("pause").parentItem().parentItem()
    assert bar.height() < 0.6 * page.height()
    for item in visitor.items(bar):
        assert not item.property("truncated")


def test_a_touch_on_the_bar_beside_its_buttons_presses_nothing_below_it(listener: Visitor) -> None:
    goes_to(listener, RIDE)
    listener.tap("listen")
    bar = listener.find("pause").parentItem().parentItem()
    top = bar.mapToScene(QPointF(0, 0)).toPoint()
    listener.clock.pass_(1)
    listener.tap_at(top + QPoint(8, 8))
    assert listener.player.speech.isPlaying
    assert listener.player.screen == "topic"


def test_what_was_typed_is_read_before_what_was_found(listener: Visitor) -> None:
    goes_to(listener, Place(Screen.SEARCH, "ride"))
    listener.tap("listen")
    heard = words(hears_to_the_end(listener))
    assert " you typed ride " in heard
    assert heard.index(" you typed ride ") < heard.index(" not what you need ")
