import re
from typing import get_args

import pytest

from kiosk.authoring.clinic import KEYS, default_clinic
from kiosk.authoring.phrases import PHRASES, phrases
from kiosk.pack.model import Urgency


@pytest.mark.parametrize("language", PHRASES)
def test_each_language_has_every_title_and_names_only_values_that_there_are(language: str) -> None:
    titles = PHRASES[language].callout_titles
    assert set(titles) == set(get_args(Urgency))
    used = {name for title in titles.values() for name in re.findall(r"\{\{ (\w+) \}\}", title)}
    assert used == {"emergency_number", "crisis_line"}
    assert used <= set(KEYS)


def test_a_region_speaks_its_language() -> None:
    assert phrases("es-MX") is PHRASES["es"]
    assert phrases("en") is PHRASES["en"]


def test_english_where_the_kiosk_has_no_words() -> None:
    assert phrases("no") is PHRASES["en"]


def test_words_that_come_with_the_kiosk_are_said_in_each_language() -> None:
    """A number of the US is English as it stands in the values, and is read on Spanish pages too."""
    with_words = {number for number in default_clinic().values.values() if re.search("[a-z]", number)}
    assert set(PHRASES["es"].built_in) == with_words
