"""The records that Home and lists need, apart from the rest of the model: start-up imports no more than these.

Named tuples, where the pages of the model are dataclasses: making a frozen dataclass takes 1.4 ms, and start-up has the
time of two dozen of them to lose.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

# What visitors must be told of a page that is a translation: it is out of date, nobody has reviewed it, or it stands
# here in the pack's first language, because there is no translation to show.
Translated = Literal["", "stale", "unreviewed", "source"]


def unchecked_key(kind: str) -> str:
    """The notice that is there when a language's "sections" or "notices" are not checked; it says how."""
    return f"unchecked-{kind}"


Tint = Literal["sage", "lavender", "sky", "sand", "rose", "stone"]


class Section(NamedTuple):
    id: str
    title: str
    summary: str
    intro: str
    icon: str
    tint: Tint
    position: int
    topic_count: int = 0


class TopicCard(NamedTuple):
    """What a list of topics needs to know of one."""

    id: str
    section: str
    title: str
    summary: str
    icon: str
    position: int


class WalkthroughCard(NamedTuple):
    id: str
    title: str
    summary: str
    icon: str
    position: int
    minutes: int  # to read it through
    step_count: int
    scene: str = ""  # the picture that stands for the whole walk


class Manifest(NamedTuple):
    """What is true of the whole pack."""

    title: str
    clinic_name: str
    languages: tuple[str, ...]  # BCP 47 tags; the first is the default
    content_hash: str
    built_at: str  # ISO 8601, UTC
    builder: str
    clinic: dict[str, str]  # the clinic's values as filled into the text; blanks are absent


class Media(NamedTuple):
    path: str
    mime: str
    data: bytes


class SourceRecord(NamedTuple):
    """One file of the content folder, as it was when its rows were written.

    `digest` is the SHA-256 of the file in hex, `context` a hash of everything else the rows depend on, and `remarks`
    what the builder has to say of the file every time, as JSON or empty.
    """

    path: str
    size: int
    mtime_ns: int
    digest: str
    context: str
    remarks: str
