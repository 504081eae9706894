"""Words that the compiler itself puts into the text, in each language the kiosk speaks."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.pack.model import Urgency


@dataclass(frozen=True, slots=True)
class Phrases:
    """`blank` stands for a clinic's value that is not set. Titles may hold `{{ key }}`.

    `built_in` are the clinic's values that come with the kiosk and hold words, by what they say in English.
    """

    blank: str
    callout_titles: dict[Urgency, str]
    built_in: dict[str, str] = field(default_factory=dict)


PHRASES: dict[str, Phrases] = {
    "en": Phrases(
        blank="ask our staff",
        callout_titles={
            "tell-staff": "Tell our staff right now if:",
            "call-clinic": "Call the clinic today if:",
            "emergency": "Call {{ emergency_number }} if:",
            "crisis-line": "Call or text {{ crisis_line }} if:",
            "action": "What you can do",
            "note": "Good to know",
        },
    ),
    "es": Phrases(
        blank="pregunte a nuestro personal",
        callout_titles={
            "tell-staff": "Avise a nuestro personal ahora mismo si:",
            "call-clinic": "Llame hoy a la clínica si:",
            "emergency": "Llame al {{ emergency_number }} si:",
            "crisis-line": "Llame o envíe un mensaje de texto al {{ crisis_line }} si:",
            "action": "Lo que usted puede hacer",
            "note": "Es bueno saberlo",
        },
        built_in={"988, then press 1": "988 y oprima 1"},
    ),
}


def phrases(language: str) -> Phrases:
    """Those of the language, without its region: `es-MX` speaks `es`. English where the kiosk has none."""
    return PHRASES.get(language.partition("-")[0], PHRASES["en"])
