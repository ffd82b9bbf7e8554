"""Settle what each heading announces once all headings are known.

A heading in people's own words may mean several sections; a heading with a name takes precedence. A chatty heading
under a named one belongs to it. A heading that only gathers others answers nothing.
"""

import re
from dataclasses import replace

from sfintake.extract.answers import is_on, matter_of_text
from sfintake.extract.language import sentences
from sfintake.extract.likely_matter import likelihoods
from sfintake.extract.outline.heading_frames import keys_of_frames
from sfintake.extract.outline.heading_words import bare
from sfintake.extract.outline.headings import is_chatty, names_exactly, possible_keys
from sfintake.extract.outline.labels import is_fact_label
from sfintake.extract.reading import Outline, OutlineHeading
from sfintake.profiles import Profile

_FACTS = 2
_TOP = 2
"""Headings at the top that may be over the basic facts, whatever they are called."""
_SURE = 0.5
"""How likely a key must be for a text to tell it."""
_ASIDE = re.compile(r"\s[–—-]\s|:\s")


def settle_keys(outline: Outline, profile: Profile, *, idea: bool) -> Outline:
    """Give the outline with the keys of every heading, and of what stands under it, settled."""
    named = [_named_first(h.text, profile, idea=idea) for h in outline.headings]
    keys = [first or h.keys for first, h in zip(named, outline.headings, strict=True)]
    chatty = [is_chatty(h.text) and not first for first, h in zip(named, outline.headings, strict=True)]
    _drop_gatherers(outline, keys, chatty)
    taken = {
        k
        for h, own, asks in zip(outline.headings, keys, chatty, strict=True)
        if names_exactly(h.text, profile, idea=idea) and not asks
        for k in own
    }
    for number, heading in enumerate(outline.headings):
        if chatty[number]:
            exact = bool(names_exactly(heading.text, profile, idea=idea))
            if not exact and _named_above(outline.headings, keys, number):
                keys[number] = ()
            elif len(keys[number]) == 1 and keys[number][0] in taken:
                other = next((k for k in possible_keys(heading.text, idea=idea) if k not in taken), None)
                if other is None and not exact and not idea:
                    other = _told_by_text(outline, number, taken)
                keys[number] = (other,) if other else keys[number]
            elif len(keys[number]) == 1 and not exact and not idea:
                keys[number] = (_likeliest(outline, number, keys[number][0], taken),)
        taken |= set(keys[number])
    _name_the_rest(outline, keys, taken, idea=idea)
    _find_the_facts(outline, keys)
    return _with_keys(outline, keys)


def _name_the_rest(outline: Outline, keys: list[tuple[str, ...]], taken: set[str], *, idea: bool) -> None:
    """Give the headings of people's own that announce nothing a key that nothing else claims.

    First by their words ("Prislappen"), then by what the text under them is about, when most of it is on one matter.
    """
    for number, heading in enumerate(outline.headings):
        if keys[number] or len(heading.text.split()) > 9 or _named_above(outline.headings, keys, number):
            continue
        text = _text_under(outline, number)
        said = keys_of_frames(bare(heading.text), idea=idea)
        found = next((k for k in said if k not in taken), None)
        if found is None and not said and not idea:
            found = _told_by_text(outline, number, taken)
        if found is not None and (text or any(t.heading == number for t in outline.tables)):
            keys[number] = (found,)
            taken.add(found)


def _told_by_text(outline: Outline, number: int, taken: set[str]) -> str | None:
    """Give the key that the text under a heading is plainly about, when no other heading claims it."""
    text = _text_under(outline, number)
    shares = likelihoods(text)
    likeliest = max(shares, key=lambda k: shares[k], default="")
    if likeliest and shares[likeliest] >= _SURE:
        return likeliest if likeliest not in taken else None
    return matter_of_text(text, frozenset(taken))


def _likeliest(outline: Outline, number: int, first: str, taken: set[str]) -> str:
    """Give the key among those that a heading's words could mean that its text is plainly about, else the first."""
    shares = likelihoods(_text_under(outline, number))
    could = [k for k in possible_keys(outline.headings[number].text) if k not in taken]
    return next((k for k in could if shares.get(k, 0) >= _SURE), first)


