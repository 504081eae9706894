from kiosk.authoring.clinic import Clinic
from kiosk.authoring.documents import ContentFile
from kiosk.authoring.findings import Facts, Findings, Link
from kiosk.authoring.layout import Place
from kiosk.authoring.unit import Environment, Notice, compile_text

TOPIC = Place("topic", "en", "a")
SITE = {"title": "A", "languages": ["en"], "sections": [{"id": "basics", "icon": "home", "tint": "sage"}]}


def environment(*, icon: str = "home", tint: str = "sage", **values: str) -> Environment:
    sections = [{"id": "basics", "icon": icon, "tint": tint}]
    return Environment(ContentFile.model_validate(SITE | {"sections": sections}), Clinic(values))


def facts(*links: Link) -> Facts:
    return Facts(links=links)


PHONE, SECTION = Link("clinic", "phone", 1, 1), Link("section", "basics", 1, 1)


def test_a_page_depends_on_the_values_that_it_shows_and_on_no_others() -> None:
    before = environment(phone="1", name="A").context_of(TOPIC, facts(PHONE))
    assert environment(phone="1", name="B").context_of(TOPIC, facts(PHONE)) == before
    assert environment(phone="2", name="A").context_of(TOPIC, facts(PHONE)) != before
    assert environment(name="A").context_of(TOPIC, facts(PHONE)) != before


def test_a_page_depends_on_the_icon_of_its_section() -> None:
    before = environment().context_of(TOPIC, facts(SECTION))
    assert environment(tint="sky").context_of(TOPIC, facts(SECTION)) == before
    assert environment(icon="nurse").context_of(TOPIC, facts(SECTION)) != before


def test_the_words_of_sections_depend_on_all_of_the_sections() -> None:
    place = Place("sections", "en")
    before = environment().context_of(place, facts())
    assert environment(tint="sky").context_of(place, facts()) != before


def test_safety_lines_are_filled_in() -> None:
    findings = Findings("en/notices.yaml")
    names = [
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
    ]
    text = "".join(f'{name}: "Don\'t wait. Call {{{{ phone }}}}."\n' for name in names)
    rows = compile_text(text, Place("notices", "en"), environment(phone="555"), findings)
    assert findings.problems == []
    assert rows[0] == Notice("emergency", "Don’t wait. Call 555.")
    assert len(rows) == len(names)


def test_a_blank_value_is_said_in_the_language_of_the_page() -> None:
    text = "---\ntitle: A\nsummary: B\nsection: basics\n---\n!!! short\n    {{ phone }}\n"
    for language, words in (("en", "ask our staff"), ("es", "pregunte a nuestro personal")):
        (row,) = compile_text(text, Place("topic", language, "a"), environment(), Findings("a.md"))
        assert words in str(row)
