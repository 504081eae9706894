"""What is written, as a person would say it."""

from __future__ import annotations

import pytest

from kiosk.screen.speaking.pronouncing import spoken


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("An IV drip. Why an IV?", "An I V drip. Why an I V?"),
        ("The IV’s tube, and two IVs.", "The I V’s tube, and two I V’s."),
        ("As a shot (IM).", "As a shot (I M)."),
        ("It is a Schedule III drug.", "It is a Schedule 3 drug."),
        ("Schedule IV is another.", "Schedule 4 is another."),
        ("ECT or TMS?", "E C T or TMS?"),
        ("An MAOI.", "An M.A.O.I."),
        ("MAOIs and others", "M.A.O.I.s and others"),
        # What engines spell by themselves is left to them: "F D A approved" would be read as "F D, a approved".
        ("FDA-approved for PTSD, OCD, CRPS or NMDA", "FDA-approved for PTSD, OCD, CRPS or NMDA"),
        ("ketamine, esketamine (Spravato), arketamine", "ketamine, esketamine (Spravato), ar-ketamine"),
        ("Your BP", "Your blood pressure"),
        ("IV vs. IM vs a pill", "I V versus I M versus a pill"),
        ("Pills, e.g. Valium, i.e. these, etc.", "Pills, for example Valium, that is these, and so on."),
        ("Pills, syrup, etc. at home.", "Pills, syrup, and so on at home."),
        ("Dr. Lee and/or Mr. Lee, approx. noon", "Doctor Lee or Mister Lee, about noon"),
    ],
)
def test_abbreviations_in_english(written: str, said: str) -> None:
    assert spoken(written, "en") == spoken(written, "en-US") == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Call 911.", "Call 9 1 1."),
        ("Call or text 988, day or night", "Call or text 9 8 8, day or night"),
        ("911 people, 9,911 pages, 988%, $911, x911", "9 1 1 people, 9,911 pages, 988%, 911 dollars, x911"),
        ("1-800-FDA-1088.", "1, 8 0 0, F D A, 1 0 8 8."),
        ("Call 1-800-222-1222. Now.", "Call 1, 8 0 0, 2 2 2, 1 2 2 2. Now."),
        ("(555) 010-0199 or 555.010.0199", "5 5 5, 0 1 0, 0 1 9 9 or 5 5 5, 0 1 0, 0 1 9 9"),
        ("010-0199 at night", "0 1 0, 0 1 9 9 at night"),
        ("+44 20 7946 0000", "4 4, 2 0, 7 9 4 6, 0 0 0 0"),
        ("0800 111 222", "0 8 0 0, 1 1 1, 2 2 2"),
        ("24/7", "24 hours a day, 7 days a week"),
        ("1 or 2 in 10", "1 or 2 in 10"),
        ("5–15 minutes, 2 - 4 hours, 3-5 days", "5 to 15 minutes, 2 to 4 hours, 3 to 5 days"),
        ("a 2-hour visit, GLP-1", "a 2-hour visit, GLP-1"),
        ("over 140/90", "over 140 over 90"),
        ("$5 or $1,200.", "5 dollars or 1,200 dollars."),
        ("In 1970, the 1960s and 2019", "In 19 70, the 19 60s and 20 19"),
        ("In 2000, 2006 and 1,970 people", "In 2000, 2006 and 1,970 people"),
        ("Reviewed 2026-01-02", "Reviewed January 2, 2026"),
    ],
)
def test_numbers_in_english(written: str, said: str) -> None:
    assert spoken(written, "en") == said.replace("2026", "20 26")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("A “safe” drug, 'so' «they» say", "A safe drug, 'so' they say"),
        ("It helps [1, 3]. Some [2]", "It helps. Some"),
        ("Your visit · 3 minutes", "Your visit, 3 minutes"),
        ("Rest – then go", "Rest, then go"),
        ("  two \n lines ", "two lines"),
        ("", ""),
    ],
)
def test_signs_are_not_read(written: str, said: str) -> None:
    assert spoken(written, "en") == spoken(written, "es") == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("goteo IV o IM", "goteo I V o I M"),
        ("Llame al 911 o al 1-800-222-1222.", "Llame al 9 1 1 o al 1, 8 0 0, 2 2 2, 1 2 2 2."),
        ("5–15 minutos, 24/7", "5 a 15 minutos, las 24 horas, los 7 días de la semana"),
        ("140/90, $5", "140 sobre 90, 5 dólares"),
        ("El Dr. Pérez y la Dra. Ruiz, p. ej.", "El Doctor Pérez y la Doctora Ruiz, por ejemplo"),
        ("En EE. UU., 1970", "En Estados Unidos, 1970"),
        ("Revisado 2026-01-02", "Revisado 2 de enero de 2026"),
        ("TEC, TEPT, TOC", "T E C, T E P T, TOC"),
    ],
)
def test_spanish(written: str, said: str) -> None:
    assert spoken(written, "es") == said


def test_a_language_without_a_table_keeps_its_words_and_dials_its_numbers() -> None:
    assert spoken("« IV », 911, 5–6", "fr") == "IV , 9 1 1, 5–6"
