"""Whole visits in a process that the kernel ends as soon as it opens a connection."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from tests.tools.qml import ROOT

JOURNEYS = (
    "tests/journeys/test_topics.py::test_N3_every_topic_is_within_three_touches_of_home",
    "tests/journeys/test_visits.py::test_T6_a_walkthrough_from_end_to_end",
    "tests/journeys/test_search.py::test_from_home_to_a_page_and_back_and_nothing_is_left",
    "tests/journeys/test_listening.py::test_T6_a_journey_by_touch",
    "tests/journeys/test_forgetting.py::test_P4_after_the_warning_everything_is_as_after_a_fresh_start",
)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux can be asked to watch a process so")


VISIT = "tests/journeys/test_visits.py::test_T6_a_walkthrough_from_end_to_end"


def watched(*arguments: str) -> subprocess.CompletedProcess[str]:
    return finished(sys.executable, *arguments)


def finished(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, timeout=300)


def test_P2_no_journey_opens_a_connection() -> None:
    done = watched("-m", "tests.journeys.offline", *JOURNEYS)
    assert done.returncode == 0, done.stdout + done.stderr
    assert " passed" in done.stdout
    assert "skipped" not in done.stdout


@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6"])
def test_a_connection_ends_such_a_process(family: str) -> None:
    watch = "import socket; from tests.journeys.offline import forbid_connections; forbid_connections()"
    assert watched("-c", f"{watch}; socket.socket(socket.AF_UNIX)").returncode == 0
    assert watched("-c", f"{watch}; socket.socket(socket.{family})").returncode == -signal.SIGSYS


def test_P2_a_whole_visit_where_there_is_no_network_at_all() -> None:
    """A network namespace without an address, not even one of its own. It takes root."""
    if refused := finished("unshare", "--net", "true").stderr:
        pytest.skip(f"no namespace to try it in: {refused.strip()}")
    alone = ("unshare", "--net", sys.executable)
    unreachable = "import socket; socket.create_connection(('127.0.0.1', 9))"
    assert finished(*alone, "-c", unreachable).stderr.endswith("OSError: [Errno 101] Network is unreachable\n")
    done = finished(*alone, "-m", "pytest", "-q", "-p", "no:cacheprovider", VISIT)
    assert done.returncode == 0, done.stdout + done.stderr
    assert " passed" in done.stdout
    assert "skipped" not in done.stdout
