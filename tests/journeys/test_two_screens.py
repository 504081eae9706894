"""A whole visit with a nurse on two screens: it ends in a handout, and in a kiosk that knows nothing of it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest

from kiosk.station.pin import set_pin

PIN = "7391"
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def display() -> Iterator[str]:
    """A screen for the nurse and a larger one for the patient, both in memory."""
    if shutil.which("Xvfb") is None:
        pytest.skip("there is no Xvfb to show two screens on")
    screens = ["-screen", "0", "1280x800x24", "-screen", "1", "1920x1080x24"]
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-nolisten", "tcp", *screens]
    with subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL) as server:
        os.close(writer)
        with os.fdopen(reader) as ready:
            number = ready.readline().strip()
        yield f":{number}"
        server.terminate()


def test_a_guided_iv_visit_ends_in_a_handout_and_a_wiped_kiosk(
    display: str, bundled_pack: Path, tmp_path: Path
) -> None:
    state, folder = tmp_path / "state", tmp_path / "handouts"
    state.mkdir()
    folder.mkdir()
    set_pin(state, PIN)
    command = [sys.executable, "-m", "tests.journeys.two_screens", str(bundled_pack), str(state), str(folder), PIN]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=ROOT, env={**os.environ, "DISPLAY": display}
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    said = json.loads(done.stdout)
    steps = said.pop("steps")
    assert (len(steps), steps[0], steps[-1]) == (10, "Arrive", "Next day")
    assert said.pop("message").startswith("Saved as care-handout.pdf")
    assert said.pop("screen") == "home"
    assert [what for what, holds in said.items() if holds is not True] == []
    (handout,) = folder.iterdir()
    text = " ".join("\n".join(page.extract_text() for page in pypdf.PdfReader(handout).pages).split())
    for words in ("IV infusion", "Plan your ride home", "Treatment starts", "911", "988", *steps):
        assert words in text, words
    assert sorted(file.name for file in state.iterdir()) == ["pin-tries.json", "pin.json"]
