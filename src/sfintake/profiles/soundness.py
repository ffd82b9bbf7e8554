"""Whether a profile of good form also makes sense: names that collide, sources that are missing, values out of reason."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from sfintake.profiles.explain import near
from sfintake.profiles.load import data_folder
from sfintake.profiles.models import Profile

KINDS = (
    "individual",
    "structural",
    "prestudy",
    "education",
    "reinforcement",
    "prevention",
    "method",
    "evaluation",
)
"""Kinds of initiative that ``fundable_kinds`` may name."""
_GOALS = ("self_support", "health")
_KEYED = ("sources", "sections", "idea_sections", "members")
_NEEDS_SOURCE = (
    "ages",
    "frame",
    "goals",
    "min_parties",
    "min_words",
    "paid_in_arrears",
    "signature_required",
)
_YOUNGEST, _OLDEST = 13, 80
_FIRST_YEAR, _LAST_YEAR = 2000, 2100


def problems_of(profile: Profile, own: dict[str, Any], base: dict[str, Any]) -> tuple[str, ...]:
    """Give each mistake as "path: sentence". ``own`` is what the file itself says, ``base`` what it builds on."""
    return tuple(
        problem
        for check in (_twice, _sections, _names, _categories, _sources, _values, _frame, _words)
        for problem in check(profile, own, base)
    )


def remarks_of(profile: Profile, own: dict[str, Any], stem: str) -> tuple[str, ...]:
    """Give what holds together but ought to be looked at, each as a sentence."""
    found = []
    if profile.id != stem:
        found.append(f"id: filen heter {stem}.yaml men profilen {profile.id}; använd samma namn.")
    if not profile.members and not _is_base(own):
        found.append(
            "members: inga medlemmar är angivna, så ingen part kan kännas igen. Lägg till dem under members."
        )
    open_values = [n for n in _NEEDS_SOURCE if n in own and n not in profile.unverified]
    if not _is_base(own) and not own.get("sources") and open_values:
        found.append(
            f"sources: profilen anger {', '.join(open_values)} men ingen källa. Lägg till dokument, datum och vad det kräver, "
            "eller skriv namnen under unverified, så visar PM:et att de är antaganden."
        )
    return tuple(found)


def _twice(profile: Profile, own: dict[str, Any], base: dict[str, Any]) -> Iterator[str]:
    del profile, base
    for name in _KEYED:
        seen: set[str] = set()
        for item in own.get(name) or ():
            key = item.get("key", "")
            if key in seen:
                yield f"{name}.{key}: nyckeln står två gånger i listan. Slå ihop dem till en, annars skriver den sista över."
            seen.add(key)


def _sections(profile: Profile, own: dict[str, Any], base: dict[str, Any]) -> Iterator[str]:
    for name, demands in (("sections", profile.sections), ("idea_sections", profile.idea_sections)):
        known = [item["key"] for item in base.get(name) or ()]
        for item in own.get(name) or ():
            key = item["key"]
            if key not in known and (hint := near(key, known)):
                yield f"{name}.{key}: avsnittet finns inte i grundprofilen.{hint} Annars blir det ett nytt avsnitt."
            elif key not in known and not item.get("heading") and known:
                yield f"{name}.{key}: ett nytt avsnitt behöver en rubrik. Lägg till ”heading: …”."
        said = {item["key"]: _said(item, "heading", "aliases", "questions") for item in own.get(name) or ()}
        everybody = [(d.key, (d.heading, *d.aliases, *d.questions)) for d in demands]
        for key, word, other in _collisions(said, everybody):
            yield (
                f"{name}.{key}: rubriken ”{word}” hör redan till avsnittet {other}. Ta bort den från det ena, "
                "annars räknas den till det som står först."
            )


def _names(profile: Profile, own: dict[str, Any], base: dict[str, Any]) -> Iterator[str]:
    del base
    said = {
        item["key"]: _said(item, "name", "aliases", "abbreviations", "units")
        for item in own.get("members") or ()
    }
    everybody = [(m.key, (m.name, *m.aliases, *m.abbreviations, *m.units)) for m in profile.members]
    for key, word, other in _collisions(said, everybody):
        yield f"members.{key}: namnet ”{word}” står också under medlemmen {other}. Låt det stå bara hos den det avser."
    if profile.members and profile.min_parties > len(profile.members):
        yield f"min_parties: {profile.min_parties} parter krävs men förbundet har {len(profile.members)} medlemmar. Sänk talet."


def _categories(profile: Profile, own: dict[str, Any], base: dict[str, Any]) -> Iterator[str]:
    del base
    items = (own.get("budget") or {}).get("categories") or ()
    said = {item["key"]: _said(item, "label", "aliases") for item in items}
    everybody = [(c.key, (c.label, *c.aliases)) for c in profile.budget.categories]
    for key, word, other in _collisions(said, everybody):
        yield (
            f"budget.categories.{key}: kostnadsordet ”{word}” står också under {other}. Ta bort det från det ena, "
            "eller skriv det under ambiguous i båda."
        )


def _said(item: dict[str, Any], *fields: str) -> set[str]:
    words: list[str] = []
    for field in fields:
        value = item.get(field) or ()
        words += [value] if isinstance(value, str) else value
    return {_folded(word) for word in words}


def _collisions(
    said: dict[str, set[str]], everybody: Iterable[tuple[str, Iterable[str]]]
) -> Iterator[tuple[str, str, str]]:
    """Give key, word and the other key for each word of the file's own that another key has too, each pair once."""
    told: set[tuple[str, frozenset[str]]] = set()
    for other, words in everybody:
        for word in words:
            for key, mine in said.items():
                pair = (_folded(word), frozenset((key, other)))
                if key != other and word and _folded(word) in mine and pair not in told:
                    told.add(pair)
                    yield key, word.strip("*"), other


