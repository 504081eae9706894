"""Commands that people run on a device as root, and that must read and write as the kiosk itself does."""

from __future__ import annotations

import os
from pathlib import Path

from kiosk.install import wanted
from kiosk.install.record import RecordError, read_record


def act_as_kiosk(record: Path = Path(wanted.RECORD)) -> None:
    """For root on an installed device: become the kiosk's user, in its state folder, for the rest of this process.

    Otherwise `sudo kiosk pin` would set a PIN for root, and leave files that the kiosk cannot read. Everywhere else
    nothing happens. Raises OSError, with one line of words, where the user is not known or cannot be changed to.
    """
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return
    try:
        installed = read_record(record)
    except RecordError as error:  # root must not go on: what it writes, the kiosk could not read
        raise OSError(str(error)) from error
    if installed is None or not installed.files:
        return
    import pwd  # noqa: PLC0415 -- there is none on Windows

    try:
        user = pwd.getpwnam(installed.user)
    except KeyError as error:
        raise OSError(f"there is no user {installed.user}") from error
    state = Path(wanted.STATE)
    if not state.exists():  # the kiosk has not run yet: as systemd would make it
        state.mkdir(mode=0o700)
        os.chown(state, user.pw_uid, user.pw_gid)
    os.initgroups(user.pw_name, user.pw_gid)
    os.setgid(user.pw_gid)
    os.setuid(user.pw_uid)
    os.environ.update(HOME=user.pw_dir, STATE_DIRECTORY=wanted.STATE)
    for variable in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        os.environ.pop(variable, None)
