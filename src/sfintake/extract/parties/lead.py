"""Who applies and leads: from labels, prose, the sender and, last, the signature."""

import re
from collections.abc import Iterable, Iterator

from sfintake.extract.fields.facts import Fact, find_facts, with_label
from sfintake.extract.parties.claims import stance_of
from sfintake.extract.parties.mentions import Mention, Sort
from sfintake.extract.parties.resolve import Cast, cast_of, prominent
from sfintake.extract.parties.stance import is_earlier, is_other
from sfintake.extract.parties.undecided import ROLE, is_left_open, lead_left_open
from sfintake.extract.quoting import evidence_of
from sfintake.extract.readable import sentences
from sfintake.extract.reading import Piece, Reading
from sfintake.model import Applicant, LeadField, Paragraph, PartyType, Role

_NEVER_LABEL = r"kontakt|telefon|e-?post|org\.?\s?n|underskrift|namnteckning|ekonom|firmatecknare|chef|datum|belopp|medel|summa"
_IS = (
    r"(?:är|blir|vara|står|stå|fungerar|agerar|utses|åtar sig|tar rollen|har tagit på sig|tar på sig|har|tar|skulle|ska|"
    r"kommer|föreslås|som)"
)
_LEAD_BEFORE = re.compile(rf"^[^.;]{{0,80}}?\b{_IS}\b(?:\s+[\wåäö]+){{0,4}}?\s+{ROLE}\b", re.IGNORECASE)
_LEAD_AFTER = re.compile(
    rf"\b{ROLE}\b(?:\s+(?:för|i)\s+(?:\w+\s?){{1,3}}?)?\s*"
    r"(?:är|blir|:|–|ligger (?:hos|på)|vilar på|innehas av|utgörs av|ska vara|står|fungerar|anges|föreslås|"
    r"går|agerar|ser vi|har vi)\s*",
    re.IGNORECASE,
)
# "Krokoms kommun (huvudman)", "Region Västmanland – uppdragstagare", "Åre kommun äger projektet".
_MARKED = re.compile(
    rf"^\s*(?:[(,–-]\s*(?:som\s+(?:är|blir|står som)\s+)?(?:sökande\s+(?:och|samt|/)\s+)?{ROLE}\b|"
    r"äger\s+(?:projektet|insatsen|förstudien|frågan)\b)",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"^(?:samarbets|samverkans)part|^(?:övriga|andra|medverkande|deltagande)\b|^kontakt", re.IGNORECASE
)
_RUNS = re.compile(
    r"^\s+(?:driver|ansvarar\s+för|har\s+ansvaret?\s+för|svarar\s+för|håller\s+i|leder)\s+"
    r"(?:projektet|insatsen|satsningen|förstudien|hela\s+(?:projektet|insatsen))\b",
    re.IGNORECASE,
)
_NO_LEAD = re.compile(
    rf"\b(?:ingen|inte|varken|oavsett|respektive|varje|tillfråga\w*|eventuell\w*|kanske)\b[^.]*{ROLE}|"
    # "Regionen är huvudman för psykiatrin" is about something else.
    r"\bhuvudman\s+för\s+(?!insats|projekt|förstudi|den\b|det\b|denna|detta|arbetet|satsning|ansökan|(?-i:[A-ZÅÄÖ]))",
    re.IGNORECASE,
)
_APPLICANT_AFTER = re.compile(
    r"\b(?:som sökande (?:står|anges|är)|sökande(?: part(?:er)?| organisation(?:er)?)?\s+(?:är|utgörs av)|"
    r"ansökan\s+(?:\w+\s+){0,4}?(?:(?:in)?lämnas|görs|kommer|skickas|ställs|inges|står)\s+(?:in\s+)?(?:gemensamt\s+)?(?:av|från)|"
    r"ansökan(?:\s+om\s+[\wåäö]+)?(?:\s+till\s+[^.,;]{5,70}?)?,?\s+från|gemensam ansökan (?:av|från|mellan)|"
    r"(?:an)?söker(?:\s+(?:nu|härmed|därför))?(?=\s+(?-i:[A-ZÅÄÖ]))|(?:an)?söker\s+vi\s+(?:på|i|vid|från|inom)|"
    r"vi\s+(?:på|i|vid|från|inom)|vi\s+(?:är|heter)(?:\s+(?:några|en|ett|stycken|personer|grupp|gäng|som|är|med)){0,4}"
    r"(?:\s+(?:i|på|från|vid))?|"
    r"(?:vi|de|den)\s+som\s+(?:an)?söker\s+är|"
    r"ansvarig(?:\s+(?:part|organisation|myndighet))?(?:\s+för\s+(?:projektet|insatsen))?\s+är|"
    r"(?:projektet|insatsen|förstudien|satsningen)\s+(?:ägs|drivs)\s+(?:gemensamt\s+)?av)\s+",
    re.IGNORECASE,
)
_APPLIES = re.compile(
    r"^[^.;]{0,90}?\b(?:an)?söker\b"
    r"(?!\s+(?:upp|sig|arbete|jobb|vård|ersättning|praktik|platser|arbetsplatser|plats|efter|också upp))",
    re.IGNORECASE,
)
_ANY_APPLYING = re.compile(
    r"\b(?:an)?sök(?:er|a|an|ande)\b|\b(?:ägs|drivs|ansvarig)\b|\bvill\s+(?:göra|starta|pröva|prova|genomföra|bygga)\b",
    re.IGNORECASE,
)
_WANTS = re.compile(
    r"^(?:\s*,[^,.]{0,40},)?\s+vill\s+(?:göra|starta|pröva|prova|genomföra|bygga)\b", re.IGNORECASE
)
_PEOPLE_NEAR = re.compile(r"\b(?:deltagar|personer|ungdom)")
# Possessive, so that a long gap is read once.
_GROUP = re.compile(
    r"^s?(?:\([^()]{0,60}\)|\s++|,|och|samt|/|&|\(|\)|genom|via|på|vid|i|hos|–|-|med|lokalt|avdelningen|enheten|förvaltningen|för|den|sina?)*+$",
    re.IGNORECASE,
)
_TOGETHER = re.compile(r"\b(?:och|samt|tillsammans)\b|[/&]", re.IGNORECASE)
_WITH_OTHERS = re.compile(
    r"\b(?:i samverkan med|i samarbete med|tillsammans med|ihop med|med stöd av|kontakt(?:person)?:)\b|"
    r"\s(?:söker|ansöker|lämnar|är|som|anställer)\s",
    re.IGNORECASE,
)
_PERSON = re.compile(r"^[A-ZÅÄÖ][\wéåäö-]+(?:\s+[A-ZÅÄÖ][\wéåäö-]+){1,2}(?:\s*,\s*[a-zåäö].*)?$")
_NO_ANSWER = re.compile(r"(?:se |ej |vet |klart|kompletteras|\d)", re.IGNORECASE)
_LETTERHEAD_LINES, _NAME_WORDS = 4, 7
_ADDRESSED = re.compile(
    r"^\s*(?:till|att|ang|angående|ansökan|projekt|samarbete|tillsammans)\b", re.IGNORECASE
)
_NOT_HERE = {"risk", "budget", "implementering", "utvardering", "bilagor"}


