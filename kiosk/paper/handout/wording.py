"""The words of a handout that are not the content's own. Qt Linguist's files hold them in other languages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT: Final = "Handout"

# Says one of the words below in the language of the handout.
Say = Callable[[str], str]

IN_SHORT: Final = str(QT_TRANSLATE_NOOP("Handout", "In short"))
MYTH: Final = str(QT_TRANSLATE_NOOP("Handout", "Myth:"))
FACT: Final = str(QT_TRANSLATE_NOOP("Handout", "Fact:"))
HELPS: Final = str(QT_TRANSLATE_NOOP("Handout", "How it may help"))
HARMS: Final = str(QT_TRANSLATE_NOOP("Handout", "How it may harm"))
MORE_OF_STEPS: Final = str(
    QT_TRANSLATE_NOOP(
        "Handout",
        "What you may feel, what you can do, and when to tell the nurse: you find these for each step on the screen, "
        "or ask our staff.",
    )
)
PLAN: Final = str(QT_TRANSLATE_NOOP("Handout", "My visit"))
QUESTIONS: Final = str(QT_TRANSLATE_NOOP("Handout", "My questions"))
BLANKS: Final = str(QT_TRANSLATE_NOOP("Handout", "To fill in by hand"))
NEXT_VISIT: Final = str(QT_TRANSLATE_NOOP("Handout", "My next visit"))
RIDE: Final = str(QT_TRANSLATE_NOOP("Handout", "Who takes me home, and their phone number"))
NOTES: Final = str(QT_TRANSLATE_NOOP("Handout", "My notes"))
CONTACT: Final = str(QT_TRANSLATE_NOOP("Handout", "How to reach us"))
PHONE: Final = str(QT_TRANSLATE_NOOP("Handout", "Our phone:"))
ANY_PHONE: Final = str(QT_TRANSLATE_NOOP("Handout", "Our phone, by day and at night:"))
AFTER_HOURS: Final = str(QT_TRANSLATE_NOOP("Handout", "At night:"))
ASK_STAFF: Final = str(QT_TRANSLATE_NOOP("Handout", "ask our staff"))
FOLLOW_CLINIC: Final = str(
    QT_TRANSLATE_NOOP(
        "Handout",
        "Follow what your clinic tells you. If it differs from this paper, do what your clinic says and ask why.",
    )
)
FOLLOW_IN_SHORT: Final = str(QT_TRANSLATE_NOOP("Handout", "Follow what your clinic tells you."))
REVIEWED: Final = str(QT_TRANSLATE_NOOP("Handout", "Reviewed %1 by %2."))
CONTENT_OF: Final = str(QT_TRANSLATE_NOOP("Handout", "Content of %1."))
SOURCES: Final = str(QT_TRANSLATE_NOOP("Handout", "Sources in short; the screen has them in full:"))
MORE_SOURCES: Final = str(QT_TRANSLATE_NOOP("Handout", "and %1 more"))
PAGE: Final = str(QT_TRANSLATE_NOOP("Handout", "Page %1 of %2"))
DATE: Final = str(QT_TRANSLATE_NOOP("Handout", "MMMM d, yyyy"))  # as Qt writes days
CODE: Final = str(QT_TRANSLATE_NOOP("Handout", "%1 of %2"))  # which of the codes of a page
