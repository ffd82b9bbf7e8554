"""Score the program against labelled applications, and write docs/quality.md from samples/.

python scripts/score.py [FOLDER] [--verbose]   writes docs/quality.md only when no folder is given
python scripts/score.py --check                exits 1 when docs/quality.md is stale
"""

import argparse
import re
import sys
import unicodedata
from collections import defaultdict
from decimal import Decimal
from pathlib import Path
from typing import Any

from figures import Found, Share
from labelled import SAMPLES, Case, Judged, cases, judge
from sfintake.model import Dossier, Plan
from sfintake.rules import load_rules

PAGE = SAMPLES.parent / "docs" / "quality.md"
LACKING = {"missing", "empty", "template_text", "declined", "promised"}
DIMENSIONS = {
    "evaluation": ("what", "how", "when", "who", "for_whom", "cost"),
    "implementation": ("receiver", "funding", "decision", "timetable", "what", "responsible", "condition"),
}
_PLANS = {"evaluation": ("EVA001", "Utvärdering"), "implementation": ("IMP001", "Implementering")}
_FIELDS = {
    "lead": "Huvudman",
    "parties": "Parter",
    "start": "Start",
    "end": "Slut",
    "ages": "Åldrar",
    "participants": "Deltagare",
    "requested_sek": "Sökt belopp",
    "cofinancing_sek": "Medfinansiering",
    "total_sek": "Budgetens summa",
}
_DIMENSION_WORDS = {
    "what": "vad",
    "how": "hur",
    "when": "när",
    "who": "vem",
    "for_whom": "för vem",
    "cost": "kostnad",
    "receiver": "mottagare",
    "funding": "finansiering",
    "decision": "beslut",
    "timetable": "tidplan",
    "responsible": "ansvarig",
    "condition": "villkor",
}


class Score:
    """Everything counted over some applications."""

    def __init__(self) -> None:
        self.applications = 0
        self.rules: dict[str, Share] = defaultdict(Share)
        self.faults: dict[str, Found] = defaultdict(Found)
        self.missed: list[str] = []
        self.false: list[str] = []
        self.fields: dict[str, Found] = defaultdict(Found)
        self.sections, self.lacking, self.headings = Share(), Found(), Found()
        self.verdicts: dict[str, Share] = defaultdict(Share)
        self.dimensions: dict[tuple[str, str], Found] = defaultdict(Found)
        self.by_format: dict[str, dict[str, Share]] = defaultdict(lambda: defaultdict(Share))
        self.wrong: list[str] = []

    def add(self, case: Case) -> None:
        """Read, judge and count one application."""
        dossier = case.read()
        judged = judge(dossier, case.profile)
        form = _format(dossier, judged)
        self.applications += 1
        self.by_format[form]["ansökningar"].add(1)
        self._rules(case, judged, form)
        self._fields(case, judged, form)
        if not case.is_idea:
            self._sections(case, judged, form)
            self._plans(case, judged, form)
        if case.truth.get("headings"):
            said, true = (
                {_bare(h) for h in hs} for hs in (judged.application.headings, case.truth["headings"])
            )
            self.headings.add(said - {_bare(h) for h in case.truth.get("headings_optional") or ()}, true)

    def _share(
        self, share: Share, form: str, name: str, case: Case, what: str, said: object, true: object
    ) -> None:
        share.add(said == true)
        self.by_format[form][name].add(said == true)
        if said != true:
            self.wrong.append(f"{case.name}: {what} said {said}, truth {true}")

    def _rules(self, case: Case, judged: Judged, form: str) -> None:
        for rule, true in case.truth["rules"].items():
            if rule in (case.truth.get("debatable") or ()):
                continue
            said = judged.outcomes.get(rule, "–")
            self._share(self.rules[rule], form, "regler", case, rule, said, true)
            self.faults[rule].add(
                {"x"} if said == "not_met" else set(), {"x"} if true == "not_met" else set()
            )
            if (said, true) == ("met", "not_met"):
                self.missed.append(f"{rule} i {case.name}")
            if (said, true) == ("not_met", "met"):
                self.false.append(f"{rule} i {case.name}")

    def _fields(self, case: Case, judged: Judged, form: str) -> None:
        said, true = said_fields(judged), true_fields(case)
        for key in _FIELDS:
            if key in (case.truth.get("debatable_fields") or ()):
                continue
            self.fields[key].add(said[key], true[key])
            right = said[key] == true[key]
            self.by_format[form]["uppgifter"].add(right)
            if not right:
                self.wrong.append(f"{case.name}: {key} said {sorted(said[key])}, truth {sorted(true[key])}")

    def _sections(self, case: Case, judged: Judged, form: str) -> None:
        required = {d.key for d in case.profile.sections if d.required}
        said = {s.key: str(s.status) for s in judged.application.sections}
        open_to = set(case.truth.get("debatable_sections") or ())
        true = {
            k: v["status"] if isinstance(v, dict) else v
            for k, v in case.truth["sections"].items()
            if k not in open_to
        }
        for key, status in true.items():
            self._share(
                self.sections, form, "rubriker", case, f"section {key}", said.get(key, "missing"), status
            )
        kept = required & set(true)
        self.lacking.add(
            {k for k in kept if said.get(k, "missing") in LACKING}, {k for k in kept if true[k] in LACKING}
        )

    def _plans(self, case: Case, judged: Judged, form: str) -> None:
        for name, plan in _both(judged):
            true = case.truth.get(name)
            if not true or _PLANS[name][0] in (case.truth.get("debatable") or ()):
                continue
            said = str(plan.verdict) if plan else "–"
            self._share(self.verdicts[name], form, "planer", case, f"{name} verdict", said, true["verdict"])
            found = {d.key for d in plan.dimensions if d.found} if plan else set()
            for key in DIMENSIONS[name]:
                self.dimensions[name, key].add(found & {key}, set(true.get("dims") or ()) & {key})


