"""Which test meets which requirement for accessibility, plain language and privacy, and what is not met.

A test says in its name which rows it meets: `test_V5_...`, `test_P4_P7_...`. What cannot be met, or only in part, is
said in `LIMITS`. `python -m tests.tools.requirements --update` writes both into README.md, between two markers; without
`--update` it fails when the table there is another one, or when a row has neither a test nor a limit.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

from tests.tools import readme
from tests.tools.qml import ROOT

COMMAND: Final = "python -m tests.tools.requirements --update"
BEGIN: Final = readme.begin(COMMAND)
END: Final = readme.END

# A requirement in a few words, with the guideline that it comes from where there is one.
ROWS: Final[Mapping[str, str]] = {
    "V1": "Text stands out from its ground at least 7:1 (WCAG 1.4.6)",
    "V2": "Edges and icons that mean something stand out at least 3:1 (WCAG 1.4.11)",
    "V3": "Nothing is said by color alone (WCAG 1.4.1)",
    "V4": "A capital I is at least 4.8 mm high (Section 508, 402.4)",
    "V5": "Large text: a capital covers 0.7° from where people stand (EN 301 549 5.1.4)",
    "V6": "Text at 200 % loses nothing (WCAG 1.4.4)",
    "V7": "Nothing scrolls sideways on glass as narrow as 320 pixels (WCAG 1.4.10)",
    "V8": "Lines are 1.5 apart, at most 80 characters long, and not justified (WCAG 1.4.8)",
    "V9": "Wider spacing breaks nothing (WCAG 1.4.12)",
    "V10": "Nothing flashes more than three times a second (WCAG 2.3.1)",
    "V11": "Who asks for no movement sees none (WCAG 2.3.3)",
    "V12": "Nothing keeps moving beside what is read (WCAG 2.2.2)",
    "V13": "Pictures hold no text (WCAG 1.4.5)",
    "T1": "All that can be pressed is at least 15 mm wide and high",
    "T2": "The main buttons are at least 20 mm",
    "T3": "No target is smaller than 44 CSS pixels (WCAG 2.5.5)",
    "T4": "Targets are at least 3 mm apart",
    "T5": "A button acts when the finger lifts; sliding off cancels (WCAG 2.5.2)",
    "T6": "One finger that taps is enough (WCAG 2.5.1, 2.5.7)",
    "T7": "A touch is answered within 100 ms",
    "T8": "A double tap goes one step",
    "T9": "Low reach: everything stands in the lower half (EN 301 549 8.3)",
    "K1": "Everything works by Tab, Enter and Escape (WCAG 2.1.1)",
    "K2": "The keys are never trapped (WCAG 2.1.2)",
    "K3": "Everything works by the keys of an EZ Access keypad",
    "K4": "The keys go about in reading order (WCAG 2.4.3)",
    "K5": "The focus ring has two tones, 4 pixels each, 3:1 (WCAG 2.4.13)",
    "K6": "What the keys are at is never hidden (WCAG 2.4.12)",
    "K7": "Back returns to the same line and button",
    "A1": "All that can be pressed has a name and a role (WCAG 4.1.2)",
    "A2": "The name holds the words on the button (WCAG 2.5.3)",
    "A3": "Pictures are described (WCAG 1.1.1)",
    "A4": "A new page is announced (WCAG 4.1.3)",
    "S1": "All that is seen can be heard (EN 301 549 5.1.3.1)",
    "S2": "Speech can be paused, repeated and moved on (EN 301 549 5.1.3.4)",
    "S3": "A touch or a key stops speech (EN 301 549 5.1.3.5)",
    "S4": "Speech is in the language that is shown (EN 301 549 5.1.3.14)",
    "S5": "The volume can be changed without seeing (EN 301 549 5.1.3.11)",
    "S6": "Every visit begins with the same voice (EN 301 549 5.1.3.13)",
    "S7": "Nothing is said unasked (WCAG 1.4.2)",
    "S8": "One key starts speech (EN 301 549 5.2)",
    "S10": "Sensitive pages speak to headphones only (EN 301 549 5.1.3.9)",
    "I1": "The end is announced 30 s before, and any touch or key puts it off (WCAG 2.2.1)",
    "I2": "It can be put off ten times and more (WCAG 2.2.1)",
    "I3": "More time is ten times the time (WCAG 2.2.1)",
    "I4": "The warning is seen and heard",
    "I5": "A long page waits as long as reading it takes; listening counts as being there",
    "I6": "The limit is said at the start (WCAG 2.2.6)",
    "I7": "A slide stays as long as reading it takes",
    "N1": "Buttons that stand on every screen stand in one place (WCAG 3.2.3, 3.2.6)",
    "N2": "Languages are named in themselves, without flags",
    "N3": "Every topic is at most three touches from Home",
    "N5": "Boxes for danger say in words how urgent it is",
    "H1": "English is graded: 6 is the aim, over 8 fails",
    "H2": "Sentences of at most 20 words, paragraphs of at most 3 sentences",
    "H3": "Lists of at most 7",
    "H4": "Hard words are explained",
    "H5": "Numbers are digits, and chances on one page are out of the same number",
    "H6": "The key message comes first and is seen without scrolling",
    "H7": "Every page names an action and has at most 3 key points",
    "H8": "Teach-back questions are open",
    "H9": "Pages name their sources, who reviewed them, and until when",
    "H10": "Pages about an option name help and harm",
    "L1": "A translation names its reviewer and goes stale with its source (45 CFR 92.201)",
    "L2": "Right-to-left mirrors, and words that are 40 % longer fit",
    "L3": "Every letter is in a font that is shipped",
    "P1": "No field takes a name, a date of birth or a number",
    "P2": "No journey opens a connection",
    "P3": "A visit leaves nothing on the disk",
    "P4": "The end of a visit is a fresh start",
    "P5": "Usage counts are off, and count no person",
    "P6": "“I’m done” is on every screen",
    "P7": "What was read last is never shown to the next",
    "P9": "The staff PIN is stored salted and slows down guessing",
    "P10": "Packs and pages are refused when they are damaged, hostile or too large",
    "P11": "After a crash Home is back within 10 s",
}

# What a row does not hold, or holds only in part, in words for the README.
LIMITS: Final[Mapping[str, str]] = {
    "V5": "up to 90 cm away; from farther, layouts cannot hold it",
    "V8": "this holds once wider spacing is chosen, as WCAG allows; before that, some lines are 1.3 apart or longer",
    "T2": "steps on the rail, keys of the search and its results may be smaller, but never under 15 mm",
    "T4": "steps on the rail, and what to read next, are rows of a list: they touch, and each is at least 15 mm high",
    "T9": "how high the screen hangs is up to the clinic",
    "S1": "apart from the buttons that stand on every screen and the letters of the search",
    "N1": "there is no button for help: the line with the numbers to call stands in its place on every screen",
    "S10": "the kiosk cannot know whether headphones are plugged in; `sound.listen: off` is the choice there is",
}

_NAME = re.compile(r"test_((?:[A-Z][0-9]+_)+)")


class Meeting(NamedTuple):
    """A test and the rows that it says it meets."""

    name: str
    file: str
    rows: tuple[str, ...]


def main(arguments: list[str]) -> int:
    if "--update" in arguments:
        update(ROOT)
    findings = check(ROOT)
    print("\n".join([*findings, f"{len(ROWS)} requirements looked at"]))
    return 1 if findings else 0


def meetings(root: Path) -> list[Meeting]:
    """Every test of the checkout at `root` that carries a row in its name, by file and then in its order there."""
    return [
        Meeting(node.name, str(file.relative_to(root)), tuple(found[1].rstrip("_").split("_")))
        for file in sorted((root / "tests").rglob("test_*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and (found := _NAME.match(node.name))
    ]


def check(root: Path, rows: Mapping[str, str] = ROWS, limits: Mapping[str, str] = LIMITS) -> list[str]:
    """Everything that is wrong with the table in the README of the checkout at `root`, in words."""
    tests = meetings(root)
    met = {row for test in tests for row in test.rows}
    findings = [
        *(
            f"{test.file}: {test.name} names {row}, which is no requirement"
            for test in tests
            for row in test.rows
            if row not in rows
        ),
        *(f"the limit of {row} is of no requirement" for row in limits if row not in rows),
        *(f"{row} has neither a test nor a limit: {rows[row]}" for row in rows if row not in met and row not in limits),
    ]
    stands = readme.table(root, COMMAND)
    if stands is None:
        return [*findings, f"README.md has no place for the table: {BEGIN} … {END}"]
    if stands != lines(tests, rows, limits):
        findings.append(f"README.md does not hold the table of requirements as it is now: run {COMMAND}")
    return findings


def update(root: Path, rows: Mapping[str, str] = ROWS, limits: Mapping[str, str] = LIMITS) -> None:
    """Write the table into the README, where it has a place for it."""
    readme.write(root, COMMAND, lines(meetings(root), rows, limits))


def lines(tests: list[Meeting], rows: Mapping[str, str], limits: Mapping[str, str]) -> list[str]:
    """The table, in Markdown."""
    return [
        "| | what people need | the test that holds it, or the limit |",
        "|---|---|---|",
        *(
            f"| {row} | {words} | {_held([test for test in tests if row in test.rows], limits.get(row, ''))} |"
            for row, words in rows.items()
        ),
    ]


def _held(tests: list[Meeting], limit: str) -> str:
    parts = []
    if tests:
        more = f" and {len(tests) - 1} more" if len(tests) > 1 else ""
        parts.append(f"[`{tests[0].name}`]({tests[0].file}){more}")
    if limit:
        parts.append(f"**Limit:** {limit}")
    return ". ".join(parts)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
