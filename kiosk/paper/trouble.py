"""What can be wrong with a printer or a folder, in words that say what staff can do."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP


class Trouble(StrEnum):
    NO_PRINTER = "no-printer"
    NO_SERVICE = "no-service"
    PAUSED = "paused"
    NO_PAPER = "no-paper"
    JAM = "jam"
    NO_INK = "no-ink"
    OPEN = "open"
    OFFLINE = "offline"
    REFUSED = "refused"
    NO_ANSWER = "no-answer"
    NO_FOLDER = "no-folder"
    FULL = "full"
    READ_ONLY = "read-only"
    UNMADE = "unmade"
    NOTHING = "nothing"
    TOO_MANY = "too-many"


IN_WORDS: Final = {
    Trouble.NO_PRINTER: str(QT_TRANSLATE_NOOP("Handout", "This kiosk does not know its printer. Please tell your IT.")),
    Trouble.NO_SERVICE: str(QT_TRANSLATE_NOOP("Handout", "The print service does not answer. Please tell your IT.")),
    Trouble.PAUSED: str(
        QT_TRANSLATE_NOOP("Handout", "The printer is paused. Somebody who looks after printers has to start it again.")
    ),
    Trouble.NO_PAPER: str(QT_TRANSLATE_NOOP("Handout", "The printer has no paper. Please fill the tray.")),
    Trouble.JAM: str(QT_TRANSLATE_NOOP("Handout", "Paper is stuck in the printer. Please take it out.")),
    Trouble.NO_INK: str(QT_TRANSLATE_NOOP("Handout", "The printer needs new ink or toner.")),
    Trouble.OPEN: str(QT_TRANSLATE_NOOP("Handout", "A cover of the printer is open. Please close it.")),
    Trouble.OFFLINE: str(QT_TRANSLATE_NOOP("Handout", "The printer is off or not connected. Please switch it on.")),
    Trouble.REFUSED: str(QT_TRANSLATE_NOOP("Handout", "The printer takes no new pages. Please tell your IT.")),
    Trouble.NO_ANSWER: str(
        QT_TRANSLATE_NOOP("Handout", "The printer does not answer. Please look whether something came out of it.")
    ),
    Trouble.NO_FOLDER: str(QT_TRANSLATE_NOOP("Handout", "The USB stick or folder is not there. Please put it in.")),
    Trouble.FULL: str(QT_TRANSLATE_NOOP("Handout", "The USB stick or folder is full. Nothing was saved.")),
    Trouble.READ_ONLY: str(
        QT_TRANSLATE_NOOP("Handout", "This kiosk may not write to the USB stick or folder. Nothing was saved.")
    ),
    Trouble.UNMADE: str(QT_TRANSLATE_NOOP("Handout", "This handout cannot be made. The log says why.")),
    Trouble.NOTHING: str(QT_TRANSLATE_NOOP("Handout", "There is nothing to take yet. Plan a page first, or open one.")),
    Trouble.TOO_MANY: str(QT_TRANSLATE_NOOP("Handout", "This visit has printed as many sheets as one visit may.")),
}
PRINTING: Final = str(QT_TRANSLATE_NOOP("Handout", "Sending it to the printer."))
PRINTED: Final = str(QT_TRANSLATE_NOOP("Handout", "It is with the printer. Sheets: %1"))
SAVING: Final = str(QT_TRANSLATE_NOOP("Handout", "Saving it."))
SAVED: Final = str(QT_TRANSLATE_NOOP("Handout", "Saved as %1"))
