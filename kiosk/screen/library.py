"""The pack in use, in the language of the visit."""

from __future__ import annotations

from kiosk.pack.cards import Section
from kiosk.pack.reader import Pack


class Library:
    """What the pages read from. Every method may raise PackError."""

    def __init__(self, pack: Pack, language: str = "") -> None:
        self.pack = pack
        self.language = language if language in pack.manifest.languages else pack.manifest.languages[0]

    def sections(self) -> tuple[Section, ...]:
        """The sections that have something in them."""
        return tuple(section for section in self.pack.sections(self.language) if section.topic_count)

    def section(self, id_: str) -> Section:
        return next(section for section in self.pack.sections(self.language) if section.id == id_)

    def close(self) -> None:
        self.pack.close()
