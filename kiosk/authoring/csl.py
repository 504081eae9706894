"""references.yaml: sources as CSL-YAML, which Zotero and Pandoc write."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from kiosk.authoring.clinic import TextOrNumber
from kiosk.authoring.fields import Line, ReferenceId, Strict, as_date


class Name(Strict):
    literal: str | None = None
    family: str | None = None
    given: str | None = None
    suffix: str | None = None
    particle: str | None = Field(default=None, alias="non-dropping-particle")
    dropping_particle: str | None = Field(default=None, alias="dropping-particle")


class CslDate(Strict):
    date_parts: list[list[TextOrNumber]] = Field(default=[], alias="date-parts")
    literal: TextOrNumber | None = None
    raw: TextOrNumber | None = None
    circa: Any = None
    season: TextOrNumber | None = None


class ReferenceEntry(Strict):
    """One source, as CSL-YAML. Keys that the kiosk does not show are accepted when CSL knows them."""

    id: ReferenceId
    type: str
    title: Line
    author: list[Name] = Field(default=[])
    editor: list[Name] = Field(default=[])
    issued: Annotated[CslDate, BeforeValidator(as_date)] | None = None
    publisher: str | None = None
    container_title: str | None = Field(default=None, alias="container-title")
    volume: TextOrNumber | None = None
    issue: TextOrNumber | None = None
    page: TextOrNumber | None = None
    version: TextOrNumber | None = None
    URL: str | None = None
    DOI: str | None = None
    accessed: Any = None
    note: Any = None
    abstract: Any = None
    language: Any = None
    genre: Any = None
    number: Any = None
    edition: Any = None
    keyword: Any = None
    medium: Any = None
    source: Any = None
    status: Any = None
    ISBN: Any = None
    ISSN: Any = None
    PMID: Any = None
    PMCID: Any = None
    publisher_place: Any = Field(default=None, alias="publisher-place")
    title_short: Any = Field(default=None, alias="title-short")
    container_title_short: Any = Field(default=None, alias="container-title-short")
    collection_title: Any = Field(default=None, alias="collection-title")
    number_of_pages: Any = Field(default=None, alias="number-of-pages")
    citation_key: Any = Field(default=None, alias="citation-key")
    original_date: Any = Field(default=None, alias="original-date")


class ReferencesFile(Strict):
    """references.yaml: the sources, as CSL-YAML."""

    references: list[ReferenceEntry]
