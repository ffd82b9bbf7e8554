"""The checks: one file a rule, found by walking the package. How to add one: docs/adding-a-rule.md."""

from sfintake.rules._api import Basis, Params, Rule
from sfintake.rules._load import load_rules
from sfintake.rules._page import rule_list, rule_page
from sfintake.rules._run import BoundRule, bind, run

__all__ = ["Basis", "BoundRule", "Params", "Rule", "bind", "load_rules", "rule_list", "rule_page", "run"]
