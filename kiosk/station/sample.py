"""The sample settings file, written from the table in `options.py`.

`python -m kiosk.station.sample > kiosk/station/kiosk.sample.yaml` brings the file up to date; a test holds them
together.
"""

from __future__ import annotations

import textwrap

from kiosk.station.options import Group, Settings, table_of
from kiosk.station.settings import plain

_HEAD = """\
# Settings of one kiosk. Copy this file, change what you need, leave out the rest.
#
# The kiosk uses the first of these that is there:
#   1. the file named with --settings FILE
#   2. kiosk.yaml in the folder it is started from (only in a checkout of the source)
#   3. kiosk.yaml in ~/.config/care-kiosk (Windows: %APPDATA%\\care-kiosk,
#      macOS: ~/Library/Application Support/care-kiosk)
#   4. /etc/care-kiosk/kiosk.yaml (Windows: %PROGRAMDATA%\\care-kiosk\\kiosk.yaml)
#
# Every value below is the default. A wrong value is reported with its line, and the default is
# used instead.
"""


def sample() -> str:
    """The whole text of the sample file."""
    return _HEAD + "\n".join(_lines(Settings(), "")) + "\n"


def _lines(group: Group, indent: str) -> list[str]:
    lines: list[str] = []
    for name, about in table_of(group).items():
        value = getattr(group, name)
        lines.append("")
        if about is None:
            lines.append(f"{name}:")
            lines += _lines(value, "  ")[1:]
            continue
        lines += textwrap.wrap(about.comment, 100, initial_indent=f"{indent}# ", subsequent_indent=f"{indent}# ")
        blank = f"; blank: {about.blank}" if about.blank else ""
        lines.append(f"{indent}# ({about.rule.expected}{blank})")
        lines.append(f"{indent}{name}: {plain(value)}".rstrip())
    return lines


if __name__ == "__main__":
    print(sample(), end="")
