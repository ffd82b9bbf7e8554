"""The intake flow: take in what has come, review each application as a task of its own, rebuild the overview.

Thin: which applications, side by side, what is retried, where results land. What is done to one stands in ``sfintake.intake``.
No applicant's word passes through Prefect: parameters are folders and a profile, results are case numbers and states.
"""

import sys
from pathlib import Path
from typing import Any

from prefect import flow, get_run_logger, task
from prefect.artifacts import create_table_artifact
from prefect.cache_policies import NO_CACHE
from prefect.futures import as_completed
from prefect.task_runners import ThreadPoolTaskRunner

from sfintake.errors import SfintakeError
from sfintake.intake import Case, Office, Receipt, State
from sfintake.intake.overview import write_overview
from sfintake.intake.scan import SETTLE_S, settled

SIDE_BY_SIDE = 2
"""Reviews at once; each has a process of its own, and an office PC has at least two cores."""

WORDS = {
    State.REVIEWED: "granskad",
    State.REFUSED: "kunde inte läsas",
    State.DUPLICATE: "samma ansökan som tidigare",
    State.RECEIVED: "väntar",
}


def time_can_cure(_task: Any, _run: Any, state: Any) -> bool:
    """Retry what a missing program, a full disk or a lost share caused; never a fault of the file or of ours."""
    try:
        state.result()
    except SfintakeError as error:
        return error.retryable
    except Exception:
        return False
    return False


@task(
    retries=2,
    retry_delay_seconds=[5, 30],
    retry_condition_fn=time_can_cure,
    cache_policy=NO_CACHE,
    persist_result=False,
    log_prints=False,
    task_run_name="granska-{number}",
)
def review_case(base: str, profile: str, number: str) -> Receipt:
    """Review one case; the others do not notice when it fails."""
    return Office.open(Path(base), profile).review(number)


@flow(
    name="intake",
    task_runner=ThreadPoolTaskRunner(max_workers=SIDE_BY_SIDE),  # type: ignore[arg-type]
    persist_result=False,
    log_prints=False,
)
def intake(base: str, profile: str, settle_s: float | None = SETTLE_S) -> dict[str, int]:
    """Review what waits in an office's folders and give the number of cases by state.

    ``settle_s`` is how long a file must lie unchanged to be taken from the inbox; None takes nothing new.
    A bug in one case fails the run, after every other case is done.
    """
    office = Office.open(Path(base), profile)
    with office.alone():
        waiting = office.recover()
        if settle_s is not None:
            waiting += office.take_in(settled(office.folders.inbox, settle_s))
        receipts = review_all(base, profile, waiting)
        report(receipts)
        write_overview(office)
    counts = {str(state): sum(r.state is state for r in receipts) for state in State}
    left = len(waiting) - len(receipts)
    get_run_logger().info("cases: %s, not done: %d", counts, left)
    if left:
        done = {r.number for r in receipts}
        raise RuntimeError(f"not done: {', '.join(c.number for c in waiting if c.number not in done)}")
    return counts


def review_all(base: str, profile: str, cases: tuple[Case, ...]) -> list[Receipt]:
    """Review the cases side by side and give the receipts of those that were done."""
    futures = {review_case.submit(base, profile, case.number): case.number for case in cases}
    receipts = []
    for done, future in enumerate(as_completed(list(futures)), 1):
        made = future.result(raise_on_failure=False)
        if isinstance(made, Receipt):
            receipts.append(made)
            word = WORDS[made.state]
        else:
            word = "kunde inte granskas nu, tas om vid nästa körning"
        tell(f"{futures[future]}: {word} ({done} av {len(futures)})")
    return receipts


def report(receipts: list[Receipt]) -> None:
    """Show the run's cases in Prefect, in words of ours."""
    rows = [
        {"ärende": r.number, "läge": WORDS[r.state], "förslag": r.proposal, "fel": r.error} for r in receipts
    ]
    create_table_artifact(
        key="granskade-arenden", table=rows, description="Ärenden i körningen, utan sökandes ord."
    )


def tell(line: str) -> None:
    """Show progress to somebody who watches, on standard error; Prefect does not store it."""
    sys.stderr.write(line + "\n")
    sys.stderr.flush()
