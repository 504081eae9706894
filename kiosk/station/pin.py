"""The PIN of the staff door: kept as a salted scrypt hash, and slow to guess.

Without a PIN, and with a damaged file, the door stays shut: there is no PIN that a device comes with.
"""

from __future__ import annotations

import hashlib
import hmac
import itertools
import logging
import secrets
import time
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple

from kiosk.station.statefile import DamagedError, read_record, sync_folder, write_record

log = logging.getLogger(__name__)

FEWEST_DIGITS: Final = 4
MOST_DIGITS: Final = 12
FREE_TRIES: Final = 3
# Seconds to wait after the third wrong try and each one that follows. A day has room for 96 tries at the last of them:
# half of all PINs of four digits take 52 days.
DELAYS: Final = (5, 15, 60, 300, 900)

_FORMAT: Final = 1  # names the parameters of scrypt too, below
_SALT_BYTES: Final = 16
_HASH_BYTES: Final = 32


class PinError(Exception):
    """Why a PIN cannot be set or removed, in one sentence."""


class PinState(StrEnum):
    NONE = "none"
    SET = "set"
    DAMAGED = "damaged"


class _Record(NamedTuple):
    salt: bytes
    hash: bytes

    def matches(self, digits: str) -> bool:
        return hmac.compare_digest(_hash(digits, self.salt), self.hash)


def pin_file(folder: Path) -> Path:
    return folder / "pin.json"


def tries_file(folder: Path) -> Path:
    return folder / "pin-tries.json"


def is_digits(text: str) -> bool:
    """Whether these are digits as keypads have them; other scripts have digits too."""
    return text.isascii() and text.isdigit()


