"""What each förbund wants, read from YAML and checked."""

from sfintake.profiles.load import data_folder, list_profiles, load_profile, template_paragraphs
from sfintake.profiles.models import (
    BudgetDemands,
    CategoryDemand,
    Frame,
    Language,
    Letter,
    Member,
    NonMember,
    Organisations,
    Profile,
    Roles,
    RuleSetting,
    SectionDemand,
    Source,
)

__all__ = [
    "BudgetDemands",
    "CategoryDemand",
    "Frame",
    "Language",
    "Letter",
    "Member",
    "NonMember",
    "Organisations",
    "Profile",
    "Roles",
    "RuleSetting",
    "SectionDemand",
    "Source",
    "data_folder",
    "list_profiles",
    "load_profile",
    "template_paragraphs",
]
