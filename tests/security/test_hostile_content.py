"""A content folder that was made to break the build: every file is named, in little memory and little time."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.authoring.conftest import DRAWING, FILES, Folder
from tests.security.test_hostile_pictures import DRAWING as PICTURE
from tests.security.test_hostile_pictures import HOSTILE, bomb
from tests.tools.qml import ROOT

resource = pytest.importorskip("resource", reason="this system cannot be told how much a process may take")

MEMORY = 1024 * 1024 * 1024  # bytes of address space, of which Python and its libraries take most
SECONDS = 60  # of the processor; a sound folder takes two
FRONT = "---\ntitle: A page\nsummary: One\nsection: basics\n{}---\n\n"
LAUGHS = "a0: &a0 [ha, ha]\n" + "".join(f"a{n}: &a{n} [{f'*a{n - 1}, ' * 9}]\n" for n in range(1, 30))
LONG_LINE = ":7:1: more than 10000 letters in a line, make paragraphs of it"
LONG_PAGE = ":2005:1: more than 2000 lines, split the page"
BAD_NAME = ": a file's name is small letters, digits and hyphens, rename it "
ELSEWHERE = ": this is a link to another place, put the file itself here"
NO_FILE = ": this is not a file, take it away"
# What each file holds, and what must be said of it.
TEXTS = {
    "en/topics/aliases.md": (
        FRONT.format(LAUGHS),
        ":7:15: more than 10 values stand for another (*name), write them out",
    ),
    "en/topics/nested.md": (FRONT.format(f"next: {'[' * 90_000}\n"), ":5:57: more than 50 levels deep"),
    "en/topics/list.md": (FRONT.format("") + "  - a\n" * 80_000, LONG_PAGE),
    "en/topics/boxes.md": (FRONT.format("") + "!!! short\n    " * 60_000, LONG_PAGE),
    "en/topics/brackets.md": (FRONT.format("") + "[" * 900_000, LONG_LINE),
    "en/topics/bold.md": (FRONT.format("") + "**a" * 300_000, LONG_LINE),
    "en/topics/table.md": (FRONT.format("") + "|" + "a|" * 400_000, LONG_LINE),
    "en/topics/long.md": ("word " * 500_000, ": the file is 2.4 MB, the most is 1 MB, make it smaller"),
    "en/topics/backwards.md": (
        FRONT.format("") + "Take \u202e001\u202c tablets.\n",
        ":7:1: the kiosk has no letter for “\u202e” (U+202E, right-to-left override), write it with other characters",
    ),
    "en/topics/zeros.md": ("\0" * 500_000, ":1:1: a character that cannot be shown (U+0000), take it out"),
    "en/topics/\u202emd.exe.md": ("a", f'{BAD_NAME}"u202emd-exe.md"'),
    "en/topics/a\nb\x1b[2J.md": ("a", f'{BAD_NAME}"a-nb-x1b-2j.md"'),
    "en/walkthroughs/number.yaml": (
        "title: A\nsummary: B\nicon: home\nsteps: " + "9" * 900_000 + "\n",
        ":4:8: 'steps' should be a list, found text",
    ),
    "en/glossary.yaml": (
        "".join(f"w{n}: {{term: w{n}, meaning: {'m' * 9}}}\n" for n in range(30_000)),
        ": the file is 1.2 MB, the most is 1 MB, make it smaller",
    ),
    "media/laughs.svg": (
        '<!DOCTYPE s [<!ENTITY a "ha">]>' + PICTURE.format("&a;"),
        ":1:13: a DOCTYPE is not used here",
    ),
    "media/filters.svg": (
        PICTURE.format(HOSTILE["filters"][0]),
        f":1:{PICTURE.index('{}') + 1}: <filter> is not used here",
    ),
    "media/nested.svg": (PICTURE.format("<g>" * 300_000), ":1:900148: this is not an SVG picture (mismatched tag)"),
}
HOLES = {
    "media/huge.jpg": ": the file is 10240 MB, the most is 8 MB, make it smaller",
    "en/topics/huge.md": ": the file is 10240 MB, the most is 1 MB, make it smaller",
}
LINKS = {
    "media/link.png": "/etc/passwd",
    "media/zero.png": "/dev/zero",
    "en/topics/up.md": "../../../../../../etc/passwd",
    "en/loop": "..",
}
BOMB = ": the picture is 30000 by 30000 pixels, the most is 4096 each way, make it smaller"
SHOWN = ("laughs.svg", "filters.svg", "nested.svg", "bomb.png", "huge.jpg")


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    made = Folder(tmp_path / "content", tmp_path / "assets")
    for name, text in FILES.items():
        made.write(name, text)
    for name in ("../assets/icons/health/home.svg", "../assets/scenes/door.svg"):
        made.write(name, DRAWING)
    return made


def check(folder: Folder) -> list[str]:
    """What `kiosk check` says of the folder, under limits that end it."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))

    command = [sys.executable, "-m", "kiosk", "check", str(folder.path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, preexec_fn=limit, timeout=600)
    assert done.returncode == 1, done.stderr[-2000:]
    assert "Traceback" not in done.stderr
    return (done.stdout + done.stderr).splitlines()


def test_every_file_is_named_with_what_is_wrong_with_it(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = {name: said for name, (_, said) in TEXTS.items()} | HOLES | dict.fromkeys(LINKS, ELSEWHERE)
    for name, (text, _) in TEXTS.items():
        folder.write(name, text)
    for name in HOLES:
        folder.write(name, "")
        os.truncate(folder.path / name, 10 * 1024**3)  # a hole: it takes no room on the disk
    for name, target in LINKS.items():
        (folder.path / name).symlink_to(target)
    folder.write("media/bomb.png", bomb(30_000, 30_000))
    expected["media/bomb.png"] = BOMB
    # A picture is looked at when a page shows it.
    folder.write("en/topics/pictures.md", FRONT.format("") + "".join(f"![A door]({name})\n\n" for name in SHOWN))
    os.mkfifo(folder.path / "media/pipe.png")
    monkeypatch.chdir(folder.path / "media")  # a path to a socket must be short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.png")
        lines = check(folder)
    expected |= {"media/pipe.png": NO_FILE, "media/socket.png": NO_FILE}
    for name, said in expected.items():
        shown = str(folder.path / name).replace("\n", "\\n").replace("\x1b", "\\x1b").replace("\u202e", "\\u202e")
        assert [line for line in lines if line.startswith(shown + said)], f"{name}: {said}"
