"""`python -m tests.security.one_visit FOLDER`: the kiosk as it starts on a device, a few visits, and a line of JSON.

Where it keeps things is told by the environment, as on a device. `messages` is what `kiosk run` prints as it starts,
`screen` what is in front at the end, `errors` whatever went wrong unseen.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from kiosk.shelf import choose
from tests.soak.errors import caught
from tests.soak.kiosk import opened
from tests.soak.visits import Visits

VISITS = 3


def main(folder: Path) -> None:
    choice = choose(None, folder)
    if choice.pack is None:
        sys.exit("\n".join(choice.messages))
    choice.pack.close()
    with caught() as errors, opened(choice.pack.path, (960, 540)) as (stage, clock):
        visits = Visits(stage, clock, seed=1)
        for _ in range(VISITS):
            visits.run()
        print(json.dumps({"messages": choice.messages, "screen": stage.player.screen, "errors": errors}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
