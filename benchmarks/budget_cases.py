"""Invented budgets of every layout, half of them with one sum that is wrong by more than rounding explains."""

import random
from dataclasses import dataclass
from typing import Literal

UNITS = ("kr", "tkr", "mkr")
LAYOUTS = "ABCDEFGHIJKLMN"
COSTS = (
    "Lön samordnare", "Lön jobbcoach", "Arbetsterapeut, lön", "Köp av handledning", "Extern föreläsare", "Tolk, köpt tjänst",
    "Resor för teamet", "Resekostnader", "Tågbiljetter", "Material", "Övriga kostnader", "Förtäring", "Trycksaker",
)  # fmt: skip
PARTIES = ("Kommunen", "Regionen", "Försäkringskassan")

Block = tuple[Literal["heading", "text", "item", "table", "sheet"], object]
Rows = list[list[str]]


@dataclass(frozen=True)
class Case:
    """A budget as blocks in reading order, and whether a sum in it is wrong."""

    number: int
    layout: str
    unit: str
    blocks: tuple[Block, ...]
    wrong: bool


class Writer:
    """Draws the figures of one case; amounts are whole numbers of the stated precision."""

    def __init__(self, number: int, layout: str, unit: str, seed: str = "") -> None:
        """Begin a case; everything in it follows from its number and the seed."""
        self.draw = random.Random(f"{seed}{layout}/{unit}/{number}")
        self.unit = unit
        self.wrong = bool(number % 2)
        self.rounded = number % 4 == 2
        self.labels = self.draw.sample(COSTS, self.draw.randint(3, 7))
        drawn = self.draw.choice((" ", " ", "\u00a0", ".", "\u202f"))
        self.space = " " if layout == "K" else drawn
        """What parts thousands; a sheet stores bare numbers."""
        tails = ("", "", "", " kr", ":-", "" if self.rounded else ",00")
        # Sums stated to the öre are not rounded to kronor; a sheet stores bare numbers.
        self.tail = self.draw.choice(tails) if unit == "kr" and layout != "K" else ""
        """What stands after an amount in a table."""
        self.closing = self.draw.choice(
            ("Summa", "Summa", "Totalt", "Totalsumma", "SUMMA KOSTNADER", "Total kostnad")
        )
        self.left = 0
        """Sums still to come before the one that is changed."""

    def amount(self) -> int:
        """Draw an amount, in units of the precision."""
        low, high = {"kr": (2_000, 700_000), "tkr": (5, 700), "mkr": (2, 90)}[self.unit]
        return self.draw.randint(low, high)

    def show(self, value: int) -> str:
        """Write an amount as the table does, without its unit."""
        if self.unit == "mkr":
            return f"{value // 100},{value % 100:02d}"
        return f"{value:,}".replace(",", self.space) + self.tail

    def said(self, value: int) -> str:
        """Write an amount with its unit."""
        bare = self.show(value).removesuffix(self.tail) if self.tail else self.show(value)
        return f"{bare} {self.unit}"

    def total(self, values: list[int], *, turn: int = 0) -> str:
        """Write a sum; the one whose turn it is is wrong beyond rounding, or rounded within it."""
        return self.show(self.sum_of(values, turn=turn))

    def sum_of(self, values: list[int], *, turn: int = 0) -> int:
        """Give the sum as the applicant states it."""
        whole = sum(values)
        if turn != self.left:
            return whole
        if self.wrong:
            off = len(values) + self.draw.choice((1, 2, 9, 10, 90))
            return whole + off if whole <= off or self.draw.random() < 0.5 else whole - off
        return whole + self.draw.choice((-1, 1)) * min(len(values), 2) if self.rounded else whole

    def pick(self, sums: int) -> None:
        """Draw which of several stated sums is the changed one."""
        self.left = self.draw.randrange(sums)


def make_case(number: int, layout: str, unit: str, seed: str = "") -> Case:
    """Give the case of a number: odd ones hold a wrong sum, every fourth even one a rounded one."""
    writer = Writer(number, layout, unit, seed)
    blocks = _LAYOUTS[layout](writer)
    lead: list[Block] = [("heading", "Budget"), ("text", f"Alla belopp anges i {unit}.")]
    return Case(number, layout, unit, (*lead, *blocks), writer.wrong)


def _across(w: Writer, columns: list[str], first: str) -> list[Block]:
    """Rows of costs, columns of time, sums both ways. One sum is changed, and only that one."""
    values = [[w.amount() for _ in columns] for _ in w.labels]
    count, width = len(values), len(columns)
    w.pick(count + width + 1)
    rows: Rows = [[first, *columns, "Totalt"]]
    for i, (label, line) in enumerate(zip(w.labels, values, strict=True)):
        rows.append([label, *map(w.show, line), w.total(line, turn=i)])
    sums = [w.total([line[j] for line in values], turn=count + j) for j in range(width)]
    everything = w.sum_of([sum(line) for line in values], turn=count + width)
    return [("table", [*rows, [w.closing, *sums, w.show(everything)]])]


