"""`python -m tests.journeys.offline TEST…` runs tests in a process that dies when it opens a connection.

The kernel itself watches (seccomp): whoever asks for an internet socket, in Python, in Qt or in a library, ends the
process with SIGSYS. It needs no rights, and cannot be taken back.
"""

from __future__ import annotations

import ctypes
import platform
import socket
import struct
import sys

import pytest

# The kind of processor as the kernel names it (linux/audit.h) and the number that socket(2) has there.
PROCESSORS = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}

# linux/bpf_common.h, linux/seccomp.h, linux/prctl.h
LOAD, EQUAL, RETURN = 0x20, 0x15, 0x06
KILL, ALLOW = 0x80000000, 0x7FFF0000
NUMBER_AT, PROCESSOR_AT, FIRST_ARGUMENT_AT = 0, 4, 16
NO_NEW_PRIVILEGES, SECCOMP, FILTER = 38, 22, 2


class Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_char_p))


def forbid_connections() -> None:
    """From now on socket(2) for IPv4 or IPv6 ends this process. Raises OSError where the kernel cannot do that."""
    processor, number = PROCESSORS[platform.machine()]
    steps = [  # code, steps to skip when true, steps to skip when false, value
        (LOAD, 0, 0, PROCESSOR_AT),
        (EQUAL, 0, 6, processor),
        (LOAD, 0, 0, NUMBER_AT),
        (EQUAL, 0, 3, number),
        (LOAD, 0, 0, FIRST_ARGUMENT_AT),
        (EQUAL, 2, 0, socket.AF_INET),
        (EQUAL, 1, 0, socket.AF_INET6),
        (RETURN, 0, 0, ALLOW),
        (RETURN, 0, 0, KILL),
    ]
    program = Program(len(steps), b"".join(struct.pack("HBBI", *step) for step in steps))
    kernel = ctypes.CDLL(None, use_errno=True)
    if kernel.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0) or kernel.prctl(SECCOMP, FILTER, ctypes.byref(program), 0, 0):
        raise OSError(ctypes.get_errno(), "the kernel takes no filter")


if __name__ == "__main__":
    forbid_connections()
    raise SystemExit(pytest.main(["-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
