"""Where content, assets, settings and state live: in a checkout, in an installed wheel, on a device."""

from __future__ import annotations

import os
import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
# Where systemd keeps the state of an installed kiosk (StateDirectory=care-kiosk).
INSTALLED = Path("/var/lib/care-kiosk")


def _bundled(name: str) -> Path:
    # A wheel carries the folder inside the package; a checkout has it beside the package.
    inside = PACKAGE / "bundled" / name
    return inside if inside.is_dir() else PACKAGE.parent / name


def content_dir() -> Path:
    """The content folder that comes with the product."""
    return _bundled("content")


def assets_dir() -> Path:
    """Fonts, icons and scenes that come with the product."""
    return _bundled("assets")


def is_checkout() -> bool:
    return not (PACKAGE / "bundled").is_dir()


def _user_dir(variable: str, unix_default: str, windows_variable: str, mac_default: str) -> Path:
    if named := os.environ.get(variable):
        return Path(named) / "care-kiosk"
    if sys.platform == "win32":
        return Path(os.environ.get(windows_variable) or Path.home()) / "care-kiosk"
    if sys.platform == "darwin":
        return Path.home() / mac_default / "care-kiosk"
    return Path.home() / unix_default / "care-kiosk"


def settings_files() -> list[Path]:
    """Where `kiosk.yaml` may stand, the strongest first: checkout, user, system."""
    places = [Path.cwd() / "kiosk.yaml"] if is_checkout() else []
    places.append(_user_dir("XDG_CONFIG_HOME", ".config", "APPDATA", "Library/Application Support") / "kiosk.yaml")
    if sys.platform != "win32":
        places.append(Path("/etc/care-kiosk/kiosk.yaml"))
    else:
        places.append(Path(os.environ.get("PROGRAMDATA") or "C:/ProgramData") / "care-kiosk" / "kiosk.yaml")
    return places


def state_dir() -> Path:
    """Where the built packs are kept. Nothing about a visitor is ever written here."""
    if named := os.environ.get("STATE_DIRECTORY"):  # set by systemd
        return Path(named.split(os.pathsep)[0])
    return _user_dir("XDG_STATE_HOME", ".local/state", "LOCALAPPDATA", "Library/Application Support")


def device_state_dir() -> Path:
    """The state folder that a command of an administrator is about: the installed kiosk's, where there is one.

    An administrator has a state folder too, which that kiosk never looks at. In a checkout it is the one that is meant.
    """
    if not os.environ.get("STATE_DIRECTORY") and not is_checkout() and INSTALLED.is_dir():
        return INSTALLED
    return state_dir()
