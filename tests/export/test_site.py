"""The web site as a whole: complete, sound, accessible, and the same every time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from kiosk.authoring.build import build_pack
from kiosk.export.site import site_files
from kiosk.pack import words
from kiosk.pack.reader import Pack
from kiosk.paths import content_dir
from tests.export.conftest import Document, Files, addresses, read

PAGES = [
    "contents.html",
    "glossary.html",
    "index.html",
    "sections/afterwards.html",
    "sections/getting-ready.html",
    "sources.html",
    "topics/food.html",
    "topics/rest.html",
    "topics/ride.html",
    "walkthroughs/index.html",
    *(f"walkthroughs/iv/{name}.html" for name in ("1", "2", "3", "all")),
    *(f"walkthroughs/spray/{name}.html" for name in ("1", "2", "3", "all")),
]


def html_of(files: Files) -> Iterator[tuple[str, Document]]:
    for path in files:
        if path.endswith(".html"):
            yield path, read(files, path)


def test_the_pages_of_the_first_language_stand_at_the_top(export: Callable[..., Files]) -> None:
    files = export()
    assert sorted(path for path in files if path.endswith(".html")) == PAGES
    others = sorted(path for path in files if not path.endswith(".html") and not path.startswith("fonts/"))
    assert others == ["media/scenes/visit-arrive.svg", "style.css"]


def test_another_language_has_a_folder_of_its_own_and_lacks_what_is_not_translated(site: Files) -> None:
    spanish = {path for path in site if path.startswith("es/")}
    assert spanish == {f"es/{path}" for path in PAGES} - {"es/topics/food.html"}
    links = {attributes["href"] for attributes in read(site, "es/topics/ride.html").all("a")}
    assert "food.html" not in links


def test_the_same_pack_on_the_same_day_gives_the_same_bytes(export: Callable[..., Files]) -> None:
    assert export(("en", "es")) == export(("en", "es"))


def test_every_address_leads_somewhere(site: Files) -> None:
    places = {path: set(document.ids()) for path, document in html_of(site)}
    for path, document in html_of(site):
        for target, place in addresses(path, document):
            assert target in site, f"{path} leads to {target}, which is not there"
            assert not place or place in places[target], f"{path} leads to #{place}, which {target} does not have"


def test_every_page_is_reached_from_home(site: Files) -> None:
    reached, ahead = set(), ["index.html"]
    while ahead:
        page = ahead.pop()
        if page not in reached and page.endswith(".html"):
            reached.add(page)
            ahead += [target for target, _ in addresses(page, read(site, page))]
    assert reached == {path for path in site if path.endswith(".html")}


def test_nothing_is_fetched_from_elsewhere_and_nothing_runs(site: Files) -> None:
    for path, document in html_of(site):
        tags = {tag for tag, _ in document.tags}
        assert not tags & {"script", "iframe", "form", "object", "embed", "style"}, path
        assert not any(name.startswith("on") for _, attributes in document.tags for name in attributes), path
        assert all("://" not in str(tag.get("href")) for tag in document.all("link")), path
    assert b"://" not in site["style.css"]
    assert b"@import" not in site["style.css"]


def test_every_page_has_landmarks_one_title_and_a_way_past_the_menu(site: Files) -> None:
    for path, document in html_of(site):
        tags = [tag for tag, _ in document.tags]
        assert [tags.count(tag) for tag in ("header", "main", "footer", "h1", "title")] == [1] * 5, path
        assert document.all("a")[0]["href"] == "#main", path
        assert document.all("main")[0]["id"] == "main", path
        names = [tag.get("aria-label") or tag.get("aria-labelledby") for tag in document.all("nav")]
        assert all(names), path
        assert len(names) == len(set(names)), path


def test_headings_skip_no_level(site: Files) -> None:
    for path, document in html_of(site):
        levels = [int(tag[1]) for tag, _ in document.tags if tag in {"h1", "h2", "h3", "h4", "h5"}]
        assert levels[0] == 1, path
        for above, below in pairwise(levels):
            assert below <= above + 1, f"{path}: h{above}, then h{below}"


def test_ids_are_there_once_and_pictures_are_described(site: Files) -> None:
    for path, document in html_of(site):
        assert len(document.ids()) == len(set(document.ids())), path
        assert all("alt" in picture for picture in document.all("img")), path
        assert all(drawing.get("aria-hidden") == "true" for drawing in document.all("svg")), path


def test_each_page_says_its_language_and_leads_to_itself_in_the_other(site: Files) -> None:
    assert read(site, "topics/ride.html").all("html") == [{"lang": "en", "dir": "ltr"}]
    spanish = read(site, "es/topics/ride.html")
    assert spanish.all("html") == [{"lang": "es", "dir": "ltr"}]
    switch = [link for link in spanish.all("a") if "hreflang" in link]
    assert switch == [{"href": "../../topics/ride.html", "hreflang": "en", "lang": "en"}]
    # What the other language lacks leads to its Home.
    switch = [link for link in read(site, "topics/food.html").all("a") if "hreflang" in link]
    assert switch == [{"href": "../es/index.html", "hreflang": "es", "lang": "es"}]


def test_one_language_alone_has_no_switch(export: Callable[..., Files]) -> None:
    assert not any("hreflang" in link for link in read(export(), "index.html").all("a"))


def test_the_numbers_to_call_stand_on_every_page(site: Files) -> None:
    for path, document in html_of(site):
        assert "Emergency? Call 911. Thinking about suicide? Call or text 988." in document.text(), path
        assert "This screen gives general facts. It is not medical advice." in document.text(), path


def test_no_page_promises_what_only_the_kiosk_can_keep(site: Files) -> None:
    assert not any("does not save what you tap" in document.text() for _, document in html_of(site))


def test_a_review_is_shown_with_its_end_while_it_is_in_force(export: Callable[..., Files]) -> None:
    words_ = read(export(), "topics/rest.html").text()
    assert "Reviewed January 2, 2026 by Dr Ada Example, psychiatrist. Next review by January 2, 2027." in words_
    assert "Not yet reviewed" not in words_
    late = read(export(today="2027-01-03"), "topics/rest.html").text()
    assert "Not yet reviewed by this clinic’s staff" in late
    assert "Ada Example" not in late


def test_every_page_says_when_it_was_made(export: Callable[..., Files]) -> None:
    files = export(("en", "es"))
    assert "These pages are from June 1, 2026. Ask our staff for newer ones." in read(files, "index.html").text()
    assert "Estas páginas son del 1 de junio de 2026." in read(files, "es/index.html").text()


def test_the_steps_of_a_walkthrough(site: Files) -> None:
    document = read(site, "walkthroughs/iv/2.html")
    assert "Step 2 of 3 · About 20 minutes in" in document.text()
    assert {"rel": "prev", "class": "button quiet", "href": "1.html"} in document.all("a")
    assert {"rel": "next", "class": "button", "href": "3.html"} in document.all("a")
    assert [link["href"] for link in document.all("a") if link.get("aria-current") == "step"] == ["2.html"]
    assert not any(link.get("rel") == "next" for link in read(site, "walkthroughs/iv/3.html").all("a"))
    whole = read(site, "walkthroughs/iv/all.html").text()
    assert all(f"What happens in step {number}." in whole for number in (1, 2, 3))


def test_the_sources_of_a_page_are_numbered_as_they_are_cited(site: Files) -> None:
    document = read(site, "topics/ride.html")
    assert [id_ for id_ in document.ids() if id_.startswith("source-")] == ["source-1", "source-2"]
    marks = [link for link in document.all("a") if str(link["href"]).startswith("#source")]
    assert marks[0] == {"href": "#source-1", "aria-label": "Source 1"}
    assert {"href": "https://example.org", "rel": "noreferrer"} in document.all("a")


@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_of_the_bundled_content_is_left_out(tmp_path: Path, language: str) -> None:
    build_pack(content_dir(), tmp_path / "bundled.kioskpack")
    pack = Pack.open(tmp_path / "bundled.kioskpack")
    try:
        files = dict(site_files(pack, (language,), lambda: "2026-06-01"))
        for section in pack.sections(language):
            for card in pack.topic_cards(language, section.id):
                shown = _said(files, f"topics/{card.id}.html")
                for block in pack.topic(language, card.id).blocks:
                    for text in words.block_texts(block):
                        assert _squeezed(text) in shown, (card.id, text)
        for walk in pack.walkthrough_cards(language):
            shown = _said(files, f"walkthroughs/{walk.id}/all.html")
            for step in pack.walkthrough(language, walk.id).steps:
                for text in (step.title, step.when, *words.step_texts(step)):
                    assert _squeezed(text) in shown, (walk.id, text)
            assert len([path for path in files if path.startswith(f"walkthroughs/{walk.id}/")]) == walk.step_count + 1
    finally:
        pack.close()
    places = {path: set(document.ids()) for path, document in html_of(files)}
    for path, document in html_of(files):
        assert len(document.ids()) == len(places[path]), path
        assert all(
            target in files and (not place or place in places[target]) for target, place in addresses(path, document)
        )


def _said(files: Files, path: str) -> str:
    """The words of a page without the numbers of sources, which stand between the pieces of a sentence."""
    return _squeezed(Document(re.sub(r'<sup class="marks">.*?</sup>', "", files[path].decode())).text())


def _squeezed(text: str) -> str:
    """Without spaces, and without the colon that only the spoken form of a timeline has."""
    return "".join(c for c in text if not c.isspace() and c != ":")
