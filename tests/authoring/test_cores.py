"""How many processes a build may have."""

from __future__ import annotations

import sys

import pytest

from kiosk.authoring import cores


@pytest.mark.parametrize(("available", "worth"), [(1, 1), (2, 2), (64, 8)])
def test_as_many_as_there_are_cores_but_not_all_of_a_large_machine(
    monkeypatch: pytest.MonkeyPatch, available: int, worth: int
) -> None:
    monkeypatch.setattr(cores.os, "sched_getaffinity", lambda _: set(range(available)), raising=False)
    assert cores.processes() == worth


def test_a_kiosk_that_is_frozen_begins_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """What would be started there again is the kiosk, not Python."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert cores.processes() == 1
