"""The sources, as people read them: who, what, where, when."""

from __future__ import annotations

from kiosk.authoring.csl import CslDate, Name, ReferenceEntry
from kiosk.authoring.typography import curly
from kiosk.pack.model import Reference

_MOST_NAMED = 3


def render(entry: ReferenceEntry) -> Reference:
    """The readable form. A DOI is shown as its address; of more than three authors only the first is named."""
    title = entry.title.rstrip(".")
    parts = [_people(entry.author or entry.editor), title, _where(entry), _year(entry.issued)]
    citation = " ".join(f"{part}." if part[-1] not in ".?!" else part for part in parts if part)
    url = f"https://doi.org/{entry.DOI.strip()}" if entry.DOI else entry.URL or ""
    return Reference(entry.id, curly(citation), url)


def _people(names: list[Name]) -> str:
    written = [name for name in map(_person, names) if name]
    if len(written) > _MOST_NAMED:
        return f"{written[0]} and others"
    return ", ".join(written)


def _person(name: Name) -> str:
    if name.literal:
        return name.literal.strip()
    family = " ".join(part for part in (name.particle, name.dropping_particle, name.family, name.suffix) if part)
    initials = "".join(part[0] for part in (name.given or "").replace("-", " ").split())
    return f"{family} {initials}".strip()


def _where(entry: ReferenceEntry) -> str:
    numbers = entry.volume or ""
    if entry.issue:
        numbers += f"({entry.issue})"
    if entry.page:
        numbers += f":{entry.page}" if numbers else entry.page
    places = [entry.container_title, entry.publisher if entry.publisher != _people(entry.author) else None]
    return ", ".join(part for part in (*places, numbers) if part)


def _year(issued: CslDate | None) -> str:
    if issued is None:
        return ""
    if issued.date_parts and issued.date_parts[0]:
        years = [part[0] for part in issued.date_parts if part]
        return "–".join(dict.fromkeys(years))
    return issued.literal or issued.raw or ""
