"""What each row of a cost table is: a cost, a group, a subtotal, the total, what is sought, or what others pay."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from sfintake.extract.budget.categories import Told, tell_category
from sfintake.extract.budget.columns import Column, Holds
from sfintake.extract.budget.entries import NUMBER, Entry, Is, main_column
from sfintake.extract.budget.grid import Grid, GridCell, Row
from sfintake.extract.budget.leads import lead_sums
from sfintake.extract.budget.words import FORBUND, OTHERS, has_word, names_party
from sfintake.profiles import Profile
from sfintake.swedish.amounts import MAX_DIGITS, Amount, read_cell

_START = re.compile(r"^[\W\d]*")
_SOUGHT = re.compile(
    r"\b(?:söks|sökt|sökta|sökes|att söka|söker|ansöks|ansökt|äskas|äskande|begärs"
    r"|från (?:samordnings)?förbundet|från finsam|(?:samordnings)?förbundets (?:del|andel|kostnad"
    r"|finansiering))",
    re.IGNORECASE,
)
_SUBTOTAL = re.compile(r"\b(?:delsumma|delsummor|subtotal|deltotal|del-?summa)\b", re.IGNORECASE)
_LETTERS = re.compile(r"^\W*(?:summa\s+)?(?:[A-ZÅÄÖ]|\d|[IVX]+)(?:\s*\+\s*(?:[A-ZÅÄÖ]|\d|[IVX]+))+\W*$")
"""A sum named by its groups: "A + B"."""
_WHOLE = re.compile(
    r"^\W*(?:(?:förväntad|beräknad|uppskattad|budgeterad|hela|projektets|insatsens|årets|samlad|sammanräknad)\w*\s+)*"
    r"(?:projekt|insats|brutto|netto|hel|slut)?(?:kostnad(?:en|er|erna)?|budget(?:en)?|belopp(?:et)?|utgift(?:er)?)\W*$",
    re.IGNORECASE,
)
"""Words for the whole cost that at the foot of a table may be its sum."""
_UNSETTLED = re.compile(
    r"^\W*\?+\W*$|återkom|\bej (?:klar|känd|bestäm)\w*|\binte (?:klar|känd|bestäm)\w*|oklart?|offert"
    r"|bestäms|meddelas|^x+\b|preciseras",
    re.IGNORECASE,
)
_NO_COST = re.compile(
    r"^\W*(?:ingår\b|ryms (?:inom|i)\b|befintlig\w*\b|bekostas av|betalas av|finansieras av|bärs av|tas av"
    r"|(?:kommun|region|part)\w* står för|utan kostnad|kostnadsfri\w*|gratis\b|ing(?:en|a) (?:extra |särskild\w* )?kostnad"
    r"|söks (?:ej|inte)|ersätts (?:ej|inte)|lånas\b)",
    re.IGNORECASE,
)
"""In a column of amounts: no cost for the förbund, said in words."""
_PART = re.compile(r"^\W*(?:varav|därav|av vilka|varav:)\b", re.IGNORECASE)


def read_entries(grid: Grid, columns: tuple[Column, ...], start: int, profile: Profile) -> tuple[Entry, ...]:
    """Give the body's rows with their roles; repeated headers and empty rows are left out."""
    entries = list(_raw(grid, columns, start))
    entries = _join_broken(entries)
    entries = [replace(e, payer=_payer(e, columns, profile), negative=_is_taken_off(e)) for e in entries]
    main = main_column(columns)
    entries = _whole_and_parts([replace(e, role=_first_role(e, main, profile)) for e in entries])
    return tuple(_with_groups(_settle_totals(lead_sums(entries, columns, profile), columns, profile)))


def _raw(grid: Grid, columns: tuple[Column, ...], start: int) -> Iterator[Entry]:
    head = tuple(c.text.casefold() for c in grid.rows[start - 1]) if start else ()
    labels = [c.index for c in columns if c.holds is Holds.LABEL][:2]
    code = [c.index for c in columns if c.holds is Holds.NOTE and c.index < min(labels, default=0)]
    if not labels and columns:
        labels = [0]
    for number, row in enumerate(grid.rows[start:], start):
        if not any(c.text for c in row) or tuple(c.text.casefold() for c in row) == head:
            continue
        yield _entry(number, row, columns, [*code, *labels], grid.unit)


def _entry(number: int, row: Row, columns: tuple[Column, ...], labels: list[int], unit: str | None) -> Entry:
    amounts = {}
    for column in columns:
        if column.holds is Holds.AMOUNT and (amount := _amount_of(row[column.index], column.unit or unit)):
            amounts[column.index] = amount
    words = [row[j] for j in labels if row[j].text and j not in amounts]
    label = ", ".join(dict.fromkeys(c.text for c in words))
    if len(words) > 1 and re.fullmatch(r"[\d.]+", words[0].text):
        label = f"{words[0].text} {', '.join(dict.fromkeys(c.text for c in words[1:]))}"
    evidence = tuple(c.evidence for c in words if c.evidence)
    return Entry(number, label, dict(enumerate(row)), amounts, evidence=evidence)


