"""Tables as applicants make them beyond the plain ones: long entries, groups, empty corners, many rows, in many looks."""

from dataclasses import dataclass
from html import escape
from random import Random

from layouts.content import Content, Kind, Part, Rows, invent, sentences

_RISKS = (
    (
        "För få deltagare remitteras",
        "Vi informerar handläggarna varje månad och går igenom listorna tillsammans.",
    ),
    ("Personal slutar", "Två medarbetare delar på uppdraget, och rutinerna skrivs ned från början."),
    ("Parterna prioriterar annat", "Styrgruppen tar upp frågan och cheferna förnyar sina åtaganden."),
    ("Lokalen räcker inte", "Kommunen ställer biblioteket till förfogande två dagar i veckan."),
    ("Väntetider i vården", "Hälsocentralen håller fasta tider för dem som deltar."),
)
_GROUPS = (
    ("Personal", ("Projektledare 100 %", "Handläggare 50 %", "Arbetsterapeut 25 %")),
    ("Köpta tjänster", ("Handledning till teamet", "Extern utvärdering")),
    ("Övrigt", ("Resor", "Material och tryck", "Lokaler")),
)
_PARTIES = ("Försäkringskassan", "Arbetsförmedlingen", "Regionen", "Kommunen")
_TASKS = (
    "Kallar till möten och för anteckningar",
    "Bidrar med en handläggare på halvtid",
    "Håller i den medicinska bedömningen",
    "Upplåter lokal och svarar för arbetsträningen",
)
_FACTS = (
    ("Insatsens namn", "Vägen fram"),
    ("Sökande", "Granby kommun, arbetsmarknadsenheten"),
    ("Projekttid", "1 januari 2027 – 31 december 2028"),
    ("Kontaktperson", "Eva Ek, enhetschef"),
    ("Sökt belopp", "1 250 000 kr"),
)
_BORDERS = {
    "grid": "td,th{border:1px solid #444}",
    "across": "tr{border-bottom:1px solid #888}",
    "head": "thead tr{border-bottom:1.5px solid #000}",
    "frame": "table{border:1px solid #000} thead tr{border-bottom:1px solid #000}",
    "down": "td,th{border-left:1px solid #666;border-right:1px solid #666}",
    "zebra": "tbody tr:nth-child(even){background:#e6eef5}",
    "dark": "thead tr{background:#1f4e79;color:#fff} tr{border-bottom:1px solid #ccc}",
    "bare": "",
}


@dataclass(frozen=True)
class RichLook:
    """How a page of richer tables is set."""

    border: str
    font: str
    size: float
    padding: int
    align: str
    """Of amounts: right or left."""
    middle: str
    """Of entries in their row: top, middle or bottom."""
    wide: bool
    """The table is as wide as the text."""
    landscape: bool


def a_rich_look(rng: Random) -> RichLook:
    """Draw a look."""
    return RichLook(
        rng.choice(list(_BORDERS)),
        rng.choice(("Liberation Serif", "Liberation Sans", "DejaVu Sans", "DejaVu Serif")),
        rng.choice((9, 10, 11)),
        rng.choice((4, 6, 8)),
        rng.choice(("right", "right", "left")),
        rng.choice(("top", "top", "middle", "bottom")),
        rng.random() < 0.7,
        rng.random() < 0.2,
    )


def invent_rich(rng: Random) -> Content:
    """An application with three tables of richer kinds."""
    plain = invent(rng)
    kinds = rng.sample((_risks, _groups, _corner, _long, _tasks, _facts, _spaced), 3)
    places = [k for k, part in enumerate(plain.parts) if part.kind is Kind.TEXT]
    chosen = sorted(rng.sample(places, 3))
    parts = []
    for k, part in enumerate(plain.parts):
        if part.kind is Kind.TABLE:
            parts.append(Part(Kind.TEXT, sentences(rng)))
            continue
        parts.append(part)
        if k in chosen:
            parts.append(Part(Kind.TABLE, rows=kinds[chosen.index(k)](rng)))
    return Content(tuple(parts))


def _amount(rng: Random, space: str = " ") -> str:
    return f"{rng.randint(10, 990)}{space}000"


def _risks(rng: Random) -> Rows:
    rows = rng.sample(_RISKS, rng.randint(3, 5))
    return (
        ("Risk", "Sannolikhet", "Vad vi gör"),
        *((a, rng.choice(("Låg", "Medel", "Hög")), b) for a, b in rows),
    )


