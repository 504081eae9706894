"""The first import of PySide6, without three things that it does anew at every start. They took a sixth of it.

PySide6 carries fourteen Python modules inside its libraries, and compiles them from source each time. Here their code
is kept as Python keeps its own: in `__pycache__`, where that can be written or was made when the package was.

Three large regular expressions in those modules serve who looks at the signatures of functions. They are compiled when
somebody does.

And PySide6 hooks into Python's import, to read the source of every module that is imported from then on in search of
`from __feature__ import`, which the kiosk does not use.
"""

from __future__ import annotations

import builtins
import contextlib
import marshal
import os
import re
import sys
import zlib
from collections.abc import Callable
from functools import cache, partial
from importlib.util import MAGIC_NUMBER, cache_from_source, source_hash
from pathlib import Path
from types import CodeType
from typing import Any, Final

# How PySide6 calls the files that it carries.
_CARRIED: Final = "shibokensupport/"
_CRC: Final = 4  # bytes


def import_pyside() -> None:
    """Import `PySide6.QtCore`, and leave Python's import as it was."""
    kept = Kept(Path(cache_from_source(str(Path(__file__).with_name("shibokensupport.py")))))
    import_, compile_, patterns = builtins.__import__, builtins.compile, re.compile
    builtins.compile = kept.compile
    re.compile = partial(_compile_later, patterns)
    try:
        import PySide6.QtCore  # noqa: F401, PLC0415 -- this is what all of it is for
    finally:
        builtins.__import__, builtins.compile, re.compile = import_, compile_, patterns
    kept.save()


def _compile_later(compile_: Callable[..., Any], pattern: str, flags: int = 0) -> Any:
    """`compile_`, but for what PySide6 carries."""
    is_carried = sys._getframe(1).f_code.co_filename.startswith(_CARRIED)
    return Later(pattern, flags) if is_carried else compile_(pattern, flags)


class Later:
    """A regular expression that is compiled with its first use. Its methods may be kept long before they are called."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._compiled = cache(lambda: re.compile(pattern, flags))

    def __getattr__(self, name: str) -> Any:
        def called(*values: Any, **named: Any) -> Any:
            return getattr(self._compiled(), name)(*values, **named)

        return called if callable(getattr(re.Pattern, name)) else getattr(self._compiled(), name)


class Kept:
    """Compiled code in `file`: for each name the hash of its source, and the code. A damaged file holds none."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._compile = builtins.compile
        self._codes: dict[str, tuple[bytes, CodeType]] = _read(file)
        self._is_new = False

    def compile(self, source: Any, filename: Any, mode: str, *more: Any, **named: Any) -> Any:
        """`builtins.compile`, but for what PySide6 carries."""
        if not (isinstance(source, bytes) and isinstance(filename, str) and filename.startswith(_CARRIED)):
            return self._compile(source, filename, mode, *more, **named)
        mark = source_hash(source)
        known, code = self._codes.get(filename, (b"", None))
        if code is None or known != mark:
            code = self._compile(source, filename, mode, *more, **named)
            self._codes[filename] = (mark, code)
            self._is_new = True
        return code

    def save(self) -> None:
        """Keep what had to be compiled. Where nothing can be written, or Python was told not to, nothing is."""
        if not self._is_new or sys.dont_write_bytecode:
            return
        whole = marshal.dumps(self._codes)
        part = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        try:
            part.write_bytes(MAGIC_NUMBER + zlib.crc32(whole).to_bytes(_CRC) + whole)
            part.replace(self._file)
        except OSError:
            with contextlib.suppress(OSError):
                part.unlink()


def _read(file: Path) -> dict[str, tuple[bytes, CodeType]]:
    try:
        data = file.read_bytes()
    except OSError:
        return {}
    head, whole = data[: len(MAGIC_NUMBER) + _CRC], data[len(MAGIC_NUMBER) + _CRC :]
    # Python itself would believe a file that a failing disk has changed, and might not survive it.
    if head != MAGIC_NUMBER + zlib.crc32(whole).to_bytes(_CRC):
        return {}
    codes: dict[str, tuple[bytes, CodeType]] = marshal.loads(whole)  # noqa: S302 -- as all of Python's compiled modules
    return codes
