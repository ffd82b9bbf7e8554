"""The intake folder: what lies in it, the register of cases, and one case's way through. The only place that keeps state."""

from sfintake.intake.folders import Folders
from sfintake.intake.office import Office, Receipt
from sfintake.intake.register import Case, Register, State
from sfintake.intake.scan import Entry, Watch

__all__ = ["Case", "Entry", "Folders", "Office", "Receipt", "Register", "State", "Watch"]
