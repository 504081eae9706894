import re
from typing import get_args

import pytest

from kiosk.authoring.clinic import KEYS
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