def _both(judged: Judged) -> tuple[tuple[str, Plan | None], ...]:
    return (("evaluation", judged.plans.evaluation), ("implementation", judged.plans.implementation))


def _format(dossier: Dossier, judged: Judged) -> str:
    main = next((f for f in judged.application.files if f.role == "application"), judged.application.files[0])
    del dossier
    return main.media_type.name.lower()


def said_fields(judged: Judged) -> dict[str, set[str]]:
    """Give what the program found, each field as a set of values."""
    fields, budget = judged.application.fields, judged.application.budget
    period, ages = fields.period.value, fields.ages.value
    return {
        "lead": _set(fields.lead.member),
        "parties": set(fields.parties.value),
        "start": _set(period.start if period else None),
        "end": _set(period.end if period else None),
        "ages": _ages(ages.min, ages.max) if ages else set(),
        "participants": _set(fields.participants.value),
        "requested_sek": _money(fields.requested_sek.value),
        "cofinancing_sek": _money(fields.cofinancing_sek.value),
        "total_sek": _money(budget.total_sek if budget else None),
    }


def true_fields(case: Case) -> dict[str, set[str]]:
    """Give what the truth says, each field as a set of values."""
    fields: dict[str, Any] = case.truth["fields"]
    period, ages = fields.get("period") or {}, fields.get("ages") or {}
    return {
        "lead": _set(fields.get("lead_member")),
        "parties": set(fields.get("parties") or ()),
        "start": _set(period.get("start")),
        "end": _set(period.get("end")),
        "ages": _ages(ages.get("min"), ages.get("max")),
        "participants": _set(fields.get("participants")),
        "requested_sek": _money(fields.get("requested_sek")),
        "cofinancing_sek": _money(fields.get("cofinancing_sek")),
        "total_sek": _money((case.truth.get("budget") or {}).get("total_sek")),
    }


def _set(value: object) -> set[str]:
    return set() if value in (None, "") else {str(value)}


def _ages(low: object, high: object) -> set[str]:
    return set() if low is None and high is None else {f"{low}–{high}"}


def _money(value: object) -> set[str]:
    return set() if value is None else {str(Decimal(str(value)).quantize(Decimal(1)))}


def _bare(heading: str) -> str:
    folded = unicodedata.normalize("NFC", heading).casefold()
    return re.sub(r"[\W_]+", "", re.sub(r"^[\d.]+[.):]?\s+", "", folded))