def _amount_of(cell: GridCell, unit: str | None) -> Amount | None:
    """Give the amount of a cell in its column's unit, which a bare "40–60" needs to be a range of money at all."""
    if cell.amount is not None:
        return cell.amount.in_unit(unit)
    ranged = read_cell(cell.text, unit, in_column=True) if unit and not cell.error else None
    return ranged if ranged is not None and ranged.range is not None else _said_zero(cell.text)


def _said_zero(text: str) -> Amount | None:
    """Read "ingår i regionens åtagande" in a column of amounts as an explicit zero."""
    if not _NO_COST.match(text) or any(c.isdigit() for c in text):
        return None
    return Amount(text, Decimal(0), None, Decimal(1), 0, len(text), is_zero_explicit=True)


def _join_broken(entries: list[Entry]) -> list[Entry]:
    """Join a label with its amounts on the next line, and a label that runs on over a line."""
    made: list[Entry] = []
    for entry in entries:
        last = made[-1] if made else None
        if last and entry.amounts and not entry.label and not last.amounts and last.label:
            made[-1] = replace(entry, label=last.label, evidence=last.evidence)
        elif (
            last
            and last.label
            and not entry.amounts
            and entry.label[:1].islower()
            and not _PART.match(entry.label)
        ):
            made[-1] = replace(
                last, label=f"{last.label} {entry.label}", evidence=last.evidence + entry.evidence
            )
        else:
            made.append(entry)
    return made


def _is_taken_off(entry: Entry) -> bool:
    """Tell whether a row is printed without a minus and yet taken from the sum ("Avgår: försäljning")."""
    values = [a.value for a in entry.amounts.values() if a.value]
    return re.match(r"\W*(?:avgår|minus|avdrag)\b", entry.label, re.IGNORECASE) is not None and all(
        v > 0 for v in values
    )


def _payer(entry: Entry, columns: tuple[Column, ...], profile: Profile) -> str:
    for column in columns:
        if column.holds is Holds.PAYER and (text := entry.cells[column.index].text):
            if FORBUND.search(text):
                return "forbund"
            return "other"
    label = entry.label
    if has_word(label, profile.budget.cofinancing) or re.search(
        r"(?:betalas|bekostas|finansieras|bärs|står)\s+(?:av\s+)?(?!.*förbund)\w+|\bsöks ej\b|\bsöks inte\b|ersätts inte"
        r"|\b(?:kommun|region|part|medlem|försäkringskass|arbetsförmedling)\w*s\s+(?:egen |egna )?(?:del|andel|insats|bidrag)\b",
        label,
        re.IGNORECASE,
    ):
        return "other"
    return ""


def _first_role(entry: Entry, main: int | None, profile: Profile) -> Is:
    if main is not None and entry.label and _is_open(entry, main):
        return Is.TOTAL if is_total(entry.label, profile) else Is.OPEN
    if not entry.amounts:
        return Is.GROUP
    if _PART.match(entry.label):
        return Is.PART
    if is_total(entry.label, profile):
        return Is.TOTAL
    if _SOUGHT.search(entry.label) and not names_cost(entry.label, profile):
        return Is.SOUGHT
    return Is.LINE


def _is_open(entry: Entry, main: int) -> bool:
    """Tell whether the cell of a cost's amount holds something else: a range, an error, a number too long, "återkommer"."""
    if any(a.value is not None for a in entry.amounts.values()):
        return False
    cell = entry.cells[main]
    ranged = entry.amounts.get(main)
    if ranged is not None or cell.error:
        return True
    return bool(cell.text) and (
        _UNSETTLED.search(cell.text) is not None or sum(map(str.isdigit, cell.text)) > MAX_DIGITS
    )


def _whole_and_parts(entries: list[Entry]) -> list[Entry]:
    """Where a table holds only a whole and what it is made of ("Totalt", "varav lön", "varav resor"), those are its costs."""
    if any(e.role is Is.LINE for e in entries) or not any(e.role is Is.TOTAL for e in entries):
        return entries
    return [replace(e, role=Is.LINE) if e.role is Is.PART else e for e in entries]


def is_total(label: str, profile: Profile) -> bool:
    """Tell whether a label announces a sum: a word for it begins or ends the label."""
    text = _START.sub("", label.casefold()).strip(" :.")
    folded = label.casefold().strip(" :.")
    words = tuple(profile.budget.totals)
    for word in words:
        core = word.strip("*").casefold()
        if text.startswith(core) and not text[len(core) : len(core) + 1].isalpha():
            return True
        if word.endswith("*") and text.startswith(core):
            return True
        if re.search(rf"[\s,:–-]{re.escape(core)}$", folded):
            return True
    return folded in {"s:a", "sa", "sum"} or _LETTERS.match(label) is not None


