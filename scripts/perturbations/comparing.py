"""What a judgement says, places apart, and what differs between two."""

from collections.abc import Iterable

from labelled import Judged

_RANK = {"not_met": 0, "unclear": 1, "met": 2}


def facts(judged: Judged) -> dict[str, str]:
    """Give all that must not change when only the looks or the order of an application do."""
    application = judged.application
    fields, budget = application.fields, application.budget
    made = {f"rule {rule}": outcome for rule, outcome in judged.outcomes.items()}
    made |= {f"section {s.key}": str(s.status) for s in application.sections}
    made |= {
        "field lead": str(fields.lead.member),
        "field parties": " ".join(sorted(fields.parties.value)),
        "field period": str(fields.period.value),
        "field ages": str(fields.ages.value),
        "field participants": str(fields.participants.value),
        "field requested": str(fields.requested_sek.value),
        "field cofinancing": str(fields.cofinancing_sek.value),
        "level": str(application.level),
        "kind": str(application.kind),
    }
    if budget is not None:
        made["budget total"] = str(budget.total_sek)
        made["budget lines"] = _sums(line.total_sek for line in budget.lines)
        made |= {f"category {c.key}": f"{c.status} {c.total_sek}" for c in budget.categories}
    for name, plan in (
        ("evaluation", judged.plans.evaluation),
        ("implementation", judged.plans.implementation),
    ):
        made |= {f"dimension {name}.{d.key}": str(d.found) for d in (plan.dimensions if plan else ())}
    return made


def _sums(amounts: Iterable[object]) -> str:
    return " ".join(sorted(map(str, amounts)))


def differences(before: dict[str, str], after: dict[str, str]) -> list[tuple[str, str, str]]:
    """Give what differs: name, before, after."""
    return [
        (name, before.get(name, "–"), after.get(name, "–"))
        for name in sorted({*before, *after})
        if before.get(name) != after.get(name)
    ]


def risen(before: dict[str, str], after: dict[str, str], rules: Iterable[str]) -> list[str]:
    """Give the rules that say more although text was taken out."""
    return [
        f"{rule} {before[rule]} → {after[rule]}"
        for rule in rules
        if before.get(rule) in _RANK and after.get(rule) in _RANK and _RANK[after[rule]] > _RANK[before[rule]]
    ]
