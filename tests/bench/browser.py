"""Chromium as a clinic would use it: full screen, showing the exported pages; and where things lie on them."""

from __future__ import annotations

import json
import os
import subprocess
import time
from pathlib import Path
from typing import Any, Final

from tests.bench.glass import HEIGHT, WIDTH
from tests.bench.places import STEPS, Places, Topics

# Letters as large as on the kiosk; the pages are made for a reader who sits at a desk.
SCALE: Final = 1.6
FLAGS: Final = (
    "--kiosk",
    "--no-sandbox",  # a benchmark may run as root
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-gpu",  # there is none in memory, nor in many a kiosk; the kiosk draws by itself, too
    f"--window-size={WIDTH / SCALE:.0f},{HEIGHT / SCALE:.0f}",  # before it is enlarged
    "--window-position=0,0",
    f"--force-device-scale-factor={SCALE}",
)
# From where a link begins, in the pages' own pixels: what stands before it is always the same, how long it is, is not.
_INSIDE: Final = 40
_RECTS: Final = """\
JSON.stringify([...document.querySelectorAll(%s)].map(e => {
  const r = e.getBoundingClientRect(), scale = window.devicePixelRatio;
  const x = r.x + Math.min(r.width / 2, %d), y = r.y + r.height / 2;
  return [e.getAttribute("href"), Math.round(x * scale), Math.round(y * scale)];
}))"""


def command(profile: Path, site: Path) -> list[str]:
    return ["chromium", *FLAGS, f"--user-data-dir={profile}", (site / "index.html").as_uri()]


def survey(profile: Path, site: Path, environment: dict[str, str], topics: Topics) -> Places:
    """Where to tap, asked of Chromium itself in a run that is not measured."""
    with _Asked(profile, environment) as page:
        page.open(site / "index.html")
        places = Places({"expect": page.place(".hero"), "home": page.place(".menu a")}, {})
        for section, ids in topics.items():
            place = page.place(f'.cards a[href$="/{section}.html"]')
            page.open(site / "sections" / f"{section}.html")
            for topic in ids:
                places.topics[topic] = (place, page.place(f'a.card[href$="/{topic}.html"]'))
            page.open(site / "index.html")
        page.open(site / "topics" / f"{next(iter(topics.values()))[0]}.html")
        places.buttons["back"] = page.place(".path li:last-child a")
        page.open(site / "walkthroughs" / "index.html")
        places.buttons["route"] = page.place("a.card")
        first = page.hrefs("a.card")[0]
        walk = (site / "walkthroughs" / first).parent
        for number in range(1, STEPS + 1):
            page.open(walk / f"{number}.html")
            places.buttons[f"next-{number}"] = page.place('a[rel="next"]')
    return places


class _Asked:
    """A Chromium that answers questions through a pipe (the DevTools protocol, a NUL behind each message)."""

    def __init__(self, profile: Path, environment: dict[str, str]) -> None:
        self._profile, self._environment = profile, environment
        self._number = 0
        self._rest = b""

    def __enter__(self) -> _Asked:
        to_read, self._write = os.pipe()
        self._read, to_write = os.pipe()
        flags = " ".join(FLAGS)
        # Chromium reads from 3 and writes to 4, which the shell can say and Popen cannot.
        script = f"exec chromium {flags} --remote-debugging-pipe '--user-data-dir={self._profile}' about:blank"
        self._process = subprocess.Popen(
            ["sh", "-c", f"{script} 3<&{to_read} 4>&{to_write}"],
            pass_fds=[to_read, to_write],
            env=self._environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(to_read)
        os.close(to_write)
        until = time.monotonic() + 30
        pages: list[dict[str, Any]] = []
        while not pages and time.monotonic() < until:
            targets = self._ask("Target.getTargets")["targetInfos"]
            pages = [target for target in targets if target["type"] == "page"]
        self._session = self._ask("Target.attachToTarget", targetId=pages[0]["targetId"], flatten=True)["sessionId"]
        return self

    def __exit__(self, *_: object) -> None:
        self._ask("Browser.close")
        self._process.wait()
        os.close(self._read)
        os.close(self._write)

    def open(self, file: Path) -> None:
        address = file.as_uri()
        self._ask("Page.navigate", url=address)
        there = f'document.readyState === "complete" && location.href === {json.dumps(address)}'
        done = f"{there} && document.fonts.ready.then(() => true)"
        until = time.monotonic() + 20
        while self._evaluate(done) is not True:
            if time.monotonic() > until:
                raise TimeoutError(f"Chromium does not show {address}")
            time.sleep(0.05)

    def place(self, selector: str) -> tuple[int, int]:
        _, x, y = self._found(selector)[0]
        return int(x), int(y)

    def hrefs(self, selector: str) -> list[str]:
        return [str(href) for href, _, _ in self._found(selector)]

    def _found(self, selector: str) -> list[Any]:
        found = json.loads(self._evaluate(_RECTS % (json.dumps(selector), _INSIDE)))
        if not found:
            raise LookupError(f"{selector} is not on the page")
        return list(found)

    def _evaluate(self, expression: str) -> Any:
        answer = self._ask("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        return answer["result"].get("value")

    def _ask(self, method: str, **parameters: object) -> dict[str, Any]:
        self._number += 1
        message: dict[str, object] = {"id": self._number, "method": method, "params": parameters}
        if hasattr(self, "_session"):
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while True:
            while b"\0" not in self._rest:
                more = os.read(self._read, 65536)
                if not more:
                    return {}  # Chromium has gone, as it was asked to
                self._rest += more
            line, _, self._rest = self._rest.partition(b"\0")
            answer = json.loads(line)
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise LookupError(f"{method}: {answer['error']['message']}")
                return dict(answer["result"])
