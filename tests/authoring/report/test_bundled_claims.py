"""Every claim that was looked into is put right by a page of the bundled content, or left out for a reason."""

from __future__ import annotations

import datetime

import pytest

from kiosk.authoring.report.command import report_on
from kiosk.authoring.report.record import Report
from kiosk.paths import content_dir

# How many claims each of the five sources holds.
AUDITED = {"S0": 33, "S1": 29, "S2": 30, "S3": 21, "S4": 20}
IDS = [f"{source}-{number:02}" for source, count in AUDITED.items() for number in range(1, count + 1)]


@pytest.fixture(scope="module")
def bundled() -> Report:
    return report_on(content_dir(), datetime.date(2026, 11, 22))


def test_exactly_the_claims_of_the_audit_are_listed(bundled: Report) -> None:
    assert len(IDS) == 133
    assert [claim.id for claim in bundled.claims] == IDS


def test_none_is_open(bundled: Report) -> None:
    assert [claim.id for claim in bundled.claims if claim.is_open] == []


def test_none_is_both_put_right_and_left_out(bundled: Report) -> None:
    assert [claim.id for claim in bundled.claims if claim.corrected_by and claim.left_out] == []
