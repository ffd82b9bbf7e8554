"""Find the rules by walking the package."""

import importlib
import pkgutil
from functools import cache

import sfintake.rules
from sfintake.rules._api import Rule


@cache
def load_rules() -> tuple[Rule, ...]:
    """Return every rule, ordered by id.

    Raises:
        RuntimeError: A module without ``RULE``, or an id used twice; both are bugs of ours.
    """
    found: dict[str, Rule] = {}
    for module_info in pkgutil.walk_packages(sfintake.rules.__path__, "sfintake.rules."):
        stem = module_info.name.rsplit(".", 1)[-1]
        if module_info.ispkg or stem.startswith("_"):
            continue
        module = importlib.import_module(module_info.name)
        rule = getattr(module, "RULE", None)
        if not isinstance(rule, Rule):
            raise RuntimeError(f"{module_info.name} has no RULE")
        if rule.id in found:
            raise RuntimeError(f"rule id {rule.id} is used twice")
        found[rule.id] = rule
    return tuple(found[key] for key in sorted(found))
