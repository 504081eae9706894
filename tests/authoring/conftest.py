"""A small content folder that has nothing wrong with it, and ways to spoil it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.authoring.blocks import Located, read_blocks
from kiosk.authoring.clinic import Clinic
from kiosk.authoring.compiling import Compiled, compile_folder
from kiosk.authoring.findings import Findings
from kiosk.authoring.inline import Context
from kiosk.authoring.layout import FileKind
from kiosk.authoring.phrases import phrases
from kiosk.authoring.source import Source
from kiosk.authoring.translating import with_header
from kiosk.authoring.translations import mark_of_words
from kiosk.pack.model import Block
from kiosk.pack.sources import Sources
from tests.authoring.spanish_folder import SPANISH

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>\n'

FILES = {
    "content.yaml": """\
title: What to expect
languages: [en]
sections:
  - {id: basics, icon: home, tint: sage}
""",
    "clinic.yaml": "name: Riverside Clinic\nphone: 555-0100\n",
    "references.yaml": """\
references:
  - id: R01
    type: webpage
    title: First source
    author: [{literal: Mayo Clinic}]
""",
    "en/sections.yaml": "basics:\n  title: Basics\n  summary: The first things\n  intro: Begin here.\n",
    "en/notices.yaml": """\
emergency: Emergency? Call {{ emergency_number }}.
advice: General facts.
after-dose: Not after a dose.
follow-clinic: Do what your clinic says.
medicines: Do not stop a medicine.
privacy: Nothing is kept.
not-consent: This is not consent.
not-reviewed: Not yet reviewed
no-promise: Nobody can promise.
off-label: This use is off-label.
not-checked: No translator has checked this.
not-translated: This is not translated.
caution: Do not drive.
""",
    "en/glossary.yaml": "dissociation:\n  term: dissociation\n  meaning: Feeling cut off.\n",
    "en/topics/first.md": """\
---
title: First
summary: The first topic
section: basics
next: [second]
---

!!! short
    You may feel [cut off](word:dissociation). [@R01]

Call us at {{ phone }}.

!!! action
    Rest at home.
""",
    "en/topics/second.md": """\
---
title: Second
summary: The second topic
section: basics
---

!!! short
    Somebody takes you home. [@R01]

Read the [first page](topic:first).

!!! action
    Rest at home.
""",
    "en/walkthroughs/visit.yaml": """\
title: A visit
summary: From the door to home
icon: home
steps:
  - id: arrive
    title: Arrive
    starts: -10
    ends: 0
    scene: scenes/door.svg
    alt: A door that stands open
    text: Tell us that you are here. [@R01]
    staff: {say: Hello., ask: Who came with you?, before-dose-only: true, ticks: [Hello said, Friend here],
           good-answer: A friend., if-missing: Ask again.}
  - id: leave
    title: Leave
    scene: scenes/door.svg
    alt: A door that stands open
    text: |
      A friend takes you home. [@R01]
    do:
      - Bring your coat.
    staff: {say: Hello., ask: Who takes you home?, before-dose-only: false, ticks: [Coat on, Friend here],
           good-answer: A friend., if-missing: Ask again.}
check-yourself:
  - question: Who takes you home?
    choices:
      - {text: A friend, right: true, feedback: "A friend takes you home. [@R01]"}
      - {text: I walk, feedback: "Almost: a friend takes you home. [@R01]"}
  - question: What do you bring?
    choices:
      - {text: Nothing, feedback: "Almost: a coat keeps you warm. [@R01]"}
      - {text: A coat, right: true, feedback: "A coat keeps you warm. [@R01]"}
  - question: Whom do you tell that you are here?
    choices:
      - {text: The desk, right: true, feedback: "The desk knows what comes next. [@R01]"}
      - {text: Nobody, feedback: "Almost: tell the desk. [@R01]"}
""",
}


TODAY = datetime.date(2026, 11, 22)


@dataclass
class Folder:
    """A content folder below a test's own temporary one, with the drawings and icons that it may use.

    `base` is the folder that it lies over, when it is a clinic's own.
    """

    path: Path
    assets: Path
    base: Path | None = None

    def write(self, name: str, content: str | bytes) -> Path:
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return file

    def replace(self, name: str, old: str, new: str) -> None:
        text = (self.path / name).read_text(encoding="utf-8")
        assert text.count(old) == 1
        self.write(name, text.replace(old, new))

    def append(self, name: str, more: str) -> None:
        self.write(name, (self.path / name).read_text(encoding="utf-8") + more)

    def compile(self, previous: Sources | None = None) -> Compiled:
        return compile_folder(self.path, assets=self.assets, base=self.base, previous=previous, today=TODAY)

    def problems(self) -> list[str]:
        return [str(problem) for problem in self.compile().problems]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    made = Folder(tmp_path / "content", tmp_path / "assets")
    for name, text in FILES.items():
        made.write(name, text)
    for name in ("icons/health/home.svg", "icons/health/nurse.svg", "scenes/door.svg", "scenes/garden.svg"):
        file = made.assets / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(DRAWING, encoding="utf-8")
    return made


@pytest.fixture
def clinic(folder: Folder, tmp_path: Path) -> Folder:
    """A clinic's own folder, in which nothing stands yet, over the small one."""
    made = Folder(tmp_path / "clinic", folder.assets, folder.path)
    made.write("overlay.yaml", "# nothing yet\n")
    return made


@dataclass
class Reading:
    """What became of a piece of Markdown."""

    located: list[Located]
    findings: Findings

    @property
    def blocks(self) -> list[Block]:
        return [located.block for located in self.located]

    @property
    def block(self) -> Block:
        (block,) = self.blocks
        return block

    @property
    def problems(self) -> list[str]:
        return [str(problem) for problem in sorted(self.findings.problems)]


@pytest.fixture
def read() -> Callable[[str], Reading]:
    """Reads Markdown as the body of a file "page.md" whose first line is its own; the clinic's phone is 555-0100."""

    def read(text: str) -> Reading:
        findings = Findings("page.md")
        clinic = Clinic({"phone": "555-0100", "emergency_number": "911", "crisis_line": "988"})
        return Reading(read_blocks(Source(text, 1), Context(findings, clinic, phrases("en"))), findings)

    return read


@pytest.fixture
def bilingual(folder: Folder) -> Folder:
    """The small folder in English and in Spanish, translated from what the English says now, and reviewed."""
    folder.replace("content.yaml", "[en]", "[en, es]")
    for name, text in SPANISH.items():
        kind = _KINDS.get(name.rpartition("/")[2], "walkthrough" if "walkthroughs" in name else "topic")
        original = FILES[name.replace("es/", "en/", 1)]
        mark = mark_of_words(original, kind)
        folder.write(name, with_header(text, kind, mark, "Ana Ejemplo", "Luis Muestra"))
    return folder


_KINDS: dict[str, FileKind] = {"sections.yaml": "sections", "notices.yaml": "notices", "glossary.yaml": "glossary"}
