"""`python -m tests.tools.supply` asks PyPI whether what the kiosk is shipped with has a known hole (pip-audit, by uv).

`--sbom FILE` writes the bill of materials instead (CycloneDX, out of uv.lock, without a network).

Ends with 0 when every package was looked up and none has a hole, with 1 when one has, and with 3 when there was nobody
to ask: without a network, pip-audit itself calls that "no known vulnerabilities".
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.tools.qml import ROOT

AUDITOR = "pip-audit==2.10.1"
HOLES, NOBODY_TO_ASK = 1, 3
# What is shipped: neither the tools of the tests nor the kiosk itself, which is on no index.
_SHIPPED = ("export", "--locked", "--no-dev", "--no-emit-project", "--quiet")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.tools.supply", description=__doc__)
    parser.add_argument("--sbom", type=Path, metavar="FILE", help="write the bill of materials")
    options = parser.parse_args(arguments)
    if options.sbom:
        _uv("export", "--locked", "--no-dev", "--quiet", "--format", "cyclonedx1.5", "-o", str(options.sbom.absolute()))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "requirements.txt"
        _uv(*_SHIPPED, "--format", "requirements.txt", "-o", str(listed))
        return report(json.loads(_audit(listed))["dependencies"])


def _audit(listed: Path) -> str:
    """pip-audit's answer as JSON. It ends with 1 when it found something, which is no failure of its own."""
    command = ("tool", "run", AUDITOR, "--require-hashes", "--disable-pip", "--progress-spinner", "off")
    return _uv(*command, "--format", "json", "--requirement", str(listed), may_end_with=(0, 1))


def _uv(*arguments: str, may_end_with: tuple[int, ...] = (0,)) -> str:
    # `make` brings its own uv where the computer has none.
    uv = shutil.which("uv") or str(ROOT / ".uv/bin/uv")
    done = subprocess.run([uv, *arguments], capture_output=True, text=True, check=False, cwd=ROOT)
    if done.returncode not in may_end_with:
        sys.exit(f"uv {' '.join(arguments)}: {done.stderr.strip()}")
    return done.stdout


def report(packages: list[dict[str, Any]]) -> int:
    """Print what was found. Returns the exit code."""
    unasked = [package["name"] for package in packages if "skip_reason" in package]
    holes = [
        f"{package['name']} {package['version']}: {hole['id']}, mended in {_versions(hole)}"
        for package in packages
        for hole in package.get("vulns", ())
    ]
    for line in holes:
        print(line)
    if unasked:
        print(f"{len(unasked)} of {len(packages)} packages could not be looked up: {', '.join(unasked)}")
    if holes:
        return HOLES
    if unasked or not packages:
        return NOBODY_TO_ASK
    print(f"{len(packages)} packages, no known hole in any of them")
    return 0


def _versions(hole: dict[str, Any]) -> str:
    return ", ".join(hole["fix_versions"]) or "nothing yet"


if __name__ == "__main__":
    sys.exit(main())
