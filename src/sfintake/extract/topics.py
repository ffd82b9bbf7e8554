"""The topics and keys that passages are filed under: what extract finds and rules conclude from.

A passage's ``topic`` is one of these constants; its ``key`` is one of the keys listed beside it.
"""

from typing import Final

EVALUATION: Final = "evaluation"
"""what how when who for_whom cost (rules.md, EVA); "mention" for what was seen and does not count, with its stance."""

IMPLEMENTATION: Final = "implementation"
"""receiver funding decision timetable what responsible condition (rules.md, IMP); "mention" as above;
"forbund_money" for continued money from the förbund."""

FOLLOW_UP: Final = "follow_up"
""""interval" (values: per_year, as a decimal), "named" (without an interval), "none" (said not to be, or promised)."""

FOLLOW_UP_SYSTEM: Final = "follow_up_system"
""""used" (values: system); declined or other uses of the name carry their stance."""

NEED: Final = "need"
""""unmet" (a need with a figure or a source; values: figure or source), "lack_in_cooperation"."""

NOVELTY: Final = "novelty"
""""new" (new way of working, post or method), "takes_over" (continues or takes over an existing operation's funding)."""

TARGET_GROUP: Final = "target_group"
""""number", "demarcation", "working_age" (no figures), "open_to_all", "none"."""

GOAL: Final = "goal"
""""effect" (changed state; values: figure, unit "percent"/"count"/"date", about "self_support"/"health"/""), "activity"."""

OWN_STRENGTH: Final = "own_strength"
""""described"."""

EQUALITY: Final = "equality"
""""action" (what is to be done), "words" (such words only)."""

STEERING: Final = "steering"
""""group" (values: parties, as member keys or names, comma-separated; own_board "yes"), "manager" (values: party),
"none";
"management" (who manages, where no group is named; values: party)."""

CONSENT: Final = "consent"
""""mentioned"."""

FUNDABLE_KIND: Final = "fundable_kind"
"""One of the profile's kinds ("individual", "structural", "prestudy", "evaluation" …), or "other" (a building, a
system, a benefit)."""

COOPERATION: Final = "cooperation"
""""party_by_party" (values: party), "general"."""

EXTERNAL: Final = "external"
""""bought_by_member" (a member buys or procures), "non_member_takes_part", "non_member_receives"; values: name."""

AREA: Final = "area"
""""inside" (values: place), "outside" (values: place)."""

COFINANCING: Final = "cofinancing"
""""amount" (values: sek), "hours", "percent", "none" (explicit none), "mention" (no amount)."""

RESTRICTED: Final = "restricted"
""""motivated" (why existing ones cannot be used)."""

PAYMENT: Final = "payment"
""""advance", "flat_rate"."""

SIGNATURE: Final = "signature"
""""filled", "empty", "certificate", "digital", "picture"."""
