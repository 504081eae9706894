import pytest

from kiosk.authoring.clinic import Clinic
from kiosk.authoring.documents import ContentFile
from kiosk.authoring.findings import Facts, Findings, Link
from kiosk.authoring.layout import Place
from kiosk.authoring.site import Environment
from kiosk.authoring.unit import Notice, compile_text

TOPIC = Place("topic", "en", "a")
SITE = {"title": "A", "languages": ["en"], "sections": [{"id": "basics", "icon": "home", "tint": "sage"}]}


def environment(*, icon: str = "home", tint: str = "sage", **values: str) -> Environment:
    sections = [{"id": "basics", "icon": icon, "tint": tint}]
    return Environment(ContentFile.model_validate(SITE | {"sections": sections}), Clinic(values))


def facts(*links: Link) -> Facts:
    return Facts(links=links)


PHONE, SECTION = Link("clinic", "phone", 1, 1), Link("section", "basics", 1, 1)


def test_a_page_depends_on_the_values_that_it_shows_and_on_no_others() -> None:
    before = environment(phone="1", name="A").context_of(TOPIC, "a", facts(PHONE))
    assert environment(phone="1", name="B").context_of(TOPIC, "a", facts(PHONE)) == before
    assert environment(phone="2", name="A").context_of(TOPIC, "a", facts(PHONE)) != before
    assert environment(name="A").context_of(TOPIC, "a", facts(PHONE)) != before


def test_a_page_depends_on_the_icon_of_its_section() -> None:
    before = environment().context_of(TOPIC, "a", facts(SECTION))
    assert environment(tint="sky").context_of(TOPIC, "a", facts(SECTION)) == before
    assert environment(icon="nurse").context_of(TOPIC, "a", facts(SECTION)) != before


def test_the_words_of_sections_depend_on_all_of_the_sections() -> None:
    place = Place("sections", "en")
    before = environment().context_of(place, "a", facts())
    assert environment(tint="sky").context_of(place, "a", facts()) != before


NOTICES = (
    "emergency",
    "advice",
    "after-dose",
    "follow-clinic",
    "medicines",
    "privacy",
    "not-consent",
    "not-reviewed",
    "no-promise",
    "off-label",
    "caution",
)


def test_safety_lines_are_filled_in() -> None:
    findings = Findings("en/notices.yaml")
    text = "".join(f'{name}: "Don\'t wait. Call {{{{ phone }}}}."\n' for name in NOTICES)
    rows = compile_text(text, Place("notices", "en"), environment(phone="555"), findings).rows
    assert findings.problems == []
    assert rows[0] == Notice("emergency", "Don’t wait. Call 555.")
    assert len(rows) == len(NOTICES)


def test_a_blank_value_is_said_in_the_language_of_the_page() -> None:
    text = "---\ntitle: A\nsummary: B\nsection: basics\n---\n!!! short\n    {{ phone }}\n"
    for language, words in (("en", "ask our staff"), ("es", "pregunte a nuestro personal")):
        (row,) = compile_text(text, Place("topic", language, "a"), environment(), Findings("a.md")).rows
        assert words in str(row)


@pytest.mark.parametrize(
    ("kind", "text", "problem"),
    [
        ("notices", "emergency: Call 911 now.\n", "1:12: the phone number 911 holds in one country only"),
        (
            "glossary",
            "help:\n  term: help\n  meaning: Call 988.\n",
            "1:1: the phone number 988 holds in one country only",
        ),
    ],
)
def test_numbers_of_one_country_are_refused_in_words_and_safety_lines(kind: str, text: str, problem: str) -> None:
    findings = Findings("a.yaml")
    if kind == "notices":
        text += "".join(f"{name}: Fine.\n" for name in NOTICES if name != "emergency")
    compile_text(text, Place(kind, "en"), environment(), findings)  # type: ignore[arg-type]
    assert [str(found).removeprefix("a.yaml:").split(", write")[0] for found in findings.problems] == [problem]
