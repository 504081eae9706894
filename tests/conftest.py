"""What every test of the player stands on: an offscreen Qt, a clock that only moves when told to, a small pack."""

from __future__ import annotations

import faulthandler
import gc
import os

# Before Qt is imported anywhere: no window on anybody's screen, the same letters and the same pixels everywhere.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ.pop("DISPLAY", None)
os.environ.pop("WAYLAND_DISPLAY", None)

from collections.abc import Iterator
from pathlib import Path

import PySide6.QtQuick  # noqa: F401 -- before the first findChild, which would give bare QObjects otherwise
import pytest
from hypothesis import settings as hypothesis_settings
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication, QWindow

from kiosk.screen.speaking import chain
from kiosk.screen.startup import application
from kiosk.station.options import Settings
from tests.samples import write_sample_pack

# The same examples every time, and no limit that a busy machine could miss.
hypothesis_settings.register_profile("suite", derandomize=True, deadline=None, max_examples=60)
hypothesis_settings.load_profile("suite")


# Python collects garbage in whichever thread is at work, and Qt's objects may only go in the thread that made them: the
# tests collect by themselves, between two of them, whenever there is much.
gc.disable()
_MUCH = 200_000


@pytest.fixture(autouse=True)
def collect_garbage() -> Iterator[None]:
    yield
    if gc.get_count()[0] > _MUCH:
        gc.collect()


@pytest.fixture(autouse=True)
def crashes_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """What runs in a test may not turn to a file of its own what pytest says of a crash of all of it."""
    monkeypatch.setattr(faulthandler, "enable", lambda *_file: None)


@pytest.fixture(autouse=True)
def no_window_stays() -> Iterator[None]:
    """A window that one test leaves behind is counted, drawn and typed into by those that happen to come after it."""
    before = windows()
    yield
    if windows() - before:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
    assert windows() - before == set()


def windows() -> set[QWindow]:
    return set(QGuiApplication.topLevelWindows()) if QCoreApplication.instance() else set()


class FakeClock:
    """Seconds that pass only when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def pass_(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture(autouse=True)
def silence(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test is heard, and none depends on what this computer can say: who wants a voice gives one to the player."""
    monkeypatch.setattr(chain, "installed", lambda _parent: [])


@pytest.fixture
def settings() -> Settings:
    return Settings()


@pytest.fixture(scope="session")
def sample_pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sample_pack(tmp_path_factory.mktemp("pack") / "sample.kioskpack")


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    return QGuiApplication


@pytest.fixture(scope="session")
def qapp() -> Iterator[QCoreApplication]:
    """The product's own application, so that tests see what patients see."""
    yield application(["kiosk"], "software")
    # PySide destroys what is still alive when Python ends, in no order, and follows pointers to parents that are gone:
    # a whole run that was green then ends in a segmentation fault.
    gc.collect()
