"""Budget tables as applicants draw them, in many looks, each with what its cells hold."""

import io
import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 595.0, 842.0
LEFT, RIGHT = 70.0, 525.0
GUTTER = 310.0
"""Where the second column of a page of two begins."""
PROSE = [
    "Beloppen avser hela projekttiden och är räknade med arbetsgivaravgifter enligt kommunens schablon.",
    "Vi söker medel för en samordnare och två handledare som ska arbeta i hela området under två år.",
    "Parterna bidrar med lokaler och med den tid som deras medarbetare lägger på möten och planering.",
    "Styrgruppen följer kostnaderna varje kvartal och meddelar förbundet om något avviker från planen.",
]
LABELS = [
    "Samordnare 50 %", "Projektledare, 80 procent", "Resor", "Lokaler", "Handledning, köpt tjänst",
    "Utbildning och konferenser", "Material", "Telefon till teamet", "Övrigt", "Tolk", "Information och tryck",
    "Arbetsterapeut, 12 månader", "Datorer (2 st)", "OH-kostnader", "Utvärdering", "Friskvård i grupp",
]  # fmt: skip
LONG = [
    "Person med egen erfarenhet som arvoderas per timme",
    "Extern utvärderare som följer projektet hela tiden",
    "Köpt tjänst: layout och tryck av rapporten till styrelsen",
]
PARTIES = ["Försäkringskassan", "Arbetsförmedlingen", "Region Kalmar", "Mönsterås kommun", "Oskarshamn"]
STAFF = ["Projektledare", "Coach", "Arbetsterapeut", "Samordnare", "Socionom", "Kurator"]
LINES = ("ruled", "across", "head", "zebra", "dark", "bare", "total", "box")
ALIGNS = ("right", "left", "decimal")
SPACES = (" ", "\u00a0", " ", "\u00a0")


@dataclass(frozen=True)
class Budget:
    """One table: rows as printed, the first of them its header if it has one."""

    rows: list[list[str]]
    header: bool
    groups: frozenset[int] = frozenset()
    """Rows that hold only a label, or sums, set in bold."""


@dataclass(frozen=True)
class Case:
    """A file and what it holds."""

    name: str
    data: bytes
    rows: list[list[str]]
    prose: list[str] = field(default_factory=list)


def budget(rng: random.Random) -> Budget:
    """Give a budget drawn by lot."""
    kind = rng.choice([_two, _two, _years, _years, _salaries, _parties, _small, _shares, _wide])
    return kind(rng, rng.choice(SPACES))


def _amount(rng: random.Random, space: str, least: int = 3, most: int = 900) -> str:
    return f"{rng.randint(least, most)}{space}{rng.randint(0, 9)}00"


def _labels(rng: random.Random) -> list[str]:
    labels = rng.sample(LABELS, rng.randint(3, 9))
    if rng.random() < 0.4:
        labels[rng.randrange(len(labels))] = rng.choice(LONG)
    return labels


def _two(rng: random.Random, space: str) -> Budget:
    tkr = rng.random() < 0.5
    head = ["Kostnadsslag", "tkr"] if tkr else ["Kostnad", rng.choice(["kr", "Belopp", "Kronor"])]
    names = [*_labels(rng), rng.choice(["Summa", "SUMMA", "Totalt"])]
    rows = [[name, str(rng.randint(2, 900)) if tkr else _amount(rng, space)] for name in names]
    return Budget([head, *rows], True, frozenset([len(rows)]))


def _small(rng: random.Random, space: str) -> Budget:
    return Budget([[label, _amount(rng, space)] for label in rng.sample(LABELS[:10], 3)], False)


def _shares(rng: random.Random, space: str) -> Budget:
    rows = [[label, f"{rng.randint(5, 100)} %", _amount(rng, space)] for label in _labels(rng)]
    return Budget([["Kostnad", "Andel", "Belopp"], *rows], True)


def _salaries(rng: random.Random, space: str) -> Budget:
    rows = [
        [
            staff,
            f"{rng.choice([20, 50, 75, 80, 100])} %",
            _amount(rng, space, 28, 45),
            str(rng.randint(6, 24)),
            f"{rng.randint(38, 46)},{rng.randint(0, 99):02d} %",
            _amount(rng, space),
        ]
        for staff in rng.sample(STAFF, rng.randint(2, 5))
    ]
    rows.append(["Summa löner", "", "", "", "", _amount(rng, space)])
    return Budget([["Befattning", "Grad", "Månadslön", "Mån", "Avgifter", "Kostnad"], *rows], True)


