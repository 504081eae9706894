from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from kiosk.doctor import content
from kiosk.doctor.reviews import DailyCount, Reviews, count_reviews
from kiosk.pack.reader import Pack
from tests.doctor.conftest import MakePlace, told
from tests.samples import damaged_copy

AGAIN = "Restart the kiosk, which makes it again, or copy the pack to this computer again."


def test_a_whole_pack_with_pages_that_nobody_signed(make_place: MakePlace, sample_pack: Path) -> None:
    pack = Pack.open(sample_pack)
    pack.close()
    mark = pack.manifest.content_hash[:8]
    assert told(content.content, make_place()) == [
        ("K60", "good", f"“What to expect” is whole: 5 pages in en, made on 2026-01-01, mark {mark}.", ""),
        (
            "K65",
            "look at this",
            "Pages that no clinician has signed: 4 of 5. Each of them says so.",
            "Have a clinician read and sign them: kiosk review",
        ),
    ]


def test_a_review_that_is_overdue(make_place: MakePlace) -> None:
    later = make_place(now=lambda: datetime(2027, 1, 3))
    assert told(content.content, later)[2:] == [
        (
            "K66",
            "look at this",
            "Pages whose next review is overdue: 1 of 5.",
            "Have a clinician read and sign them again: kiosk review",
        )
    ]
    on_the_day = make_place(now=lambda: datetime(2027, 1, 2, 23, 59))
    assert len(content.content(on_the_day)) == 2


def test_when_all_is_signed(make_place: MakePlace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "count_reviews", lambda pack, today: Reviews(5, 0, 0))
    assert told(content.content, make_place())[1:] == [
        ("K64", "good", "All 5 pages are signed, and no review is overdue.", "")
    ]


def test_a_damaged_pack(make_place: MakePlace, sample_pack: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.kioskpack"
    damaged_copy(sample_pack, bad, b"A pinch.")
    says = "bad.kioskpack is damaged: what it holds is not what was written. Build or copy it again."
    assert told(content.content, make_place(pack=bad)) == [
        ("K62", "broken", f"The content cannot be used: {says}", AGAIN)
    ]
    bad.write_bytes(sample_pack.read_bytes()[:5000])
    assert [found.code for found in content.content(make_place(pack=bad))] == ["K62"]


@pytest.mark.parametrize("name", [None, "gone.kioskpack", "gone/gone.kioskpack"])
def test_no_pack(make_place: MakePlace, tmp_path: Path, name: str | None) -> None:
    place = make_place(pack=name and tmp_path / name, said=("en/a.md:3:1: wrong", "en/b.md:1:1: wrong too"))
    assert told(content.content, place) == [
        (
            "K61",
            "broken",
            "There is no content to show.",
            "Restart the kiosk, which makes it again. If that does not help, run: kiosk check",
        ),
        (
            "K63",
            "look at this",
            "The kiosk complained about the content when it started: 2 lines. The first: en/a.md:3:1: wrong",
            "Read it out to whoever looks after the content.",
        ),
    ]


def test_reviews_are_counted_once_a_day(sample_pack: Path) -> None:
    day = "2026-06-01"
    count = DailyCount(sample_pack, lambda: day)
    assert count.latest() == Reviews()
    count.wait()
    assert count.latest() == Reviews(pages=5, unsigned=4, overdue=0)
    day = "2027-06-01"
    assert count.latest() == Reviews(pages=5, unsigned=4, overdue=0)
    count.wait()
    assert count.latest() == Reviews(pages=5, unsigned=4, overdue=1)


def test_a_pack_that_cannot_be_read_has_no_reviews(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    count = DailyCount(tmp_path / "gone.kioskpack", lambda: "2026-06-01")
    count.wait()
    count.latest()
    count.wait()
    assert count.latest() == Reviews()
    assert caplog.messages == [
        f"The reviews cannot be counted: {tmp_path / 'gone.kioskpack'} cannot be read: No such file or directory."
    ]


def test_all_languages_count(tmp_path: Path) -> None:
    from tests.samples import write_sample_pack

    pack = Pack.open(write_sample_pack(tmp_path / "two.kioskpack", languages=("en", "es")))
    assert count_reviews(pack, "2026-06-01") == Reviews(pages=9, unsigned=7, overdue=0)
    pack.close()
