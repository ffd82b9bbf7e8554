"""The order of extraction: files → outline → budget, parties, fields, passages → sections."""

from sfintake.extract.budget import extract_budget, find_money_passages
from sfintake.extract.fields.find import find_fields, find_level
from sfintake.extract.files.classify import classify_files, find_attachment_refs, main_document
from sfintake.extract.files.kind import tell_kind
from sfintake.extract.files.personal import find_personal_data
from sfintake.extract.outline.build import build_outline
from sfintake.extract.parties.takes_part import find_lead, find_parties, find_party_passages
from sfintake.extract.plans import find_plan_passages
from sfintake.extract.policy import find_policy_passages
from sfintake.extract.reading import Reading
from sfintake.extract.sections.judge import find_sections, find_signature_passages
from sfintake.model import Application, Dossier
from sfintake.profiles import Profile


def extract(dossier: Dossier, profile: Profile) -> Application:
    """Give what the applicant said, in the profile's terms."""
    files = classify_files(dossier, profile)
    main = main_document(dossier, files)
    kind = tell_kind(dossier.documents[main], profile)
    outline = build_outline(dossier, files, main, kind, profile)
    reading = Reading(dossier, profile, files, main, kind, outline)

    lead = find_lead(reading)
    parties = find_parties(reading, lead)
    fields = find_fields(reading, lead, parties)
    budget = extract_budget(reading, fields)
    fields = budget.complete(fields)
    level = find_level(reading)
    passages = (
        *find_plan_passages(reading, fields.period.value),
        *find_policy_passages(reading, level),
        *find_party_passages(reading, parties),
        *budget.passages,
        *find_money_passages(reading, budget.budget),
        *find_signature_passages(reading),
    )
    sections = find_sections(reading, passages, budget.budget)
    return Application(
        kind=kind,
        level=level,
        files=files,
        fields=fields,
        headings=tuple(h.printed for h in outline.headings if h.document == main),
        sections=sections,
        budget=budget.budget,
        parties=parties,
        passages=passages,
        personal_data=find_personal_data(reading),
        attachment_refs=find_attachment_refs(reading),
        leftovers=outline.leftovers,
        notes=(*(note for document in dossier.documents for note in document.notes), *budget.notes),
        unread=dossier.unread,
        parts=len(outline.pieces),
        coverage=dossier.documents[main].coverage,
    )
