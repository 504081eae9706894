"""Languages are called by their own names."""

from __future__ import annotations

import pytest

from kiosk.authoring.phrases import PHRASES
from kiosk.screen.endonyms import endonym


@pytest.mark.parametrize(
    ("language", "name"), [("en", "English"), ("es", "Español"), ("es-MX", "Español"), ("ar", "العربية"), ("xx", "xx")]
)
def test_a_language_is_named_in_itself(language: str, name: str) -> None:
    assert endonym(language) == name


def test_N2_every_language_that_content_may_be_in_has_its_name() -> None:
    assert [language for language in PHRASES if endonym(language) == language] == []
