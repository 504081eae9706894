"""What is read and seen on the glass stands out from what it stands on: measured from the pixels, in every theme.

Text is held to 7:1 whatever its size, icons to 3:1 (requirements V1 and V2).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem

from kiosk.pack.reader import Pack
from kiosk.screen.staff.door import PAGES
from kiosk.station.pin import set_pin
from kiosk.visit.comfort import Theme
from kiosk.visit.journey import HOME, Place, Screen
from kiosk.visit.voice import Voice
from tests.contrast import contrast
from tests.journeys.conftest import Open
from tests.journeys.visitor import Visitor

THEMES: tuple[Theme, ...] = ("light", "dark", "contrast")
# Fewer pixels of one colour than these are the soft edge of a letter, not its ink.
INK = 12


@pytest.mark.parametrize("theme", THEMES)
def test_V1_V2_what_is_on_the_glass_stands_out(open_kiosk: Open, bundled_pack: Path, theme: Theme) -> None:
    visitor = open_kiosk(bundled_pack)
    player = visitor.player
    player.comfort.chooseTheme(theme)
    pale: set[str] = set()
    looked = 0
    for place in places(player.library.pack):
        player.show_place(place)
        for _ in parts(visitor):
            counted, found = look(visitor, visitor.window.contentItem())
            looked += counted
            pale |= {f"{place.screen} {place.id}: {what}" for what in found}
    player.show_place(HOME)
    for name in ("text", "view", "language"):
        player.comfort.lay_over(name)
        visitor.settle()
        counted, found = look(visitor, sheet(visitor, "close"))
        looked += counted
        pale |= {f"{name} sheet: {what}" for what in found}
        player.comfort.put_away()
    player.show_place(Place(Screen.WALKTHROUGH, "iv-infusion", 3))
    for name, button in (("word", "close"), ("code", "close"), ("listening", "pause")):
        visitor.clock.pass_(1)
        if name == "word":
            player.follow("word:iv")
        elif name == "code":
            player.takeAway.openQr()
        else:
            player.talk.begin()
        visitor.settle()
        counted, found = look(visitor, sheet(visitor, button))
        assert counted >= 2, name
        looked += counted
        pale |= {f"{name}: {what}" for what in found}
        visitor.clock.pass_(1)
        player.step_back()
    player.show_place(HOME)
    player.presence.touched(1, 1)
    visitor.wait(24 * 3600)
    counted, found = look(visitor, sheet(visitor, "keepReading"))
    assert counted >= 4
    assert pale | {f"the question: {what}" for what in found} == set()
    assert looked > 2500


@pytest.mark.parametrize("theme", THEMES)
def test_V1_V2_what_staff_and_slides_show_stands_out(
    open_kiosk: Open, bundled_pack: Path, tmp_path: Path, theme: Theme
) -> None:
    set_pin(tmp_path, "7391")
    visitor = open_kiosk(bundled_pack, state=tmp_path)
    visitor.player.choices.begin_with(Voice(), theme)
    front = visitor.stage.front
    pale: set[str] = set()
    looked = 0

    def see(what: str) -> None:
        nonlocal looked
        visitor.settle()
        # The touch test lies over the whole glass, and over the page it was opened from.
        cover = visitor.find("touchSheet") if visitor.sees("touchSheet") else visitor.window.contentItem()
        counted, found = look(visitor, cover)
        looked += counted
        pale.update(f"{what}: {words}" for words in found)

    front.begin_slides()
    for _ in range(12):
        see("slide")
        visitor.clock.pass_(600)
        front._slides.wake()
    front.endSlides()
    front.knock()
    see("pad")
    staff = front.open_staff
    for digit in "7391":
        staff.pad.digit(digit)
    staff.pad.enter()
    for page in PAGES:
        visitor.clock.pass_(1)
        staff.open(page)
        see(page)
    visitor.clock.pass_(1)
    staff.open("menu")
    visitor.clock.pass_(1)
    staff.startGuided()
    see("dose")
    guide = front._guide
    for act in (
        partial(guide.answerDose, given=False),
        partial(guide.togglePart, "walkthrough", "iv-infusion"),
        guide.nextPart,
        guide.showAnswer,
        partial(guide.toggleTick, 0),
    ):
        visitor.clock.pass_(1)
        act()
        see("panel")
    assert (pale, looked > 200) == (set(), True)


def test_pale_words_are_found(visitor: Visitor) -> None:
    """The measure itself: a grey that is 4.5:1 on white is not enough."""
    title = next(item for item in visitor.items() if item.property("text") == "What would you like to know?")
    title.setProperty("color", "#767676")
    _, found = look(visitor, visitor.window.contentItem())
    assert [what.rsplit(" ", 1)[0] for what in found] == ["'What would you like to know?' stands out"]


def places(pack: Pack) -> Iterator[Place]:
    """Every page that a visitor can come to, in the first language."""
    yield HOME
    for section in pack.sections("en"):
        yield Place(Screen.SECTION, section.id)
        for card in pack.topic_cards("en", section.id):
            yield Place(Screen.TOPIC, card.id)
    yield Place(Screen.ROUTES)
    for walk in pack.walkthrough_cards("en"):
        for step in range(walk.step_count):
            yield Place(Screen.WALKTHROUGH, walk.id, step)
        for number, question in enumerate(pack.walkthrough("en", walk.id).check_yourself):
            yield Place(Screen.CHECK, walk.id, number)
            right = next(at for at, choice in enumerate(question.choices) if choice.right)
            for choice in (right, (right + 1) % len(question.choices)):
                yield Place(Screen.CHECK, walk.id, number, choice=choice)
    yield from (Place(Screen.SEARCH, word) for word in ("", "ride", "suicide"))


def parts(visitor: Visitor) -> Iterator[None]:
    """The page in front, from its top to its end."""
    visitor.settle()
    page = visitor.find("page")
    furthest = page.property("contentHeight") - page.height()
    at = 0.0
    while True:
        page.setProperty("contentY", at)
        visitor.settle()
        yield
        if at >= furthest - 1:
            return
        at = min(furthest, at + 0.6 * page.height())


def look(visitor: Visitor, root: QQuickItem) -> tuple[int, list[str]]:
    """How many texts and icons below `root` are seen whole, and which of them do not stand out enough."""
    picture = visitor.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
    fades, glass = faded(visitor), QRectF(picture.rect())
    counted, pale = 0, []
    for item in visitor.items(root):
        name, least = measured(item)
        if not name:
            continue
        rect = on_glass(item)
        if not seen(item, glass).contains(rect) or (scrolls(item) and any(fade.intersects(rect) for fade in fades)):
            continue
        counted += 1
        ratio = stands_out(picture.copy(rect.toAlignedRect()), item.property("color"))
        if ratio < least:
            pale.append(f"{name[:40]!r} stands out {ratio:.1f}")
    return counted, pale


def measured(item: QQuickItem) -> tuple[str, float]:
    """What a text says or an icon is called, and how much it has to stand out; nothing for other items."""
    if item.inherits("QQuickText") and item.property("text"):
        return str(item.property("text")), 7
    if item.inherits("QQuickImage") and item.property("tone") is not None and item.property("name"):
        return str(item.property("name")), 3
    return "", 0


def stands_out(picture: QImage, ink: QColor | None) -> float:
    """The contrast of the most frequent colour with the one that stands out most from it.

    Of a text the `ink` is known: something else that lies beside it does not stand in for it.
    """
    colors = Counter(memoryview(picture.constBits()).cast("I"))
    ground = colors.most_common(1)[0][0] & 0xFFFFFF
    most = max(contrast(color & 0xFFFFFF, ground) for color, count in colors.items() if count >= INK)
    return most if ink is None else min(most, contrast(ink.rgb() & 0xFFFFFF, ground))


def sheet(visitor: Visitor, button: str) -> QQuickItem:
    """What is laid over the page, by one of its buttons: the outermost part that was loaded with it."""
    item = visitor.find(button)
    while not item.parentItem().inherits("QQuickLoader"):
        item = item.parentItem()
    return item


def faded(visitor: Visitor) -> list[QRectF]:
    """Where the ends of what scrolls fade because there is more."""
    buttons = (item for item in visitor.items() if item.objectName() in {"pageDown", "pageUp"})
    return [on_glass(button.parentItem().parentItem()) for button in buttons]


def scrolls(item: QQuickItem) -> bool:
    return any(parent.objectName() == "page" for parent in ancestors(item))


def seen(item: QQuickItem, area: QRectF) -> QRectF:
    """The part of the glass that the item may be seen in."""
    for parent in ancestors(item):
        if parent.clip():
            area = area.intersected(on_glass(parent))
    return area


def ancestors(item: QQuickItem) -> Iterator[QQuickItem]:
    while (item := item.parentItem()) is not None:
        yield item


def on_glass(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
