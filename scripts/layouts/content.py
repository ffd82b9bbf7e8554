"""Invented applications: what a file shall hold, whatever writes it."""

from dataclasses import dataclass
from enum import StrEnum
from random import Random

Rows = tuple[tuple[str, ...], ...]

_HEADINGS = (
    "Bakgrund", "Syfte", "Mål och förväntade resultat", "Målgrupp", "Så här arbetar vi", "Tidplan", "Organisation",
    "Budget", "Uppföljning", "Utvärdering", "När pengarna är slut", "Samverkan mellan parterna", "Risker", "Förankring",
    "Varför behövs insatsen?", "Jämställdhet och mångfald", "Spridning", "Vilka är med", "Deltagarnas inflytande",
    "Beskrivning av behovet", "Arbetssätt och metoder", "Kostnader", "Medfinansiering", "Ansvar och roller",
)  # fmt: skip
_SUBJECTS = (
    "Kommunen", "Försäkringskassan", "Teamet i Granby", "Samordnaren", "Hälsocentralen", "Arbetsförmedlingen",
    "Varje deltagare", "Styrgruppen", "Handledaren", "Projektledaren", "Den som söker stöd", "Regionens personal",
)  # fmt: skip
_VERBS = (
    "träffar deltagaren en gång i veckan", "följer upp planen varje månad", "ser att väntan har blivit för lång",
    "möter personer som har varit sjukskrivna länge", "bidrar med lokal och en handledare på halvtid",
    "har prövat arbetssättet i liten skala", "skriver en gemensam plan tillsammans med övriga parter",
    "redovisar antalet som har börjat arbeta eller studera", "erbjuder samtal, studiebesök och arbetsträning",
    "ansvarar för att rätt person kallas till mötet", "lämnar en rapport till styrelsen i november",
)  # fmt: skip
_TAILS = (
    "och tar del av resultatet under hösten", "så att stödet hänger ihop", "utan att någon behöver vänta",
    "när åtagandet är klart", "i nära samarbete med föreningar på orten", "under de två år som insatsen pågår",
    "med hjälp av enkäter och intervjuer", "för att fler ska komma närmare arbete", "och beslutar om nästa steg",
)  # fmt: skip
_ITEMS = (
    "kartläggning av var och ens behov", "gemensam plan inom tre veckor", "arbetsträning hos lokala företag",
    "möten med alla parter samtidigt", "stöd vid övergång till studier", "uppföljning efter sex månader",
    "utbildning för handläggare", "träffpunkt för unga vuxna", "rådgivning om ekonomi", "friskvård i grupp",
)  # fmt: skip
_COSTS = (
    "Projektledare 100 %", "Handläggare 50 %", "Handledning till teamet", "Resor", "Material", "Lokaler",
    "Extern utvärdering", "Utbildning av personal", "Tolk", "Konferens för parterna",
)  # fmt: skip
_STEPS = ("Rekrytering", "Första gruppen startar", "Halvtidsrapport", "Beslut om fortsättning", "Slutrapport")
_WHEN = ("januari 2027", "mars 2027", "december 2027", "april 2028", "november 2028")
_WHO = ("projektledaren", "teamet", "styrgruppen", "kommunens chef", "utvärderaren")


class Kind(StrEnum):
    """What a part is."""

    HEADING = "heading"
    TEXT = "text"
    LIST = "list"
    TABLE = "table"


@dataclass(frozen=True)
class Part:
    """A part of an application, in order."""

    kind: Kind
    text: str = ""
    level: int = 1
    items: tuple[str, ...] = ()
    rows: Rows = ()


@dataclass(frozen=True)
class Content:
    """What a file shall hold."""

    parts: tuple[Part, ...]

    @property
    def headings(self) -> tuple[str, ...]:
        """Its headings in order."""
        return tuple(p.text for p in self.parts if p.kind is Kind.HEADING)

    @property
    def tables(self) -> tuple[Rows, ...]:
        """Its tables in order."""
        return tuple(p.rows for p in self.parts if p.kind is Kind.TABLE)

    @property
    def texts(self) -> tuple[str, ...]:
        """All that stands in it, in order."""
        said: list[str] = []
        for part in self.parts:
            said += [part.text] if part.text else []
            said += part.items
            said += [cell for row in part.rows for cell in row]
        return tuple(said)


def invent(rng: Random, *, deep: bool = True) -> Content:
    """An application of seven to eleven headings, with text, lists and at least two tables."""
    names = rng.sample(_HEADINGS, rng.randint(7, 11))
    tables = set(rng.sample(range(len(names)), 2))
    parts: list[Part] = []
    for number, name in enumerate(names):
        level = 2 if deep and number and rng.random() < 0.2 else 1
        parts.append(Part(Kind.HEADING, name, level))
        parts += [Part(Kind.TEXT, sentences(rng)) for _ in range(rng.randint(1, 3))]
        if number in tables:
            parts.append(Part(Kind.TABLE, rows=_costs(rng) if rng.random() < 0.6 else _steps(rng)))
        elif rng.random() < 0.3:
            parts.append(Part(Kind.LIST, items=tuple(rng.sample(_ITEMS, rng.randint(2, 4)))))
    return Content(tuple(parts))


def sentences(rng: Random) -> str:
    """A paragraph of two to five sentences."""
    return " ".join(
        f"{rng.choice(_SUBJECTS)} {rng.choice(_VERBS)} {rng.choice(_TAILS)}."
        for _ in range(rng.randint(2, 5))
    )


def _costs(rng: Random) -> Rows:
    years = ("2027", "2028")
    lines = [
        (name, *(f"{rng.randint(10, 990)} 000" for _ in years))
        for name in rng.sample(_COSTS, rng.randint(3, 7))
    ]
    sums = [sum(int(line[i].replace(" ", "")) for line in lines) for i in (1, 2)]
    total = ("Summa", *(f"{n:,}".replace(",", " ") for n in sums))
    return (("Kostnad", *years), *lines, total)


def _steps(rng: Random) -> Rows:
    count = rng.randint(3, 5)
    return (
        ("Moment", "När", "Ansvarig"),
        *zip(_STEPS[:count], _WHEN[:count], rng.sample(_WHO, count), strict=True),
    )
