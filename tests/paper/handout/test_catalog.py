"""What is added to the end of a PDF."""

from __future__ import annotations

import pytest

from kiosk.paper.handout.catalog import UnknownFormError, finished


def test_what_is_not_a_pdf_of_qt_is_refused() -> None:
    with pytest.raises(UnknownFormError, match=r"^this is not a PDF as Qt writes it$"):
        finished(b"%PDF-1.4 something else", "en", "2026-01-01")
