"""The words of the buttons in other languages: are they all there, and is what was compiled what was written?

`python -m tests.tools.translations` prints every finding and fails on any. `--update` brings each .ts up to date with
the QML, so that what is new can be translated (in Qt Linguist, or with an editor), and compiles it; both files are kept
in the repository, because a checkout and a wheel run without a build step.

English has a file for its plurals alone: the QML holds one form, "%n topics".
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from tests.tools.qml import ROOT, names, run

FOLDER = Path("kiosk/ui/translations")
# Words that Python says, not QML: on paper, and of the health of the kiosk.
WORDS = ("kiosk/paper/handout/wording.py", "kiosk/paper/trouble.py", "kiosk/doctor")
COMMAND = "python -m tests.tools.translations --update"
# What a translation must hold as often as its source, with the values that the program puts in.
_MARKS = re.compile(r"%(?:[0-9]+|n)|</?[a-z]+>")


def main(arguments: list[str]) -> int:
    if "--update" in arguments:
        for file in files(ROOT):
            update(ROOT, ROOT / file)
            compile_(ROOT, ROOT / file, (ROOT / file).with_suffix(".qm"))
    findings = check(ROOT)
    print("\n".join([*findings, f"{len(files(ROOT))} translations looked at"]))
    return 1 if findings else 0


def files(root: Path) -> list[Path]:
    """Every .ts file, as named from `root`."""
    return sorted(file.relative_to(root) for file in (root / FOLDER).glob("*.ts"))


def check(root: Path) -> list[str]:
    """Everything that is wrong with the translations of the checkout at `root`, in words."""
    if not files(root):
        return [f"{FOLDER}: there are no translations"]
    return [said for file in files(root) for said in (*_stale(root, file), *_unready(root, file))]


def update(root: Path, file: Path) -> None:
    """Bring a .ts file, wherever it lies, up to date with the QML. What is no longer said is taken out."""
    plurals = ["-pluralonly"] if file.stem.endswith("_en") else []
    options = ("-locations", "none", "-no-obsolete", "-sort-messages", "-silent", "-source-language", "en", *plurals)
    words = [name for name in WORDS if (root / name).exists()]
    run(root, "lupdate", *names(root), *words, *options, "-ts", str(file))


def compile_(root: Path, file: Path, target: Path) -> None:
    run(root, "lrelease", "-silent", str(file), "-qm", str(target))


def _stale(root: Path, file: Path) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        fresh, compiled = Path(folder, file.name), Path(folder, file.name).with_suffix(".qm")
        shutil.copyfile(root / file, fresh)
        update(root, fresh)
        if fresh.read_text(encoding="utf-8") != (root / file).read_text(encoding="utf-8"):
            yield f"{file} is not what the QML says: run {COMMAND}"
        compile_(root, root / file, compiled)
        committed = (root / file).with_suffix(".qm")
        if not committed.exists() or committed.read_bytes() != compiled.read_bytes():
            yield f"{file.with_suffix('.qm')} is not what is written in {file.name}: run {COMMAND}"


def _unready(root: Path, file: Path) -> Iterator[str]:
    for message in ElementTree.parse(root / file).iter("message"):  # noqa: S314 -- our own file
        source = message.findtext("source", "")
        translation = message.find("translation")
        if translation is None or translation.get("type") is not None:
            yield f"{file}: “{source}” is not translated"
            continue
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        for form in forms:
            if not form.strip():
                yield f"{file}: “{source}” is not translated"
            elif sorted(_MARKS.findall(form)) != sorted(_MARKS.findall(source)):
                yield f"{file}: “{form}” does not hold the same values as “{source}”"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
