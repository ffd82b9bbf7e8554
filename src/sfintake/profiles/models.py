"""What a förbund wants, as data: the types behind schemas/profiles/*.yaml."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from sfintake.model import PartyType, Severity

Key = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class Source(_Part):
    """A document the profile rests on."""

    key: Key
    title: str
    date: str = ""
    """As written in the document ("2017-11-27, § 77")."""
    clauses: dict[str, str] = Field(default_factory=dict)
    """Clause id ("J4") to what it demands, in our own words."""


class SectionDemand(_Part):
    """A heading of the template."""

    key: Key
    heading: str = ""
    """The template's own words."""
    aliases: tuple[str, ...] = ()
    """Other headings that mean the same, in any case and without numbering."""
    questions: tuple[str, ...] = ()
    """Headings in question form."""
    required: bool = False
    min_words: int | None = None
    """Own words below which the answer is ``brief``; None takes the profile's."""
    source: str = ""
    """Clause id of the demand ("V6e")."""
    help: str = ""
    """What the applicant is asked to write, for letters and the template."""


class CategoryDemand(_Part):
    """A cost category."""

    key: Key
    label: str
    aliases: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    """Words that may also belong to another category."""
    source: str = ""


class BudgetDemands(_Part):
    """What the profile says of money."""

    categories: tuple[CategoryDemand, ...] = ()
    cofinancing: tuple[str, ...] = ()
    """Words for what others pay."""
    sought: tuple[str, ...] = ()
    """Words for what the förbund is asked for."""
    totals: tuple[str, ...] = ()
    income: tuple[str, ...] = ()
    restricted: tuple[str, ...] = ()
    """Durable things that need a motivation."""


class Member(_Part):
    """A member of the förbund."""

    key: Key
    name: str
    type: PartyType
    aliases: tuple[str, ...] = ()
    """Other names, any case."""
    abbreviations: tuple[str, ...] = ()
    """Whole words, case-sensitive ("Af", "FK", "LIV")."""
    units: tuple[str, ...] = ()
    """Units that belong to this member and no other."""
    verified: bool = True
    source: str = ""


class NonMember(_Part):
    """A kind of organisation that is no member."""

    key: Key
    name: str
    aliases: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()


class Organisations(_Part):
    """Names that are the same for every förbund."""

    units: dict[PartyType, tuple[str, ...]] = Field(default_factory=dict)
    """Units by kind of party ("arbetsmarknadsenheten" → kommun): resolved to the member of that kind that stands nearby."""
    non_members: tuple[NonMember, ...] = ()
    forbund_names: tuple[str, ...] = ()
    """Names of the samordningsförbund itself, never a party."""


class Roles(_Part):
    """Words for who does what."""

    lead: tuple[str, ...] = ()
    """Labels and words for the huvudman."""
    applicant: tuple[str, ...] = ()
    party: tuple[str, ...] = ()
    preparation_group: str = "beredningsgruppen"
    board: str = "styrelsen"


class Parameter(_Part):
    """A value with where it comes from."""

    value: Any
    verified: bool = True
    source: str = ""


class Frame(_Part):
    """Money left to grant per calendar year, in kronor."""

    by_year: dict[int, Decimal] = Field(default_factory=dict)
    every_year: Decimal | None = None
    later_years: Decimal | None = None
    """For each year after the last of ``by_year``."""
    verified: bool = True
    source: str = ""


class RuleSetting(_Part):
    """What a profile changes in a rule."""

    enabled: bool = True
    severity: Severity | None = None
    params: dict[str, Any] = Field(default_factory=dict)


class Letter(_Part):
    """Texts for memo and letters."""

    sender: str = ""
    closing: str = ""
    handler: str = ""
    """Who handles the cases, where the intake does not say ("Karin Lind, förbundschef")."""
    contact: str = ""
    """How to reach the kansli ("kansliet@exempel.se, 010-123 45 67")."""
    weeks_to_answer: int = 2


class Language(_Part):
    """Language resources."""

    spacy_model: str | None = None
    """A trained pipeline such as ``sv_core_news_sm``; None uses the blank one. Named in the review when used."""
    words: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Own words of the office by meaning ("takes_over": ["flyttas in i"]); the meanings are those of extract/lexicon."""


class Profile(_Part):
    """A förbund's demands."""

    id: Key
    version: int
    title: str
    forbund: str
    """The förbund's name as it stands on the memo."""
    extends: str | None = None
    sources: tuple[Source, ...] = ()
    min_words: int = 15
    min_parties: int = 2
    sections: tuple[SectionDemand, ...] = ()
    idea_sections: tuple[SectionDemand, ...] = ()
    budget: BudgetDemands = BudgetDemands()
    members: tuple[Member, ...] = ()
    organisations: Organisations = Organisations()
    roles: Roles = Roles()
    area: tuple[str, ...] = ()
    """Place names within the förbund."""
    ages: Annotated[tuple[int, int] | None, Field(description="Lowest and highest age of a target group")] = (
        None
    )
    frame: Frame | None = None
    paid_in_arrears: bool = False
    signature_required: bool = False
    goals: dict[str, int] = Field(default_factory=dict)
    """Numeric goals in percent ("self_support": 25, "health": 50)."""
    fundable_kinds: tuple[Key, ...] = ()
    follow_up_systems: tuple[str, ...] = ()
    template: str | None = None
    """File name of the blank template under schemas/templates/."""
    instructions: tuple[str, ...] = ()
    """Instruction texts known without a template."""
    rules: dict[str, RuleSetting] = Field(default_factory=dict)
    letter: Letter = Letter()
    language: Language = Language()
    valid_from: date | None = None
    unverified: tuple[str, ...] = ()
    """Dotted paths of values that are general knowledge or assumptions, shown as such."""

    def demand(self, key: str) -> SectionDemand | None:
        """Give the demand of a section key, of an application or an idéskiss."""
        return next((s for s in (*self.sections, *self.idea_sections) if s.key == key), None)

    def words_needed(self, key: str) -> int:
        """Give the minimum of own words for a section key."""
        demand = self.demand(key)
        return self.min_words if demand is None or demand.min_words is None else demand.min_words
