"""What a screen reader has of the kiosk: seen from outside, through AT-SPI, in a session of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest

from kiosk.pack.model import Text
from kiosk.pack.reader import Pack

CLIENT = Path(__file__).with_name("at_spi_client.py")
PYTHON = "/usr/bin/python3"  # the one that Debian's python3-pyatspi belongs to
BUS = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")  # of at-spi2-core
SCREEN = "1920x1080x24"
_OF_ANOTHER_SESSION = {"AT_SPI_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS", "WAYLAND_DISPLAY", "QT_SCALE_FACTOR"}


class ScreenReader:
    """The client in its own process."""

    def __init__(self, client: subprocess.Popen[str]) -> None:
        self._client = client

    def ask(self, verb: str, *arguments: str) -> Any:
        assert self._client.stdin is not None
        print(json.dumps([verb, *arguments]), file=self._client.stdin, flush=True)
        answer = json.loads(first_line(self._client))
        assert not isinstance(answer, dict), answer["error"]
        return answer

    def names(self, *roles: str) -> list[str]:
        return [name for role, name in self.ask("read") if role in roles]

    def press(self, name: str) -> str:
        """Press the button of that name. Returns what is announced."""
        self.ask("press", name)
        return str(self.ask("hear"))

    def press_starting(self, begin: str) -> str:
        """Press the one button whose name begins so."""
        [name] = [name for name in self.names("push button") if name.startswith(begin)]
        return self.press(name)


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The environment of a session with a screen and buses of its own, and nothing else in it."""
    if reason := lacking():
        pytest.skip(f"no screen reader to try it with: {reason}")
    runtime = tmp_path_factory.mktemp("session", numbered=False)
    runtime.chmod(0o700)
    session = {key: value for key, value in os.environ.items() if key not in _OF_ANOTHER_SESSION}
    session |= {"XDG_RUNTIME_DIR": str(runtime), "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    with ExitStack() as stack:
        screen = stack.enter_context(running("Xvfb", "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp"))
        session["DISPLAY"] = f":{first_line(screen)}"
        bus = stack.enter_context(running("dbus-daemon", "--session", "--nofork", "--print-address", env=session))
        session["DBUS_SESSION_BUS_ADDRESS"] = first_line(bus)
        yield session


def lacking() -> str:
    """Why there can be no screen reader here, or nothing."""
    for program in ("Xvfb", "dbus-daemon", PYTHON):
        if shutil.which(program) is None:
            return f"{program} is not installed"
    if not BUS.exists():
        return "at-spi2-core is not installed"
    if subprocess.run([PYTHON, "-c", "import pyatspi"], capture_output=True, check=False).returncode:
        return "python3-pyatspi is not installed"
    return ""


@contextmanager
def running(*command: str, env: dict[str, str] | None = None) -> Iterator[subprocess.Popen[str]]:
    """A program, until the end of the block."""
    process = subprocess.Popen(
        command, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    with process:
        try:
            yield process
        finally:
            process.terminate()


def first_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


@pytest.fixture
def reader(session: dict[str, str], bundled_pack: Path, tmp_path: Path) -> Iterator[ScreenReader]:
    """A screen reader in front of the kiosk, full screen, with the bundled content."""
    settings = tmp_path / "kiosk.yaml"
    settings.write_text("sound: {listen: off}\nscreen: {motion: reduced}\n", encoding="utf-8")
    command = [sys.executable, "-m", "kiosk", "run", "--pack", str(bundled_pack), "--settings", str(settings)]
    with running(PYTHON, str(CLIENT), env=session) as client:
        reader = ScreenReader(client)
        reader.ask("ready")
        with running(*command, env=session):
            yield reader


def words(text: Text) -> str:
    return "".join(span.text for span in text if span.kind != "ref").strip()


def test_A4_a_screen_reader_walks_from_home_to_the_last_step(reader: ScreenReader, bundled_pack: Path) -> None:
    pack = Pack.open(bundled_pack)
    cards = pack.walkthrough_cards("en")
    steps = pack.walkthrough("en", cards[0].id).steps
    pack.close()
    reader.ask("find", "heading", "What would you like to know?")
    assert reader.press_starting("What to expect on the day. ") == "Which treatment will you have?"
    heard = reader.press_starting(f"{cards[0].title}. ")
    for number, step in enumerate(steps, start=1):
        if number > 1:
            heard = reader.press(f"Next: {step.title}")
        assert heard == f"Step {number} of {len(steps)}. {step.when}. {step.title}"
        assert step.title in reader.names("heading")
        told = reader.names("label")
        assert [words(text) for text in (*step.text, *step.feel, *step.do, *step.tell) if words(text) not in told] == []
        assert step.alt in reader.names("image")
    onward = [name for name in reader.names("push button") if name.startswith("Next: ")]
    assert onward == ["Next: Check yourself"]
    assert reader.press("Home") == "What would you like to know?"
    assert "What would you like to know?" in reader.names("heading")


def test_A4_every_kind_of_page_is_announced(reader: ScreenReader, bundled_pack: Path) -> None:
    pack = Pack.open(bundled_pack)
    section = pack.sections("en")[0]
    topic = pack.topic_cards("en", section.id)[0]
    pack.close()
    reader.ask("find", "heading", "What would you like to know?")
    assert reader.press_starting(f"{section.title}. ") == section.title
    assert reader.press_starting(f"{topic.title}. ") == topic.title
    assert reader.press("Back") == section.title
    assert reader.press("Search") == "What are you looking for?"
    reader.ask("press", "k")
    assert reader.ask("hear").endswith(" results")
