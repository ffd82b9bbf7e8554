"""What a rule is made of."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from sfintake.model import Application, Outcome, Severity, Verdict
from sfintake.profiles import Profile


class Params(BaseModel):
    """What a profile may set in a rule; a rule without parameters uses this one."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


@dataclass(frozen=True, slots=True)
class Basis:
    """The clause a rule rests on.

    ``source`` is the key of a profile source ("policy"), or "" for one that holds for every förbund.
    ``clause`` is the clause id of rules.md ("J4"); ``document`` and ``text`` are what people read.
    """

    document: str
    clause: str
    profiles: tuple[str, ...] = ()
    """Profiles it belongs to; empty for all."""


Check = Callable[[Application, Profile, Any], Verdict]


@dataclass(frozen=True, slots=True)
class Rule:
    """One demand: what it rests on, what it says, and how it is checked."""

    id: str
    """Three letters and three digits ("BUD002"); never used again."""
    name: str
    """In English, kebab-case, as in JSON."""
    severity: Severity
    decides: Literal["machine", "human"]
    """A human rule gathers quotes for somebody to judge, and says ``met`` only where rules.md defines it by things pointed at."""
    title: str
    """Swedish, as a heading in the memo."""
    rationale: str
    """Why the demand exists, in Swedish."""
    basis: tuple[Basis, ...]
    messages: dict[str, str]
    """Message key to Swedish sentence with ``{named}`` fields that findings fill."""
    check: Check
    wanted: str = ""
    """What the applicant is asked to send, in Swedish, for the letter."""
    question: str = ""
    """The question that it leaves for the applicant or the meeting, in Swedish; empty where there is none to ask."""
    params: type[Params] = Params
    stability: Literal["preview", "stable", "deprecated", "retired"] = "stable"
    since: str = "0.1"
    ideas: bool = False
    """Applies to an idéskiss too (rules.md)."""
    outcomes: frozenset[Outcome] = field(default_factory=lambda: frozenset(Outcome))
    """Outcomes it can give."""