def find_lead(reading: Reading) -> LeadField:
    """Give the huvudman and all who are said to apply.

    What is said of a huvudman goes before who applies, and both before sender and signature.
    """
    cast = cast_of(reading.profile, prominent(reading))
    facts = find_facts(reading)
    roles = reading.profile.roles
    leads = [
        *_from_rows(facts, roles.lead, cast),
        *_from_facts(with_label(facts, roles.lead, never=_NEVER_LABEL), cast),
        *_from_prose(reading, cast, lead=True),
    ]
    if leads:
        return _conclude(leads)
    undecided = lead_left_open(reading, cast)
    if undecided is not None:
        return undecided
    labelled = with_label(facts, roles.applicant, never=_NEVER_LABEL)
    applicants = [
        *_from_facts((f for f in labelled if not f.by_heading), cast),
        *_from_prose(reading, cast, lead=False),
    ]
    # A sentence that says who applies goes before all names under the heading "Sökande".
    applicants = applicants or list(_from_facts((f for f in labelled if _may_apply(f)), cast))
    if applicants:
        return _conclude(applicants)
    in_charge = tuple(_in_charge(reading, cast))
    if in_charge:
        return _conclude([in_charge[0]])
    sender = list(_from_sender(reading, cast)) or list(_from_signature(reading, cast))
    return _conclude(sender or list(_from_letterhead(reading, cast)))


