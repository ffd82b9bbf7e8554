"""A rule as text for people: the list, and one rule's page in Markdown."""

from sfintake.model import Outcome, Severity
from sfintake.rules._api import Rule
from sfintake.rules._load import load_rules

SEVERITY_WORDS = {
    Severity.STOP: "stoppar beredningen",
    Severity.REQUIRED: "behöver kompletteras",
    Severity.RECOMMENDED: "bör förtydligas",
    Severity.NOTE: "upplysning",
}
OUTCOME_WORDS = {
    Outcome.MET: "Uppfyllt",
    Outcome.NOT_MET: "Brist",
    Outcome.UNCLEAR: "Behöver bedömas",
    Outcome.NOT_APPLICABLE: "Ej tillämpligt",
}


def rule_list() -> str:
    """Give one line a rule: id, title, severity."""
    return "".join(f"{r.id}  {r.title} ({SEVERITY_WORDS[r.severity]})\n" for r in load_rules())


def rule_page(rule_id: str, examples: str = "") -> str | None:
    """Give a rule's page in Markdown, or None when there is no such rule."""
    rule = next((r for r in load_rules() if r.id == rule_id), None)
    return None if rule is None else _page(rule, examples)


def _page(rule: Rule, examples: str) -> str:
    basis = "".join(f"- {b.document}, {b.clause}{_for(b.profiles)}\n" for b in rule.basis)
    says = "".join(f"- {text}\n" for text in rule.messages.values())
    outcomes = ", ".join(OUTCOME_WORDS[o] for o in Outcome if o in rule.outcomes)
    who = "Maskinen avgör." if rule.decides == "machine" else "Maskinen samlar citat; en människa avgör."
    wanted = f"\n## Vad sökanden ombeds lämna\n\n{rule.wanted}\n" if rule.wanted else ""
    asked = f"\n## Frågan till sökanden eller mötet\n\n{rule.question}\n" if rule.question else ""
    limits = "".join(f"- `{name}`: {field.default}\n" for name, field in rule.params.model_fields.items())
    params = f"\n## Parametrar som en profil kan ändra\n\n{limits}" if limits else ""
    return (
        f"# {rule.id} {rule.title}\n\n{rule.rationale}\n\n"
        f"- Allvar: {SEVERITY_WORDS[rule.severity]}\n- Utfall: {outcomes}\n- {who}\n- Namn i JSON: `{rule.name}`\n"
        f"\n## Grund\n\n{basis}\n## Vad PM:et kan säga\n\n{says}{wanted}{asked}{params}{examples}"
    )


def _for(profiles: tuple[str, ...]) -> str:
    return f" (profil {', '.join(profiles)})" if profiles else ""
