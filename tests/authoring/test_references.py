import pytest

from kiosk.authoring.csl import ReferencesFile
from kiosk.authoring.references import render
from kiosk.pack.model import Reference
from kiosk.yamlfile import load_yaml


def rendered(entry: str) -> Reference:
    document, problems = load_yaml(f"references:\n  - {{id: R01, type: book, {entry}}}\n", "f.yaml")
    assert document is not None
    assert problems == []
    return render(ReferencesFile.model_validate(document.data).references[0])


@pytest.mark.parametrize(
    ("entry", "citation"),
    [
        ("title: Only a title", "Only a title."),
        ("title: Is it a question?, author: [{literal: FDA}]", "FDA. Is it a question?"),
        ('title: "A title.", author: [{family: Doe, given: Jane Mary}]', "Doe JM. A title."),
        (
            "title: T, author: [{family: Beek, non-dropping-particle: van, given: A}, {family: B}, {literal: C}]",
            "van Beek A, B, C. T.",
        ),
        (
            "title: T, author: [{literal: A}, {literal: B}, {literal: C}, {literal: D}]",
            "A and others. T.",
        ),
        ("title: T, editor: [{literal: E}]", "E. T."),
        (
            "title: T, container-title: A Journal, volume: 12, issue: 3, page: 10-20, issued: 2020",
            "T. A Journal, 12(3):10-20. 2020.",
        ),
        ("title: T, page: '7'", "T. 7."),
        ("title: T, author: [{literal: FDA}], publisher: FDA, issued: '2019 (5 March)'", "FDA. T. 2019 (5 March)."),
        ("title: T, publisher: NLM, issued: {date-parts: [[2018], [2026, 1]]}", "T. NLM. 2018–2026."),
        ("title: T, issued: {raw: 2020-05}", "T. 2020-05."),
        ('title: "The patient\'s guide"', "The patient’s guide."),
    ],
)
def test_a_citation_in_plain_words(entry: str, citation: str) -> None:
    assert rendered(entry).citation == citation


def test_a_doi_is_shown_as_an_address() -> None:
    assert rendered("title: T, DOI: 10.1000/x, URL: https://a.b").url == "https://doi.org/10.1000/x"
    assert rendered("title: T, URL: https://a.b").url == "https://a.b"
    assert rendered("title: T").url == ""
