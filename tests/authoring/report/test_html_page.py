"""One HTML file that needs nothing else, and that a screen reader can find its way in."""

from __future__ import annotations

import base64
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser

from kiosk.authoring.report.html_page import to_html
from kiosk.authoring.report.record import Broken, Report
from kiosk.pack.model import Media
from tests.authoring.conftest import DRAWING

VOID = {"meta", "img", "br"}


class Reader(HTMLParser):
    """Collects elements, and fails when they are not closed in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: list[str] = []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID and not self.get_starttag_text().endswith("/>"):  # type: ignore[union-attr]
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data.strip())

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def test_it_is_well_formed_and_needs_nothing_else(report: Report) -> None:
    html = to_html(report, claims=True)
    reader = Reader(html)
    tags = {tag for tag, _ in reader.elements}
    assert tags.isdisjoint({"script", "link", "iframe", "object"})
    named = [
        value for _, attributes in reader.elements for name, value in attributes.items() if name in ("src", "href")
    ]
    assert named
    assert all(str(name).startswith(("#", "data:")) for name in named)
    assert "@import" not in html
    assert not re.search(r"url\((?!#)", html)


def test_ids_are_unique_and_every_link_leads_to_one(report: Report) -> None:
    reader = Reader(to_html(report, claims=True))
    ids = Counter(attributes["id"] for _, attributes in reader.elements if "id" in attributes)
    assert set(ids.values()) == {1}
    assert {str(link["href"]).removeprefix("#") for link in reader.of("a")} <= set(ids)


def test_tables_have_captions_and_headings_for_rows_and_columns(report: Report) -> None:
    reader = Reader(to_html(report, claims=True))
    assert len(reader.of("table")) == len(reader.of("caption")) == 4
    scopes = Counter(heading["scope"] for heading in reader.of("th"))
    assert scopes["row"] == 3 + 1 + 1 + 3  # pages, values, sources, claims
    assert set(scopes) == {"row", "col"}


def test_every_page_and_its_picture(report: Report) -> None:
    reader = Reader(to_html(report, claims=False))
    for title in ("First", "Second", "A visit"):
        assert reader.texts.count(title) >= 2
    data = base64.b64encode(DRAWING.encode()).decode()
    assert [image["src"] for image in reader.of("img")] == [f"data:image/svg+xml;base64,{data}"] * 2
    assert [image["alt"] for image in reader.of("img")] == ["", ""]
    assert len(reader.of("svg")) == 3


def test_a_picture_that_no_mail_would_take_is_left_out(report: Report) -> None:
    large = replace(report, pictures={"scenes/door.svg": Media("scenes/door.svg", "image/png", bytes(200_001))})
    assert Reader(to_html(large, claims=False)).of("img") == []


def test_claims_only_when_they_are_asked_for(report: Report) -> None:
    assert "It works for all" in Reader(to_html(report, claims=True)).texts
    assert "It works for all" not in Reader(to_html(report, claims=False)).texts


def test_what_people_wrote_is_never_html(report: Report) -> None:
    hostile = replace(
        report, title="<script>x</script>", stale_files=("<b>a</b>",), broken=(Broken("<i>.md", 1, False),)
    )
    reader = Reader(to_html(hostile, claims=True))
    assert reader.of("script") == reader.of("b") == reader.of("i") == []
    assert {"<script>x</script>: report of 2026-11-22", "<b>a</b>", "<i>.md"} <= set(reader.texts)


def test_a_report_on_nothing(report: Report) -> None:
    bare = replace(report, pages=(), blank_values=(), sources_to_check=(), claims=())
    assert Reader(to_html(bare, claims=False)).of("table") == []