def _may_apply(fact: Fact) -> bool:
    """Tell whether a paragraph under the heading "Sökande" may name who applies: not one on who else is with or asked."""
    return not fact.by_heading or not (stance_of(fact.value) or _OTHERS.match(fact.value))


def _in_charge(reading: Reading, cast: Cast) -> Iterator[Applicant]:
    """Give who is said to run the initiative, where nobody is called huvudman or applicant."""
    for piece in reading.own_pieces():
        if piece.document != reading.main or piece.table is not None or set(piece.keys) & _NOT_HERE:
            continue
        for sentence in sentences(piece.text):
            if is_earlier(sentence.text) or is_other(sentence.text):
                continue
            mentions = [m for m in _organisations(cast.read(sentence.text)) if m.member and not m.preposition]
            runs = tuple(m for m in mentions if _RUNS.match(sentence.text[m.end :]))
            yield from _applicants(runs[:1], piece, sentence.start, cast, sentence.text)


def find_applicants(reading: Reading, cast: Cast) -> tuple[Applicant, ...]:
    """Give all members that are said to apply, whether one of them leads or not."""
    facts = with_label(find_facts(reading), reading.profile.roles.applicant, never=_NEVER_LABEL)
    found = [*_from_facts(facts, cast), *_from_prose(reading, cast, lead=False)]
    return tuple(a for a in found if a.member)


def _conclude(candidates: list[Applicant]) -> LeadField:
    distinct: dict[str, Applicant] = {}
    for one in candidates:
        key = "forbund" if one.is_forbund else one.member or one.name.casefold()
        if one.member is None and any(key in known or known in key for known in distinct):
            continue
        distinct.setdefault(key, one)
    unique = tuple(distinct.values())
    if len(unique) == 1:
        one = unique[0]
        return LeadField(one.name, one.member, one.evidence, unique)
    return LeadField(None, None, tuple(e for one in unique for e in one.evidence[:1]), unique)


def _from_facts(facts: Iterable[Fact], cast: Cast) -> Iterator[Applicant]:
    for fact in facts:
        cut = _WITH_OTHERS.search(fact.value)
        value = fact.value[: cut.start()] if cut else fact.value
        value = value.split("\n")[0]
        first = sentences(value)
        value = (first[0].text if first else value).strip(" .,;")
        if value and not (cut and not cast.read(value)):
            yield from _named(value, fact, cast)


def _from_rows(facts: Iterable[Fact], words: Iterable[str], cast: Cast) -> Iterator[Applicant]:
    """Read rows that say it the other way round: "Åre kommun | huvudman"."""
    roles = {word.casefold() for word in words}
    for fact in facts:
        members = [m for m in cast.read(fact.label) if m.member and m.start == 0]
        first = re.split(r"[,;(/]|\boch\b", fact.folded_value)[0].strip()
        if members and first in roles:
            yield Applicant(fact.label, members[0].member, evidence=(fact.evidence,))


def _named(value: str, fact: Fact, cast: Cast) -> Iterator[Applicant]:
    start = fact.start + max(fact.value.find(value), 0)
    end = min(start + len(value), fact.end)
    evidence = (evidence_of(fact.paragraph, fact.piece.heading_path, start=start, end=end),)
    mentions = [m for m in cast.read(value) if not (m.sort is Sort.PLACE and (m.preposition or m.of_unit))]
    owners = _owners(mentions, value)
    if len(owners) > 1:
        for mention in owners:
            name = cast.names.name_of(mention.member) if mention.member else mention.text
            yield Applicant(name, mention.member, mention.sort is Sort.FORBUND, evidence)
    elif owners:
        yield Applicant(value, owners[0].member, owners[0].sort is Sort.FORBUND, evidence)
    elif not _PERSON.match(value) and "@" not in value and not _says_nothing(value):
        yield Applicant(value, None, evidence=evidence)