def _groups(rng: Random) -> Rows:
    rows: list[tuple[str, ...]] = [("Kostnad", "2027", "2028", "Totalt")]
    for name, costs in _GROUPS:
        rows.append((name, "", "", ""))
        rows += [(cost, _amount(rng), _amount(rng), _amount(rng)) for cost in costs]
    return (*rows, ("Summa", "1 870 000", "1 925 000", "3 795 000"))


def _corner(rng: Random) -> Rows:
    parties = rng.sample(_PARTIES, 3)
    return (
        ("", "2027", "2028"),
        *((party, f"{_amount(rng)} kr", f"{_amount(rng)} kr") for party in parties),
    )


def _long(rng: Random) -> Rows:
    lines = [
        (f"Delkostnad {n}: {rng.choice(('resor', 'möten', 'tryck', 'tolk'))}", _amount(rng))
        for n in range(1, 31)
    ]
    return (("Kostnad", "Belopp (kr)"), *lines, ("Summa", "9 870 000"))


def _tasks(rng: Random) -> Rows:
    return (
        ("Part", "Uppgift", "Tid i veckan"),
        *((p, t, f"{rng.randint(2, 20)} timmar") for p, t in zip(_PARTIES, _TASKS, strict=True)),
    )


def _facts(rng: Random) -> Rows:
    return tuple(_FACTS[: rng.randint(4, 5)])


def _spaced(rng: Random) -> Rows:
    space = rng.choice(("\u00a0", "\u2009", "\u202f"))
    names = ("Lön samordnare", "Sociala avgifter", "Resor", "Föreläsare")
    rows = [(n, _amount(rng, space), "–" if rng.random() < 0.3 else _amount(rng, space)) for n in names]
    return (("Kostnadsslag", "Söks av förbundet", "Egen insats"), *rows)


def rich_page(content: Content, look: RichLook) -> str:
    """The content as a page."""
    sheet = "A4 landscape" if look.landscape else "A4"
    css = (
        f"@page{{size:{sheet};margin:20mm}} body{{font-family:'{look.font}';font-size:{look.size}pt;line-height:1.3}} "
        f"h1{{font-size:{look.size + 4}pt}} h2{{font-size:{look.size + 2}pt}} "
        f"table{{border-collapse:collapse;margin:8px 0;{'width:100%' if look.wide else ''}}} "
        f"td,th{{padding:{look.padding}px;vertical-align:{look.middle};text-align:left}} "
        f"td.n,th.n{{text-align:{look.align};white-space:nowrap}} {_BORDERS[look.border]}"
    )
    # LibreOffice reads attributes where browsers read the style sheet.
    frame = f'cellpadding="{look.padding}" cellspacing="0" width="{"100%" if look.wide else ""}"'
    frame += ' border="1"' if look.border == "grid" else ""
    body = "\n".join(_part(part, frame) for part in content.parts)
    return f"<!doctype html><html lang='sv'><head><meta charset='utf-8'><style>{css}</style></head><body>{body}</body></html>"


def _part(part: Part, frame: str) -> str:
    if part.kind is Kind.HEADING:
        return f"<h{part.level}>{escape(part.text)}</h{part.level}>"
    if part.kind is Kind.LIST:
        return "<ul>" + "".join(f"<li>{escape(item)}</li>" for item in part.items) + "</ul>"
    if part.kind is Kind.TEXT:
        return f"<p>{escape(part.text)}</p>"
    numeric = [all(_is_number(row[c]) for row in part.rows[1:]) for c in range(len(part.rows[0]))]
    facts = part.rows[0][0] == _FACTS[0][0]
    head, rows = ((), part.rows) if facts else (part.rows[:1], part.rows[1:])
    return f"<table {frame}><thead>{_rows(head, numeric, 'th')}</thead><tbody>{_rows(rows, numeric, 'td')}</tbody></table>"


def _rows(rows: Rows, numeric: list[bool], tag: str) -> str:
    made = ""
    for row in rows:
        cells = (
            f"<{tag}{' class=n' if number else ''}>{escape(text)}</{tag}>"
            for text, number in zip(row, numeric, strict=True)
        )
        made += f"<tr>{''.join(cells)}</tr>"
    return made


def _is_number(text: str) -> bool:
    return not text or text[:1].isdigit() or text == "–"