def _folded(word: str) -> str:
    # Short forms are compared letter by letter: FK and Fk are two spellings of one, LIV is no liv.
    return word if word.isupper() else re.sub(r"\W+", " ", word.casefold()).strip()


def _is_base(own: dict[str, Any]) -> bool:
    return not own.get("extends")


def _sources(profile: Profile, own: dict[str, Any], base: dict[str, Any]) -> Iterator[str]:
    del base
    clauses = sorted({c for s in profile.sources for c in s.clauses} | {s.key for s in profile.sources})
    # The base gathers clauses of several förbund, whose own profiles hold their sources.
    for path, clause in () if _is_base(own) else _stated_sources(own):
        if clause not in clauses and not any(c.startswith(clause) for c in clauses):
            known = ", ".join(clauses) or "inga"
            yield f"{path}.source: källan ”{clause}” finns inte under sources. Skriv en av {known}, eller lägg till den."
    for item in own.get("sources") or ():
        written = str(item.get("date") or "")
        stated = re.match(r"(\d{4})-(\d\d)-(\d\d)", written)
        if stated and not _is_date(*map(int, stated.groups())):
            yield f"sources.{item['key']}.date: datumet {stated[0]} finns inte. Skriv det som åååå-mm-dd."
    for name in profile.unverified:
        if not _leads_somewhere(profile, name):
            yield f"unverified.{name}: sökvägen finns inte i profilen. Skriv ett fält, till exempel ages eller members."


def _stated_sources(here: Any, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(here, dict):
        source = here.get("source")
        if isinstance(source, str) and source:
            yield path, source
        for key, value in here.items():
            yield from _stated_sources(value, f"{path}.{key}".strip("."))
    elif isinstance(here, list):
        for number, item in enumerate(here):
            key = item.get("key", number) if isinstance(item, dict) else number
            yield from _stated_sources(item, f"{path}.{key}")


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _leads_somewhere(profile: Profile, name: str) -> bool:
    here: Any = profile
    for step in name.split("."):
        if isinstance(here, tuple):
            here = next((item for item in here if getattr(item, "key", None) == step), None)
        elif isinstance(here, dict):
            here = here.get(step, here.get(int(step)) if step.isdecimal() else None)
        else:
            here = getattr(here, step, None)
        if here is None:
            return False
    return True


def _values(profile: Profile, own: dict[str, Any], base: dict[str, Any]) -> Iterator[str]:
    del own, base
    if profile.version < 1:
        yield "version: ska vara 1 eller högre; höj den när profilen ändras."
    for name in ("min_words", "min_parties"):
        if getattr(profile, name) < 1:
            yield f"{name}: ska vara minst 1."
    if profile.ages is not None and not _YOUNGEST <= profile.ages[0] < profile.ages[1] <= _OLDEST:
        yield f"ages: {list(profile.ages)} är inget åldersspann. Skriv lägsta och högsta ålder, till exempel [16, 64]."
    for name, share in profile.goals.items():
        if name not in _GOALS:
            yield f"goals.{name}: målet är okänt.{near(name, list(_GOALS))} Målen är {' och '.join(_GOALS)}."
        elif not 0 < share <= 100:
            yield f"goals.{name}: {share} är ingen procentsats. Skriv ett tal mellan 1 och 100."
    for kind in profile.fundable_kinds:
        if kind not in KINDS:
            yield f"fundable_kinds: slaget ”{kind}” är okänt.{near(kind, list(KINDS))} Slagen är {', '.join(KINDS)}."
    template = profile.template
    if template is not None and not (data_folder("schemas") / "templates" / template).is_file():
        yield f"template: filen {template} finns inte i schemas/templates. Lägg den där, eller ta bort raden."


def _frame(profile: Profile, own: dict[str, Any], base: dict[str, Any]) -> Iterator[str]:
    del own, base
    frame = profile.frame
    if frame is None:
        return
    for year, amount in frame.by_year.items():
        if not _FIRST_YEAR <= year <= _LAST_YEAR:
            yield f"frame.by_year.{year}: är inget kalenderår. Skriv till exempel 2027: 300000."
        if amount < 0:
            yield f"frame.by_year.{year}: ramen kan inte vara negativ. Skriv 0 om inget är kvar."
    if not frame.by_year and frame.every_year is None:
        yield "frame: ramen saknar belopp. Skriv every_year: 300000, eller belopp för varje år under by_year."
    if frame.by_year and frame.every_year is not None:
        yield "frame.every_year: kan inte stå tillsammans med by_year. Skriv later_years för åren efter det sista."


def _words(profile: Profile, own: dict[str, Any], base: dict[str, Any]) -> Iterator[str]:
    del own, base
    for meaning, words in profile.language.words.items():
        for word in words:
            if not any(c.isalpha() for c in word):
                yield f"language.words.{meaning}: ”{word}” är inget ord. Skriv ett ord eller en fras."
            elif "*" in word.removesuffix("*").replace("* ", " "):
                yield f"language.words.{meaning}: i ”{word}” får * bara stå sist i ett ord, till exempel ”delningsja*”."
            elif re.search(r"[\\()\[\]{}|?+^$]", word):
                yield f"language.words.{meaning}: ”{word}” har tecken som inte betyder något här. Skriv orden som de står i text."
