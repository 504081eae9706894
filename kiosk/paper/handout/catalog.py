"""What Qt cannot say in a PDF: the language of its text. And what it should not say: when it was made.

Qt 6.12 writes no marks for structure (/MarkInfo, /StructTreeRoot), so that a screen reader reads the text in the order
in which it was drawn. It writes no /Lang either, without which Spanish is read aloud as if it were English. So the
catalogue of the file, the object that everything hangs on, is written a second time at the end, as ISO 32000-1, 7.5.6
provides for changes.
"""

from __future__ import annotations

import re

_DATE = re.compile(rb"\((D:)\d{14}([^)]*)\)")
_XMP_DATE = re.compile(rb'(xmp:\w+Date=")([^"]*)(")')
_CATALOGUE = re.compile(rb"(\d+) 0 obj\s*<<\s*(/Type\s*/Catalog.*?)>>\s*endobj", re.DOTALL)
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s*(\d+)\s*%%EOF\s*\Z", re.DOTALL)
_ID = re.compile(rb"/ID\s*\[.*?\]", re.DOTALL)


class UnknownFormError(ValueError):
    """The file is not of the form that Qt writes today."""


def finished(pdf: bytes, language: str, day: str) -> bytes:
    """The file with its language (a BCP 47 tag) and with `day` (ISO 8601) for the time at which it was made.

    Raises UnknownFormError when Qt writes its files in another way.
    """
    catalogue, trailer = _CATALOGUE.search(pdf), _TRAILER.search(pdf)
    if catalogue is None or trailer is None:
        raise UnknownFormError("this is not a PDF as Qt writes it")
    stamp = day.replace("-", "").encode().ljust(14, b"0")
    # As long as what stood there: the places of everything behind it stay true.
    pdf = _DATE.sub(lambda found: b"(" + found[1] + stamp[:14] + found[2] + b")", pdf)
    pdf = _XMP_DATE.sub(lambda found: found[1] + _same_length(day, found[2]) + found[3], pdf)
    number, entries = int(catalogue[1]), catalogue[2].rstrip()
    start = len(pdf)
    added = b"\n%d 0 obj\n<<\n%s\n/Lang (%s)\n/ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n" % (
        number,
        entries,
        language.encode("ascii"),
    )
    table = start + len(added)
    added += b"xref\n%d 1\n%010d 00000 n \n" % (number, start + 1)
    added += b"trailer\n<<%s/Prev %s\n>>\nstartxref\n%d\n%%%%EOF\n" % (trailer[1], trailer[2], table)
    return pdf + added


def _same_length(day: str, before: bytes) -> bytes:
    return f"{day}T00:00:00Z".encode().ljust(len(before))[: len(before)]
