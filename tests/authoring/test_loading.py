import hashlib
import os
from pathlib import Path

import pytest

from kiosk.authoring.findings import Findings
from kiosk.authoring.loading import Split, decode, read_bytes, split_front_matter


@pytest.fixture
def findings() -> Findings:
    return Findings("a.md")


def said(findings: Findings) -> list[str]:
    return [str(problem) for problem in findings.problems]


def test_a_file_is_read_with_its_size_time_and_digest(tmp_path: Path, findings: Findings) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(b"hello")
    os.utime(file, ns=(1, 2))
    raw = read_bytes(file, 5, findings)
    assert raw is not None
    assert (raw.size, raw.mtime_ns, raw.data) == (5, 2, b"hello")
    assert raw.digest == hashlib.sha256(b"hello").hexdigest()
    assert said(findings) == []


def test_P10_a_file_of_50_mb_is_not_read(tmp_path: Path, findings: Findings) -> None:
    file = tmp_path / "a.md"
    with file.open("wb") as sparse:
        sparse.truncate(50 * 1024 * 1024)
    assert read_bytes(file, 1024 * 1024, findings) is None
    assert said(findings) == ["a.md: the file is 50 MB, the most is 1 MB, make it smaller"]


def test_a_file_that_has_vanished_is_a_problem(tmp_path: Path, findings: Findings) -> None:
    assert read_bytes(tmp_path / "gone", 10, findings) is None
    assert said(findings) == ["a.md: this cannot be read (No such file or directory)"]


def test_text_is_text(findings: Findings) -> None:
    assert decode("Ünï 漢\n".encode(), findings) == "Ünï 漢\n"
    assert said(findings) == []


def test_a_byte_order_mark_is_taken_off_with_a_warning(findings: Findings) -> None:
    assert decode(b"\xef\xbb\xbfa\n", findings) == "a\n"
    assert said(findings) == [
        'a.md:1:1: warning: the file begins with a byte order mark, save it as "UTF-8" without BOM'
    ]


@pytest.mark.parametrize("data", [b"a\r\nb\r\n", b"a\rb\r"])
def test_windows_line_ends_are_mended_with_a_warning(data: bytes, findings: Findings) -> None:
    assert decode(data, findings) == "a\nb\n"
    assert said(findings) == ['a.md:1: warning: the file has Windows line ends, save it with line ends "LF"']


def test_the_first_byte_that_is_not_utf_8_is_named(findings: Findings) -> None:
    assert decode("é\nüb".encode() + b"\xe9t\xe9", findings) is None
    assert said(findings) == ['a.md:2:3: this is not UTF-8 (byte 0xE9), save the file as "UTF-8"']


def test_utf_16_is_not_utf_8(findings: Findings) -> None:
    assert decode("hello".encode("utf-16"), findings) is None
    assert said(findings) == ['a.md:1:1: this is not UTF-8 (byte 0xFF), save the file as "UTF-8"']


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf"])
def test_an_empty_file_says_so(data: bytes, findings: Findings) -> None:
    assert decode(data, findings) is None
    assert said(findings)[-1] == "a.md: the file is empty"


def test_characters_that_cannot_be_shown_are_named_once_each_and_taken_out(findings: Findings) -> None:
    text = "ab\n c\x00\x00\ue000d\n\x1be\u2028".encode()
    assert decode(text, findings) == "ab\n c   d\n e "
    assert said(findings) == [
        "a.md:2:3: a character that cannot be shown (U+0000), take it out",
        "a.md:2:5: a character that cannot be shown (U+E000), take it out",
        "a.md:3:1: a character that cannot be shown (U+001B), take it out",
        "a.md:3:3: a character that cannot be shown (U+2028), take it out",
    ]


def test_front_matter_is_split_from_the_page(findings: Findings) -> None:
    assert split_front_matter("---\na: 1\nb: 2\n---\nText\n", findings) == Split("a: 1\nb: 2", "Text\n", 4)
    assert said(findings) == []


def test_a_page_may_be_empty(findings: Findings) -> None:
    assert split_front_matter("---\na: 1\n---", findings) == Split("a: 1", "", 3)


def test_a_page_without_front_matter(findings: Findings) -> None:
    assert split_front_matter("# Title\n", findings) is None
    assert said(findings) == [
        'a.md:1:1: a topic begins with a "---" line, its title and what else the kiosk needs to know'
    ]


def test_front_matter_without_an_end(findings: Findings) -> None:
    assert split_front_matter("---\na: 1\n", findings) is None
    assert said(findings) == ['a.md:1:1: the "---" line that ends this part is missing']
