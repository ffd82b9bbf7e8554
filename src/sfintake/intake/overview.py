"""The overview of an office: a row a case, from the register and the reviews beside the memos."""

import logging
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from sfintake import __version__, review_json
from sfintake.errors import by_code
from sfintake.intake.office import Office, case_info
from sfintake.intake.register import Case, State
from sfintake.memo import overview_row
from sfintake.model import Health, Link, Overview, OverviewRow, UnreadFile
from sfintake.profiles import Profile, load_profile
from sfintake.render import render_overview
from sfintake.storage import write_whole

log = logging.getLogger(__name__)

NAME = "oversikt.html"
_MEMOS = (("docx", "Word"), ("pdf", "PDF"), ("html", "webbsida"), ("granskning.json", "JSON"))


def write_overview(office: Office) -> Path:
    """Rebuild the page, whole, from what is there now.

    Raises:
        StorageError: It could not be written; the old page is left.
    """
    page = office.folders.reviewed / NAME
    write_whole(page, render_overview(make_overview(office)))
    return page


def make_overview(office: Office) -> Overview:
    """Give the overview as a value."""
    cases = office.register.cases()
    profile, _ = load_profile(office.profile)
    rows = [_row(office, profile, case) for case in cases if case.state is State.REVIEWED]
    unread = [_unread(case) for case in cases if case.state is State.REFUSED]
    waiting = sum(case.state is State.RECEIVED for case in cases)
    doubles = sum(case.state is State.DUPLICATE for case in cases)
    now = office.now()
    health = [Health("Senaste körning", now.strftime("%Y-%m-%d %H.%M"))]
    if waiting:
        health.append(Health("Väntar på granskning", f"{waiting} ärenden; de tas om vid nästa körning"))
    if doubles:
        health.append(
            Health(
                "Samma ansökan igen",
                f"{doubles} ärenden har samma innehåll som ett tidigare och har lagts åt sidan",
            )
        )
    return Overview(profile.forbund, now, tuple(rows), tuple(unread), tuple(health), __version__)


def _row(office: Office, profile: Profile, case: Case) -> OverviewRow:
    path = office.folders.reviewed / f"{case.number}.granskning.json"
    try:
        made = review_json.load(path.read_bytes())
    except (OSError, ValidationError) as error:
        log.error("case %s: review not readable: %s", case.number, type(error).__name__)
        why = "Granskningen kan inte läsas. Lägg in ansökan på nytt."
        return OverviewRow(case.number, case.files[0].shown_name, "", why=why, originals=_originals(case))
    memos = tuple(
        Link(text, f"{case.number}.{ending}")
        for ending, text in _MEMOS
        if (office.folders.reviewed / f"{case.number}.{ending}").is_file()
    )
    return overview_row(
        made,
        case=case_info(case),
        profile=profile,
        reviewed=date.fromisoformat((case.reviewed or case.received)[:10]),
        memos=memos,
        originals=_originals(case),
    )


def _originals(case: Case) -> tuple[Link, ...]:
    return tuple(Link(f.shown_name, f"../arkiv/{case.number}/{f.stored}") for f in case.files)


def _unread(case: Case) -> UnreadFile:
    kind = by_code(case.error or "")
    names = ", ".join(f.shown_name for f in case.files)
    return UnreadFile(
        names,
        kind.what if kind else "Filen kunde inte läsas.",
        kind.remedy if kind else "Se texten i mappen kunde_inte_lasas.",
        date.fromisoformat(case.received[:10]),
        Link(names, f"../kunde_inte_lasas/{case.number}.txt"),
    )
