"""A page in the terminal, for a clinician who is about to sign it."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from kiosk.authoring.page_text import lines_of
from kiosk.authoring.review_states import PageState

_STYLES = {"title": "bold underline", "heading": "bold", "text": "", "item": "", "small": "dim"}
_WIDEST = 100


def show_page(state: PageState, citations: Mapping[str, str], number: str) -> None:
    """Everything that the page says, with its sources; then what is known of its review."""
    console = Console(highlight=False)
    console.width = min(console.width, _WIDEST)
    console.print()
    console.print(Rule(f"{state.path} ({number})"))
    for line in lines_of(state.page, citations) if state.page else ():
        if line.style in ("title", "heading"):
            console.print()
        console.print(Padding(Text(line.text, _STYLES[line.style]), (0, 0, 0, 2 if line.style == "item" else 0)))
    console.print()
    console.print(Text("What stands in « » are your clinic's own values.", _STYLES["small"]))
    console.print(Text(f"Until now: {state.in_words()}. The mark of what you read is {state.mark}."))
