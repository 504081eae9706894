"""The words around the content of the web pages, in each language that the kiosk speaks."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Final, NamedTuple


class Counted(NamedTuple):
    """`one` is said of 1, `many` of every other number; both hold `{}`."""

    one: str
    many: str

    def of(self, number: int) -> str:
        return (self.one if number == 1 else self.many).format(number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """Where the kiosk has the same words on its screens, these are them. Braces are filled in."""

    home: str
    question: str
    expect: str
    expect_hint: str
    expect_minutes: Counted
    start: str
    routes: str
    routes_intro: str
    topics: Counted
    steps: Counted
    step: str
    your_visit: str
    feel: str
    do: str
    tell: str
    previous: str
    next: str
    whole: str
    whole_print: str
    one_by_one: str
    in_short: str
    myth: str
    fact: str
    helps: str
    harms: str
    next_topics: str
    reviewed: str
    next_review: str
    sources: str
    sources_intro: str
    source: str
    glossary: str
    glossary_intro: str
    contents: str
    skip: str
    main_menu: str
    path: str
    language: str
    on_this_page: str
    as_of: str
    months: tuple[str, ...]
    day: str

    def date(self, iso: str) -> str:
        """A day as people write it, from an ISO 8601 day."""
        date = datetime.date.fromisoformat(iso)
        return self.day.format(day=date.day, month=self.months[date.month - 1], year=date.year)


PHRASES: Final = {
    "en": Phrases(
        home="Home",
        question="What would you like to know?",
        expect="What to expect on the day",
        expect_hint="Walk through your visit, from the front door to your ride home.",
        expect_minutes=Counted("Step by step · {} minute", "Step by step · {} minutes"),
        start="Start",
        routes="Which treatment will you have?",
        routes_intro="Choose one to see the day, step by step. Not sure, or yours is not here? Ask our staff.",
        topics=Counted("{} topic", "{} topics"),
        steps=Counted("{} step", "{} steps"),
        step="Step {} of {}",
        your_visit="Your visit",
        feel="What you may feel",
        do="What you can do",
        tell="Tell the nurse if",
        previous="Back: {}",
        next="Next: {}",
        whole="{}: all steps",
        whole_print="All steps on one page, to print",
        one_by_one="One step at a time",
        in_short="In short:",
        myth="Myth:",
        fact="Fact:",
        helps="How it may help",
        harms="How it may harm",
        next_topics="Next, you might read",
        reviewed="Reviewed {} by {}",
        next_review="Next review by {}",
        sources="Sources",
        sources_intro="Where the facts on these pages come from.",
        source="Source {}",
        glossary="Words explained",
        glossary_intro="What hard words mean, in plain words.",
        contents="All pages",
        skip="Skip to the content",
        main_menu="Main",
        path="Where you are",
        language="Language",
        on_this_page="On this page",
        as_of="These pages are from {}. Ask our staff for newer ones.",
        months=(
            *("January", "February", "March", "April", "May", "June"),
            *("July", "August", "September", "October", "November", "December"),
        ),
        day="{month} {day}, {year}",
    ),
    "es": Phrases(
        home="Inicio",
        question="¿Qué le gustaría saber?",
        expect="Qué esperar el día de su visita",
        expect_hint="Recorra su visita, desde que llega hasta que vuelve a casa.",
        expect_minutes=Counted("Paso a paso · {} minuto", "Paso a paso · {} minutos"),
        start="Empezar",
        routes="¿Qué tratamiento va a recibir?",
        routes_intro=(
            "Elija uno para ver el día, paso a paso. ¿No sabe cuál es, o no ve el suyo? Pregunte a nuestro personal."
        ),
        topics=Counted("{} tema", "{} temas"),
        steps=Counted("{} paso", "{} pasos"),
        step="Paso {} de {}",
        your_visit="Su visita",
        feel="Lo que puede sentir",
        do="Lo que puede hacer",
        tell="Avise al personal de enfermería si",
        previous="Atrás: {}",
        next="Siguiente: {}",
        whole="{}: todos los pasos",
        whole_print="Todos los pasos en una página, para imprimir",
        one_by_one="Un paso a la vez",
        in_short="En resumen:",
        myth="Mito:",
        fact="Realidad:",
        helps="Cómo puede ayudar",
        harms="Cómo puede hacer daño",
        next_topics="También puede leer",
        reviewed="Revisado el {} por {}",
        next_review="Próxima revisión antes del {}",
        sources="Fuentes",
        sources_intro="De dónde vienen los datos de estas páginas.",
        source="Fuente {}",
        glossary="Palabras explicadas",
        glossary_intro="Qué significan las palabras difíciles, en palabras sencillas.",
        contents="Todas las páginas",
        skip="Saltar al contenido",
        main_menu="Principal",
        path="Dónde está usted",
        language="Idioma",
        on_this_page="En esta página",
        as_of="Estas páginas son del {}. Pida a nuestro personal las más nuevas.",
        months=(
            *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
            *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
        ),
        day="{day} de {month} de {year}",
    ),
}


def phrases(language: str) -> Phrases:
    """Those of the language, without its region: `es-MX` speaks `es`. English where the kiosk has none."""
    return PHRASES.get(language.partition("-")[0], PHRASES["en"])