def refusal(digits: str) -> str:
    """Why this is no good PIN, in one sentence; empty when it will do."""
    count = len(digits)
    if not (is_digits(digits) and FEWEST_DIGITS <= count <= MOST_DIGITS):
        return f"A PIN has {FEWEST_DIGITS} to {MOST_DIGITS} digits and nothing else."
    if len(set(digits)) == 1:
        return "This PIN is one digit again and again, which is what people try first."
    steps = {(int(after) - int(before)) % 10 for before, after in itertools.pairwise(digits)}
    if steps in ({1}, {9}):
        return "The digits of this PIN are in a row, which is what people try first."
    if any(digits == (digits[:size] * count)[:count] for size in range(2, count // 2 + 1)):
        return "This PIN repeats itself, which makes it easy to guess."
    if digits in {"2580", "0852"}:
        return "This PIN goes straight down or up the keys, which is what people try first."
    return ""


def set_pin(folder: Path, digits: str) -> None:
    """Keep this PIN from now on, read back and compared. Raises PinError."""
    if reason := refusal(digits):
        raise PinError(reason)
    salt = secrets.token_bytes(_SALT_BYTES)
    record = {"format": _FORMAT, "salt": salt.hex(), "hash": _hash(digits, salt).hex()}
    file = pin_file(folder)
    try:
        write_record(file, record)
        kept = _read(folder)
        # Whoever forgot the PIN has used up the tries: the new one begins with all of them.
        tries_file(folder).unlink(missing_ok=True)
    except OSError as error:
        raise PinError(f"{file} cannot be written ({error.strerror}).") from error
    except DamagedError as error:
        raise PinError(f"{file} was written, but {error}.") from error
    if kept is None or not kept.matches(digits):
        raise PinError(f"{file} was written, but holds something else.")


def remove_pin(folder: Path) -> bool:
    """Shut the staff door for good; False when there was no PIN. Raises PinError."""
    file = pin_file(folder)
    try:
        file.unlink()
        tries_file(folder).unlink(missing_ok=True)
        sync_folder(folder)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise PinError(f"{file} cannot be removed ({error.strerror}).") from error
    return True


def state_of(folder: Path) -> tuple[PinState, str]:
    """Whether there is a PIN, and what is wrong with its file."""
    try:
        return (PinState.SET if _read(folder) else PinState.NONE), ""
    except DamagedError as error:
        return PinState.DAMAGED, str(error)


def _read(folder: Path) -> _Record | None:
    """None without a PIN. Raises DamagedError."""
    data = read_record(pin_file(folder))
    if data is None:
        return None
    if data.get("format") != _FORMAT:
        raise DamagedError("is of a format that this version does not know")
    try:
        record = _Record(bytes.fromhex(str(data["salt"])), bytes.fromhex(str(data["hash"])))
    except (KeyError, ValueError) as error:
        raise DamagedError("holds no PIN") from error
    if len(record.salt) != _SALT_BYTES or len(record.hash) != _HASH_BYTES:
        raise DamagedError("holds no PIN")
    return record


def _hash(digits: str, salt: bytes) -> bytes:
    # OWASP's least for logins is n=2**17; a PIN of four digits is guessed in no time at any price, once the file is
    # stolen. 16 MB and 50 ms keep the screen of a small computer alive.
    return hashlib.scrypt(digits.encode(), salt=salt, n=2**14, r=8, p=1, dklen=_HASH_BYTES)


class Pin:
    """Checks what was typed at the door. The file is read every time: a PIN that was changed counts at once.

    `clock` is monotonic, in seconds, and `since` is when this process began: a wait goes on from there in full, so that
    neither the time of day nor a restart shortens it.
    """

    def __init__(self, folder: Path, clock: Callable[[], float] = time.monotonic, since: float | None = None) -> None:
        self._folder = folder
        self._clock = clock
        self._can_write = True
        self._wrong = self._read_tries()
        self._until = (clock() if since is None else since) + self.delay
        self._salt: bytes | None = None  # of the PIN that the tries were made at

    @property
    def is_set(self) -> bool:
        return self._look() is not None

    @property
    def delay(self) -> int:
        """Seconds to wait after as many wrong tries as there were."""
        late = self._wrong - FREE_TRIES
        return DELAYS[min(late, len(DELAYS) - 1)] if late >= 0 else 0

    @property
    def wait(self) -> float:
        """Seconds until the next try counts; 0 when it may be made."""
        self._look()
        return max(0.0, self._until - self._clock())

    def check(self, digits: str) -> bool:
        """Whether this is the PIN. While there is a wait the answer is no, and it is not counted."""
        record = self._look()
        if record is None or self.wait > 0:
            return False
        # Counted before it is looked at: who switches the kiosk off between the two has had this try.
        self._count(self._wrong + 1)
        if not record.matches(digits):
            return False
        self._count(0)
        return True

    def _count(self, wrong: int) -> None:
        self._wrong = wrong
        self._until = self._clock() + self.delay
        try:
            write_record(tries_file(self._folder), {"wrong": wrong})
            self._can_write = True
        except OSError as error:
            if self._can_write:
                log.warning("The tries at the PIN are counted in memory alone: %s", error.strerror)
            self._can_write = False

    def _look(self) -> _Record | None:
        """The PIN as it is now. Another one than before begins with all its tries."""
        try:
            record = _read(self._folder)
        except DamagedError:
            return None
        if record is not None and record.salt != self._salt:
            if self._salt is not None:
                self._wrong, self._until = 0, self._clock()
            self._salt = record.salt
        return record

    def _read_tries(self) -> int:
        file = tries_file(self._folder)
        try:
            record = read_record(file)
        except DamagedError as error:
            log.warning("%s %s: the free tries at the PIN count as used up", file, error)
            return FREE_TRIES
        wrong = record.get("wrong") if record is not None else 0
        if not isinstance(wrong, int) or wrong < 0:
            # No reason to lock staff out for long, nor to give free tries away.
            log.warning("%s holds no number: the free tries at the PIN count as used up", file)
            return FREE_TRIES
        return wrong
