"""The files that all others depend on: the order of things, the clinic's values, what it hides, and who signed what."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from kiosk.authoring.blocks import check_picture_path
from kiosk.authoring.clinic import Clinic, ClinicFile, default_clinic, read_clinic
from kiosk.authoring.documents import ContentFile, OverlayFile, ReviewsFile, SignedEntry
from kiosk.authoring.findings import Facts, Findings, LinkKind
from kiosk.authoring.freshness import builder_version
from kiosk.authoring.layout import Place
from kiosk.authoring.messages import read_as
from kiosk.authoring.phrases import PHRASES
from kiosk.authoring.translations import TRANSLATED
from kiosk.yamlfile import Document

# The kinds of links whose targets are the environment's, and are filled in or left out when a file is compiled.
IN_CONTEXT: frozenset[LinkKind] = frozenset({"clinic", "section", "topic", "next"})


class OriginalFile(NamedTuple):
    """What a file is a translation of: its path, and the SHA-256 of its bytes in hex."""

    path: str
    digest: str


@dataclass(frozen=True, slots=True)
class Environment:
    """What the result of a file can depend on besides its own bytes. `reviews` are by the path of the page's file."""

    site: ContentFile | None = None
    clinic: Clinic = field(default_factory=default_clinic)
    overlay: OverlayFile = field(default_factory=OverlayFile)
    reviews: Mapping[str, SignedEntry] = field(default_factory=dict)

    @property
    def icons(self) -> dict[str, str]:
        return {section.id: section.icon for section in self.site.sections} if self.site else {}

    @property
    def hidden_topics(self) -> frozenset[str]:
        return frozenset(name.removeprefix("topics/") for name in self.overlay.hide if name.startswith("topics/"))

    def hides(self, place: Place) -> bool:
        hidden = self.overlay.hide
        return bool(hidden) and f"{place.kind}s/{place.id}" in hidden

    @property
    def first_language(self) -> str:
        """The one that all others are translated from."""
        return self.site.languages[0] if self.site else ""

    @property
    def shows_reviewed_only(self) -> bool:
        chosen = self.overlay.translations or (self.site.translations if self.site else "all")
        return chosen == "reviewed-only"

    def context_of(self, place: Place, path: str, facts: Facts, original: OriginalFile | None = None) -> str:
        """Changes exactly when the file must be compiled again although its bytes are the same."""
        icons, hidden = self.icons, self.hidden_topics
        used: list[object] = [place.kind, self.hides(place)]
        links: list[tuple[str, str]] = [(link.kind, link.target) for link in facts.links if link.kind in IN_CONTEXT]
        links += [(kind, name) for kind, _, name in _of_original(facts)]
        used += [[name, self.clinic.values.get(name)] for kind, name in links if kind == "clinic"]
        used += [[name, icons.get(name)] for kind, name in links if kind == "section"]
        used += [name for kind, name in links if kind in ("topic", "next") and name in hidden]
        if place.kind == "notices" and self.site:
            used.append(len(self.site.languages) > 1)
        if place.kind == "sections" and self.site:
            used += [section.model_dump() for section in self.site.sections]
        if review := self.reviews.get(path):
            used.append(review.model_dump())
        if original is None and place.kind in TRANSLATED:
            used.append(self.first_language)  # a file that says that it is a translation is wrong there
        elif original is not None:
            review = self.reviews.get(original.path)
            used += [original, self.shows_reviewed_only, review and review.model_dump()]
        return f"{builder_version()} {hashlib.sha256(json.dumps(used).encode()).hexdigest()}"


def _of_original(facts: Facts) -> list[tuple[str, str, str]]:
    return [link.target.partition(" ") for link in facts.links if link.kind == "original"]


def read_site(text: str, findings: Findings) -> ContentFile | None:
    """content.yaml."""
    read = read_as(ContentFile, text, findings)
    if read is None:
        return None
    document, site = read
    for number, language in enumerate(site.languages):
        if language.partition("-")[0] not in PHRASES:
            place = document.mark("languages", number)
            findings.error(*place, f"the kiosk does not speak '{language}'", f"known are {', '.join(PHRASES)}")
    refuse_repeated([*site.languages], "languages", document, findings)
    refuse_repeated([section.id for section in site.sections], "sections", document, findings)
    for number, section in enumerate(site.sections):
        findings.link("icon", section.icon, *document.mark("sections", number, "icon"))
        findings.define("section", section.id, *document.mark("sections", number, "id"))
    return site


def read_values(text: str, findings: Findings) -> Clinic | None:
    """clinic.yaml. None when it cannot be read."""
    read = read_as(ClinicFile, text, findings)
    if read is None:
        return None
    document, _ = read
    clinic = read_clinic(document, findings)
    if logo := clinic.values.get("logo"):
        place = document.mark("logo")
        if check_picture_path(logo, place, findings):
            findings.link("picture", logo, *place)
    return clinic


def read_overlay(text: str, findings: Findings) -> OverlayFile | None:
    """overlay.yaml. None when it cannot be read."""
    read = read_as(OverlayFile, text, findings)
    if read is None:
        return None
    document, file = read
    for number, name in enumerate(file.hide):
        findings.link("hidden", name, *document.mark("hide", number))
    for path in file.replaces:
        findings.link("replaced", path, *document.key_mark("replaces", path))
    return file


def read_reviews(text: str, findings: Findings) -> dict[str, SignedEntry] | None:
    """reviews.yaml, by the path of the page's file. None when it cannot be read."""
    read = read_as(ReviewsFile, text, findings)
    if read is None:
        return None
    document, file = read
    for path in file.root:
        findings.link("signed", path, *document.key_mark(path))
    return file.root


def refuse_repeated(names: list[str], key: str, document: Document, findings: Findings) -> None:
    for number, name in enumerate(names):
        if name in names[:number]:
            findings.error(*document.mark(key, number), f"'{name}' is in '{key}' twice", "keep one")
