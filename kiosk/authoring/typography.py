"""Straight quotation marks and apostrophes, as keyboards make them, into the curly ones of a printed page."""

from __future__ import annotations

import re

_OPENS_AFTER = re.compile(r"[\s(\[{“‘—–/]\Z")
_STRAIGHT = re.compile("[\"']")


def curly(text: str, before: str = "") -> str:
    """`before` is the character in front of `text`, empty at the start of a paragraph."""
    if "'" not in text and '"' not in text:
        return text
    done: list[str] = []
    at = 0
    for mark in _STRAIGHT.finditer(text):
        done.append(text[at : mark.start()])
        previous = next((part[-1] for part in reversed(done) if part), before)
        opens = not previous or _OPENS_AFTER.match(previous) is not None
        if mark.group() == '"':
            done.append("“" if opens else "”")
        else:  # '90s and rock 'n' roll: an apostrophe before a digit or a single letter stands for what is left out
            left_out = re.match(r"[0-9]|n\b", text[mark.end() :])
            done.append("‘" if opens and not left_out else "’")
        at = mark.end()
    return "".join([*done, text[at:]])
