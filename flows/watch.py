"""What ``sfintake serve`` runs: look in the inbox every other second, and review what has settled.

An endless loop is no flow; each round with something in it is a run of the intake flow.
"""

import signal
import sys
import time
from pathlib import Path
from types import FrameType

from intake import intake, tell
from sfintake.errors import SfintakeError
from sfintake.intake import Office, State, Watch

LOOK_EVERY_S = 2.0
TRY_AGAIN_S = 60.0
"""How long cases that could not be done are left before they are tried again."""


class Stop(Exception):
    """Asked to stop."""


def stop(_signal: int, _frame: FrameType | None) -> None:
    """End at the next safe place."""
    raise Stop


def watch(base: Path, profile: str) -> None:
    """Stay up until stopped; a fault in one round is told and the next round comes all the same."""
    office = Office.open(base, profile)
    watched = Watch(time.monotonic)
    tried = -TRY_AGAIN_S
    tell(f"Bevakar {office.folders.inbox}. Avsluta med Ctrl-C.")
    while True:
        try:
            new = office.take_in(watched.ready(office.folders.inbox))
            left = bool(office.register.cases(State.RECEIVED)) and time.monotonic() - tried >= TRY_AGAIN_S
            if new or left:
                tried = time.monotonic()
                intake(str(base), profile, settle_s=None)
        except SfintakeError as error:
            tell(f"{error.what} {error.remedy} [{error.code}]")
        except Exception as error:
            tell(f"Körningen avbröts ({type(error).__name__}); den tas om.")
        time.sleep(LOOK_EVERY_S)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, stop)
    try:
        watch(Path(sys.argv[1]).resolve(), sys.argv[2])
    except (Stop, KeyboardInterrupt):
        tell("Bevakningen är avslutad.")