def _text_under(outline: Outline, number: int) -> str:
    return " ".join(p.text for p in outline.pieces if p.heading == number and p.own and p.table is None)


def _find_the_facts(outline: Outline, keys: list[tuple[str, ...]]) -> None:
    """Let a first heading over basic facts be grunduppgifter, where no other heading is (rules.md, SEC).

    The facts are labelled, or told in a few sentences by those who apply ("Det här gäller").
    """
    if any("grunduppgifter" in k for k in keys):
        return
    for number, heading in enumerate(outline.headings):
        if heading.document != outline.headings[0].document:
            return
        under = [p for p in outline.pieces if p.heading == number and p.own and p.text.strip()]
        facts = [p for p in under if p.label and is_fact_label(p.label)]
        labelled = len(facts) >= _FACTS and len(facts) * 3 >= len(under) * 2
        told = (
            number < _TOP
            and not keys[number]
            and any(
                is_on("grunduppgifter", s.text) or _facts_in_a_row(p.text)
                for p in under
                for s in sentences(p.text)
            )
        )
        if told or (labelled and (number < _TOP or set(keys[number]) <= {"sammanfattning"})):
            keys[number] = ("grunduppgifter",)
            return


def _facts_in_a_row(text: str) -> bool:
    """Tell of a paragraph that runs through labelled facts ("Sökande: … Period: … Område: …")."""
    labels = re.findall(r"(?:^|[.;]\s)\s*([A-ZÅÄÖ][^:.;]{2,30}):\s", text)
    return sum(1 for label in labels if is_fact_label(label)) > _FACTS


def _named_first(text: str, profile: Profile, *, idea: bool) -> tuple[str, ...]:
    """Give the keys of a name that stands before a question ("Bakgrund – varför behövs insatsen?"), or ()."""
    first, *rest = _ASIDE.split(text, maxsplit=1)
    return names_exactly(first, profile, idea=idea) if rest and is_chatty(text) else ()


def _drop_gatherers(outline: Outline, keys: list[tuple[str, ...]], chatty: list[bool]) -> None:
    """Take the keys from headings that hold nothing but headings with keys of their own ("Beskrivning av projektet")."""
    filled = {p.heading for p in outline.pieces if p.own and p.text.strip()}
    filled |= {t.heading for t in outline.tables} | {p.heading for p in outline.pictures}
    for number, heading in enumerate(outline.headings[:-1]):
        following = outline.headings[number + 1]
        if number in filled or len(keys[number]) != 1 or following.document != heading.document:
            continue
        if chatty[number + 1] and not chatty[number]:
            continue
        if following.level > heading.level and keys[number + 1] and keys[number][0] not in keys[number + 1]:
            keys[number] = ()


def _named_above(headings: tuple[OutlineHeading, ...], keys: list[tuple[str, ...]], number: int) -> bool:
    level = headings[number].level
    for above in range(number - 1, -1, -1):
        if headings[above].document != headings[number].document:
            return False
        if headings[above].level < level:
            if keys[above]:
                return True
            level = headings[above].level
    return False


def _with_keys(outline: Outline, keys: list[tuple[str, ...]]) -> Outline:
    headings = tuple(replace(h, keys=k) for h, k in zip(outline.headings, keys, strict=True))
    under = [_inherited(headings, n) for n in range(len(headings))]

    def settled(heading: int | None) -> tuple[str, ...]:
        return () if heading is None else under[heading]

    return replace(
        outline,
        headings=headings,
        pieces=tuple(replace(p, keys=settled(p.heading)) for p in outline.pieces),
        tables=tuple(replace(t, keys=settled(t.heading)) for t in outline.tables),
        pictures=tuple(replace(p, keys=settled(p.heading)) for p in outline.pictures),
    )


def _inherited(headings: tuple[OutlineHeading, ...], number: int) -> tuple[str, ...]:
    level = headings[number].level + 1
    for above in range(number, -1, -1):
        if headings[above].document != headings[number].document:
            return ()
        if headings[above].level < level:
            if headings[above].keys:
                return headings[above].keys
            level = headings[above].level
    return ()
