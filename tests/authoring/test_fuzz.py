"""Whatever a person writes, the answer is pages or problems, never an exception, and each problem is one line."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.authoring.findings import Findings
from kiosk.authoring.layout import Place
from kiosk.authoring.loading import decode
from kiosk.authoring.site import Environment, read_site, read_values
from kiosk.authoring.unit import compile_text

bounded = settings(derandomize=True, max_examples=150, deadline=None, database=None)

# Pieces that mean something, in any order, meet more of the compiler than letters do.
PIECES = (
    *(
        "\n",
        "\n\n",
        " ",
        "    ",
        "\t",
        "a",
        "word ",
        "é",
        "'",
        '"',
        "1",
        "10",
        ": ",
        "=",
        "|",
        "\\",
        "*",
        "**",
        "_",
        "`",
    ),
    *("- ", "1. ", "* ", "# ", "## ", "> ", "---", "!!! ", "!!! short\n    ", '!!! people "Out of 10:"\n    - 3: a\n'),
    *(
        "!!! myth\n    ",
        "!!! timeline\n    - ",
        "!!! questions\n",
        "!!! emergency\n    - ",
        "| a | b |\n|--|--|\n| c | d |\n",
    ),
    *(
        "[",
        "]",
        "(",
        ")",
        "[a](",
        "[a](word:b)",
        "[a](topic:",
        "](",
        "[@",
        "[@R01]",
        "{{",
        "}}",
        "{{ phone }}",
        "{{ x }}",
    ),
    *(
        "![",
        "![a](b.svg)",
        '![a](b.svg "c")',
        "<b>",
        "<",
        "&amp;",
        "http://a.b",
        "\ufeff",
        "\x00",
        "\ue000",
        "\U000f0001",
    ),
)
markdown = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
YAML_PIECES = (
    *("title", "summary", "section", "steps", "text", "do", "id", "name", "phone", "driving_hours", "references", "en"),
    *(
        ": ",
        ":\n",
        "\n",
        "\n  ",
        "\n    ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        ", ",
        "#",
        "&a ",
        "*a",
        "|\n",
        ">\n",
        "'",
        '"',
        "!x ",
    ),
    *("1", "-3", "2.5", "true", "no", "null", "2026-11-22", "{{ phone }}", "[@R01]", "\t", "\\", "~", "a", "é"),
)
yaml = st.one_of(st.text(), st.lists(st.sampled_from(YAML_PIECES), max_size=40).map("".join))

FRONT = "---\ntitle: A\nsummary: B\nsection: c\n---\n"
STEP = "title: A\nsummary: B\nicon: c\nsteps:\n  - id: a\n    title: B\n    scene: s.svg\n    alt: D\n    text: "


def compile_bytes(place: Place, text: str) -> None:
    findings = Findings("file")
    decoded = decode(text.encode(), findings)
    if decoded is not None:
        compile_text(decoded, place, Environment(), findings)
    for problem in findings.problems:
        assert "\n" not in str(problem)
        assert 0 <= problem.line <= max(1, text.count("\n") + text.count("\r") + 2)


@bounded
@given(markdown)
def test_any_text_as_the_body_of_a_topic(text: str) -> None:
    compile_bytes(Place("topic", "en", "a"), FRONT + text)


@bounded
@given(yaml)
def test_any_text_as_front_matter(text: str) -> None:
    compile_bytes(Place("topic", "en", "a"), f"---\n{text}\n---\nText.\n")


@bounded
@given(markdown)
def test_any_text_as_a_passage_of_a_step(text: str) -> None:
    indented = "".join(f"      {line}\n" for line in text.split("\n"))
    compile_bytes(Place("walkthrough", "en", "a"), f"{STEP}|\n{indented}")


@bounded
@given(yaml)
def test_any_text_as_a_walkthrough(text: str) -> None:
    compile_bytes(Place("walkthrough", "en", "a"), text)
    compile_bytes(Place("walkthrough", "en", "a"), STEP + text)


@bounded
@given(yaml)
def test_any_text_as_the_other_files(text: str) -> None:
    for kind in ("sections", "notices", "glossary", "references"):
        compile_bytes(Place(kind, "en"), text)  # type: ignore[arg-type]


@bounded
@given(yaml)
def test_any_text_as_clinic_yaml_and_content_yaml(text: str) -> None:
    decoded = decode(text.encode(), Findings("file"))
    if decoded is not None:
        read_values(decoded, Findings("clinic.yaml"))
        read_site(decoded, Findings("content.yaml"))
