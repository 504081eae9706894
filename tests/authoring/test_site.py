"""The files that all others depend on."""

from __future__ import annotations

import pytest

from kiosk.authoring.clinic import Clinic
from kiosk.authoring.documents import OverlayFile, SignedEntry
from kiosk.authoring.findings import Facts, Findings, Link
from kiosk.authoring.layout import Place
from kiosk.authoring.site import Environment, read_overlay, read_reviews, read_site, read_values

TOPIC = Place("topic", "en", "a")
LINK, NEXT = Link("topic", "b", 1, 1), Link("next", "b", 1, 1)
SIGNED = "name: A, role: B, reviewed: 2026-11-22, next-review: 2027-11-22, signed: 0123456789ab"


def hiding(*names: str) -> Environment:
    return Environment(overlay=OverlayFile(hide=list(names)))


def said(findings: Findings) -> list[str]:
    return [str(problem) for problem in findings.problems]


def test_a_page_is_hidden_by_its_kind_and_id_in_every_language() -> None:
    hidden = hiding("topics/a", "walkthroughs/iv")
    assert hidden.hides(TOPIC)
    assert hidden.hides(Place("topic", "es", "a"))
    assert hidden.hides(Place("walkthrough", "en", "iv"))
    assert not hidden.hides(Place("topic", "en", "iv"))
    assert not hidden.hides(Place("glossary", "en"))
    assert hidden.hidden_topics == {"a"}


@pytest.mark.parametrize("link", [LINK, NEXT])
def test_a_page_depends_on_the_hiding_of_what_it_leads_to_and_of_nothing_else(link: Link) -> None:
    before = hiding().context_of(TOPIC, "a", Facts(links=(link,)))
    assert hiding("topics/c").context_of(TOPIC, "a", Facts(links=(link,))) == before
    assert hiding("topics/b").context_of(TOPIC, "a", Facts(links=(link,))) != before
    assert hiding("topics/b").context_of(TOPIC, "a", Facts()) == hiding().context_of(TOPIC, "a", Facts())


def test_a_page_depends_on_its_own_hiding_and_its_own_review() -> None:
    plain = Environment().context_of(TOPIC, "en/topics/a.md", Facts())
    assert hiding("topics/a").context_of(TOPIC, "en/topics/a.md", Facts()) != plain
    reviews = read_reviews(f"en/topics/a.md: {{{SIGNED}}}\n", Findings("reviews.yaml"))
    assert reviews is not None
    reviewed = Environment(reviews=reviews)
    assert reviewed.context_of(TOPIC, "en/topics/a.md", Facts()) != plain
    assert reviewed.context_of(TOPIC, "en/topics/b.md", Facts()) == plain


def test_the_icons_of_sections() -> None:
    text = "title: A\nlanguages: [en]\nsections: [{id: basics, icon: home, tint: sage}]\n"
    assert Environment(read_site(text, Findings("content.yaml"))).icons == {"basics": "home"}
    assert Environment().icons == {}


def test_a_language_and_a_section_are_named_once() -> None:
    findings = Findings("content.yaml")
    section = "{id: a, icon: home, tint: sage}"
    read_site(f"title: A\nlanguages: [en, en]\nsections: [{section}, {section}]\n", findings)
    assert said(findings) == [
        "content.yaml:2:17: 'en' is in 'languages' twice, keep one",
        "content.yaml:3:45: 'a' is in 'sections' twice, keep one",
    ]


def test_an_overlay_points_at_what_it_hides_and_replaces() -> None:
    findings = Findings("overlay.yaml")
    text = "hide: [topics/a]\nreplaces:\n  en/topics/b.md: 0123456789ab\n"
    assert read_overlay(text, findings) == OverlayFile(hide=["topics/a"], replaces={"en/topics/b.md": "0123456789ab"})
    assert findings.links == [Link("hidden", "topics/a", 1, 8), Link("replaced", "en/topics/b.md", 3, 3)]


def test_reviews_are_found_by_the_path_of_the_page() -> None:
    findings = Findings("reviews.yaml")
    reviews = read_reviews(f"en/topics/a.md: {{{SIGNED}}}\n", findings)
    entry = SignedEntry.model_validate(
        {"name": "A", "role": "B", "reviewed": "2026-11-22", "next-review": "2027-11-22", "signed": "0123456789ab"}
    )
    assert reviews == {"en/topics/a.md": entry}
    assert findings.links == [Link("signed", "en/topics/a.md", 1, 1)]


@pytest.mark.parametrize("read", [read_site, read_values, read_overlay, read_reviews])
def test_a_file_that_cannot_be_read_is_none(read: object) -> None:
    findings = Findings("a.yaml")
    assert read("a: [\n", findings) is None  # type: ignore[operator]
    assert said(findings) == ["a.yaml:2:1: a value is missing, or a [ or { is never closed"]


def test_a_logo_is_a_picture() -> None:
    findings = Findings("clinic.yaml")
    clinic = read_values("logo: media/logo.svg\n", findings)
    assert clinic is not None
    assert clinic.values["logo"] == "media/logo.svg"
    assert findings.links == [Link("picture", "media/logo.svg", 1, 7)]


@pytest.mark.parametrize(
    ("logo", "problem"),
    [
        ("https://x.y/logo.svg", "pictures from the web are not used, the kiosk has no network"),
        ("../logo.svg", "'../logo.svg' leaves the content folder, write \"media/name.png\""),
        ("logo.webp", "'logo.webp' is not a picture, pictures are .svg, .png or .jpg files"),
    ],
)
def test_a_logo_that_is_none(logo: str, problem: str) -> None:
    findings = Findings("clinic.yaml")
    read_values(f"logo: {logo}\n", findings)
    assert said(findings) == [f"clinic.yaml:1:7: {problem}"]
    assert findings.links == []


def test_values_that_are_not_text() -> None:
    findings = Findings("clinic.yaml")
    assert read_values("phone: [1]\n", findings) is None
    assert said(findings) == ["clinic.yaml:1:8: 'phone' should be text, found a list"]
    assert read_values("phone: 1\n", Findings("clinic.yaml")) != Clinic()
