"""What visitors are shown: is the pack sound, what did the start say about the content, who has signed the pages."""

from __future__ import annotations

from typing import Final

from kiosk.doctor.disk import is_there
from kiosk.doctor.place import Place
from kiosk.doctor.reviews import Reviews, count_reviews
from kiosk.doctor.words import QT_TRANSLATE_NOOP, Finding, Level, Outcome
from kiosk.pack.reader import Pack, PackError

_PACK: Final = QT_TRANSLATE_NOOP("Doctor", "Content")
_REVIEW: Final = QT_TRANSLATE_NOOP("Doctor", "Review by a clinician")

PACK: Final = Outcome(
    "K60",
    Level.GOOD,
    _PACK,
    QT_TRANSLATE_NOOP("Doctor", "“%1” is whole: %2 pages in %3, made on %4, mark %5."),
)
NO_PACK: Final = Outcome(
    "K61",
    Level.BROKEN,
    _PACK,
    QT_TRANSLATE_NOOP("Doctor", "There is no content to show."),
    QT_TRANSLATE_NOOP("Doctor", "Restart the kiosk, which makes it again. If that does not help, run: kiosk check"),
)
DAMAGED: Final = Outcome(
    "K62",
    Level.BROKEN,
    _PACK,
    QT_TRANSLATE_NOOP("Doctor", "The content cannot be used: %1"),
    QT_TRANSLATE_NOOP("Doctor", "Restart the kiosk, which makes it again, or copy the pack to this computer again."),
)
SAID: Final = Outcome(
    "K63",
    Level.LOOK,
    _PACK,
    QT_TRANSLATE_NOOP("Doctor", "The kiosk complained about the content when it started: %1 lines. The first: %2"),
    QT_TRANSLATE_NOOP("Doctor", "Read it out to whoever looks after the content."),
)
SIGNED: Final = Outcome(
    "K64", Level.GOOD, _REVIEW, QT_TRANSLATE_NOOP("Doctor", "All %1 pages are signed, and no review is overdue.")
)
UNSIGNED: Final = Outcome(
    "K65",
    Level.LOOK,
    _REVIEW,
    QT_TRANSLATE_NOOP("Doctor", "Pages that no clinician has signed: %1 of %2. Each of them says so."),
    QT_TRANSLATE_NOOP("Doctor", "Have a clinician read and sign them: kiosk review"),
)
OVERDUE: Final = Outcome(
    "K66",
    Level.LOOK,
    _REVIEW,
    QT_TRANSLATE_NOOP("Doctor", "Pages whose next review is overdue: %1 of %2."),
    QT_TRANSLATE_NOOP("Doctor", "Have a clinician read and sign them again: kiosk review"),
)

_MARK_LETTERS: Final = 8  # of the hash: enough to tell two packs apart on the phone


def content(place: Place) -> list[Finding]:
    said = [SAID.found(str(len(place.said)), place.said[0])] if place.said else []
    if place.pack is None:
        return [NO_PACK.found(), *said]
    try:
        pack = Pack.open(place.pack)
        try:
            pack.verify()
            reviews = count_reviews(pack, place.now().date().isoformat())
        finally:
            pack.close()
    except PackError as error:
        return [DAMAGED.found(str(error)) if is_there(place.pack) else NO_PACK.found(), *said]
    manifest = pack.manifest
    mark, languages = manifest.content_hash[:_MARK_LETTERS], ", ".join(manifest.languages)
    whole = PACK.found(manifest.title, str(reviews.pages), languages, manifest.built_at[:10], mark)
    return [whole, *said, *_reviewed(reviews)]


def _reviewed(reviews: Reviews) -> list[Finding]:
    pages = str(reviews.pages)
    found = []
    if reviews.unsigned:
        found.append(UNSIGNED.found(str(reviews.unsigned), pages))
    if reviews.overdue:
        found.append(OVERDUE.found(str(reviews.overdue), pages))
    return found or [SIGNED.found(pages)]
