"""Reads a page line by line before Python-Markdown does.

Whatever the kiosk does not take (HTML, code, block quotes, rules, lists in lists) is said here, with its exact place,
and mended so that the rest can be read and checked too. What is left has two depths, the page and the inside of a box,
so that no text can drive the parser into deep recursion.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import get_args

from kiosk.authoring.findings import Findings
from kiosk.authoring.phrases import Phrases
from kiosk.authoring.source import Source, line_tag
from kiosk.pack.model import Urgency
from kiosk.problems import did_you_mean
from kiosk.yamlfile import one_line

BOXES: tuple[str, ...] = ("short", *get_args(Urgency), "people", "timeline", "myth", "balance", "questions")
# Of one page. Python-Markdown's time grows with the square of it: a list of 30,000 lines would take minutes.
MAX_LINES = 2_000
# Between two empty lines, for the same reason.
MAX_LETTERS = 10_000
MAX_BRACKETS = 300

_INDENT = 4
_BOX = re.compile(r"!!!(.*)")
_BOX_HEAD = re.compile(r'\s*([\w-]+)(?:\s+["“](.*)["”])?\s*\Z')
_ITEM = re.compile(r"(?:[-*+]|[0-9]{1,9}\.) +(?=\S)")
_NOT_IN_ITEM = re.compile(r"(?:(?:[-*+]|[0-9]{1,9}\.)\s+|#+\s*|!!!\s*)+")
_HEADING = re.compile(r"(#+)\s*(.*?)[\s#]*\Z")
_SEPARATOR = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\Z")
_PIPE = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"(?:([-*_])(?:\s*\1){2,}|-{2,}|=+)\Z")

# In any line: a pattern, what it is, and what to do instead.
_FORBIDDEN_INSIDE = (
    (
        re.compile(r"(?<!\\)<(?:https?:|www\.|mailto:|[\w.+-]+@)"),
        "web links are not used, the kiosk has no network",
        "",
    ),
    (re.compile(r"(?<!\\)<[A-Za-z/!?]"), "HTML is not used here", 'write "\\<" for the sign itself'),
    (
        re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});"),
        "HTML is not used here",
        "write the letter itself",
    ),
    (re.compile(r"(?<![\\`])`(?!``)"), "code is not used here", ""),
    (re.compile(r"\[\^"), "footnotes are not used here", 'name a source with "[@R01]"'),
)
# At the start of a line, where the sign is also taken away.
_FORBIDDEN_START = (
    (re.compile(r">[>\s]*"), "block quotes are not used here", 'write "\\>" for the sign itself'),
    (re.compile(r"(?:~~~+|```+).*"), "code is not used here", ""),
    (re.compile(r"[-*+]\Z"), "an item without words", ""),
    (re.compile(r"[•▪●◦‣·–—]\s+"), "this looks like a list", 'begin each line with "- "'),
    (re.compile(r"(?=[0-9]{1,3}\)\s)"), "this looks like numbered steps", 'begin each line with "1. "'),
    (re.compile(r"\[[^\]@]+\]:\s"), "link definitions are not used here", 'write "[words](topic:name)"'),
)  # fmt: skip


def tagged_lines(source: Source, findings: Findings, phrases: Phrases) -> str:
    """The text that Python-Markdown may read, each line ending in its tag, each box with the title it is shown with."""
    if len(source.lines) > MAX_LINES:
        findings.error(*source.place(MAX_LINES), f"more than {MAX_LINES} lines", "split the page")
        return ""
    return _Scanner(source, findings, phrases).run()


class _Scanner:
    def __init__(self, source: Source, findings: Findings, phrases: Phrases) -> None:
        self._source = source
        self._titles: Mapping[str, str] = {str(name): title for name, title in phrases.callout_titles.items()}
        self._findings = findings
        self._out: list[str] = []
        self._in_box = False
        # Lines since the last empty one: how many, their letters and brackets, and which list has begun among them.
        self._run = 0
        self._letters = 0
        self._brackets = 0
        self._run_list = ""  # its first sign: "-" for a list, "1" for numbered steps
        self._after_list = False  # the last thing before the empty line was a list

    def run(self) -> str:
        for number, raw in enumerate(self._source.lines, start=1):
            line = raw.expandtabs(_INDENT).rstrip()
            text = line.lstrip()
            if len(text) > MAX_LETTERS:
                self._error(number, f"more than {MAX_LETTERS} letters in a line", "make paragraphs of it")
            elif text:
                self._line(number, len(line) - len(text), text)
            else:
                self._break()
        return "\n".join(self._out).strip("\n")

    def _break(self) -> None:
        """An empty line."""
        if self._run:
            self._after_list = bool(self._run_list)
        self._run = self._letters = self._brackets = 0
        self._run_list = ""
        self._out.append("")

    def _error(self, number: int, message: str, suggestion: str = "") -> None:
        self._findings.error(*self._source.start_of(number), message, suggestion)

    def _line(self, number: int, indent: int, text: str) -> None:
        if self._in_box and indent < _INDENT:
            self._in_box = False
            self._break()
        self._check_inside(number)
        if box := _BOX.match(text):
            self._box(number, indent, box.group(1))
        elif text.startswith("#"):
            self._heading(number, text)
        elif _SEPARATOR.match(text) and "|" in text:
            self._separator(number, text)
        elif _RULE.match(text):
            self._error(number, "lines across the page are not used here", 'a heading begins with "## "')
            self._break()
        else:
            self._words(number, indent, self._without_start(number, text))

    def _check_inside(self, number: int) -> None:
        raw = self._source.lines[number - 1]
        for pattern, message, suggestion in _FORBIDDEN_INSIDE:
            if found := pattern.search(raw):
                self._findings.error(*self._source.place(number, found.start()), message, suggestion)
                return

    def _without_start(self, number: int, text: str) -> str:
        for pattern, message, suggestion in _FORBIDDEN_START:
            if found := pattern.match(text):
                self._error(number, message, suggestion)
                return text[found.end() :]
        return text

    def _words(self, number: int, indent: int, text: str) -> None:
        depth = indent - (_INDENT if self._in_box else 0)
        if item := _ITEM.match(text):
            if inner := _NOT_IN_ITEM.match(text, item.end()):
                self._error(number, f'an item of a list cannot begin with "{inner.group().strip()[:3]}"')
                text = text[: item.end()] + text[inner.end() :]
            kind = "1" if text[0].isdigit() else "-"
            if depth > 0 and (self._run_list or (not self._run and self._after_list)):
                self._error(number, "a list cannot stand in a list", "make two lists of them")
            elif self._run and self._run_list != kind:
                self._break()
            self._run_list = kind
        elif depth > 0 and not self._run and self._after_list:
            self._error(number, "an item of a list is one paragraph", "take the empty line away")
        elif depth >= _INDENT and not self._run_list:
            self._error(number, "this line is indented", "take the spaces in front of it away")
        self._emit(number, text)

    def _emit(self, number: int, text: str) -> None:
        if not text:
            self._break()
            return
        self._run += 1
        was_full = self._is_full()
        self._letters += len(text)
        self._brackets += text.count("[")
        if self._is_full():
            if not was_full:
                limits = f"{MAX_LETTERS} letters or {MAX_BRACKETS} brackets"
                self._error(number, f"more than {limits} without an empty line", "make paragraphs of it")
            return
        # In a table every cell needs the tag, because cells are all that is left of a row.
        tag = line_tag(number)
        tagged = text[0] + _PIPE.sub(f"{tag}|", text[1:]) + ("" if _ends_in_pipe(text) else tag)
        self._out.append(" " * (_INDENT if self._in_box else 0) + tagged)

    def _is_full(self) -> bool:
        return self._letters > MAX_LETTERS or self._brackets > MAX_BRACKETS

    def _heading(self, number: int, text: str) -> None:
        head = _HEADING.match(text)
        signs, words = (head.group(1), head.group(2)) if head else ("##", "")
        if self._in_box:
            self._error(number, "a heading cannot stand in a box")
        elif len(signs) not in (2, 3):
            self._error(number, 'a heading begins with "## " or "### "', 'write "\\#" for the sign itself')
        elif not words:
            self._error(number, "a heading without words")
        self._break()
        if words:
            level = "" if self._in_box else signs if len(signs) in (2, 3) else "##"
            self._emit(number, f"{level} {words}".lstrip())
        self._break()
        self._after_list = False

    def _separator(self, number: int, text: str) -> None:
        """The second line of a table, which gives no text and takes no tag."""
        above = self._out.pop() if self._run else ""
        if not above or _cells(above) != _cells(text):
            self._error(number, "the line under a table's headings needs as many columns as the headings")
            self._out.append(above)
            return
        if self._run > 1:
            self._out.append("")
        self._out += [above, " " * (_INDENT if self._in_box else 0) + text]

    def _box(self, number: int, indent: int, rest: str) -> None:
        if self._in_box:
            self._error(number, "a box cannot stand in a box", "end the box above with an empty line")
            return
        if indent:
            self._error(number, "a box begins at the start of its line", 'take the spaces before "!!!" away')
        head = _BOX_HEAD.match(rest)
        name, title = (head.group(1), head.group(2)) if head else ("note", "")
        if not head:
            self._error(number, 'a box begins with "!!!", its name, and its title in quotation marks')
        elif name not in BOXES:
            suggestion = did_you_mean(name, BOXES) or f"known are {', '.join(BOXES)}"
            self._error(number, f"'{one_line(name)}' is not the name of a box", suggestion)
            name = "note"
        self._break()
        self._out.append(f'!!! {name} "{title or self._titles.get(name, "")}{line_tag(number)}"')
        self._in_box = True
        self._after_list = False


def _ends_in_pipe(row: str) -> bool:
    return len(row) > 1 and row.endswith("|") and not row.endswith("\\|")


def _cells(row: str) -> int:
    inner = row.strip().removeprefix("|")
    return len(_PIPE.findall(inner)) + (not _ends_in_pipe(inner))
