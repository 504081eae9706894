"""What another program sees of an X server, and does to it: its picture, windows, pointer and outputs. By ctypes."""

from __future__ import annotations

import ctypes
from ctypes import POINTER, Structure, c_char_p, c_int, c_long, c_short, c_uint, c_ulong, c_ushort, c_void_p

LIBRARIES = ("libX11.so.6", "libXfixes.so.3", "libXrandr.so.2")
_CLIENT_MESSAGE, _VIEWABLE, _ALL_PLANES, _Z_PIXMAP = 33, 2, c_ulong(-1).value, 2


class _Image(Structure):
    _fields_ = (("width", c_int), ("height", c_int), ("offset", c_int), ("format", c_int), ("data", c_void_p))


class _Attributes(Structure):
    """The beginning of XWindowAttributes, as far as its map state."""

    _fields_ = (
        *((name, c_int) for name in ("x", "y", "width", "height", "border", "depth")),
        *(("visual", c_void_p), ("root", c_ulong)),
        *((name, c_int) for name in ("kind", "bit_gravity", "win_gravity", "backing")),
        *((name, c_ulong) for name in ("planes", "pixel")),
        *(("save_under", c_int), ("colormap", c_ulong), ("installed", c_int), ("map_state", c_int)),
        ("rest", c_long * 8),
    )


class _Cursor(Structure):
    _fields_ = (
        *((name, c_short) for name in ("x", "y")),
        *((name, c_ushort) for name in ("width", "height", "hot_x", "hot_y")),
        *(("serial", c_ulong), ("pixels", POINTER(c_ulong)), ("atom", c_ulong), ("name", c_char_p)),
    )


class _Message(Structure):
    """XClientMessageEvent, with room for the largest event."""

    _fields_ = (
        *(("type", c_int), ("serial", c_ulong), ("send_event", c_int), ("display", c_void_p)),
        *(("window", c_ulong), ("message", c_ulong), ("format", c_int), ("data", c_long * 5), ("room", c_long * 16)),
    )


class _Resources(Structure):
    _fields_ = (
        *(("time", c_ulong), ("config_time", c_ulong), ("crtc_count", c_int), ("crtcs", POINTER(c_ulong))),
        *(("output_count", c_int), ("outputs", POINTER(c_ulong)), ("mode_count", c_int), ("modes", c_void_p)),
    )


class _Crtc(Structure):
    _fields_ = (
        *(("time", c_ulong), ("x", c_int), ("y", c_int), ("width", c_uint), ("height", c_uint), ("mode", c_ulong)),
        *(("rotation", c_ushort), ("rest", c_long * 8)),
    )


class Screen:
    """The one of DISPLAY. Raises OSError where a library is missing."""

    def __init__(self) -> None:
        self._x11, self._fixes, self._randr = (ctypes.CDLL(name) for name in LIBRARIES)
        self._x11.XOpenDisplay.restype = c_void_p
        self._x11.XDefaultRootWindow.restype = self._x11.XInternAtom.restype = c_ulong
        self._x11.XGetImage.restype = POINTER(_Image)
        self._x11.XGetImage.argtypes = [c_void_p, c_ulong, c_int, c_int, c_uint, c_uint, c_ulong, c_int]
        self._fixes.XFixesGetCursorImage.restype = POINTER(_Cursor)
        self._randr.XRRGetScreenResources.restype = POINTER(_Resources)
        self._randr.XRRGetCrtcInfo.restype = POINTER(_Crtc)
        self._display = c_void_p(self._x11.XOpenDisplay(None))
        self._root = c_ulong(self._x11.XDefaultRootWindow(self._display))
        self.width: int = self._x11.XDisplayWidth(self._display, 0)
        self.height: int = self._x11.XDisplayHeight(self._display, 0)
        major, minor = c_int(), c_int()
        self._fixes.XFixesQueryExtension(self._display, ctypes.byref(major), ctypes.byref(minor))
        self._fixes.XFixesQueryVersion(self._display, ctypes.byref(major), ctypes.byref(minor))

    def close(self) -> None:
        self._x11.XCloseDisplay(self._display)

    def pixels(self) -> bytes:
        """All that is on the glass, four bytes a pixel."""
        size = (self.width, self.height)
        image = self._x11.XGetImage(self._display, self._root.value, 0, 0, *size, _ALL_PLANES, _Z_PIXMAP)
        data = ctypes.string_at(image.contents.data, self.width * self.height * 4)
        self._x11.XFree(c_void_p(image.contents.data))
        self._x11.XFree(image)
        return data

    def windows(self) -> dict[int, tuple[int, int, int, int]]:
        """The windows that show, each with its place and size."""
        root, parent, children, count = c_ulong(), c_ulong(), POINTER(c_ulong)(), c_uint()
        places = (ctypes.byref(root), ctypes.byref(parent), ctypes.byref(children), ctypes.byref(count))
        self._x11.XQueryTree(self._display, self._root, *places)
        found = {}
        for number in range(count.value):
            known = _Attributes()
            self._x11.XGetWindowAttributes(self._display, c_ulong(children[number]), ctypes.byref(known))
            if known.map_state == _VIEWABLE:
                found[children[number]] = (known.x, known.y, known.width, known.height)
        return found

    def shows_pointer(self) -> bool:
        cursor = self._fixes.XFixesGetCursorImage(self._display).contents
        return any(cursor.pixels[at] >> 24 & 0xFF for at in range(cursor.width * cursor.height))

    def ask_to_close(self, window: int) -> None:
        """What a window manager sends for Alt+F4, or for the cross of a window."""
        protocols, delete = (
            self._x11.XInternAtom(self._display, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW")
        )
        message = _Message(type=_CLIENT_MESSAGE, window=window, message=protocols, format=32)
        message.data[0] = delete
        self._x11.XSendEvent(self._display, c_ulong(window), 0, c_long(0), ctypes.byref(message))
        self._x11.XSync(self._display, 0)

    def switch_off_and_on(self) -> None:
        """The output goes, as when a monitor is switched off, and comes back."""
        resources = self._randr.XRRGetScreenResources(self._display, self._root)
        crtc = c_ulong(resources.contents.crtcs[0])
        before = self._randr.XRRGetCrtcInfo(self._display, resources, crtc).contents
        output = c_ulong(resources.contents.outputs[0])
        for mode, outputs, count in ((0, None, 0), (before.mode, ctypes.byref(output), 1)):
            failed = self._randr.XRRSetCrtcConfig(
                self._display, resources, crtc, c_ulong(0), 0, 0, c_ulong(mode), c_ushort(1), outputs, count
            )
            assert not failed
            self._x11.XSync(self._display, 0)
