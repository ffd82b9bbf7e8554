"""Prefect's server for the few tests about wiring: one for the whole session, in a home of its own."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from sfintake.intake.launch import prefect_environment

FLOWS = Path(__file__).resolve().parents[2] / "flows"


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A real server with its scheduler, on this machine only; gives its API address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    home = tmp_path_factory.mktemp("prefect")
    address = f"http://127.0.0.1:{port}/api"
    settings = {
        **prefect_environment(home),
        "PREFECT_SERVER_SERVICES_SCHEDULER_LOOP_SECONDS": "2",
        "PREFECT_SERVER_SERVICES_SCHEDULER_DEPLOYMENT_BATCH_SIZE": "10",
    }
    command = [
        sys.executable,
        "-m",
        "prefect",
        "server",
        "start",
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
        "--no-ui",
    ]
    log = (home / "server.log").open("wb")
    child = subprocess.Popen(command, env={**os.environ, **settings}, stdout=log, stderr=log)
    # The settings must stand before Prefect is first imported in this process.
    os.environ.update({**prefect_environment(home), "PREFECT_API_URL": address})
    sys.path.insert(0, str(FLOWS))
    try:
        _wait(port, child, home / "server.log")
        yield address
    finally:
        child.terminate()
        child.wait(timeout=30)
        log.close()
        sys.path.remove(str(FLOWS))


def _wait(port: int, child: "subprocess.Popen[bytes]", log: Path) -> None:
    end = time.monotonic() + 100
    while time.monotonic() < end:
        assert child.poll() is None, log.read_text("utf-8", "replace")[-2000:]
        with socket.socket() as probe:
            probe.settimeout(1)
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.3)
    raise AssertionError("the server did not start in 100 s")
