"""How the visitor wants to be read to: how loud and how fast."""

from __future__ import annotations

from typing import Final, NamedTuple

# In percent. The lowest volume is still to be heard: nobody should think that Listen is broken.
QUIETEST: Final = 20
LOUDEST: Final = 100
SLOWEST: Final = 60
FASTEST: Final = 160
STEP: Final = 20


class Voice(NamedTuple):
    """`volume` in percent of the loudest there is, `speed` in percent of ordinary speech."""

    volume: int = 60
    speed: int = 100
    listens: bool = False  # was read to in this visit

    def louder(self) -> Voice:
        return self._replace(volume=min(LOUDEST, self.volume + STEP))

    def quieter(self) -> Voice:
        return self._replace(volume=max(QUIETEST, self.volume - STEP))

    def faster(self) -> Voice:
        return self._replace(speed=min(FASTEST, self.speed + STEP))

    def slower(self) -> Voice:
        return self._replace(speed=max(SLOWEST, self.speed - STEP))