def _owners(mentions: list[Mention], value: str) -> list[Mention]:
    """Give one mention for each organisation that a label's answer names; a unit beside its member is the same one."""
    if any(m.member for m in mentions):
        mentions = [m for m in mentions if m.sort is not Sort.FORBUND]
    if not _TOGETHER.search(value) and mentions and mentions[0].sort is not Sort.PLACE:
        # "Arbetsförmedlingen, Åmål": the place tells which office.
        mentions = [m for m in mentions if m.sort is not Sort.PLACE]
    named = [m for m in mentions if m.sort is not Sort.UNIT]
    units = [m for m in mentions if m.sort is Sort.UNIT and m.member not in {n.member for n in named}]
    kept = sorted([*named, *units], key=lambda m: m.start) if _TOGETHER.search(value) or not named else named
    distinct: dict[str, Mention] = {}
    for mention in kept:
        key = mention.member or (
            "outsider"
            if mention.sort is Sort.OUTSIDER and not _TOGETHER.search(value)
            else mention.text.casefold()
        )
        distinct.setdefault(key, mention)
    if (
        len(distinct) > 1
        and not any(m.sort is not Sort.UNIT for m in distinct.values())
        and not _TOGETHER.search(value)
    ):
        return list(distinct.values())[:1]
    return list(distinct.values())


def _says_nothing(value: str) -> bool:
    return len(value) > 120 or not any(c.isupper() for c in value) or bool(_NO_ANSWER.match(value))


def _from_prose(reading: Reading, cast: Cast, *, lead: bool) -> Iterator[Applicant]:
    for piece in reading.own_pieces():
        if piece.document != reading.main or set(piece.keys) & _NOT_HERE:
            continue
        if piece.table is not None and not lead:
            continue
        for sentence in sentences(piece.text):
            if is_earlier(sentence.text) or is_other(sentence.text):
                continue
            found = _leads_in(sentence.text, cast) if lead else _applies_in(sentence.text, cast)
            yield from _applicants(found, piece, sentence.start, cast, sentence.text)


def _leads_in(text: str, cast: Cast) -> tuple[Mention, ...]:
    named = re.compile(rf"\s+som\s+{ROLE}", re.IGNORECASE)
    read = cast.read(text)
    # "…, med Köping som huvudman": there the place is the kommun.
    mentions = sorted(
        {*_organisations(read), *(m for m in read if m.sort is Sort.PLACE and named.match(text, m.end))},
        key=lambda m: m.start,
    )
    marked = next((m for m in mentions if _MARKED.match(text[m.end :])), None)
    if marked:
        return (marked,)
    if not re.search(ROLE, text, re.IGNORECASE) or _NO_LEAD.search(text) or is_left_open(text):
        return ()
    after = _LEAD_AFTER.search(text)
    if after:
        group = _group_from([m for m in mentions if m.start >= after.end()], text, after.end())
        if group:
            return group
    for place in range(len(mentions) - 1, -1, -1):
        if _LEAD_BEFORE.match(text[mentions[place].end :]):
            # "…, med Sala kommun som huvudman" is about that one alone.
            alone = re.search(r"\bmed\s+$", text[: mentions[place].start], re.IGNORECASE)
            return (mentions[place],) if alone else _group_back(mentions, place, text)
    return ()


def _applies_in(text: str, cast: Cast) -> tuple[Mention, ...]:
    if not _ANY_APPLYING.search(text):
        return ()
    mentions = _organisations(cast.read(text))
    after = _APPLICANT_AFTER.search(text)
    if after:
        group = _group_from([m for m in mentions if m.start >= after.end()], text, after.end())
        if group:
            return group
    for place in range(len(mentions) - 1, -1, -1):
        if mentions[place].preposition:
            continue
        after_it = text[mentions[place].end :]
        if (_APPLIES.match(after_it) or _WANTS.match(after_it)) and not _PEOPLE_NEAR.search(
            text[mentions[place].end :][:40]
        ):
            return _group_back(mentions, place, text)
    return ()


def _organisations(mentions: Iterable[Mention]) -> list[Mention]:
    return [m for m in mentions if m.sort is not Sort.PLACE or not (m.preposition or m.of_unit)]


