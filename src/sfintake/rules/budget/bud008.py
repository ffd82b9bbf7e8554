"""BUD008: the sum applied for fits what the förbund has left to grant."""

from collections.abc import Mapping
from decimal import Decimal

from sfintake.model import Application, Evidence, Finding, Outcome, Period, Severity, Verdict
from sfintake.profiles import Frame, Profile
from sfintake.rules._api import Basis, Params, Rule
from sfintake.rules.budget._money import PLAN_B, PLAN_H, quotes, sek


def check(application: Application, profile: Profile, params: Params) -> Verdict:
    """Hold the sum of each calendar year against the frame (rules.md, BUD008)."""
    del params
    if profile.frame is None:
        return Verdict(Outcome.NOT_APPLICABLE)
    budget, asked = application.budget, application.fields.requested_sek
    total = budget.total_sek if budget is not None and budget.total_sek is not None else asked.value
    if total is None:
        return Verdict(Outcome.UNCLEAR, (Finding("no_sum"),))
    proof = quotes((*(budget.evidence if budget else ()), *asked.evidence))
    by_year = {int(y): v for y, v in budget.by_year.items()} if budget else {}
    if by_year:
        return _by_year(by_year, profile.frame, proof)
    return _undivided(total, application.fields.period.value, profile.frame, proof)


def frame_of(year: int, frame: Frame) -> Decimal | None:
    """Give what is left to grant in a year, in kronor; None when the profile does not say."""
    if year in frame.by_year:
        return frame.by_year[year]
    if frame.later_years is not None and frame.by_year and year > max(frame.by_year):
        return frame.later_years
    return frame.every_year


def _by_year(by_year: Mapping[int, Decimal], frame: Frame, proof: tuple[Evidence, ...]) -> Verdict:
    known = {y: (v, room) for y, v in sorted(by_year.items()) if (room := frame_of(y, frame)) is not None}
    over = [(y, v, room) for y, (v, room) in known.items() if v > room]
    if over:
        return Verdict(
            Outcome.NOT_MET, tuple(_finding("over_year", v, room, proof, year=str(y)) for y, v, room in over)
        )
    if not known:
        return Verdict(
            Outcome.UNCLEAR, (Finding("no_frame", {"years": ", ".join(map(str, by_year))}, proof),)
        )
    return Verdict(Outcome.MET, evidence=proof)


def _undivided(total: Decimal, period: Period | None, frame: Frame, proof: tuple[Evidence, ...]) -> Verdict:
    months = _months_by_year(period)
    rooms = {y: room for y in months if (room := frame_of(y, frame)) is not None}
    if not months or len(rooms) < len(months):
        if frame.every_year is not None and not months and total <= frame.every_year:
            return Verdict(Outcome.MET, evidence=proof)
        return Verdict(
            Outcome.UNCLEAR, (Finding("no_split", {"total": str(total), "total_kr": sek(total)}, proof),)
        )
    together = sum(rooms.values(), Decimal(0))
    if total > together:
        return Verdict(Outcome.NOT_MET, (_finding("over_all", total, together, proof),))
    whole = sum(months.values())
    if all(total * m / whole <= rooms[y] for y, m in months.items()):
        return Verdict(Outcome.MET, evidence=proof)
    return Verdict(
        Outcome.UNCLEAR, (Finding("no_split", {"total": str(total), "total_kr": sek(total)}, proof),)
    )


def _months_by_year(period: Period | None) -> dict[int, int]:
    if period is None or period.start is None or period.end is None or period.end < period.start:
        return {}
    made: dict[int, int] = {}
    for number in range(
        period.start.year * 12 + period.start.month - 1, period.end.year * 12 + period.end.month
    ):
        made[number // 12] = made.get(number // 12, 0) + 1
    return made


def _finding(
    message: str, asked: Decimal, room: Decimal, proof: tuple[Evidence, ...], **more: str
) -> Finding:
    values = {"asked": str(asked), "frame": str(room), "asked_kr": sek(asked), "frame_kr": sek(room), **more}
    return Finding(message, {**values, "over": str(asked - room), "over_kr": sek(asked - room)}, proof)


RULE = Rule(
    id="BUD008",
    name="fits-the-frame",
    severity=Severity.NOTE,
    decides="machine",
    title="Beloppet ryms i förbundets ram",
    rationale="Förbundet kan bara bevilja det som finns kvar av årets och kommande års medel.",
    basis=(Basis(PLAN_B, "B9", ("badesa",)), Basis(PLAN_H, "H", ("harnosand_timra",))),
    messages={
        "over_year": "År {year} söks {asked_kr} kr. Förbundet har {frame_kr} kr kvar det året ({over_kr} kr för mycket).",
        "over_all": "Sammanlagt söks {asked_kr} kr. Förbundet har {frame_kr} kr kvar att bevilja under periodens år.",
        "no_split": "{total_kr} kr söks utan fördelning per år. Det går inte att säga om varje år ryms i ramen.",
        "no_sum": "Ansökan anger ingen summa att jämföra med ramen.",
        "no_frame": "Förbundets ram för {years} är inte känd.",
    },
    check=check,
)
