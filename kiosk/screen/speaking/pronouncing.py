"""What is written, as a person would say it.

Engines read "IV" as the Roman four and "911" as nine hundred eleven. The tables below put that right for all of them;
what they say well by themselves is left to them. Checked against the phonemes of espeak-ng 1.51.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple

_Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]


class _Words(NamedTuple):
    """What a language says. `said` are patterns of abbreviations with what is said in their place, tried in turn."""

    to: str  # between the ends of a range
    over: str  # between the two numbers of a blood pressure
    always: str  # 24/7
    dollars: str
    date: str  # of a day, in the letters d, m and y
    months: str
    said: dict[str, str]


_LANGUAGES: Final = {
    "en": _Words(
        to="to",
        over="over",
        always="24 hours a day, 7 days a week",
        dollars="dollars",
        date="m d, y",
        months="January February March April May June July August September October November December",
        said={
            # Years are said in two halves: 1970, the 1960s, 2019.
            r"(?<![\w,.$-])(19|20)([1-9]\d)(?=s?\b)(?![,.]\d|%)": r"\1 \2",
            r"(Schedule|Phase|Stage|Class) III\b": r"\1 3",
            r"(Schedule|Phase|Stage|Class) IV\b": r"\1 4",
            r"\bIV\b": "I V",
            r"\bIVs\b": "I V’s",
            r"\bIM\b": "I M",
            r"\bECT\b": "E C T",
            r"\bMAOIs\b": "M.A.O.I.s",
            r"\bMAOI\b": "M.A.O.I",
            r"\bBP\b": "blood pressure",
            r"\bvs\.?(?=\s)": "versus",
            r"\be\.g\.": "for example",
            r"\bi\.e\.": "that is",
            r"\betc\.(?=\s+[A-Z]|\Z)": "and so on.",
            r"\betc\.": "and so on",
            r"\bapprox\.": "about",
            r"\bDr\.(?=\s)": "Doctor",
            r"\bMr\.(?=\s)": "Mister",
            r"\bMs\.(?=\s)": "Ms",
            r"\barketamine\b": "ar-ketamine",
            r"\band/or\b": "or",
        },
    ),
    "es": _Words(
        to="a",
        over="sobre",
        always="las 24 horas, los 7 días de la semana",
        dollars="dólares",
        date="d de m de y",
        months="enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        said={
            r"\b(Lista|Fase|Clase) III\b": r"\1 3",
            r"\b(Lista|Fase|Clase) IV\b": r"\1 4",
            r"\bIV\b": "I V",
            r"\bIM\b": "I M",
            r"\bTEC\b": "T E C",
            r"\bEMT\b": "E M T",
            r"\bTEPT\b": "T E P T",
            r"\bCRPS\b": "C R P S",
            r"\bvs\.?(?=\s)": "contra",
            r"\bp\.\s?ej\.": "por ejemplo",
            r"\betc\.(?=\s+[A-Z]|\Z)": "etcétera.",
            r"\betc\.": "etcétera",
            r"\bEE\.\s?UU\.": "Estados Unidos",
            r"\bDr\.(?=\s)": "Doctor",
            r"\bDra\.(?=\s)": "Doctora",
            r"\bSr\.(?=\s)": "Señor",
            r"\bSra\.(?=\s)": "Señora",
            r"\by/o\b": "o",
        },
    ),
}

# Numbers that are called, not counted.
_CALLED: Final = ("911", "988", "112", "999")


def spoken(text: str, language: str) -> str:
    """`text` as it is given to an engine. A language without a table of its own is read with what holds for all."""
    for pattern, said in (*_SIGNS, *_RULES.get(language.partition("-")[0], _NUMBERS)):
        text = pattern.sub(said, text)
    return " ".join(text.split())


def _digits(match: re.Match[str]) -> str:
    """A number as it is dialled: sign by sign, with a pause between its groups."""
    return ", ".join(" ".join(group) for group in re.findall(r"[0-9A-Z]+", match[0]))


def _date(words: _Words) -> Callable[[re.Match[str]], str]:
    """2026-01-02 as people say it."""

    def said(match: re.Match[str]) -> str:
        year, month, day = match.groups()
        parts = {"d": str(int(day)), "m": words.months.split()[int(month) - 1], "y": year}
        return re.sub(r"\b[dmy]\b", lambda letter: parts[letter[0]], words.date)

    return said


def _rules(words: _Words) -> tuple[_Rule, ...]:
    return (
        (re.compile(r"\b((?:19|20)\d\d)-(0[1-9]|1[0-2])-([0-3]\d)\b"), _date(words)),
        (re.compile(r"\b24/7\b"), words.always),
        *_NUMBERS,
        (re.compile(r"(?<=\d)\s?[–-]\s?(?=\d)"), f" {words.to} "),
        (re.compile(r"\b(\d{2,3})/(\d{2,3})\b"), rf"\1 {words.over} \2"),
        (re.compile(r"\$(\d[\d,.]*\d|\d)"), rf"\1 {words.dollars}"),
        *((re.compile(pattern), said) for pattern, said in words.said.items()),
    )


_SIGNS: Final[tuple[_Rule, ...]] = (
    (re.compile(r"\s*\[\d+(?:, \d+)*\]"), ""),  # the numbers of sources
    (re.compile(r'["“”„«»]'), ""),
    (re.compile(r"\s*[·•]\s*"), ", "),
    (re.compile(r"\s+–\s+"), ", "),
)
_NUMBERS: Final[tuple[_Rule, ...]] = (
    # Of North America, with or without its 1, and with letters in it: 1-800-FDA-1088.
    (re.compile(r"(?<![\w-])(?:\+?1[-. ])?\(?\d{3}\)?[-. ](?:\d{3}|[A-Z]{3})[-. ]\d{4}(?![\w-])"), _digits),
    (re.compile(r"(?<![\w-])\d{3}-\d{4}(?![\w-])"), _digits),
    # Of elsewhere: +44 20 7946 0000, 0800 111 222.
    (re.compile(r"(?<!\w)\+\d[\d ()-]{6,}\d"), _digits),
    (re.compile(r"(?<![\w,.])0\d{2,4}[ -]\d[\d -]{4,}\d"), _digits),
    (re.compile(rf"(?<![\w,.$-])(?:{'|'.join(_CALLED)})(?![\w%]|[,.]\d)"), _digits),
)
_RULES: Final = {language: _rules(words) for language, words in _LANGUAGES.items()}
