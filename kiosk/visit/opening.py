"""The hours of the day in which a display shows something. The wall clock comes from the caller, in local time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final, NamedTuple, Self

# `datetime.now` in the product: what this device believes the time to be, without a time zone.
WallClock = Callable[[], datetime]

_DAY: Final = 24 * 60 * 60
# A clock without a battery starts in 1970 or so, and nothing can be told from it.
_PLAUSIBLE_YEARS: Final = range(2025, 2101)


class Opening(NamedTuple):
    """From one second of the day to another, over midnight when the second is the earlier one. Equal: always."""

    begins: int = 0
    ends: int = 0

    @classmethod
    def of(cls, hours: str) -> Self:
        """Of a setting such as "22:00-07:00"; an empty one is always open. ValueError for anything else."""
        if not hours:
            return cls()
        begins, ends = (_second_of_day(datetime.strptime(time, "%H:%M")) for time in hours.split("-"))
        return cls(begins, ends)

    def is_open(self, now: datetime) -> bool:
        """A clock that is plainly wrong must not darken a screen: then it is always open."""
        if self.begins == self.ends or now.year not in _PLAUSIBLE_YEARS:
            return True
        since_begin = (_second_of_day(now) - self.begins) % _DAY
        return since_begin < (self.ends - self.begins) % _DAY

    def seconds_to_change(self, now: datetime) -> int | None:
        """Until it opens or closes by this clock, at least 1; None when it never will."""
        if self.begins == self.ends or now.year not in _PLAUSIBLE_YEARS:
            return None
        second = _second_of_day(now)
        return min((edge - second) % _DAY or _DAY for edge in (self.begins, self.ends))


def _second_of_day(time: datetime) -> int:
    return (time.hour * 60 + time.minute) * 60 + time.second
