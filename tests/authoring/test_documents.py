import json
from pathlib import Path

import pytest
from pydantic import BaseModel

from kiosk.authoring.clinic import ClinicFile
from kiosk.authoring.csl import ReferencesFile
from kiosk.authoring.documents import (
    MODELS,
    ClaimsFile,
    ContentFile,
    FrontMatter,
    GlossaryFile,
    NoticesFile,
    OverlayFile,
    ReviewsFile,
    SectionsFile,
    WalkthroughFile,
    write_schemas,
)
from kiosk.authoring.findings import Findings
from kiosk.authoring.messages import validate
from kiosk.yamlfile import load_yaml

TOPIC = "title: A\nsummary: B\nsection: c\n"
STEP = """\
title: A
summary: B
icon: c
steps:
  - id: a
    title: B
    scene: s.svg
    alt: D
    text: E
"""


def said(model: type[BaseModel], text: str) -> list[str]:
    document, problems = load_yaml(text, "f.yaml")
    assert document is not None
    findings = Findings("f.yaml", problems)
    accepted = validate(model, document, findings)
    assert (accepted is None) == findings.has_errors()
    return [str(problem).removeprefix("f.yaml:") for problem in sorted(findings.problems)]


def test_good_files_are_accepted() -> None:
    assert said(FrontMatter, TOPIC) == []
    assert said(WalkthroughFile, STEP) == []
    assert said(SectionsFile, "a: {title: A, summary: B, intro: C}\n") == []
    assert said(GlossaryFile, "a: {term: A, meaning: B, also: [c]}\n") == []
    assert said(ContentFile, "title: A\nlanguages: [en, es-MX]\nsections: [{id: a, icon: b, tint: sky}]\n") == []


def test_norwegian_is_a_language() -> None:
    assert said(ContentFile, "title: A\nlanguages: [no]\nsections: [{id: a, icon: b, tint: sky}]\n") == []


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        ("ordr: 3\n", "4:1: 'ordr' is not a key here, did you mean \"order\"?"),
        (
            "colour: red\n",
            "4:1: 'colour' is not a key here, known are title, summary, section, order, icon, next, option,"
            " checklist, corrects, translation, staff",
        ),
        ("order: soon\n", "4:8: 'order' should be a whole number, found text"),
        ("order: 1.5\n", "4:8: 'order' should be a whole number, found the number 1.5"),
        ("order: true\n", "4:8: 'order' should be a whole number, found true"),
        ("order:\n", "4:7: 'order' is empty"),
        ("order: [1]\n", "4:8: 'order' should be a whole number, found a list"),
        ("icon: {a: b}\n", "4:7: 'icon' should be text, found lines of \"key: value\""),
        ("icon: 7\n", "4:7: 'icon' should be text, found the number 7"),
        ("icon: My Icon\n", "4:7: 'icon' should be small letters, digits and hyphens, found 'My Icon'"),
        ("next: food\n", "4:7: 'next' should be a list, found text"),
        ("next: [a, b, c, d]\n", "4:7: 'next' takes at most 3, found 4"),
        ("next: [a, 3]\n", "4:11: item 2 of 'next' should be text, found the number 3"),
        ("corrects: [S0-6]\n", "4:12: item 1 of 'corrects' should be a claim's id like \"S0-06\", found 'S0-6'"),
        ("checklist: {why: maybe}\n", "4:18: 'why' should be one of yes, no, n/a, found 'maybe'"),
    ],
)
def test_mistakes_in_front_matter(more: str, problem: str) -> None:
    assert said(FrontMatter, TOPIC + more) == [problem]


