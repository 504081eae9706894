"""Lint and format check of the QML, with the types of the view models known to the linter.

`python -m tests.tools.qml` prints every finding and fails on any; `--fix` writes the formatting instead of checking it.

QML sees the view models as module `kiosk.screen`, which exists only while the program runs. So its types are read from
the Python source (pyside6-metaobjectdump, pyside6-qmltyperegistrar) into build/qml, and a misspelt property of a view
model is an error here. For that, a property that holds a view model has to name its class: `@Property(HomePage)`, not
`@Property(QObject)`.
"""

from __future__ import annotations

import difflib
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[2]
MODULE = "kiosk.screen"
# The Qt modules whose classes the view models inherit or hand on.
QT_MODULES = ("core", "gui", "qml", "quick")


class ToolError(Exception):
    """A tool failed where it should not: its own words."""


def main(arguments: list[str]) -> int:
    if "--fix" in arguments:
        run(ROOT, "qmlformat", "--ignore-settings", "--inplace", *names(ROOT))
    findings = check(ROOT)
    print("\n".join([*findings, f"{len(names(ROOT))} QML files looked at"]))
    return 1 if findings else 0


def check(root: Path) -> list[str]:
    """Everything that is wrong with the QML of the checkout at `root`, in words."""
    types = root / "build/qml"
    write_types(root, types)
    folders = sorted({Path(name).parent for name in names(root)})
    findings = [said for folder in folders for said in [*lint(root, folder, types), *unlisted(root / folder)]]
    return [*findings, *unformatted(root)]


def names(root: Path) -> list[str]:
    """Every QML file, as named from `root`."""
    return sorted(str(file.relative_to(root)) for file in (root / "kiosk/ui").rglob("*.qml"))


def run(root: Path, tool: str, *arguments: str, may_find: bool = False) -> subprocess.CompletedProcess[str]:
    """One of PySide6's tools, started in `root` so that findings name files from there."""
    command = [str(Path(sys.executable).with_name(f"pyside6-{tool}")), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=root)
    if done.returncode != 0 and not may_find:
        raise ToolError(f"{tool}: {done.stdout}{done.stderr}")
    return done


def write_types(root: Path, folder: Path) -> None:
    """A QML module below `folder` that says what the view models have."""
    module = folder.joinpath(*MODULE.split("."))
    shutil.rmtree(module, ignore_errors=True)
    module.mkdir(parents=True)
    found, registrations, types = module / "classes.json", module / "unused.cpp", module / "types.qmltypes"
    sources = sorted((root / "kiosk/screen").rglob("*.py"))
    run(root, "metaobjectdump", "--quiet", "--compact", "--out-file", str(found), *map(str, sources))
    known = [Path(PySide6.__path__[0]) / f"Qt/metatypes/qt6{name}_metatypes.json" for name in QT_MODULES]
    run(
        root,
        "qmltyperegistrar",
        *("--import-name", MODULE, "--major-version", "1", "--minor-version", "0"),
        f"--foreign-types={','.join(map(str, known))}",
        *("--generate-qmltypes", str(types), "-o", str(registrations), str(found)),
    )
    (module / "qmldir").write_text(f"module {MODULE}\ntypeinfo {types.name}\ndepends QtQuick\n", encoding="utf-8")


def lint(root: Path, folder: Path, types: Path) -> list[str]:
    """What qmllint says of the files in `folder`, one line for each warning."""
    done = run(
        root,
        "qmllint",
        *("--ignore-settings", "--max-warnings", "0", "--unused-imports", "warning"),
        # The folder's own qmldir is named, and by a relative path: else qmllint overlooks the word "singleton" in it.
        *("-I", str(types), "-I", ".", "-i", str(folder / "qmldir")),
        # As text it does not print every warning that it fails for (seen in Qt 6.12).
        *("--json", "-"),
        *(name for name in names(root) if Path(name).parent == folder),
        may_find=True,
    )
    findings = [
        " ".join(
            [
                f"{file['filename']}:{said.get('line', 0)}:{said.get('column', 0)}: {said['message']} [{said['id']}]",
                *(suggestion["message"] for suggestion in said["suggestions"]),
            ]
        )
        for file in json.loads(done.stdout)["files"]
        for said in file["warnings"]
        if said["type"] != "info"
    ]
    if done.returncode != 0 and not findings:
        raise ToolError(f"qmllint: {done.stdout}{done.stderr}")
    return findings


def unlisted(folder: Path) -> list[str]:
    """Components that a folder has and its qmldir does not name, or the other way round: neither tool looks."""
    there = {file.name for file in folder.glob("*.qml")}
    lines = (folder / "qmldir").read_text(encoding="utf-8").splitlines()
    listed = {line.split()[-1] for line in lines if line.endswith(".qml")}
    where = f"{folder.name}/qmldir"
    return [
        *(f"{where} does not name {name}" for name in sorted(there - listed)),
        *(f"{where} names {name}, which is not there" for name in sorted(listed - there)),
    ]


def unformatted(root: Path) -> list[str]:
    """What qmlformat would change, one diff for each file. It is given copies, all at once: that saves seconds."""
    findings = []
    with tempfile.TemporaryDirectory() as folder:
        copies = {name: Path(folder) / name for name in names(root)}
        for name, copy in copies.items():
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(root / name, copy)
        run(root, "qmlformat", "--ignore-settings", "--inplace", *map(str, copies.values()))
        for name, copy in copies.items():
            before, after = (file.read_text(encoding="utf-8").splitlines() for file in (root / name, copy))
            changes = "\n".join(difflib.unified_diff(before, after, name, "as qmlformat has it", lineterm=""))
            findings += [changes] if changes else []
    return findings


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
