import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.yamlfile import MAX_BYTES, Document, Scalar, load_yaml, one_line, unshowable

bounded = settings(derandomize=True, max_examples=200, deadline=None, database=None)


def load(text: str) -> Document:
    document, problems = load_yaml(text, "f.yaml")
    assert problems == []
    assert document is not None
    return document


def problems_of(text: str) -> list[str]:
    return [str(problem) for problem in load_yaml(text, "f.yaml")[1]]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("Off", "Off"),
        ("y", "y"),
        ("true", True),
        ("False", False),
        ("2026-11-22", "2026-11-22"),
        ("12:30", "12:30"),
        ("911", 911),
        ("-45", -45),
        ("2.5", 2.5),
        ("1e3", 1000.0),
        ("0x1F", "0x1F"),
        (".inf", ".inf"),
        ("9" * 30, "9" * 30),
        ("~", None),
        ("", None),
        ("null", None),
        ('"true"', "true"),
        ("'5'", "5"),
        ("!!str 5", "5"),
        ("<<", "<<"),
    ],
)
def test_values_follow_yaml_1_2(written: str, value: object) -> None:
    assert load(f"a: {written}\n").data == {"a": value}


def test_keys_are_always_text() -> None:
    assert load("no: 1\n2: x\ntrue: y\n").data == {"no": 1, "2": "x", "true": "y"}


def test_lang_no_is_norwegian() -> None:
    assert load("lang: no\nlanguages: [no, en]\n").data == {"lang": "no", "languages": ["no", "en"]}


def test_the_place_of_every_value_and_key_is_known() -> None:
    document = load("title: A\nsteps:\n  - id: x\n    scene: y.svg\n  - [1, 2]\n")
    assert document.mark("title") == (1, 8)
    assert document.mark("steps", 0, "scene") == (4, 12)
    assert document.key_mark("steps", 0, "scene") == (4, 5)
    assert document.mark("steps", 1, 1) == (5, 9)


def test_the_place_of_what_is_not_there_is_that_of_what_is_around_it() -> None:
    document = load("a:\n  b: 1\n")
    assert document.mark("a", "c", 3) == (2, 3)
    assert document.key_mark("a", "c") == (2, 3)
    assert document.mark("nothing") == (1, 1)


def test_lines_above_are_counted() -> None:
    document, _ = load_yaml("a: 1\n", "f.md", lines_above=1)
    assert document is not None
    assert document.mark("a") == (2, 4)
    assert [str(p) for p in load_yaml("a: 1\na: 2\n", "f.md", lines_above=1)[1]] == [
        "f.md:3:1: 'a' is here twice, the first time on line 2, keep one"
    ]
    assert str(load_yaml("a: [\n", "f.md", lines_above=4)[1][0]).startswith("f.md:6:1: ")


def test_a_value_is_kept_as_it_was_written() -> None:
    document = load("phone: 0123\ntext: |\n  a\n  b\n")
    assert document.data["phone"] == 123
    assert document.scalar("phone") == Scalar("0123", "", 1, 8, 1)
    assert document.scalar("text") == Scalar("a\nb\n", "|", 2, 7, 5)
    assert document.scalar("nothing") is None


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n...\n", "~\n"])
def test_an_empty_document_is_an_empty_mapping(text: str) -> None:
    assert load(text).data == {}


def test_a_byte_order_mark_is_no_part_of_the_first_key() -> None:
    assert load("\ufeffa: 1\n").data == {"a": 1}


