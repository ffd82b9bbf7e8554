"""Start a script of ``flows/`` in a process of its own, so that the library never imports Prefect."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from sfintake.profiles import data_folder


def prefect_environment(home: Path) -> dict[str, str]:
    """Give the settings a Prefect process of ours needs.

    Its database lies in the office's own folder and never in the user's home; nothing is reported to anybody;
    the embedded server is given time enough to make its database on a slow disk.
    """
    return {
        "DO_NOT_TRACK": "1",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_HOME": str(home),
        "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "180",
        "PREFECT_LOGGING_LEVEL": "WARNING",
        "PREFECT_LOGGING_EXTRA_LOGGERS": "sfintake",
        "PREFECT_LOGGING_TO_API_WHEN_MISSING_FLOW": "ignore",
        "PREFECT_RESULTS_PERSIST_BY_DEFAULT": "false",
        "PREFECT_CLI_COLORS": "false",
    }


def run_flow_script(name: str, *arguments: str, home: Path) -> int:
    """Run ``flows/<name>.py`` to its end and give its exit status; Ctrl-C and SIGTERM reach it first."""
    home.mkdir(parents=True, exist_ok=True)
    script = data_folder("flows") / f"{name}.py"
    environment = {
        **os.environ,
        **prefect_environment(home),
        "PYTHONPATH": os.pathsep.join(p for p in sys.path if p),
        "PYTHONUTF8": "1",
    }
    child = subprocess.Popen([sys.executable, str(script), *arguments], env=environment)  # noqa: S603 - our own script
    signal.signal(signal.SIGTERM, lambda *_: child.terminate())
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:
            continue  # the child has had it too, and says goodbye itself
