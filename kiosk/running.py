"""`kiosk run`: settings, screen, pack, window, in this order, each with a clear word when it cannot be had."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import paths
from kiosk.pyside import import_pyside
from kiosk.shelf import choose
from kiosk.station import display, libraries, logs
from kiosk.station.crashes import START_AGAIN, is_kept
from kiosk.station.options import Settings
from kiosk.station.settings import load_settings

if TYPE_CHECKING:
    from kiosk.problems import Problem
    from kiosk.screen.caretaker import Caretaker

log = logging.getLogger(__name__)

VNC_SIZE = (1920, 1080)


def run(options: argparse.Namespace) -> int:
    """Show the kiosk until its window is closed. Returns the exit code."""
    settings, problems = _settings_and_problems(options)
    if not prepare(options.windowed or VNC_SIZE, vnc=options.vnc):
        return 2
    state = paths.state_dir()
    logs.start(state / "logs", verbose=options.verbose)

    # Only now: with a library missing, the import itself fails with a message that nobody understands.
    import_pyside()
    from kiosk.screen import startup  # noqa: PLC0415
    from kiosk.screen.front import Front, Told  # noqa: PLC0415
    from kiosk.screen.library import Library  # noqa: PLC0415
    from kiosk.screen.net import Net  # noqa: PLC0415
    from kiosk.screen.signals import stopped_by_signals  # noqa: PLC0415

    app = startup.application(sys.argv[:1], settings.screen.renderer)
    if options.vnc and not _keep_vnc_local():
        return 2
    choice = choose(options.pack or settings.pack, options.content or settings.content)
    for message in choice.messages:
        log.warning("%s", message)
    library = Library(choice.pack, settings.language) if choice.pack else None
    language = library.language if library else "en"
    visit = startup.make_visit(settings, language)
    player = startup.make_player(settings, library, visit)
    told = Told(_settings_file(options), tuple(problems), tuple(choice.messages))
    front = Front(player, settings, state, told=told)
    front.ended.connect(app.exit)
    window = startup.Display(options.windowed, pointer=bool(options.windowed))
    with Net(front.start_over, front.start_again).spread():
        try:
            stage = startup.Stage(player, settings, window, front=front)
        except startup.StartError as error:
            print(f"The kiosk cannot start: {error}.", file=sys.stderr)
            return 2
        caretakers: list[Caretaker] = []

        def take_care() -> None:
            from kiosk.screen.caretaker import Caretaker  # noqa: PLC0415 -- the first frame does not wait for it

            caretakers.append(Caretaker(front, player, settings, state))

        stage.warm_up.done.connect(take_care)
        stage.warm_up.done.connect(player.settled)
        with stopped_by_signals(app):
            code = app.exec()
        for caretaker in caretakers:
            caretaker.close()
        stage.close()
    if code == START_AGAIN and not is_kept() and sys.platform != "win32":
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 -- the very same program again
    return code


def _settings_file(options: argparse.Namespace) -> Path | None:
    return options.settings or next((file for file in paths.settings_files() if file.is_file()), None)


def read_settings(options: argparse.Namespace) -> Settings:
    """The settings of this device. What is wrong with them is said, and the defaults are used."""
    return _settings_and_problems(options)[0]


def _settings_and_problems(options: argparse.Namespace) -> tuple[Settings, list[Problem]]:
    settings, problems = load_settings(options.settings)
    for problem in problems:
        print(problem, file=sys.stderr)
    return settings, problems


def prepare(size: tuple[int, int], *, vnc: bool = False) -> bool:
    """Make sure that Qt will find its libraries and a screen; False when it will not, and then it has been said why."""
    if lacking := libraries.quick_check():
        print(libraries.describe(lacking), file=sys.stderr)
        return False
    if vnc:
        from kiosk.station.vnc import VncError, vnc_platform  # noqa: PLC0415

        try:
            os.environ["QT_QPA_PLATFORM"] = vnc_platform(size)
        except VncError as error:
            print(f"The kiosk cannot be shown over VNC: {error}.", file=sys.stderr)
            return False
    elif message := display.no_screen():
        print(message, file=sys.stderr)
        return False
    return True


def _keep_vnc_local() -> bool:
    from PySide6.QtCore import QCoreApplication  # noqa: PLC0415

    from kiosk.station.vnc import FIRST_PORT, VncError, keep_local  # noqa: PLC0415

    QCoreApplication.sendPostedEvents()  # Qt begins to listen here
    try:
        keep_local(FIRST_PORT)
    except VncError as error:
        print(f"The kiosk cannot be shown over VNC: {error}.", file=sys.stderr)
        return False
    print(f"Look at the kiosk with a VNC viewer on this computer, at localhost:{FIRST_PORT}.", file=sys.stderr)
    return True