def page(score: Score) -> str:
    """Give docs/quality.md."""
    titles = {rule.id: rule.title for rule in load_rules()}
    exact, faults, fields = Share(), Found(), Found()
    for share in score.rules.values():
        exact.add(share.right, share.of)
    for whole, parts in ((faults, score.faults), (fields, score.fields)):
        for found in parts.values():
            whole.precision.add(found.precision.right, found.precision.of)
            whole.recall.add(found.recall.right, found.recall.of)
    head = f"""# Hur säker är granskningen?

Skriven av `scripts/score.py`. Ändra inte för hand.

## Vad som har mätts

{score.applications} påhittade ansökningar i `samples/` har först lästs utan programmet, och det som en noggrann läsare finner har
skrivits ner (`truth.yaml`). Programmet har sedan granskat samma filer. Tabellerna visar hur ofta de säger samma sak.

- **Träffsäkerhet**: av det som programmet säger, hur mycket stämmer.
- **Täckning**: av det som finns att hitta, hur mycket hittar programmet.
- Inom parentes står hur säker siffran är (Wilsons 95-procentsintervall). Ju färre fall, desto bredare intervall:
  ”3 av 3” betyder inte att det alltid går rätt.

## Vad som inte har mätts

Ansökningarna är påhittade. En del skrevs av dem som skrev programmet, de andra av någon som inte hade sett det
(`samples/README.md` säger vilka). Programmet har rättats efter fel som de alla visade. Siffrorna visar därför att kända
fel är borta, inte hur bra det går på en ansökan som programmet aldrig har sett: de siffrorna står i `docs/measured.md`.
Intervallen räknar bara med slumpen och tar inte hänsyn till detta. Verkliga ansökningar är mer olika varandra, och
siffrorna blir sannolikt lägre på dem. Programmet föreslår; en handläggare läser och avgör.

## Det viktigaste

| | Resultat |
|---|---|
| Regler med samma utfall som läsaren | {exact} |
| Brister som programmet påstår och som stämmer (träffsäkerhet) | {faults.precision} |
| Brister som programmet hittar (täckning) | {faults.recall} |
| Brister som programmet kallar uppfyllda | {len(score.missed)}{_listed(score.missed)} |
| Uppfyllda krav som programmet kallar brist | {len(score.false)}{_listed(score.false)} |
| Rubriker med samma status | {score.sections} |
| Obesvarade obligatoriska rubriker: träffsäkerhet | {score.lacking.precision} |
| Obesvarade obligatoriska rubriker: täckning | {score.lacking.recall} |
| Rubriker i filen: träffsäkerhet | {score.headings.precision} |
| Rubriker i filen: täckning | {score.headings.recall} |
| Uppgifter: träffsäkerhet | {fields.precision} |
| Uppgifter: täckning | {fields.recall} |
"""
    rules = "".join(
        f"| {r} | {titles.get(r, '')} | {score.rules[r]} | {score.faults[r].precision} | {score.faults[r].recall} |\n"
        for r in sorted(score.rules)
    )
    known = "".join(
        f"| {word} | {score.fields[key].precision} | {score.fields[key].recall} |\n"
        for key, word in _FIELDS.items()
    )
    return (
        head
        + "\n## Regel för regel\n\nBrist är utfallet att ett krav inte är uppfyllt.\n\n"
        + "| Regel | Prövar | Samma utfall | Brist: träffsäkerhet | Brist: täckning |\n|---|---|---|---|---|\n"
        + rules
        + "\n## Uppgift för uppgift\n\n| Uppgift | Träffsäkerhet | Täckning |\n|---|---|---|\n"
        + known
        + _plan_part(score)
        + _format_part(score)
    )


def _plan_part(score: Score) -> str:
    rows = "".join(
        f"| {word} | samlad bedömning | {score.verdicts[name]} | |\n"
        + "".join(
            f"| | {_DIMENSION_WORDS[key]} | {score.dimensions[name, key].precision} | {score.dimensions[name, key].recall} |\n"
            for key in DIMENSIONS[name]
        )
        for name, (_, word) in _PLANS.items()
    )
    return "\n## De två planerna\n\n| Plan | Del | Träffsäkerhet | Täckning |\n|---|---|---|---|\n" + rows


def _format_part(score: Score) -> str:
    names = ("regler", "uppgifter", "rubriker", "planer")
    rows = "".join(
        f"| {form} | {shares['ansökningar'].of} | " + " | ".join(str(shares[n]) for n in names) + " |\n"
        for form, shares in sorted(score.by_format.items())
    )
    return (
        "\n## Format för format\n\n| Format | Ansökningar | Regler | Uppgifter | Rubriker | Planer |\n|---|---|---|---|---|---|\n"
        + rows
    )


def _listed(names: list[str]) -> str:
    return f" ({', '.join(sorted(names))})" if names else ""


def main() -> int:
    """Score; write or check the page."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--check", action="store_true", help="only tell whether docs/quality.md is fresh")
    parser.add_argument("--verbose", action="store_true", help="list each difference")
    args = parser.parse_args()
    score = Score()
    for case in cases([args.folder or SAMPLES]):
        score.add(case)
    made = page(score)
    if args.verbose:
        print("\n".join(score.wrong))
    if args.check:
        if not PAGE.is_file() or PAGE.read_text("utf-8") != made:
            print("docs/quality.md is stale: run python scripts/score.py")
            return 1
    elif args.folder is None:
        PAGE.write_text(made, "utf-8")
    else:
        print(made)
    return 0


if __name__ == "__main__":
    sys.exit(main())