def _years(w: Writer) -> list[Block]:
    heads = (
        ["2027", "2028"],
        ["2027", "2028", "2029"],
        ["2026 (jul–dec)", "2027", "2028 (jan–jun)"],
        ["År 2027", "År 2028"],
    )
    return _across(w, w.draw.choice(heads), w.draw.choice(("Kostnadsslag", "Kostnad", "Budgetpost", "")))


def _payers(w: Writer) -> list[Block]:
    values = [(w.amount(), w.amount() if w.draw.random() < 0.6 else 0) for _ in w.labels]
    count = len(values)
    w.pick(count + 3)
    asked_head, given_head = w.draw.choice(
        (
            ("Söks från förbundet", "Medfinansiering"),
            ("Sökt belopp", "Egen insats"),
            ("Samordningsförbundet", "Kommunen"),
            ("Förbundets del", "Parternas del"),
        )
    )
    rows: Rows = [["Post", asked_head, given_head, w.draw.choice(("Totalt", "Summa", "Total kostnad"))]]
    for i, (label, (asked, given)) in enumerate(zip(w.labels, values, strict=True)):
        rows.append([label, w.show(asked), w.show(given) if given else "–", w.total([asked, given], turn=i)])
    asked_sum = w.total([a for a, _ in values], turn=count)
    given_sum = w.total([g for _, g in values], turn=count + 1)
    return [
        (
            "table",
            [*rows, [w.closing, asked_sum, given_sum, w.total([a + g for a, g in values], turn=count + 2)]],
        )
    ]


def _salaries(w: Writer) -> list[Block]:
    """Shares, pay and months, with social charges in half of them; the sum of the costs is what is changed."""
    charged = w.draw.random() < 0.5
    heads = ["Befattning", w.draw.choice(("Tjänstgöringsgrad", "Omfattning")), "Månadslön (kr)", "Månader"]
    rows: Rows = [[*heads, *(["PO"] if charged else []), "Kostnad (kr)"]]
    costs = []
    for post in w.draw.sample(("Samordnare", "Jobbcoach", "Kurator", "Arbetsterapeut"), 3):
        share, months = w.draw.choice((25, 50, 75, 100)), w.draw.choice((6, 10, 12))
        pay = w.draw.randrange(34_000, 46_000, 400)
        costs.append(round(share * pay * months * (1.4015 if charged else 1) / 100))
        shown = [f"{share} %", f"{pay:,}".replace(",", " "), str(months), *(["40,15 %"] if charged else [])]
        rows.append([post, *shown, f"{costs[-1]:,}".replace(",", " ")])
    gap = [""] * (len(rows[0]) - 2)
    return [("table", [*rows, ["Summa", *gap, f"{w.sum_of(costs):,}".replace(",", " ")]])]


