"""What a false claim is made of. The claims themselves stand in `effect_claims`, `giving_claims`, `safety_claims`."""

from __future__ import annotations

from dataclasses import dataclass

# Parts of patterns that several claims share.
KETAMINE = r"(?:ketamine|esketamine|infusions?|the (?:drip|spray|shot)|it|treatment)"
MEDICINES = r"(?:antidepressants?|medicines?|medications?|pills|drugs)"
GOOD = r"(?:treats?|helps? with|works? (?:for|well|against)|effective (?:for|against|in)|cures?|proven (?:for|to))"
STUDIED = r"stud(?:y|ies|ied)|research|early|off-label"


@dataclass(frozen=True, slots=True)
class FalseClaim:
    """What is often said of ketamine and is false, unsafe, or more than anybody knows.

    `ids` are those of `content/claims.yaml`, where each claim is listed with what was found, and `sources` those of
    `content/references.yaml`, both separated by spaces. `about` are pieces of words, separated by "|", one of which
    stands in every such sentence: they are looked for first, which is fast. `says` is a pattern, in small letters, that
    finds the claim in one sentence; `unless` is one for what makes the same words true. Denied in its clause ("is not a
    first choice") it is no claim, except when the claim `is_denial` itself.
    """

    ids: str
    about: str
    says: str
    reason: str
    write: str
    sources: str = ""
    unless: str = ""
    is_denial: bool = False
