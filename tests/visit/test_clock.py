from __future__ import annotations

import time

import pytest

from kiosk.visit.clock import today


def test_a_later_day_sorts_after_an_earlier_one(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    real = time.strftime
    monkeypatch.setattr("time.strftime", lambda form: real(form, time.gmtime(now[0])))
    days = []
    for now[0] in (0.0, 86_399.0, 86_400.0, 1_000_000_000.0, 4_000_000_000.0):
        days.append(today())
    assert days == ["1970-01-01", "1970-01-01", "1970-01-02", "2001-09-09", "2096-10-02"]
    assert days == sorted(days)