def _financing(w: Writer) -> list[Block]:
    values = [w.amount() for _ in w.labels]
    w.pick(2)
    rows: Rows = [["Kostnad", "Belopp"], *([a, w.show(v)] for a, v in zip(w.labels, values, strict=True))]
    paid = [sum(values) - sum(values) // 4, sum(values) // 4]
    plan: Rows = [
        ["Finansiär", "Belopp"], ["Samordningsförbundet", w.show(paid[0])], ["Kommunen", w.show(paid[1])],
        ["Summa", w.total(paid, turn=1)],
    ]  # fmt: skip
    return [
        ("table", [*rows, ["Summa", w.total(values, turn=0)]]),
        ("text", "Så här finansieras insatsen."),
        ("table", plan),
    ]


def _transposed(w: Writer) -> list[Block]:
    heads = ["Lönekostnader", "Externa tjänster", "Resekostnader", "Övriga kostnader"]
    values = [[w.amount() for _ in heads] for _ in range(2)]
    w.pick(7)
    rows: Rows = [["År", *heads, "Summa"]]
    for i, line in enumerate(values):
        rows.append([str(2027 + i), *map(w.show, line), w.total(line, turn=i)])
    sums = [w.total([line[j] for line in values], turn=2 + j) for j in range(4)]
    return [("table", [*rows, ["Totalt", *sums, w.total([sum(line) for line in values], turn=6)]])]


def _terms(w: Writer) -> list[Block]:
    return _across(
        w, w.draw.choice((["HT26", "VT27", "HT27"], ["År 1", "År 2"], ["År 1", "År 2", "År 3"])), "Post"
    )


def _groups(w: Writer) -> list[Block]:
    groups = {
        "Personal": ["Lön samordnare", "Lön jobbcoach", "Lön kurator"],
        "Övrigt": ["Resor", "Material", "Tolk"],
    }
    if w.draw.random() < 0.3:
        groups = {
            "A. Personal": groups["Personal"],
            "B. Köpta tjänster": ["Tolk", "Handledning"],
            "C. Drift": ["Resor", "Material"],
        }
    said = w.draw.choice(("Delsumma {}", "Summa {}", "Delsumma"))
    w.pick(len(groups) + 1)
    rows: Rows = [["Post", "Belopp"]]
    parts: list[int] = []
    for turn, (group, labels) in enumerate(groups.items()):
        values = [w.amount() for _ in labels]
        parts += values
        rows += [[group, ""], *([a, w.show(v)] for a, v in zip(labels, values, strict=True))]
        rows.append([said.format(group.casefold()), w.total(values, turn=turn)])
    return [
        (
            "table",
            [*rows, [w.draw.choice(("Summa", "Totalt", "Summa totalt")), w.total(parts, turn=len(groups))]],
        )
    ]


def _list(w: Writer) -> list[Block]:
    values = [w.amount() for _ in w.labels]
    tie = w.draw.choice(("\t", " .......... ", ": ", " – "))
    lines = [f"{a}{tie}{w.said(v)}" for a, v in zip(w.labels, values, strict=True)]
    return [("item", line) for line in [*lines, f"Summa{tie}{w.said(w.sum_of(values))}"]]


def _sparse(w: Writer) -> list[Block]:
    labels = ["Samordnare 100 %", "Jobbcoach 50 %", "Utvärdering, köps externt", "Resor"]
    values = [w.amount() for _ in labels]
    rows: Rows = [["Insats", "2027", "2028"]]
    lines = [(v, w.amount() if w.draw.random() < 0.5 else None) for v in values]
    w.pick(2)
    for label, (a, b) in zip(labels, lines, strict=True):
        rows.append([label, w.show(a), "" if b is None else w.show(b)])
    firsts, seconds = [a for a, _ in lines], [b for _, b in lines if b is not None] or [0]
    w.left = 0 if len(seconds) < 2 else w.left
    return [("table", [*rows, ["Summa totalt", w.total(firsts, turn=0), w.total(seconds, turn=1)]])]


def _prose(w: Writer) -> list[Block]:
    values = [w.amount() for _ in w.labels]
    told = [
        f"{a[0].lower()}{a[1:].replace(',', '')} {w.said(v)}" for a, v in zip(w.labels, values, strict=True)
    ]
    whole = w.said(w.sum_of(values))
    text = w.draw.choice(
        (
            f"Kostnaderna är {', '.join(told[:-1])} och {told[-1]}. Sammanlagt söker vi {whole}.",
            f"Vi räknar med {', '.join(told[:-1])} samt {told[-1]}, totalt {whole}.",
            f"Totalt söks {whole}: {', '.join(told[:-1])} och {told[-1]}.",
            f"Budgeten omfattar {', '.join(told[:-1])} och {told[-1]}. Summa {whole}.",
            f"{told[0][0].upper()}{told[0][1:]}, {', '.join(told[1:])}. Allt som allt {whole}.",
        )
    )
    return [("text", text)]


def _sheet(w: Writer) -> list[Block]:
    table = _years(w) if w.draw.random() < 0.5 else _payers(w)
    return [("text", "Budgeten finns i den bifogade filen."), ("sheet", table[0][1])]


def _per_party(w: Writer) -> list[Block]:
    made: list[Block] = []
    w.pick(2)
    for turn, party in enumerate(("kommunen", "regionen")):
        values = [w.amount() for _ in w.labels]
        rows: Rows = [["Kostnad", "Belopp"], *([a, w.show(v)] for a, v in zip(w.labels, values, strict=True))]
        made += [
            ("text", f"Kostnader i {party}."),
            ("table", [*rows, [w.closing, w.total(values, turn=turn)]]),
        ]
    return made


def _form(w: Writer) -> list[Block]:
    heads = [
        "Lönekostnader",
        "Externt köpta tjänster",
        "Resekostnader",
        "Övriga kostnader",
        "Lokaler",
        "Utrustning",
    ]
    values = [w.amount() if i in {0, 2} or w.draw.random() < 0.6 else 0 for i in range(len(heads))]
    blank = w.draw.choice(("0", "-", ""))
    rows: Rows = [["Kostnadsslag", "Belopp"]]
    rows += [[a, w.show(v) if v else blank] for a, v in zip(heads, values, strict=True)]
    return [("table", [*rows, ["Summa", w.total([v for v in values if v or blank])]])]


def _several(w: Writer) -> list[Block]:
    time: Rows = [["Part", "Timmar"], *([p, str(w.draw.randrange(20, 300, 5))] for p in PARTIES)]
    return [*_years(w), ("heading", "Medfinansiering"), ("text", "Parternas insats i tid."), ("table", time)]


_LAYOUTS = {
    "A": _years, "B": _payers, "C": _salaries, "D": _financing, "E": _transposed, "F": _terms, "G": _groups, "H": _list,
    "I": _sparse, "J": _prose, "K": _sheet, "L": _per_party, "M": _form, "N": _several,
}  # fmt: skip
