from __future__ import annotations

import subprocess
import sys

import pytest

from kiosk.doctor import checks
from kiosk.doctor.place import Place
from tests.doctor.conftest import told


def test_a_check_that_fails_is_a_finding(place: Place, caplog: pytest.LogCaptureFixture) -> None:
    def stumble(_place: Place) -> list[checks.Finding]:
        raise ZeroDivisionError

    assert told(lambda place: checks.run(stumble, place), place) == [
        (
            "K99",
            "look at this",
            "One part of the self-test failed itself (stumble, ZeroDivisionError).",
            "Tell support this code. The log says more.",
        )
    ]
    assert caplog.messages == ["A part of the self-test failed"]


def test_on_a_kiosk_that_is_well_only_pages_and_a_pin_are_missing(place: Place) -> None:
    found = [finding for check in (*checks.BEFORE_SCREEN, *checks.AFTER_SCREEN) for finding in checks.run(check, place)]
    # How much room this computer has, and who sets its clock, is not for a test to say.
    assert {finding.code for finding in found} - {"K44", "K45", "K50", "K51"} == {
        *("K10", "K12", "K15", "K31", "K34", "K40", "K54", "K56", "K58", "K60", "K65")
    }


def test_no_qt_is_needed() -> None:
    """These words must come on a computer where Qt cannot be loaded."""
    code = "import sys, kiosk.doctor.checks, kiosk.doctor.command; print([m for m in sys.modules if 'PySide6' in m])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