def names_cost(label: str, profile: Profile) -> bool:
    """Tell whether a word of the label names a cost."""
    return tell_category(label, profile).known


def _settle_totals(entries: list[Entry], columns: tuple[Column, ...], profile: Profile) -> list[Entry]:
    lines = [i for i, e in enumerate(entries) if e.role is Is.LINE]
    if not lines:
        return entries
    # What others pay may be set off after the total: it does not put the total in the middle.
    lines = [i for i in lines if entries[i].payer != "other"] or lines
    entries = _nameless_total(entries, main_column(columns), profile)
    lines = [i for i in lines if entries[i].role is Is.LINE]
    made = list(entries)
    totals = [i for i, e in enumerate(entries) if e.role is Is.TOTAL]
    after = [i for i in totals if i > lines[-1]]
    top = [i for i in totals if i < lines[0]]
    for i in totals:
        inside = i not in after and i not in top
        if inside or (_SUBTOTAL.search(entries[i].label) and len(totals) > 1):
            made[i] = replace(entries[i], role=Is.SUBTOTAL)
    ends = [i for i in (after or top) if made[i].role is Is.TOTAL]
    _settle_ends(made, ends, main_column(columns))
    closed = max((i for i in after if made[i].role is Is.TOTAL), default=None)
    return [_after_total(e, closed is not None and i > closed) for i, e in enumerate(made)]


def _nameless_total(entries: list[Entry], main: int | None, profile: Profile) -> list[Entry]:
    """A last row that names no cost, about as large as all the others together, is their sum."""
    last = entries[-1]
    if main is None or last.role is not Is.LINE or any(e.role is Is.TOTAL for e in entries):
        return entries
    rest = sum((e.value(main) or Decimal(0) for e in entries[:-1] if e.role is Is.LINE), Decimal(0))
    value = last.value(main)
    if value is None or rest <= 0 or len(entries) < 3 or not rest * 8 <= value * 10 <= rest * 12:
        return entries
    exact = len(entries) > 3 and abs(rest - value) <= last.amounts[main].precision * len(entries)
    if last.label and not _WHOLE.match(last.label) and not (exact and not names_cost(last.label, profile)):
        return entries
    return [*entries[:-1], replace(last, role=Is.TOTAL, label=last.label or "Summa")]


def _settle_ends(made: list[Entry], ends: list[int], main: int | None) -> None:
    """Of several totals at the end, tell which sums everything, which the last group, and which is what is sought."""
    if len(ends) < 2:
        return
    sought = [i for i in ends if _SOUGHT.search(made[i].label) or FORBUND.search(made[i].label)]
    if sought and len(sought) < len(ends):
        for i in sought:
            made[i] = replace(made[i], role=Is.SOUGHT)
        ends = [i for i in ends if i not in sought]
    whole = (
        sum((e.value(main) or Decimal(0) for e in made if e.role is Is.LINE), Decimal(0))
        if main is not None
        else None
    )
    exact = [i for i in ends if main is not None and made[i].value(main) == whole]
    keep = exact[-1] if exact else ends[-1]
    for i in ends:
        if i != keep:
            made[i] = replace(made[i], role=Is.SUBTOTAL)


def _after_total(entry: Entry, after: bool) -> Entry:
    if not after or entry.role is not Is.LINE:
        return entry
    return replace(entry, role=Is.OTHERS)


def _with_groups(entries: list[Entry]) -> Iterator[Entry]:
    group = ""
    leading = 0
    for entry in entries:
        if entry.role is Is.GROUP:
            group, leading = entry.label, 0
        elif entry.role is Is.SUBTOTAL and entry.leads:
            group, leading = entry.label, entry.leads
        elif entry.role in {Is.SUBTOTAL, Is.TOTAL}:
            group = ""
        elif entry.role is Is.LINE:
            yield replace(entry, group=group, payer=entry.payer or _group_payer(group))
            if leading:
                leading -= 1
                group = group if leading else ""
            continue
        yield entry


def _group_payer(group: str) -> str:
    """Give who pays the rows of a group that says so ("Kostnader som parterna bär")."""
    if FORBUND.search(group):
        return "forbund"
    return "other" if OTHERS.search(group) else ""


def category_of(entry: Entry, profile: Profile) -> Told:
    """Give a row's category: the group's, unless the row begins with another category's own name."""
    own = tell_category(entry.label, profile)
    if not entry.group:
        return own
    group = tell_category(entry.group, profile)
    if not group.known or (names_party(entry.group, profile) and not group.named):
        return own
    numbered = NUMBER.match(entry.label) is not None and NUMBER.match(entry.group) is not None
    if own.named and own.key != group.key and not numbered:
        return own
    return Told(group.key, own.known and own.key != group.key, known=True)
