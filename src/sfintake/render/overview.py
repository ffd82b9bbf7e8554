"""Overview → one self-contained HTML page: what needs a look first, without script."""

import re
from decimal import Decimal
from typing import Final
from urllib.parse import quote

from sfintake.model import Health, Link, Overview, OverviewRow, Proposal, Tone
from sfintake.render.as_html import environment, style

ORDER: Final = {Proposal.CONTACT: 1, Proposal.COMPLETE: 2, Proposal.READY: 3}
"""What needs a look first: not reviewed, then by the proposal."""
STATUS: Final = {
    None: ("Inte granskad", Tone.LACK),
    Proposal.CONTACT: ("Ta kontakt före beredning", Tone.LACK),
    Proposal.COMPLETE: ("Begär komplettering", Tone.LOOK),
    Proposal.READY: ("Klar för beredning", Tone.GOOD),
}
SCHEME_OR_ROOT: Final = re.compile(r"^\s*(?:[/\\]|[A-Za-z][A-Za-z0-9+.-]*:)")
UNSAFE: Final = re.compile(r"[\\\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


def overview_html(overview: Overview) -> bytes:
    """Give the page."""
    rows = sorted(overview.rows, key=_need)
    page = (
        environment()
        .get_template("overview.html.j2")
        .render(
            overview=overview,
            rows=rows,
            counts=_counts(overview),
            health=_health(overview),
            status=STATUS,
            href=href,
            kronor=_kronor,
            css=style("memo.css") + style("overview.css"),
        )
    )
    return page.encode("utf-8")


def href(link: Link) -> str:
    """Give a link's address, percent-encoded; empty for one that is not a relative path.

    A page on a share must work wherever it is mounted, and never point out of it (no scheme, drive, host or
    root).
    """
    path = link.path
    if not path or SCHEME_OR_ROOT.match(path) or UNSAFE.search(path):
        return ""
    try:
        return quote(path, safe="/")
    except UnicodeEncodeError:  # a lone surrogate is no name that a browser can ask for
        return ""


def _need(row: OverviewRow) -> tuple[int, int, int, str]:
    first = 0 if row.proposal is None else ORDER[row.proposal]
    return (first, 0 if row.crashed else 1, 0 if row.unread else 1, row.case)


def _counts(overview: Overview) -> tuple[tuple[str, int], ...]:
    found = [(STATUS[key][0], sum(r.proposal is key for r in overview.rows)) for key in (None, *ORDER)]
    found.append(("Filer som inte kunde läsas", len(overview.unread)))
    return tuple((word, count) for word, count in found if count)


def _health(overview: Overview) -> tuple[Health, ...]:
    made = Health("Sidan gjord", overview.made.strftime("%Y-%m-%d kl. %H.%M"))
    return (made, *overview.health)


def _kronor(amount: Decimal | None) -> str:
    if amount is None:
        return "–"
    return f"{amount:,.0f}".replace(",", "\u00a0") + "\u00a0kr"