def test_a_key_that_is_there_twice_keeps_its_first_value_and_place() -> None:
    document, problems = load_yaml("a: {x: 1}\nb: 2\na:\n  x: 3\n", "f.yaml")
    assert document is not None
    assert document.data == {"a": {"x": 1}, "b": 2}
    assert document.mark("a", "x") == (1, 8)
    assert [str(p) for p in problems] == ["f.yaml:3:1: 'a' is here twice, the first time on line 1, keep one"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: b: c\n", '1:5: a ": " inside a value, put the whole value in quotation marks'),
        ("a: x\nmore\n", '3:1: a line without a colon, write "key: value", or indent text that goes on'),
        ("\ta: 1\n", "1:1: a tab, indent with spaces"),
        ("a: x\n\tb: y\n", "2:1: a tab, indent with spaces"),
        ("a: @x\n", "1:4: a character that cannot begin a value, put the value in quotation marks"),
        ('a: 1\nb: "x\n', "2:4: a quotation mark is opened and never closed"),
        ('a: "\\q"\n', "1:5: an unknown \\ sign in quotation marks, use single quotation marks"),
        ("a: [1, 2\nb: 3\n", "1:4: a [ is opened and never closed"),
        ("a: {b: 1\n", "1:4: a { is opened and never closed"),
        ("a: [1,\n", "2:1: a value is missing, or a [ or { is never closed"),
        ("a:\n  - b\n c: 1\n", "3:2: the indentation or the quotation marks do not fit the lines above"),
        ("a: 'x'y\n", "1:7: the indentation or the quotation marks do not fit the lines above"),
        ("a: - b\n", '1:4: a "- " where a value is expected, begin the list on a new line'),
        ("'a':'b'\n", '1:4: not a "key: value" line, put a space after the colon'),
        ("a: * b\n", "1:5: a value begins with * or &, put the value in quotation marks"),
        ("%YAML 3.0\n---\na: 1\n", "1:1: this is not valid YAML (found incompatible YAML document)"),
        ("a: {{ phone }}\n", '1:5: a key that is not a word, put text that begins with "{" or "[" in quotes'),
        ("? [a]\n: b\n", '1:3: a key that is not a word, put text that begins with "{" or "[" in quotes'),
        ("- a\n", '1:1: expected "key: value" lines'),
        ("just text\n", '1:1: expected "key: value" lines'),
        ("a: 1\n---\nb: 2\n", "2:1: a second document begins here, keep one document in a file"),
        ("a: *b\n", "1:4: *b stands for nothing, put the value in quotation marks"),
        ("a: !x 1\n", "1:4: a value begins with !, put the value in quotation marks"),
        ("a: !!python/object:os.system {}\n", "1:4: a value begins with !, put the value in quotation marks"),
        ('a: "\\0"\n', "1:4: a character that cannot be shown (U+0000), take it out"),
        ('a: "\\ue000"\n', "1:4: a character that cannot be shown (U+E000), take it out"),
    ],
)
def test_mistakes_are_said_in_plain_words_with_line_and_column(text: str, problem: str) -> None:
    assert problems_of(text) == [f"f.yaml:{problem}"]


def test_a_character_that_yaml_refuses_is_a_problem_of_the_file() -> None:
    assert problems_of("a: \x00\n") == ["f.yaml: a character that cannot be shown, take it out"]
    assert problems_of("a: \ud800\n") == ["f.yaml: a character that cannot be shown, take it out"]


def test_aliases_are_few() -> None:
    assert load("a: &x [1]\nb: *x\n").data == {"a": [1], "b": [1]}
    eleven = "a: &x 1\nb: [" + ", ".join(["*x"] * 11) + "]\n"
    assert problems_of(eleven) == ["f.yaml:2:45: more than 10 values stand for another (*name), write them out"]


def test_P10_a_bomb_of_aliases_is_refused_before_it_grows() -> None:
    levels = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 20)]
    bomb = "\n".join(["a0: &a0 [lol]", *levels])
    assert problems_of(bomb) == ["f.yaml:3:15: more than 10 values stand for another (*name), write them out"]


def test_a_value_cannot_hold_itself() -> None:
    assert problems_of("a: &a [*a]\n") == ["f.yaml:1:8: *a stands inside the value that it stands for"]


def test_deep_nesting_is_refused() -> None:
    assert load("a: " + "[" * 50 + "]" * 50 + "\n")
    assert problems_of("a: " + "[" * 100_000) == ["f.yaml:1:54: more than 50 levels deep"]
    assert problems_of("a: " + "{b: " * 60 + "}" * 60) == ["f.yaml:1:204: more than 50 levels deep"]


def test_a_document_over_1_mb_is_refused_unread() -> None:
    assert problems_of("a: " + "x" * MAX_BYTES) == ["f.yaml: the file is over 1 MB, split it"]
    assert problems_of("a: " + "é" * (MAX_BYTES // 2)) == ["f.yaml: the file is over 1 MB, split it"]


def test_what_people_wrote_stays_on_one_line_in_messages() -> None:
    assert one_line("a\nb\x00é") == "a\\nb\\x00é"
    assert one_line("x" * 100) == "x" * 59 + "…"
    assert problems_of('"a\\nb": 1\n"a\\nb": 2\n') == [
        "f.yaml:2:1: 'a\\nb' is here twice, the first time on line 1, keep one"
    ]


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\x85", "\ue000", "\U000f0001", "\u2028", "\u2029", "\ufffe"])
def test_characters_that_no_font_shows(character: str) -> None:
    assert unshowable(character)


@pytest.mark.parametrize("character", ["\n", "\t", " ", "\u00a0", "é", "’", "漢", "😀", "\u200d"])
def test_characters_that_can_be_shown(character: str) -> None:
    assert not unshowable(character)


@bounded
@given(st.text())
def test_any_text_is_a_document_or_a_problem(text: str) -> None:
    document, problems = load_yaml(text, "f.yaml")
    assert document is not None or problems
    assert all("\n" not in str(problem) for problem in problems)


@bounded
@given(st.text(alphabet="ab:-[]{}#&*!|>'\"%@` \n\t?,\\~<0"))
def test_any_text_of_yaml_signs_is_a_document_or_a_problem(text: str) -> None:
    document, problems = load_yaml(text, "f.yaml")
    assert document is not None or problems
    assert all("\n" not in str(problem) for problem in problems)