SIGNED = "{name: A, role: B, reviewed: 2026-11-22, next-review: 2027-11-22, signed: 0123456789ab}"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("", "", None),
        ("2027-11-22", "2029-11-22", None),
        ("role: B, ", "", "1:19: 'role' is missing"),
        (SIGNED, "yes", "1:19: 'en/topics/a.md' should be lines of \"key: value\", found text"),
        ("2026-11-22", "2026-02-30", "1:48: 'reviewed' should be a day like 2026-11-22, found '2026-02-30'"),
        ("2026-11-22", "22 November", "1:48: 'reviewed' should be a day like 2026-11-22, found '22 November'"),
        ("2027-11-22", "2026-11-22", "1:19: 'en/topics/a.md' has a next-review that is not after reviewed"),
        ("2027-11-22", "2029-11-23", "1:19: 'en/topics/a.md' has a next-review more than 3 years away"),
        ("0123456789ab", "abc", "1:93: 'signed' should be 12 letters and digits, found 'abc'"),
        (
            "0123456789ab",
            "012345678901",
            "1:93: 'signed' should be a mark in quotation marks, found the number 12345678901",
        ),
    ],
)
def test_a_sign_off(old: str, new: str, problem: str | None) -> None:
    text = f'"en/topics/a.md": {SIGNED}\n'.replace(old, new, 1)
    assert said(ReviewsFile, text) == ([problem] if problem else [])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", None),
        ("hide:\nreplaces:\n", None),
        ("hide: [topics/a]\nreplaces: {en/topics/b.md: 0123456789ab}\n", None),
        ("hide: topics/a\n", "1:7: 'hide' should be a list, found text"),
        ("hides: [a]\n", "1:1: 'hides' is not a key here, did you mean \"hide\"?"),
        (
            "replaces: {en/topics/b.md: 123}\n",
            "1:28: 'en/topics/b.md' should be a mark in quotation marks, found the number 123",
        ),
    ],
)
def test_an_overlay(text: str, problem: str | None) -> None:
    assert said(OverlayFile, text) == ([problem] if problem else [])


def test_a_claim() -> None:
    assert said(ClaimsFile, "claims: [{id: S0-06, claim: A, verdict: unsafe, left-out: B}]\n") == []
    assert said(ClaimsFile, "claims: [{id: X, claim: A, verdict: bad}]\n") == [
        "1:15: 'id' should be a claim's id like \"S0-06\", found 'X'",
        "1:37: 'verdict' should be one of right, partly, wrong, unsafe, unsupported, found 'bad'",
    ]


@pytest.mark.parametrize(
    ("title", "problem"),
    [
        ("", "1:7: 'title' is empty"),
        ('""', "1:8: 'title' is empty"),
        ("2026", "1:8: 'title' should be text, found the number 2026"),
        ("no", None),
        ('"Call {{ phone }}"', "1:8: 'title' is plain text and cannot hold \"{{\""),
        ("A [@R01]", "1:8: 'title' is plain text and cannot hold \"[@\""),
        ("A [link](topic:b)", "1:8: 'title' is plain text and cannot hold \"](\""),
        ("A **b**", "1:8: 'title' is plain text and cannot hold \"**\""),
        ("x" * 301, "1:8: 'title' is longer than 300 letters"),
    ],
)
def test_a_title_is_plain_text(title: str, problem: str | None) -> None:
    text = f"title: {title}\nsummary: B\nsection: c\n"
    assert said(FrontMatter, text) == ([problem] if problem else [])


def test_what_is_missing_is_all_said_at_once() -> None:
    assert said(FrontMatter, "") == [
        "1:1: 'section' is missing",
        "1:1: 'summary' is missing",
        "1:1: 'title' is missing",
    ]


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        ("    wen: now\n", "10:5: 'wen' is not a key here, did you mean \"when\"?"),
        ("    starts: early\n", "10:13: 'starts' should be a whole number, found text"),
        ("    do: 3\n", "10:9: 'do' should be text or a list, found the number 3"),
        ("    do: [a, 3]\n", "10:13: item 2 of 'do' should be text, found the number 3"),
        ("    do: [a, '']\n", "10:13: item 2 of 'do' is empty"),
        ("  - x\n", "10:5: item 2 of 'steps' should be lines of \"key: value\", found text"),
    ],
)
def test_mistakes_in_a_step(more: str, problem: str) -> None:
    assert said(WalkthroughFile, STEP + more) == [problem]


