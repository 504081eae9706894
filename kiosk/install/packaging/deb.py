"""The Debian package: a Python environment in /opt/care-kiosk, with every file under dpkg's care.

It is made for the Debian release whose Python this is run with: the packages inside are compiled for that version.
"""

from __future__ import annotations

import platform
import shutil
import sys
import tempfile
from pathlib import Path

import kiosk
from kiosk.install.machine import NEEDED
from kiosk.install.packaging.slim import slim
from kiosk.install.packaging.tools import CHECKOUT, PackagingError, call, environment_with_kiosk, program
from kiosk.station.libraries import PACKAGES

_HERE = Path(__file__).parent
_PLACE = "opt/care-kiosk"
_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
# -I: neither the folder somebody stands in nor a variable puts other modules in front.
_COMMAND = f"""\
#!/{_PLACE}/bin/python -I
import sys

from kiosk.cli import main

sys.exit(main())
"""


def build_deb(out: Path) -> Path:
    """Build the package into the folder `out` and return its path. Raises PackagingError."""
    architecture = _ARCHITECTURES.get(platform.machine())
    if sys.platform != "linux" or architecture is None:
        raise PackagingError("Debian packages are built on Linux, on the kind of processor they are for")
    nfpm = program("nfpm")
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="care-kiosk-deb-") as folder:
        stage = Path(folder)
        place = stage / _PLACE
        environment_with_kiosk(place)
        _settle(place)
        slim(place / f"lib/{_python()}/site-packages/PySide6")
        _compile(stage, place)
        settings = stage / "nfpm.yaml"
        settings.write_text(_settings(stage, architecture), encoding="utf-8")
        made = out / f"care-kiosk_{kiosk.__version__}_{architecture}.deb"
        call([nfpm, "package", "--config", settings, "--packager", "deb", "--target", made])
    return made


def _python() -> str:
    return f"python{sys.version_info.major}.{sys.version_info.minor}"


def _settle(place: Path) -> None:
    """Turn an environment that knows the Python and the folder it was made with into one that knows the device's."""
    (place / "pyvenv.cfg").write_text(
        f"home = /usr/bin\ninclude-system-site-packages = false\nversion = {platform.python_version()}\n"
    )
    for file in (place / "bin").iterdir():
        file.unlink()
    (place / "bin/python").symlink_to(f"/usr/bin/{_python()}")
    command = place / "bin/kiosk"
    command.write_text(_COMMAND)
    command.chmod(0o755)
    shutil.rmtree(place / "share", ignore_errors=True)  # manual pages of commands that are not handed on
    # What says where it was made.
    for leftover in (place / ".lock", *place.glob("lib/*/site-packages/*.dist-info/direct_url.json")):
        leftover.unlink(missing_ok=True)


def _compile(stage: Path, place: Path) -> None:
    """The device cannot write there: without this, every start would compile everything anew."""
    library = place / "lib"
    for file in library.rglob("*.pyi"):
        file.unlink()
    command = [sys.executable, "-m", "compileall", "-q", "-j", "0", "--invalidation-mode", "unchecked-hash"]
    call([*command, "-s", str(stage), "-p", "/", str(library)])
    # The same for what PySide6 carries inside its libraries.
    packages = place / f"lib/{_python()}/site-packages"
    start = "import sys; sys.path.insert(0, sys.argv[1]); from kiosk.pyside import import_pyside; import_pyside()"
    call([sys.executable, "-I", "-c", start, packages])
    if not any((packages / "kiosk/__pycache__").glob("shibokensupport.*")):
        raise PackagingError("What PySide6 carries was not compiled: has it changed how it does that?")


def _settings(stage: Path, architecture: str) -> str:
    text = (_HERE / "nfpm.yaml").read_text(encoding="utf-8")
    depends = sorted({_python(), "systemd-sysv", *NEEDED, *PACKAGES.values()})
    values = {
        "@VERSION@": kiosk.__version__,
        "@ARCHITECTURE@": architecture,
        "@STAGE@": str(stage),
        "@SCRIPTS@": str(_HERE / "scripts"),
        "@CHECKOUT@": str(CHECKOUT),
        "@DEPENDS@": '", "'.join(depends),
    }
    for mark, value in values.items():
        text = text.replace(mark, value)
    return text
