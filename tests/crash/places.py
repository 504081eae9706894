"""Where the killed processes work: content folders that differ, and a state folder."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from kiosk.authoring.build import build_pack
from kiosk.pack.reader import Pack
from tests.authoring.conftest import FILES

# The pages of the first two differ, and so do their titles. The third has the pages of one and the title of the other.
FOLDERS = ("one", "two", "three")


def make(place: Path) -> None:
    """Lay everything out below `place`, which is empty."""
    for name in ("one", "two"):
        for path, text in FILES.items():
            file = place / name / path
            file.parent.mkdir(parents=True, exist_ok=True)
            own = text.replace("scenes/door.svg", "scenes/visit-arrive.svg").replace("What to expect", name)
            file.write_text(own.replace("topic\n", f"topic of {name}\n"), encoding="utf-8")
    shutil.copytree(place / "one", place / "three")
    shutil.copy(place / "two/content.yaml", place / "three/content.yaml")
    shutil.copytree(place / "one", shown_folder(place))
    for name in ("state", "home", "temporary"):
        (place / name).mkdir()


def shown_folder(place: Path) -> Path:
    """What a kiosk shows: the first folder, and then the third, and so on."""
    return place / "shown"


def exchange(place: Path) -> None:
    """Somebody changes a file of the folder that is shown, whole."""
    shown, other = shown_folder(place) / "content.yaml", place / "next.yaml"
    is_first = shown.read_bytes() == (place / "one/content.yaml").read_bytes()
    shutil.copyfile(place / ("three" if is_first else "one") / "content.yaml", other)
    other.replace(shown)


def environment(place: Path) -> dict[str, str]:
    """Every place where a program may leave something lies below `place`."""
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "STATE_DIRECTORY": str(place / "state"),
        "HOME": str(place / "home"),
        "XDG_CONFIG_HOME": str(place / "home/config"),
        "XDG_CACHE_HOME": str(place / "home/cache"),
        "XDG_STATE_HOME": str(place / "home/state"),
        "TMPDIR": str(place / "temporary"),
    }


def hashes(place: Path) -> dict[str, str]:
    """The content hash of the pack of each folder, by the folder's name."""
    found = {}
    for name in FOLDERS:
        result = build_pack(place / name, place / f"{name}.kioskpack")
        assert result.manifest is not None, [str(problem) for problem in result.problems]
        found[name] = result.manifest.content_hash
    assert len(set(found.values())) == len(FOLDERS)
    return found


def content_of(file: Path) -> str:
    """The content hash of a pack after every row of it was checked. Raises PackError."""
    pack = Pack.open(file)
    try:
        pack.verify()
        return pack.manifest.content_hash
    finally:
        pack.close()