def test_a_tint_is_one_of_the_list() -> None:
    text = "title: A\nlanguages: [en]\nsections:\n  - {id: a, icon: b, tint: sandy}\n"
    assert said(ContentFile, text) == [
        "4:28: 'tint' should be one of sage, lavender, sky, sand, rose, stone, found 'sandy', did you mean \"sand\"?"
    ]


def test_a_list_that_must_not_be_empty() -> None:
    assert said(ContentFile, "title: A\nlanguages: []\nsections: []\n") == [
        "2:12: 'languages' takes at least 1, found 0",
        "3:11: 'sections' takes at least 1, found 0",
    ]


def test_keys_that_are_ids_are_checked_at_the_key() -> None:
    assert said(GlossaryFile, "a: {term: A, meaning: B}\n  \nBad Key: {term: A, meaning: B}\n") == [
        "3:1: 'Bad Key' should be small letters, digits and hyphens, found 'Bad Key'"
    ]


def test_a_safety_line_cannot_be_left_out_or_misspelled() -> None:
    assert said(NoticesFile, "advise: x\n") == [
        "1:1: 'advice' is missing",
        "1:1: 'advise' is not a key here, did you mean \"advice\"?",
        *(
            f"1:1: '{name}' is missing"
            for name in (
                "after-dose",
                "caution",
                "emergency",
                "follow-clinic",
                "medicines",
                "no-promise",
                "not-consent",
                "not-reviewed",
                "off-label",
                "privacy",
            )
        ),
    ]


def test_references_as_zotero_and_pandoc_write_them() -> None:
    text = """\
---
references:
- id: doe2020
  type: article-journal
  title: A title
  title-short: Title
  author:
  - family: Doe
    given: Jane
  container-title: A Journal
  volume: 12
  issue: 3
  page: 10-20
  issued: 2020
  accessed: {date-parts: [[2024, 1, 2]]}
  DOI: 10.1000/xyz
  ISSN: 1234-5678
...
"""
    assert said(ReferencesFile, text) == []


def test_a_reference_with_a_key_that_csl_does_not_know() -> None:
    text = "references:\n  - {id: R 1, type: book, titel: A, title: B, issued: [1], author: [A]}\n"
    assert said(ReferencesFile, text) == [
        "2:10: 'id' should be letters, digits and \"-_.:\", found 'R 1'",
        "2:27: 'titel' is not a key here, did you mean \"title\"?",
        "2:55: 'issued' should be lines of \"key: value\", found a list",
        "2:69: item 1 of 'author' should be lines of \"key: value\", found text",
    ]


def test_numbers_of_the_clinic_need_no_quotation_marks() -> None:
    assert said(ClinicFile, "phone: 5550100\nemergency_number: 911\nname:\n") == []
    assert said(ClinicFile, "fone: 1\nphone: [1]\n") == [
        "1:1: 'fone' is not a key here, did you mean \"phone\"?",
        "2:8: 'phone' should be text, found a list",
    ]


def test_a_schema_for_each_kind_of_file(tmp_path: Path) -> None:
    written = write_schemas(tmp_path / "schemas")
    assert sorted(path.name for path in written) == sorted(f"{name}.schema.json" for name in MODELS)
    for path in written:
        assert json.loads(path.read_text(encoding="utf-8"))["$schema"].startswith("https://json-schema.org/")


def test_a_schema_names_the_keys_as_authors_write_them(tmp_path: Path) -> None:
    write_schemas(tmp_path)
    notices = json.loads((tmp_path / "notices.schema.json").read_text(encoding="utf-8"))
    assert "follow-clinic" in notices["properties"]
    front = json.loads((tmp_path / "front-matter.schema.json").read_text(encoding="utf-8"))
    assert front["additionalProperties"] is False
    assert front["required"] == ["title", "summary", "section"]
    step = json.loads((tmp_path / "walkthrough.schema.json").read_text(encoding="utf-8"))["$defs"]["StepEntry"]
    assert step["properties"]["do"]["anyOf"] == [{"type": "string"}, {"items": {"type": "string"}, "type": "array"}]
