import struct

import pytest

from kiosk.authoring.findings import Findings
from kiosk.authoring.pictures import check_picture

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">{}</svg>'


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sIIBBBBB", 13, b"IHDR", width, height, 8, 2, 0, 0, 0) + b"\0" * 4


def jpeg(width: int, height: int) -> bytes:
    comment = b"\xff\xfe\x00\x06abcd"
    return b"\xff\xd8" + comment + b"\xff\xc0" + struct.pack(">HBHH", 11, 8, height, width) + b"\0" * 10


def check(path: str, data: bytes | str) -> tuple[str | None, list[str]]:
    findings = Findings(path)
    mime = check_picture(path, data.encode() if isinstance(data, str) else data, findings)
    return mime, [str(problem).removeprefix(f"{path}:").strip() for problem in findings.problems]


@pytest.mark.parametrize(
    "inside",
    [
        '<rect width="9" height="9" fill="url(#a)"/>',
        "<style>rect { fill: url('#a') }</style>",
        '<linearGradient xlink:href="#a"/>',
        "<title>A door</title>",
        "<!-- nurse -->",
    ],
)
def test_drawings_that_may_be_shown(inside: str) -> None:
    assert check("a.svg", SVG.format(inside)) == ("image/svg+xml", [])


def test_a_drawing_may_have_a_size_in_place_of_a_view_box() -> None:
    assert check("a.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')[1] == []


@pytest.mark.parametrize(
    ("inside", "problem"),
    [
        ("<script>1</script>", "scripts are not used here"),
        ('<rect onclick="x()"/>', "scripts are not used here"),
        ("<text>Hello</text>", "words in a picture can be neither translated nor read aloud"),
        ("<g><tspan>Hello</tspan></g>", "words in a picture can be neither translated nor read aloud"),
        ('<textPath href="#a">Hello</textPath>', "words in a picture can be neither translated nor read aloud"),
        ("<foreignObject/>", "HTML in a picture is not used here"),
        ('<use href="#a"/>', "<use> is not used here"),
        ('<image href="#a"/>', "a picture in a picture is not used here"),
        ('<a href="#b"/>', "links are not used here"),
        ('<rect><animate attributeName="x"/></rect>', "pictures do not move here"),
        ('<linearGradient xlink:href="https://x.y/a.svg#b"/>', "'https://x.y/a.svg#b' lies outside the picture"),
        ('<linearGradient href="file:///etc/passwd"/>', "'file:///etc/passwd' lies outside the picture"),
        ('<rect fill="url(https://x.y/a)"/>', "files outside the picture are not used here"),
        ("<style>rect { fill: url( 'b.svg' ) }</style>", "files outside the picture are not used here"),
        ("<style>@import 'a.css';</style>", "files outside the picture are not used here"),
    ],
)
def test_V13_P10_drawings_that_reach_out_run_move_or_speak(inside: str, problem: str) -> None:
    mime, said = check("a.svg", "\n" + SVG.format(inside))
    assert mime is None
    assert len(said) == 1
    assert said[0].startswith("2:")
    assert said[0].endswith(f": {problem}")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ("<svg", "1:1: this is not an SVG picture (unclosed token)"),
        ("", "1:1: this is not an SVG picture (no element found)"),
        ("<html/>", "1:1: this is not an SVG picture (it begins with <html>)"),
        ("<svg/>", "1:1: this is not an SVG picture (it begins with <svg>)"),
        ('<svg xmlns="http://www.w3.org/2000/svg"/>', "1:1: the picture has no size (viewBox)"),
        ('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', "1:15: a DOCTYPE is not used here"),
        ("<?xml-stylesheet href='a'?><svg/>", "1:1: a <?…?> line is not used here"),
        ('<?xml version="1.0" encoding="klingon"?><svg/>', '1:1: this is not an SVG picture, save it as "UTF-8"'),
    ],
)
def test_files_that_are_no_drawings(data: str, problem: str) -> None:
    mime, said = check("a.svg", data)
    assert mime is None
    assert said == [problem]


def test_photos_that_may_be_shown() -> None:
    assert check("a.png", png(4096, 1)) == ("image/png", [])
    assert check("a.jpg", jpeg(1, 4096)) == ("image/jpeg", [])
    assert check("A.JPEG", jpeg(10, 10)) == ("image/jpeg", [])


@pytest.mark.parametrize(
    ("path", "data", "problem"),
    [
        ("a.png", png(4097, 5), "the picture is 4097 by 5 pixels, the most is 4096 each way, make it smaller"),
        ("a.png", png(0, 5), "the picture is 0 by 5 pixels, the most is 4096 each way, make it smaller"),
        ("a.jpg", jpeg(5, 9000), "the picture is 5 by 9000 pixels, the most is 4096 each way, make it smaller"),
        ("a.png", jpeg(5, 5), "this is not a PNG picture, save it again, or give it the right ending"),
        ("a.jpg", png(5, 5), "this is not a JPEG picture, save it again, or give it the right ending"),
        ("a.png", b"\x89PNG", "this is not a PNG picture, save it again, or give it the right ending"),
        ("a.jpg", b"\xff\xd8\xff", "this is not a JPEG picture, save it again, or give it the right ending"),
        (
            "a.jpg",
            b"\xff\xd8\xff\xe0\x00\x00" * 9,
            "this is not a JPEG picture, save it again, or give it the right ending",
        ),
    ],
)
def test_P10_photos_that_are_refused(path: str, data: bytes, problem: str) -> None:
    assert check(path, data) == (None, [problem])
