"""Checks pictures before they go into a pack: drawn, they must not reach out, run, move, speak or fill the memory."""

from __future__ import annotations

from xml.parsers import expat

from kiosk.authoring.findings import Findings
from kiosk.authoring.loading import megabytes
from kiosk.yamlfile import one_line

MAX_PIXELS = 4096  # each way; a device has 4 bytes of memory for each pixel to find
MAX_DRAWING_BYTES = 1024 * 1024  # a style sheet of 8 MB takes a device 1 GB of memory

_SVG = "http://www.w3.org/2000/svg"
_REFUSED = {
    "script": "scripts are not used here",
    "foreignObject": "HTML in a picture is not used here",
    "text": "words in a picture can be neither translated nor read aloud",
    "tspan": "words in a picture can be neither translated nor read aloud",
    "textPath": "words in a picture can be neither translated nor read aloud",
    "use": "<use> is not used here",
    "image": "a picture in a picture is not used here",
    "a": "links are not used here",
    "animate": "pictures do not move here",
    "animateTransform": "pictures do not move here",
    "animateMotion": "pictures do not move here",
    "set": "pictures do not move here",
}
# What a drawing is made of. All else is refused: a few lines of filters or patterns keep a device busy for minutes.
_DRAWN = frozenset(
    {
        *("svg", "g", "defs", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
        *("linearGradient", "radialGradient", "stop", "style", "title", "desc", "metadata"),
    }
)
# Qt looks at no namespace: it would draw these in an editor's own, too, where anything else may stand.
_KNOWN = ("pattern", "marker", "mask", "filter", "symbol", "switch", "clipPath")


def check_picture(path: str, data: bytes, findings: Findings) -> str | None:
    """The MIME type of a picture that may be shown, or None and a problem. The end of `path` says what it should be."""
    end = path.lower().rpartition(".")[2]
    if end == "svg":
        return "image/svg+xml" if _check_svg(data, findings) else None
    size = _png_size(data) if end == "png" else _jpeg_size(data)
    kind = "PNG" if end == "png" else "JPEG"
    if size is None:
        findings.error(0, 0, f"this is not a {kind} picture", "save it again, or give it the right ending")
        return None
    if not 0 < max(size) <= MAX_PIXELS or min(size) < 1:
        message = f"the picture is {size[0]} by {size[1]} pixels, the most is {MAX_PIXELS} each way"
        findings.error(0, 0, message, "make it smaller")
        return None
    return f"image/{kind.lower()}"


def _png_size(data: bytes) -> tuple[int, int] | None:
    """From the IHDR chunk, which is always the first. https://www.w3.org/TR/png-3/#11IHDR"""
    if len(data) < 33 or data[:8] != b"\x89PNG\r\n\x1a\n" or data[12:16] != b"IHDR":
        return None
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """From the first frame header (SOF). https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.2.2"""
    if not data.startswith(b"\xff\xd8\xff"):
        return None
    at = 2
    while at + 9 < len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return int.from_bytes(data[at + 7 : at + 9], "big"), int.from_bytes(data[at + 5 : at + 7], "big")
        at += 2 + max(length, 2)
    return None


def _check_svg(data: bytes, findings: Findings) -> bool:
    if len(data) > MAX_DRAWING_BYTES:
        findings.error(0, 0, f"the drawing is {megabytes(len(data))}, the most is 1 MB", "make it simpler")
        return False
    guard = _SvgGuard()
    try:
        guard.parser.Parse(data, True)
    except _RefusedError as refused:
        findings.error(refused.line, refused.column, refused.message)
        return False
    except expat.ExpatError as error:
        findings.error(error.lineno, error.offset + 1, f"this is not an SVG picture ({expat.ErrorString(error.code)})")
        return False
    except (ValueError, LookupError):  # an encoding that Python does not know
        findings.error(1, 1, "this is not an SVG picture", 'save it as "UTF-8"')
        return False
    return True


class _RefusedError(Exception):
    def __init__(self, line: int, column: int, message: str) -> None:
        self.line = line
        self.column = column
        self.message = message


class _SvgGuard:
    """expat's handlers. Each raises at the first thing that the kiosk must not draw."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = lambda *_: self._refuse("a DOCTYPE is not used here")
        self.parser.ProcessingInstructionHandler = lambda *_: self._refuse("a <?…?> line is not used here")
        self.parser.StartElementHandler = self._element
        self.parser.CharacterDataHandler = self._words
        self._in_root = False

    def _refuse(self, message: str) -> None:
        raise _RefusedError(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1, message)

    def _element(self, tag: str, attributes: dict[str, str]) -> None:
        space, _, name = tag.rpartition(" ")
        if not self._in_root:
            self._in_root = True
            if name != "svg" or space != _SVG:
                self._refuse(f"this is not an SVG picture (it begins with <{one_line(name)}>)")
            if "viewBox" not in attributes and not {"width", "height"} <= set(attributes):
                self._refuse("the picture has no size (viewBox)")
        if name in _REFUSED:
            self._refuse(_REFUSED[name])
        if name not in _DRAWN and (space == _SVG or name in _KNOWN or name.startswith("fe")):
            self._refuse(f"<{one_line(name)}> is not used here")
        for attribute, value in attributes.items():
            self._attribute(attribute.rpartition(" ")[2], value)

    def _attribute(self, name: str, value: str) -> None:
        if name.lower().startswith("on"):
            self._refuse("scripts are not used here")
        if name == "href" and not value.strip().startswith("#"):
            self._refuse(f"'{one_line(value)}' lies outside the picture")
        self._words(value)

    def _words(self, text: str) -> None:
        """Style sheets and attributes alike may name a file: `url(…)` and `@import`."""
        squeezed = "".join(text.split()).replace("'", "").replace('"', "").lower()
        if "@import" in squeezed or squeezed.count("url(") > squeezed.count("url(#"):
            self._refuse("files outside the picture are not used here")