def _parties(rng: random.Random, space: str) -> Budget:
    rows = [
        [
            name,
            rng.choice(["-", "–", "0", _amount(rng, space)]),
            _amount(rng, space),
            _amount(rng, space),
        ]
        for name in rng.sample(PARTIES, 4)
    ]
    return Budget([["Part", "Kontant", "Arbetstid", "Totalt"], *rows], True)


def _wide(rng: random.Random, space: str) -> Budget:
    return _years(rng, space, ("2027", "2028", "2029"))


def _years(rng: random.Random, space: str, years: tuple[str, ...] = ("2027", "2028")) -> Budget:
    rows: list[list[str]] = []
    groups = set()
    parts = rng.choice([["Personal", "Övriga kostnader"], []])
    for label in _labels(rng):
        if parts and len(rows) in {0, 4}:
            groups.add(len(rows) + 1)
            rows.append([parts[len(rows) // 4], *[""] * (len(years) + 1)])
        cells = [
            _amount(rng, space) if rng.random() > 0.15 else rng.choice(["", "-", "–", "0"]) for _ in years
        ]
        rows.append([label, *cells, _amount(rng, space)])
    groups.add(len(rows) + 1)
    rows.append(["Summa", *[_amount(rng, space) for _ in (*years, "")]])
    head = [rng.choice(["Kostnad", "Kostnadsslag", "Post"]), *years, "Summa"]
    return Budget([head, *rows], True, frozenset(groups))


@dataclass
class Pen:
    """Draws text and tables down a page."""

    canvas: Canvas
    rng: random.Random
    size: float
    left: float = LEFT
    right: float = RIGHT
    y: float = 80.0
    prose: list[str] = field(default_factory=list)

    def text(self, x: float, y: float, text: str, font: str = "Helvetica") -> None:
        self.canvas.setFont(font, self.size)
        self.canvas.drawString(x, HEIGHT - y, text)

    def wrapped(self, text: str, width: float, font: str = "Helvetica") -> list[str]:
        lines = [""]
        for word in text.split(" "):
            longer = f"{lines[-1]} {word}".strip()
            if stringWidth(longer, font, self.size) > width and lines[-1]:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def paragraph(self, text: str) -> None:
        for line in self.wrapped(text, self.right - self.left):
            self.text(self.left, self.y, line)
            self.y += 1.25 * self.size
        self.prose.append(text)


@dataclass
class Style:
    """How a table is drawn."""

    look: str
    align: str
    head_align: str
    pad: float
    bold: set[int]
    edges: list[float]
    widths: list[float]
    header: bool
    last: int

    def font(self, row: int) -> str:
        return "Helvetica-Bold" if row in self.bold else "Helvetica"


def style(pen: Pen, table: Budget, look: str, align: str, pad: float) -> Style:
    """Settle widths and the rest by lot."""
    rng, size = pen.rng, pen.size
    cols = len(table.rows[0])
    gap = rng.choice([0.95, 1.6, 3.0]) * size
    bold = {0} if table.header and rng.random() < 0.6 else set()
    bold |= set(table.groups) if rng.random() < 0.6 else set()
    made = Style(look, align, align, pad, bold, [], [], table.header, len(table.rows) - 1)
    widths = [
        max(stringWidth(row[c], made.font(r), size) for r, row in enumerate(table.rows)) for c in range(cols)
    ]
    room = pen.right - pen.left - sum(widths[1:]) - gap * cols
    widths[0] = min(widths[0], max(room, 60.0))
    if rng.random() < 0.4:
        widths[0] = min(widths[0], 150.0)
    if rng.random() < 0.5:  # spread over the page
        more = (pen.right - pen.left - sum(widths) - gap * cols) / cols
        widths = [w + max(0.0, more) for w in widths]
    made.widths, made.edges = widths, [pen.left]
    for w in widths:
        made.edges.append(made.edges[-1] + w + gap)
    made.head_align = rng.choice([align, "left"]) if table.header else align
    return made


def draw(pen: Pen, table: Budget, how: Style, *, breaks: bool, again: bool) -> None:
    """Draw a table where the pen stands; ``again`` repeats its header on the next page."""
    top = first = pen.y
    for r, row in enumerate(table.rows):
        if breaks and r == len(table.rows) // 2:
            pen.canvas.showPage()
            top = first = 80.0
            if again:
                top = draw_row(pen, table.rows[0], 0, how, top)
        top = draw_row(pen, row, r, how, top)
    if how.look == "box":
        x0 = how.edges[0] - 3
        pen.canvas.rect(x0, HEIGHT - top, how.edges[-1] - x0, top - first, stroke=1, fill=0)
    pen.y = top + 1.2 * pen.size


def draw_row(pen: Pen, row: list[str], r: int, how: Style, top: float) -> float:
    """Draw one row; give where it ends."""
    canvas, size, font = pen.canvas, pen.size, how.font(r)
    label = pen.wrapped(row[0], how.widths[0] + 0.3, font)
    height = 1.2 * size * len(label) + how.pad
    _ground(canvas, r, how, HEIGHT - top - height, height)
    base = top + how.pad / 2 + 0.95 * size
    for k, line in enumerate(label):
        pen.text(how.edges[0], base + 1.2 * size * k, line, font)
    for c, text in enumerate(row[1:], 1):
        pen.text(_place(text, c, font, size, how, header=r == 0), base, text, font)
    canvas.setFillColorRGB(0, 0, 0)
    return top + height


def _ground(canvas: Canvas, r: int, how: Style, low: float, height: float) -> None:
    """Draw a row's rules and fill, and choose the ink."""
    x0, x1 = how.edges[0] - 3, how.edges[-1]
    head = r == 0 and how.header
    dark = how.look == "dark" and head
    if dark or (how.look in {"zebra", "dark"} and r % 2 == (0 if how.look == "zebra" else 1)):
        canvas.setFillColorRGB(*((0.12, 0.25, 0.45) if dark else (0.87, 0.91, 0.95)))
        canvas.rect(x0, low, x1 - x0, height, stroke=0, fill=1)
    canvas.setFillColorRGB(*((1, 1, 1) if dark else (0, 0, 0)))
    if how.look == "ruled":
        borders = [x0, *[e - 3 for e in how.edges[1:-1]], x1]
        for a, b in itertools.pairwise(borders):
            canvas.rect(a, low, b - a, height, stroke=1, fill=0)
    if how.look == "across" or (how.look == "head" and head):
        canvas.line(x0, low, x1, low)
    if (how.look == "across" and r == 0) or (how.look == "total" and r == how.last):
        canvas.line(x0, low + height, x1, low + height)


def _place(text: str, c: int, font: str, size: float, how: Style, *, header: bool) -> float:
    """Give where an entry begins."""
    left, right = how.edges[c], how.edges[c] + how.widths[c] - stringWidth(text, font, size)
    align = how.head_align if header else how.align
    if align == "decimal":
        whole = stringWidth(text.partition(",")[0].rstrip(" %"), font, size)
        point = how.edges[c] + how.widths[c] - stringWidth(",00 %", font, size)
        return max(min(point - whole, right), left)
    return right if align == "right" else left


def cases(count: int, seed: int = 7) -> Iterator[Case]:
    """Give so many files, the looks in turn and the rest by lot."""
    rng = random.Random(seed)
    for k in range(count):
        look, align = LINES[k % len(LINES)], ALIGNS[(k // len(LINES)) % len(ALIGNS)]
        table = budget(rng)
        columns = k % 9 == 4 and len(table.rows[0]) < 4
        breaks = not columns and k % 7 == 3 and len(table.rows) > 5
        out = io.BytesIO()
        pen = Pen(Canvas(out, pagesize=(WIDTH, HEIGHT)), rng, rng.choice([9.0, 10.0, 11.0]))
        if columns:
            pen.right = GUTTER - 25
        for _ in range(rng.randint(1, 2)):
            pen.paragraph(rng.choice(PROSE))
            pen.y += rng.choice([0.0, 5.0])
        if breaks:
            pen.y = HEIGHT - 95 - 1.2 * pen.size * len(table.rows)
        pen.y += rng.choice([0.0, 0.0, 8.0, 16.0]) - pen.size * 0.9
        pad = rng.choice([1.0, 4.0, 8.0])
        how = style(pen, table, look, align, pad)
        draw(pen, table, how, breaks=breaks, again=rng.random() < 0.5)
        pen.y += rng.choice([4.0, 10.0])
        pen.paragraph(rng.choice(PROSE))
        if columns:
            pen.left, pen.right, pen.y = GUTTER, RIGHT + 20, 80.0
            for text in PROSE * 2:
                pen.paragraph(text)
        pen.canvas.save()
        name = (
            f"{k:03d} {look} {align} pad={pad} size={pen.size}"
            + (" columns" if columns else "")
            + (" breaks" if breaks else "")
        )
        yield Case(name, out.getvalue(), table.rows, pen.prose)