def _group_from(mentions: list[Mention], text: str, begin: int) -> tuple[Mention, ...]:
    group: list[Mention] = []
    place = begin
    for mention in mentions:
        gap = text[place : mention.start]
        if (group and not _GROUP.match(gap)) or (not group and len(gap) > 25):
            break
        group.append(mention)
        place = mention.end
    return tuple(group)


def _group_back(mentions: list[Mention], place: int, text: str) -> tuple[Mention, ...]:
    group = [mentions[place]]
    for before in reversed(mentions[:place]):
        if not _GROUP.match(text[before.end : group[0].start]):
            break
        group.insert(0, before)
    return tuple(group)


def _applicants(
    group: tuple[Mention, ...], piece: Piece, offset: int, cast: Cast, text: str
) -> Iterator[Applicant]:
    if not group:
        return
    evidence = (evidence_of(piece.paragraph, piece.heading_path, start=offset, end=offset + len(text)),)
    members = tuple(dict.fromkeys(m.member for m in group if m.member))
    between = text[group[0].end : group[-1].start]
    if len(members) > 1 and _TOGETHER.search(between):
        for member in members:
            yield Applicant(cast.names.name_of(member), member, evidence=evidence)
        return
    name = _whole_name(text, group[0].start, group[-1].end)
    # "Stiftelsen Vägen Vidare, Strömsund": the place tells where the outsider is.
    places_only = all(m.sort is Sort.PLACE for m in group if m.member)
    if members and not (group[0].sort is Sort.OUTSIDER and places_only):
        yield Applicant(name, members[0], evidence=evidence)
    elif any(m.sort is Sort.FORBUND for m in group):
        yield Applicant(name, None, is_forbund=True, evidence=evidence)
    elif any(m.sort is Sort.OUTSIDER for m in group):
        yield Applicant(name, None, evidence=evidence)


def _whole_name(text: str, start: int, end: int) -> str:
    """Give the name with what belongs to it: "LFC Sundsvall", a closing bracket."""
    follows = re.match(r"\s+[A-ZÅÄÖ][\wåäö-]+", text[end:])
    end += follows.end() if follows else 0
    if text[start:end].count("(") > text[start:end].count(")"):
        closing = text.find(")", end, end + 25)
        end = closing + 1 if closing >= 0 else end
    return text[start:end]


def _from_sender(reading: Reading, cast: Cast) -> Iterator[Applicant]:
    """The sender at the top of the first page: a short line that is nothing but a name."""
    for block in reading.main_document.blocks[:12]:
        if not isinstance(block, Paragraph) or block.role is Role.HIDDEN or len(block.text) > 90:
            continue
        members = [m for m in cast.read(block.text) if m.member and m.sort is Sort.NAME and m.start < 3]
        if members and not any(m.sort is Sort.FORBUND for m in cast.read(block.text)):
            yield Applicant(block.text, members[0].member, evidence=(evidence_of(block),))
            return


def _from_letterhead(reading: Reading, cast: Cast) -> Iterator[Applicant]:
    """An association or firm that writes the letter: its name alone on one of the first lines."""
    for block in reading.main_document.blocks[:_LETTERHEAD_LINES]:
        if not isinstance(block, Paragraph) or block.role is Role.HIDDEN or _ADDRESSED.match(block.text):
            continue
        text = block.text.strip()
        outside = [m for m in cast.read(text) if m.sort is Sort.OUTSIDER and m.type is PartyType.OTHER]
        alone = len(text.split()) <= _NAME_WORDS and not text.endswith((".", "?", "!"))
        if outside and alone and (outside[0].start == 0 or outside[-1].end == len(text)):
            yield Applicant(text, None, evidence=(evidence_of(block),))
            return


def _from_signature(reading: Reading, cast: Cast) -> Iterator[Applicant]:
    for piece in reading.under("underskrift"):
        for mention in cast.read(piece.text):
            if mention.member and mention.sort in {Sort.NAME, Sort.UNIT}:
                yield Applicant(
                    cast.names.name_of(mention.member),
                    mention.member,
                    evidence=(evidence_of(piece.paragraph, piece.heading_path),),
                )
