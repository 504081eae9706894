"""To the clinic's printer without a dialog, through CUPS and its programs `lpstat` and `lp`.

The pages go to `lp` through a pipe: this kiosk writes no file of them that it would have to delete again. What CUPS
itself keeps, the clinic's IT decides: by default the pages of a finished job for a day (`PreserveJobFiles 1d`) and its
name for good (`PreserveJobHistory Yes`, cupsd.conf(5)). Both should be `No` on the computer that spools.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment

from kiosk.paper.printing.printer import JOB, SECOND_LOOK_MS, Printer
from kiosk.paper.trouble import Trouble

STATUS: Final = "lpstat"
PRINT: Final = "lp"
MEDIA: Final = {"letter": "Letter", "a4": "A4"}

# What a printer reports ("printer-state-reasons", RFC 8011, 5.4.12), the worst first.
_REASONS: Final = (
    (r"media-jam", Trouble.JAM),
    (r"(?:cover|door|interlock)-open", Trouble.OPEN),
    (r"media-(?:empty|needed)|input-tray-missing", Trouble.NO_PAPER),
    (r"(?:toner|marker-supply|marker-ink)-(?:empty|out)|marker-ink-almost-out-error", Trouble.NO_INK),
    (r"offline|shutdown|timed-out|connecting-to-device|not responding|No destination host", Trouble.OFFLINE),
    (r"\bdisabled since|\bpaused\b", Trouble.PAUSED),
)
_COMPLAINTS: Final = (
    (r"not accepting", Trouble.REFUSED),
    (
        r"[Ii]nvalid destination|does not exist|no (?:system )?default destination|unknown destination",
        Trouble.NO_PRINTER,
    ),
    (r"Bad file descriptor|[Uu]nable to connect|Scheduler is not running|Connection refused", Trouble.NO_SERVICE),
)


def trouble_in(status: str) -> Trouble | None:
    """What `lpstat -l -p` says is wrong; None when the printer can print. Levels that are only low are no trouble."""
    return next((trouble for pattern, trouble in _REASONS if re.search(pattern, status)), None)


def complaint_in(said: str) -> Trouble:
    """Why `lp` or `lpstat` failed, by what it wrote to its error stream in English."""
    return next((trouble for pattern, trouble in _COMPLAINTS if re.search(pattern, said)), Trouble.REFUSED)


class CupsPrinter(Printer):
    def __init__(self, name: str, paper: str, parent: QObject | None = None) -> None:
        super().__init__(name, paper, parent)
        self._asked = name  # the printer that was asked last, by its own name
        self._pdf = b""
        self._process: QProcess | None = None

    @property
    def is_busy(self) -> bool:
        return self._process is not None

    def print_(self, pdf: bytes) -> None:
        if self.is_busy:
            return
        self._pdf = pdf
        self.blockSignals(False)
        self._second_look.stop()
        if self._name:
            self._ask(self._name)
        else:
            self._start(STATUS, ["-d"], self._found_default)

    def forget(self) -> None:
        self.blockSignals(True)
        self._second_look.stop()

    def look_again(self) -> None:
        if not self.is_busy:
            self._start(STATUS, ["-l", "-p", self._asked], self._looked_again)

    def _found_default(self, code: int) -> None:
        status, said = self._end()
        default = re.search(r"destination: (\S+)", status)
        if default is not None:
            self._ask(default[1])
        else:
            self._fail(complaint_in(said) if code != 0 else Trouble.NO_PRINTER)

    def _ask(self, name: str) -> None:
        self._asked = name
        self._start(STATUS, ["-l", "-p", name], self._looked)

    def _looked(self, code: int) -> None:
        status, said = self._end()
        trouble = complaint_in(said) if code != 0 else trouble_in(status)
        if trouble is not None:
            self._fail(trouble)
            return
        arguments = ["-d", self._asked, "-t", JOB, "-o", f"media={MEDIA[self._paper]}"]
        process = self._start(PRINT, arguments, self._sent)
        process.write(self._pdf)
        process.closeWriteChannel()
        self._pdf = b""

    def _sent(self, code: int) -> None:
        _, said = self._end()
        if code != 0:
            self._fail(complaint_in(said))
        elif not self.signalsBlocked():
            self._second_look.start(SECOND_LOOK_MS)
            self.taken.emit()

    def _looked_again(self, code: int) -> None:
        status, _ = self._end()
        if code == 0 and (trouble := trouble_in(status)):
            self.failed.emit(str(trouble))

    # The process

    def _start(self, program: str, arguments: list[str], then: Callable[[int], None]) -> QProcess:
        """Start it. `then` is given its exit code."""
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("LC_ALL", "C.UTF-8")  # what it says is read by this program
        process.setProcessEnvironment(environment)
        process.errorOccurred.connect(self._broke)
        process.finished.connect(then)
        self._process = process
        self._wait()
        process.start(program, arguments)
        return process

    def _end(self) -> tuple[str, str]:
        """What the process wrote to its two streams."""
        process, self._process = self._process, None
        self._limit.stop()
        if process is None:
            return "", ""
        process.deleteLater()
        streams = (process.readAllStandardOutput(), process.readAllStandardError())
        output, errors = (bytes(stream.data()).decode(errors="replace") for stream in streams)
        return output, errors

    def _stop(self) -> None:
        process, self._process = self._process, None
        self._limit.stop()
        if process is not None:
            process.errorOccurred.disconnect()
            process.finished.disconnect()
            process.finished.connect(process.deleteLater)
            process.kill()

    def _broke(self, error: QProcess.ProcessError) -> None:
        # Whatever else goes wrong ends the process, and that is told by `finished`.
        if error is QProcess.ProcessError.FailedToStart:
            self._end()
            self._fail(Trouble.NO_SERVICE)

    def _give_up(self) -> None:
        self._stop()
        self._fail(Trouble.NO_ANSWER)

    def _fail(self, trouble: Trouble) -> None:
        self._pdf = b""
        self.failed.emit(str(trouble))
