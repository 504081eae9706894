"""What people need who see, reach, move or read otherwise: each test names the rows of the README's table it holds."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from kiosk import paths
from kiosk.shots import every_place
from kiosk.visit.comfort import Theme
from kiosk.visit.journey import HOME, Place, Screen
from tests.contrast import contrast
from tests.journeys.conftest import Open
from tests.journeys.visitor import Visitor
from tests.samples import write_sample_pack

BAR = ("home", "done", "search", "listen", "textSize", "view")


def everywhere(visitor: Visitor) -> Iterator[str]:
    """Every screen, one after the other, with its name."""
    pack = visitor.player.library.pack
    for name, place in every_place(pack, visitor.player.library.language):
        visitor.player.show_place(place)
        visitor.settle()
        yield name


def on_glass(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def targets(visitor: Visitor) -> list[tuple[str, QRectF]]:
    """What can be pressed, and the part of it that is seen: a page that scrolls cuts off what is below its end."""
    found = []
    for item in visitor.items():
        if item.property("showsFocus") is None or item.inherits("QQuickText"):
            continue
        rect, parent = on_glass(item), item.parentItem()
        while parent is not None:
            if parent.clip():
                rect = rect.intersected(on_glass(parent))
            parent = parent.parentItem()
        if rect.height() > 1:
            found.append((item.objectName(), rect))
    return found


def picture(visitor: Visitor, rect: QRectF) -> QImage:
    return visitor.window.grabWindow().copy(rect.toAlignedRect())


def test_N1_P6_what_stands_on_every_screen_stands_in_one_place(visitor: Visitor) -> None:
    places, back, glass = set(), set(), QRectF(0, 0, 1920, 1080)
    for _ in everywhere(visitor):
        rects = [on_glass(visitor.find(name)) for name in BAR]
        assert all(glass.contains(rect) for rect in rects)
        places.add(tuple(rect.getRect() for rect in rects))
        if visitor.sees("back"):
            back.add(on_glass(visitor.find("back")).getRect())
    assert len(places) == len(back) == 1


@pytest.mark.parametrize(("size", "inches"), [((1920, 1080), 24.0), ((1080, 1920), 24.0), ((800, 1280), 10.1)])
def test_T2_the_main_buttons_are_20_mm(
    open_kiosk: Open, bundled_pack: Path, size: tuple[int, int], inches: float
) -> None:
    visitor = open_kiosk(bundled_pack, size, diagonal_inches=inches)
    main = ("section-", "card-", "route-", "expect", "back", "next", "pageDown", "sources", *BAR)
    least = 19.8 * visitor.window.contentItem().childItems()[0].property("pixelsPerMillimetre")
    seen = set()
    for screen in everywhere(visitor):
        if screen.startswith("search"):  # a row of results is 15 mm high where keys take the room
            continue
        for item in visitor.items():
            if (name := item.objectName()).startswith(main):
                assert min(item.width(), item.height()) >= least, name
                seen |= {prefix for prefix in main if name.startswith(prefix)}
    assert seen == set(main)


def test_T4_targets_are_3_mm_apart(visitor: Visitor) -> None:
    """Apart from the rows of the two lists that a limit in the README names: they touch each other."""
    lists = ("step", "next-")
    least = 3 * visitor.window.contentItem().childItems()[0].property("pixelsPerMillimetre")
    close = set()
    for screen in everywhere(visitor):
        # The buttons that turn the page float over it.
        shown = [target for target in targets(visitor) if not target[0].startswith(("page", *lists))]
        for number, (name, rect) in enumerate(shown):
            grown = rect.adjusted(-least, -least, least, least).adjusted(1, 1, -1, -1)
            close |= {(screen, name, other) for other, second in shown[number + 1 :] if grown.intersects(second)}
    assert close == set()


@pytest.mark.parametrize("name", ["expect", "section-kinds", "textSize", "home", "card-the-iv-drip", "step3", "key-a"])
def test_T7_a_touch_is_seen_in_the_next_frame(visitor: Visitor, name: str) -> None:
    places = {
        "card-the-iv-drip": Place(Screen.SECTION, "kinds"),
        "step3": Place(Screen.WALKTHROUGH, "iv-infusion"),
        "key-a": Place(Screen.SEARCH),
    }
    visitor.player.show_place(places.get(name, HOME))
    visitor.settle()
    item = visitor.find(name)
    rect, before = on_glass(item), picture(visitor, on_glass(item))
    assert picture(visitor, rect) == before
    visitor.press(visitor.centre(item))
    visitor.frame()
    assert picture(visitor, rect) != before
    visitor.move(QPoint(1, 1))
    visitor.release(QPoint(1, 1))
    visitor.settle()
    assert picture(visitor, rect) == before


def test_T9_low_reach_puts_everything_into_the_lower_half(visitor: Visitor) -> None:
    assert any(rect.top() < 540 for _, rect in targets(visitor))
    visitor.player.comfort.reachLow(True)
    high = {(screen, name) for screen in everywhere(visitor) for name, rect in targets(visitor) if rect.top() < 539}
    assert high == set()
    for sheet in ("text", "view"):
        visitor.player.comfort.lay_over(sheet)
        visitor.settle()
        assert [name for name, rect in targets(visitor) if rect.top() < 539] == []
        visitor.player.comfort.put_away()
    visitor.player.presence.touched(1, 1)
    visitor.wait(24 * 3600)
    assert visitor.sees("keepReading")
    assert [name for name, rect in targets(visitor) if rect.top() < 539] == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_K4_the_keys_go_about_in_reading_order(open_kiosk: Open, tmp_path: Path, language: str) -> None:
    pack = write_sample_pack(tmp_path / "pack.kioskpack", languages=(language,))
    visitor = open_kiosk(pack, (1080, 1920))  # one column: what comes next lies below, or further on in the line
    wrong, steps = [], 0
    for place in (HOME, Place(Screen.SECTION, "getting-ready"), Place(Screen.TOPIC, "ride"), Place(Screen.ROUTES)):
        visitor.player.show_place(place)
        visitor.key(Qt.Key.Key_Tab)
        chain = [visitor.window.activeFocusItem()]
        while (focus := (visitor.key(Qt.Key.Key_Tab), visitor.window.activeFocusItem())[1]) is not chain[0]:
            chain.append(focus)
            assert len(chain) < 60
        read = [(item.objectName(), on_glass(item)) for item in chain]
        page = [target for target in read if target[0] not in (*BAR, "back", "language", "pageDown", "pageUp")]
        for (name, rect), (following, after) in pairwise(page):
            same_line = after.top() < rect.bottom() and rect.top() < after.bottom()
            further = after.right() <= rect.left() + 1 if language == "ar" else after.left() >= rect.right() - 1
            steps += 1
            if not (further if same_line else after.top() >= rect.bottom() - 1):
                wrong.append((place.id, name, following))
    assert wrong == []
    assert steps > 5


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_K5_the_ring_has_two_tones_of_four_pixels(visitor: Visitor, theme: Theme) -> None:
    visitor.player.comfort.chooseTheme(theme)
    while (focus := visitor.window.activeFocusItem()) is None or focus.objectName() != "section-kinds":
        visitor.key(Qt.Key.Key_Tab)
    rect = on_glass(focus).toAlignedRect()
    glass = visitor.window.grabWindow()
    beside = [glass.pixel(rect.left() - across, rect.center().y()) & 0xFFFFFF for across in range(12, 0, -1)]
    outside, outer, inner = beside[:4], beside[4:8], beside[8:]
    assert len(set(outer)) == len(set(inner)) == 1
    assert contrast(outer[0], inner[0]) >= 3
    assert max(contrast(outer[0], outside[-1]), contrast(inner[0], outside[-1])) >= 3


@pytest.mark.parametrize(("sheet", "choice"), [("view", "dark"), ("text", "largest"), ("text", "wide")])
def test_V3_what_is_chosen_is_marked_by_more_than_its_color(visitor: Visitor, sheet: str, choice: str) -> None:
    visitor.player.comfort.lay_over(sheet)
    visitor.settle()

    def marked() -> set[str]:
        options = [item for item in visitor.items() if item.property("chosen") is not None]
        icons = {
            item.objectName(): [part.property("name") for part in visitor.items(item) if part.inherits("QQuickImage")]
            for item in options
        }
        ticked = {name for name, icon in icons.items() if icon == ["controls/check-circle"]}
        assert ticked == {item.objectName() for item in options if item.property("chosen")}
        return ticked

    assert choice not in marked()
    visitor.tap(choice)
    assert choice in marked()


def test_V3_steps_that_are_done_are_ticked(visitor: Visitor) -> None:
    visitor.player.show_place(Place(Screen.WALKTHROUGH, "iv-infusion", 4))
    visitor.settle()
    said = {
        number: (
            str(visitor.find(f"step{number}").property("spoken")).rpartition(". ")[2],
            any(part.property("name") == "controls/check" for part in visitor.items(visitor.find(f"step{number}"))),
        )
        for number in (4, 5)
    }
    assert said == {4: ("Done", True), 5: ("You are here", False)}


def test_V3_every_urgency_has_its_own_icon_and_a_title(visitor: Visitor) -> None:
    icons: dict[str, set[str]] = defaultdict(set)
    for _ in everywhere(visitor):
        for item in visitor.items():
            if item.metaObject().className().startswith("CalloutBlock"):
                assert item.property("title")
                icons[item.property("urgency")].add(item.property("iconName"))
    assert {"emergency", "crisis-line", "tell-staff", "call-clinic"} <= set(icons)
    assert all(len(names) == 1 for names in icons.values())
    assert len({name for names in icons.values() for name in names}) == len(icons)


def test_H6_the_key_message_is_seen_without_scrolling(visitor: Visitor) -> None:
    seen = 0
    for screen in everywhere(visitor):
        if not screen.startswith("topic-"):
            continue
        messages = [item for item in visitor.items() if item.metaObject().className().startswith("KeyMessage")]
        assert len(messages) == 1, screen
        assert on_glass(visitor.find("page")).contains(on_glass(messages[0])), screen
        seen += 1
    assert seen >= 36


def test_P1_there_is_no_field_to_write_in() -> None:
    """What is typed goes to the search, letter by letter: nothing else takes words."""
    files = list((paths.PACKAGE / "ui").rglob("*.qml"))
    fields = re.compile(r"\b(TextInput|TextEdit|TextField|TextArea|InputMethod)\b")
    assert len(files) > 50
    assert [file.name for file in files if fields.search(file.read_text(encoding="utf-8"))] == []
