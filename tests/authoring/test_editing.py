"""One value changes, and nothing else does."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.authoring.editing import EditError, put, quoted, read_text, save
from kiosk.yamlfile import load_yaml, unshowable

CLINIC = """\
# Our clinic
name: Riverside   # on the home screen

# Ümlauts stand above it
phone:   # the desk
rule: >
  no food
  for a while

country: US
"""


@pytest.mark.parametrize(
    ("key", "value", "old", "new"),
    [
        ("name", "Lakeside", "name: Riverside   #", 'name: "Lakeside"   #'),
        ("name", "", "name: Riverside   #", "name:   #"),
        ("phone", "555-0100", "phone:   #", 'phone: "555-0100"   #'),
        ("phone", "", "phone:   #", "phone:   #"),
        ("rule", "12: 30", "rule: >\n  no food\n  for a while\n", 'rule: "12: 30"\n'),
        ("rule", "", "rule: >\n  no food\n  for a while\n", "rule:\n"),
        ("country", "CA", "country: US\n", 'country: "CA"\n'),
        ("iv_minutes", "40", "country: US\n", "country: US\niv_minutes: 40\n"),
        ("iv_minutes", "", "country: US\n", "country: US\niv_minutes:\n"),
    ],
)
def test_one_value_changes_and_every_comment_stays(key: str, value: str, old: str, new: str) -> None:
    assert put(CLINIC, (key,), value) == CLINIC.replace(old, new)


HOSTILE = ["12: 30", "#5", "yes", "no", "0800", "007", "1e5", "~", "null", "- a", "a: b", "*x", "&x", "!x", "%x", "@x"]
HOSTILE += [
    'say "hello"',
    "it's",
    "C:\\new",
    "Überweisung für Ärzte",
    "{{ x",
    "[a",
    "a # b",
    " a ",
    "漢字 🙂",
    "---",
    "...",
]


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("key", ["name", "phone", "rule", "country", "not_there"])
def test_words_that_mean_something_to_yaml_stay_words(key: str, value: str) -> None:
    document, problems = load_yaml(put(CLINIC, (key,), value), "clinic.yaml")
    assert problems == []
    assert document is not None
    scalar = document.scalar(key)
    assert scalar is not None
    assert scalar.text == value
    assert isinstance(document.data[key], str)


@given(st.text(st.characters(blacklist_categories=("Cs",)), min_size=1, max_size=20))
def test_whatever_is_written_is_read_again(value: str) -> None:
    if any(map(unshowable, value)):
        return
    document, problems = load_yaml(f"key: {quoted(value)}\n", "a.yaml")
    assert document is not None
    assert problems == []
    scalar = document.scalar("key")
    assert scalar is not None
    assert scalar.text == value


REVIEWS = """\
# Who signed what.
en/topics/a.md:
  name: A  # the doctor
  role: B
# the second
en/topics/b.md:
    name: C
"""


def test_a_key_below_a_key() -> None:
    assert put(REVIEWS, ("en/topics/a.md", "role"), "nurse") == REVIEWS.replace("role: B", 'role: "nurse"')
    added = put(REVIEWS, ("en/topics/a.md", "signed"), "0123")
    assert added == REVIEWS.replace("  role: B\n", '  role: B\n  signed: "0123"\n')
    assert put(REVIEWS, ("en/topics/b.md", "role"), "D") == REVIEWS + '    role: "D"\n'
    assert put(REVIEWS, ("en/topics/c.md", "name"), "E") == REVIEWS + 'en/topics/c.md:\n  name: "E"\n'


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("", 'replaces:\n  a: "b"\n'),
        ("# only words", '# only words\nreplaces:\n  a: "b"\n'),
        ("replaces:\nhide: [x]\n", 'replaces:\n  a: "b"\nhide: [x]\n'),
        ("replaces: {}\nhide: [x]\n", 'replaces:\n  a: "b"\nhide: [x]\n'),
        ("replaces:", 'replaces:\n  a: "b"'),
        ("hide: [x]", 'hide: [x]\nreplaces:\n  a: "b"\n'),
        ("replaces:\n  c: d\n\n# hidden\nhide: [x]\n", 'replaces:\n  c: d\n  a: "b"\n\n# hidden\nhide: [x]\n'),
        ("replaces:\n  c: d", 'replaces:\n  c: d\n  a: "b"\n'),
    ],
)
def test_a_key_where_there_was_none(text: str, made: str) -> None:
    assert put(text, ("replaces", "a"), "b") == made


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: [\n", "line 2: a value is missing, or a [ or { is never closed"),
        ("a: 1\na: 2\n", "line 2: 'a' is here twice, the first time on line 1"),
        ("{a: 1}\n", "'key' can only be changed by hand here"),
        ("a: 1\n...\n", "'key' can only be changed by hand here"),
        ("key: [1]\n", "'key' can only be changed by hand here"),
        ("key: &x 1\nb: *x\n", "'key' can only be changed by hand here"),
    ],
)
def test_what_only_a_person_should_change(text: str, said: str) -> None:
    with pytest.raises(EditError) as caught:
        put(text, ("key",), "new")
    assert str(caught.value) == said


def test_a_list_is_not_a_place_for_a_key() -> None:
    with pytest.raises(EditError, match="'b' can only be changed by hand here"):
        put("a: [1]\n", ("a", "b"), "c")


def test_a_file_is_saved_whole_and_keeps_its_permissions(tmp_path: Path) -> None:
    file = tmp_path / "clinic.yaml"
    file.write_bytes("\ufeffname: Ä\r\n".encode())
    file.chmod(0o640)
    save(file, read_text(file))
    assert file.read_bytes() == "name: Ä\n".encode()
    assert file.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["clinic.yaml"]


def test_a_disk_that_is_full_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "clinic.yaml"
    file.write_text("name: A\n")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        save(file, "name: B\n")
    assert file.read_text() == "name: A\n"
    assert [path.name for path in tmp_path.iterdir()] == ["clinic.yaml"]


def test_a_file_that_is_not_utf_8(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"name: \xff\n")
    with pytest.raises(EditError, match="this is not UTF-8"):
        read_text(tmp_path / "a.yaml")
