"""Words that promise too much, or that hurt. From the wording rules of the clinical fact sheet."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WordToAvoid:
    """`about`, `says` and `unless` are as in `FalseClaim`.

    A denied word ("is not a cure") is harmless too, unless it hurts whoever reads it (`hurts`).
    """

    about: str
    says: str
    reason: str
    write: str
    unless: str = ""
    hurts: bool = False


_PROMISE = "it promises too much"

WORDS_TO_AVOID = (
    WordToAvoid("mirac", r"\b(?:miracles?|miraculous\w*)\b", _PROMISE, "It helps some people"),
    WordToAvoid("wonder", r"\bwonder[- ](?:drug|medicine|cure)s?\b", _PROMISE, "It helps some people"),
    WordToAvoid("break", r"\bbreak-?throughs?\b", _PROMISE, "a newer treatment"),
    WordToAvoid(
        "ground|revolution|game|edge",
        r"\b(?:ground-?breaking|revolutionary|game[- ]chang(?:er|ing)|cutting[- ]edge)\b",
        _PROMISE,
        "newer",
    ),
    WordToAvoid("cur", r"\bcur(?:e|es|ed|ing)\b", _PROMISE, "It may help"),
    WordToAvoid(
        "reset",
        r"\bresets?\b|\bresetting\b",
        "nobody has shown that it does",
        "It may help",
        unless=r"\b(?:screen|page|kiosk|phone|clock|password|pump|monitor)s?\b",
    ),
    WordToAvoid("wir", r"\bre-?wir(?:e|es|ed|ing)\b", "nobody has shown that it does", "It may help"),
    WordToAvoid(
        "safe",
        r"\bsafe (?:and|&) effective\b",
        "these are the FDA's own words, for a use that it has approved",
        "It helps some people, and it has real risks",
        unless=r"\bfda\b.*\b(?:esketamine|nasal spray|surgery|anesthe\w+)\b",
    ),
    WordToAvoid("guarantee", r"\bguarantee\w*\b", "nobody can promise results", "It may help"),
    WordToAvoid(
        "instant",
        r"\binstant(?:ly|aneous\w*)?\b",
        "some people need days, and some get no help",
        "soon",
        unless=r"\b(?:in|for) an instant\b",
    ),
    WordToAvoid("life", r"\blife[- ](?:changing|altering|saving)\b", _PROMISE, "It helps some people"),
    WordToAvoid(
        "natural",
        r"\ball-natural\b"
        r"|\bnatural(?:ly)? (?:medicine|drug|treatment|remedy|substance|product|way|healing|safe|and safe|cure)"
        r"|\b(?:ketamine|it)(?: is|’s|'s) (?:\w+ )?natural\b(?! (?:to|that|for|if|when)\b)",
        "it is made in a factory, and natural things can harm too",
        "leave it out",
    ),
    WordToAvoid(
        "trip|voyage",
        r"\b(?:amazing|good|great|beautiful|wonderful|deep|magical|healing|blissful|pleasant|fun) trips?\b"
        r"|\bbon voyage\b|\b(?:enjoy|love) (?:the|your) trip\b",
        "it praises being drugged",
        "what you feel during treatment",
        unless=r"\b(?:home|clinic|car|bus|train)\b",
    ),
    WordToAvoid(
        "addict|junk|abuser",
        r"\b(?:addicts?|junkies?|drug abusers?)\b",
        "it names people by an illness",
        "people who …",
        hurts=True,
    ),
    WordToAvoid(
        "fail",
        r"\b(?:you|people|persons?|patients?|adults|those|someone|who|they|he|she)"
        r" (?:have |has |had )?fail(?:s|ed)? (?:\w+ ){0,3}(?:treatments?|therapy|therapies|medicines?|medications?"
        r"|drugs?|antidepressants?|trials?|to respond)\b|\b(?:treatment|medication) failures?\b",
        "the medicine did not work, the person did not fail",
        "who did not get better on",
        hurts=True,
    ),
    WordToAvoid(
        "suicide",
        r"\bcommit(?:s|ted|ting)? suicide\b",
        "it sounds like a crime",
        "died by suicide, or took their own life",
        hurts=True,
    ),
)
