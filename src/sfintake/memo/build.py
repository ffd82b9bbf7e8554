"""The memo and the overview's row of one review."""

from collections.abc import Callable
from datetime import date
from typing import Final

from sfintake import review_json
from sfintake.memo import parts
from sfintake.memo.checks import checks
from sfintake.memo.completeness import completeness
from sfintake.memo.front import front
from sfintake.memo.material import Material
from sfintake.memo.method import method
from sfintake.memo.money import money
from sfintake.memo.phrases import day, plural, shortened
from sfintake.memo.places import places_of
from sfintake.memo.plans import evaluation, implementation
from sfintake.memo.privacy import privacy
from sfintake.memo.proposal import crash_sentence, proposal_word, why
from sfintake.memo.questions import questions
from sfintake.memo.reading import unread_sentences
from sfintake.model import (
    Attachment,
    CaseInfo,
    FileRole,
    Line,
    Link,
    Memo,
    MemoBlock,
    MemoPart,
    OverviewRow,
    PersonalKind,
    Review,
)
from sfintake.profiles import Profile
from sfintake.rules import load_rules

TITLE_SHOWN, HEAD_SHOWN = 120, 90
FILES_SHOWN = 3
FOOTER: Final = "Maskinellt stöd. Bedömningen görs av kansliet."


def build_memo(review: Review, *, reviewed: date, case: CaseInfo, profile: Profile | None = None) -> Memo:
    """Give the memo of a review.

    ``profile`` is the one the review was made with; it lends the förbund's own words (headings, members,
    clauses). Without it the memo says the same things in general words.
    """
    material = _material(review, reviewed, case, profile)
    title = matter(material)
    idea = "Idéskiss" if material.is_idea else "Ansökan om medel"
    return Memo(
        forbund=material.forbund,
        title="Kvalitetsgranskning (PM)",
        document_title=shortened(f"Kvalitetsgranskning: {title}", HEAD_SHOWN),
        facts=(Line(f"{idea} – {title}", "Ärende"), *_facts(material)),
        proposal=proposal_word(material),
        parts=tuple(_numbered(material)),
        footer=FOOTER,
        date=day(reviewed),
        attachments=_attachments(review),
    )


def overview_row(
    review: Review,
    *,
    reviewed: date,
    case: CaseInfo,
    profile: Profile | None = None,
    memos: tuple[Link, ...] = (),
    originals: tuple[Link, ...] = (),
) -> OverviewRow:
    """Give the overview's row of a review, in the same words as the memo's first page."""
    material = _material(review, reviewed, case, profile)
    application = material.application
    sought = application.fields.requested_sek.value
    if sought is None and application.budget is not None:
        sought = application.budget.total_sek
    crashes = f" {crash_sentence(material)}" if review.crashes else ""
    return OverviewRow(
        case=case.number,
        title=matter(material),
        applicant=shortened(application.fields.lead.value or "", TITLE_SHOWN),
        proposal=review.proposal,
        why=why(material) + crashes,
        requested_sek=sought,
        received=case.received,
        reviewed=reviewed,
        version=case.version,
        unread=unread_sentences(material),
        memos=memos,
        originals=originals,
        crashed=bool(review.crashes),
    )


def matter(material: Material) -> str:
    """Give what the case is called: the initiative's title, else the file's name."""
    title = material.application.fields.title.value
    return shortened(title or material.case.original_name or material.places.main or "utan namn", TITLE_SHOWN)


def _material(review: Review, reviewed: date, case: CaseInfo, profile: Profile | None) -> Material:
    rules = {rule.id: rule for rule in load_rules()}
    return Material(review, case, reviewed, places_of(review.application), rules, profile)


def _facts(material: Material) -> tuple[Line, ...]:
    case = material.case
    received = f"inkom {day(case.received)}" if case.received else ""
    version = f"version {case.version}" if received or case.version > 1 else ""
    said = [
        ("Dnr", _joined(case.number, received, version)),
        ("Granskad", day(material.reviewed)),
        ("Handläggare", _handled_by(material)),
        ("Underlag", _files(material)),
    ]
    return tuple(Line(text, label) for label, text in said if text)


def _handled_by(material: Material) -> str:
    """Say who handles the case: the case itself, else the profile."""
    letter = material.profile.letter if material.profile is not None else None
    handler = material.case.handler or (letter.handler if letter else "")
    contact = material.case.contact or (letter.contact if letter else "")
    return _joined(handler, contact)


def _joined(*texts: str) -> str:
    return ", ".join(text for text in texts if text)


def _files(material: Material) -> str:
    files = [f for f in material.review.files if f.role is not FileRole.NOISE]
    named = []
    for info in files[:FILES_SHOWN]:
        name = material.case.original_name if len(files) == 1 else ""
        pages = f"{info.pages} {plural(info.pages, 'sida', 'sidor')}, " if info.pages else ""
        named.append(f"{shortened(name or info.name, 60)} ({pages}sha256 {info.sha256[:12]})")
    rest = len(files) - len(named)
    return ", ".join(named) + (f" och {rest} {plural(rest, 'fil', 'filer')} till" if rest else "")


def _numbered(material: Material) -> list[MemoPart]:
    made: list[MemoPart] = []
    for number, name in enumerate(parts.order(material), start=1):
        part = front(material) if name == parts.FRONT else MemoPart(name, PARTS[name](material))
        made.append(MemoPart(f"{number} {part.heading}", part.blocks))
    return made


def _criteria(material: Material) -> tuple[MemoBlock, ...]:
    found = checks(
        material, parts.CRITERIA, caption="Kriterierna och vad ansökan säger om dem", first="Kriterium"
    )
    return found or (Line("Inga kriterier gäller den här handlingen."),)


def _attachments(review: Review) -> tuple[Attachment, ...]:
    """Give the review for the PDF, unless it quotes what the memo itself may not."""
    if any(p.kind is PersonalKind.CASE_STORY for p in review.application.personal_data):
        return ()
    description = "Granskningen i maskinläsbar form"
    return (Attachment("granskning.json", "application/json", review_json.dump(review), description),)


PARTS: Final[dict[str, Callable[[Material], tuple[MemoBlock, ...]]]] = {
    parts.COMPLETENESS: completeness,
    parts.BUDGET: money,
    parts.EVALUATION: evaluation,
    parts.IMPLEMENTATION: implementation,
    parts.CRITERIA: _criteria,
    parts.QUESTIONS: questions,
    parts.PRIVACY: privacy,
    parts.METHOD: method,
}
