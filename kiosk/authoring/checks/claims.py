"""Every claim that was looked into is put right on a page, or left out for a reason that is written down."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.authoring.checks.content import Content
from kiosk.problems import Problem, Severity


def check(content: Content) -> Iterator[Problem]:
    corrected = content.targets.of("claim")
    left_out = content.defined("left-out")
    for name, (path, link) in content.defined("claim").items():
        if name in corrected and name in left_out:
            message = f"the claim {name} is left out here, and a page says that it puts it right"
            yield Problem(path, link.line, link.column, message, "keep one of the two", Severity.WARNING)
        elif name not in corrected and name not in left_out:
            message = f"no page puts the claim {name} right"
            suggestion = 'name it in the "corrects" of a page, or give the reason in "left-out"'
            yield Problem(path, link.line, link.column, message, suggestion, Severity.WARNING)
