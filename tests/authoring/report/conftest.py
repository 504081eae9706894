"""A small folder with something to report on: a page that was signed, blank values, a source read second-hand."""

from __future__ import annotations

import pytest

from kiosk.authoring.report.background import read_background
from kiosk.authoring.report.making import make_report
from kiosk.authoring.report.record import Report
from tests.authoring.conftest import TODAY, Folder

MORE_SOURCES = """\
  - id: R02
    type: webpage
    title: Second source
    author: [{literal: FDA}]
    URL: https://example.org/second
    note: "evidence: F2"
"""
CLAIMS = """\
claims:
  - {id: S0-01, claim: It is only a bit confusing, verdict: wrong}
  - {id: S0-02, claim: A friend of a friend got well, verdict: unsupported, left-out: nobody can check it}
  - {id: S0-03, claim: It works for all, verdict: unsafe}
"""


@pytest.fixture
def reported(folder: Folder) -> Folder:
    folder.replace("references.yaml", "    title: First source\n", '    title: First source\n    note: "evidence: F"\n')
    folder.append("references.yaml", MORE_SOURCES)
    folder.write("claims.yaml", CLAIMS)
    folder.replace("en/topics/first.md", "next: [second]\n", "next: [second]\ncorrects: [S0-01]\n")
    folder.replace("en/topics/second.md", "takes you home. [@R01]", "takes you home. [@R01, @R02]")
    folder.append("en/topics/second.md", "\n![A door that stands open](scenes/door.svg)\n\nAsk {{ ride_rule }}.\n")
    return folder


def report_of(folder: Folder, language: str | None = None) -> Report:
    compiled = folder.compile()
    background = read_background(compiled, folder.path, folder.base or folder.path)
    return make_report(compiled, background, TODAY, language)


@pytest.fixture
def report(reported: Folder) -> Report:
    return report_of(reported)
