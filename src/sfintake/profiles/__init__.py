"""What each förbund wants, read from YAML and checked."""

from sfintake.profiles.explain import explain, near
from sfintake.profiles.load import (
    data_folder,
    find_profile,
    list_profiles,
    load_profile,
    read_profile,
    template_paragraphs,
)
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
from sfintake.profiles.places import with_places
from sfintake.profiles.soundness import problems_of, remarks_of

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
    "explain",
    "find_profile",
    "list_profiles",
    "load_profile",
    "near",
    "problems_of",
    "read_profile",
    "remarks_of",
    "template_paragraphs",
    "with_places",
]
