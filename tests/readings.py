"""Readings for tests of single extractors: a text laid out as the extractors see it."""

from typing import Any

from builders import document, profile
from sfintake.extract.files.classify import classify_files, main_document
from sfintake.extract.files.kind import tell_kind
from sfintake.extract.outline.build import build_outline
from sfintake.extract.reading import Reading
from sfintake.model import Dossier, Fields
from sfintake.profiles import Profile


def reading(text: str, name: str) -> Reading:
    """Give the reading of a small markdown (builders.document) with a profile."""
    return lay_out(Dossier((document(text),)), profile(name))


def lay_out(dossier: Dossier, demands: Profile) -> Reading:
    """Give the reading of a dossier with a profile."""
    files = classify_files(dossier, demands)
    main = main_document(dossier, files)
    kind = tell_kind(dossier.documents[main], demands)
    outline = build_outline(dossier, files, main, kind, demands)
    return Reading(dossier, demands, files, main, kind, outline)


def facts(fields: Fields) -> dict[str, Any]:
    """Give the fields as the cases write them."""
    period, ages = fields.period.value, fields.ages.value
    return {
        "lead": fields.lead.member,
        "parties": sorted(fields.parties.value),
        "start": str(period.start) if period and period.start else None,
        "end": str(period.end) if period and period.end else None,
        "ages": [ages.min, ages.max] if ages else None,
        "participants": fields.participants.value,
        "title": fields.title.value,
    }
