"""Bind rules to a profile and run them; one that raises is recorded, the others still run."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass

from pydantic import ValidationError

from sfintake.errors import ProfileInvalidError, origin
from sfintake.model import (
    Application,
    BasisRef,
    Finding,
    Kind,
    Outcome,
    Plan,
    ReviewFinding,
    RuleCrash,
    RuleResult,
    Severity,
    Verdict,
)
from sfintake.profiles import Profile, explain, near
from sfintake.rules._api import Params, Rule
from sfintake.rules._load import load_rules

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class BoundRule:
    """A rule with a profile's severity and parameters."""

    rule: Rule
    severity: Severity
    params: Params
    basis: tuple[BasisRef, ...]


@dataclass(frozen=True, slots=True)
class RunResult:
    """What all rules said."""

    results: tuple[RuleResult, ...]
    crashes: tuple[RuleCrash, ...]
    plans: dict[str, Plan]
    """Rule id to the plan it judged."""


def bind(profile: Profile, rules: Iterable[Rule] | None = None) -> tuple[BoundRule, ...]:
    """Join rules and profile.

    Raises:
        ProfileInvalidError: The profile names an unknown rule or an ill-fitting parameter.
    """
    all_rules = tuple(load_rules() if rules is None else rules)
    known = {rule.id for rule in all_rules}
    problems = [
        f"rules.{rule_id}: regeln finns inte.{near(rule_id, sorted(known))} ”sfintake rules” visar alla."
        for rule_id in profile.rules
        if rule_id not in known
    ]
    bound: list[BoundRule] = []
    for rule in all_rules:
        setting = profile.rules.get(rule.id)
        if setting is not None and not setting.enabled:
            continue
        try:
            params = rule.params.model_validate(setting.params if setting else {})
        except ValidationError as error:
            given = setting.params if setting else {}
            problems += [f"rules.{rule.id}.params.{p}" for p in explain(error, given, rule.params)]
            continue
        severity = setting.severity if setting and setting.severity else rule.severity
        basis = tuple(
            BasisRef(b.document, b.clause) for b in rule.basis if not b.profiles or profile.id in b.profiles
        )
        bound.append(
            BoundRule(
                rule, severity, params, basis or tuple(BasisRef(b.document, b.clause) for b in rule.basis)
            )
        )
    if problems:
        raise ProfileInvalidError(problems=tuple(problems))
    return tuple(bound)


def run(application: Application, profile: Profile, bound: Iterable[BoundRule]) -> RunResult:
    """Run each rule once and keep what raised apart."""
    results: list[RuleResult] = []
    crashes: list[RuleCrash] = []
    plans: dict[str, Plan] = {}
    for item in bound:
        rule = item.rule
        try:
            verdict = _check(rule, item, application, profile)
            findings = tuple(_say(rule, finding) for finding in verdict.findings)
        except Exception as error:
            where = origin(error)
            log.error("rule %s raised: %s", rule.id, where)
            crashes.append(
                RuleCrash(rule.id, type(error).__name__, tuple(where.partition(" at ")[2].split(" < ")))
            )
            continue
        if verdict.plan is not None:
            plans[rule.id] = verdict.plan
        results.append(
            RuleResult(
                rule.id,
                rule.name,
                rule.title,
                verdict.outcome,
                item.severity,
                item.basis,
                findings,
                verdict.evidence,
                verdict.searched,
            )
        )
    return RunResult(tuple(results), tuple(crashes), plans)


def _check(rule: Rule, item: BoundRule, application: Application, profile: Profile) -> Verdict:
    if application.kind is Kind.IDEA and not rule.ideas:
        return Verdict(Outcome.NOT_APPLICABLE)
    return rule.check(application, profile, item.params)


def _say(rule: Rule, finding: Finding) -> ReviewFinding:
    return ReviewFinding(
        finding.message,
        finding.values,
        rule.messages[finding.message].format(**finding.values),
        finding.evidence,
    )
