"""The pack in use, in the language of the visit."""

from __future__ import annotations

from typing import Self

from kiosk.pack.cards import Section, Translated
from kiosk.pack.reader import NotInPackError, Pack
from kiosk.visit.clock import Today, today


class Library:
    """What the pages read from. Every method may raise PackError. `today` says which reviews are overdue."""

    def __init__(self, pack: Pack, language: str = "", today: Today = today) -> None:
        self.pack = pack
        self.today = today
        self.language = language if language in pack.manifest.languages else pack.manifest.languages[0]

    def in_language(self, language: str) -> Self:
        """The same pack in another of its languages; in its first one where it does not have that."""
        return type(self)(self.pack, language, self.today)

    def sections(self) -> tuple[Section, ...]:
        """The sections that have something in them."""
        return tuple(section for section in self.pack.sections(self.language) if section.topic_count)

    def section(self, id_: str) -> Section:
        return next(section for section in self.pack.sections(self.language) if section.id == id_)

    def language_of(self, translation: Translated) -> str:
        """The language that a page with this flag is written in."""
        return self.pack.manifest.languages[0] if translation == "source" else self.language

    def cautions(self, translation: Translated) -> list[str]:
        """What is said of a page with this flag, in both languages; nothing of a page that is as it should be."""
        if not translation:
            return []
        key = "not-translated" if translation == "source" else "not-checked"
        both = dict.fromkeys((self.language, self.pack.manifest.languages[0]))
        notices = (self.pack.notices(language) for language in both)
        return [texts[key] for texts in notices if key in texts]

    def section_of(self, topic: str) -> Section | None:
        """Where a topic would stand that this language may lack: a section that has something in it."""
        for language in self.pack.manifest.languages:
            try:
                name = self.pack.topic_card(language, topic).section
            except NotInPackError:
                continue
            return next((section for section in self.sections() if section.id == name), None)
        return None

    def close(self) -> None:
        self.pack.close()
