"""Active or passive: whether an English sentence says who does something.

Found by its form, a kind of "be" and a past participle ("is given"), which mistakes some descriptions for passives and
misses passives with "get". Words that describe how somebody is ("you are scared") are told apart by a list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_IRREGULAR = (
    "born|bought|brought|built|caught|chosen|cut|done|drawn|driven|eaten|felt|found|forgotten|given|gone|heard"
    "|held|hidden|hit|hurt|kept|known|led|left|let|lost|made|meant|met|paid|put|read|said|seen|sent|set|shown"
    "|shut|sold|spent|spoken|taken|taught|thought|told|understood|woken|worn|written"
)
# After "is", these say how somebody or something is, and nobody does anything.
_DESCRIPTIONS = frozenset((
    "allowed", "ashamed", "bored", "bothered", "cared", "closed", "concerned", "confused", "controlled",
    "crowded", "dated", "dressed", "excited", "finished", "gone", "hooked", "hundred", "hurt", "indeed",
    "interested", "irritated", "left", "limited", "lost", "loved", "married", "naked", "need",
    "needed", "pleased", "prepared", "relaxed", "relieved", "rested", "sacred", "scared", "seated", "set",
    "shocked", "stressed", "supposed", "surprised", "swollen", "tired", "trained", "troubled", "upset",
    "worried", "wounded",
))  # fmt: skip
_BE = r"(?:am|is|are|was|were|be|been|being|isn['’]t|aren['’]t|wasn['’]t|weren['’]t)"
_BETWEEN = r"(?:not|also|often|never|now|only|then|still|\w+ly)"
_PASSIVE = re.compile(
    rf"\b{_BE}\s(?:{_BETWEEN}\s)*(?P<word>used(?!\sto\b)|\w\w+ed(?<!\bused)|{_IRREGULAR})\b", re.IGNORECASE
)


def is_passive(sentence: str) -> bool:
    return any(found.group("word").lower() not in _DESCRIPTIONS for found in _PASSIVE.finditer(sentence))


def active_share(sentences: Sequence[str]) -> float:
    """0 to 1; 1 for no sentences."""
    if not sentences:
        return 1.0
    return sum(not is_passive(sentence) for sentence in sentences) / len(sentences)
