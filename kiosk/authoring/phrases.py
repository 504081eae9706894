"""Words that the compiler itself puts into the text, in each language the kiosk speaks."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.pack.model import Urgency


@dataclass(frozen=True, slots=True)
class Phrases:
    """`blank` stands for a clinic's value that is not set. Titles may hold `{{ key }}`."""

    blank: str
    callout_titles: dict[Urgency, str]


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
    ),
}


def phrases(language: str) -> Phrases:
    """Those of the language, without its region: `es-MX` speaks `es`. English where the kiosk has none."""
    return PHRASES.get(language.partition("-")[0], PHRASES["en"])
