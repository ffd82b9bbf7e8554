"""The same application saved in each format says the same: fields, sections, sums and plans, places apart."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from save_as import as_html, as_text
from sfintake import pipeline
from sfintake.model import Review
from sfintake.profiles import load_profile
from sfintake.readers import read
from sfintake.readers.media import source_file
from sfintake.tools import libreoffice

SAMPLES = Path(__file__).parent.parent / "samples"
NUMBERED, PLAIN, BOLD = "tillsammans-i-berg", "tillbaka-i-takt", "kraftkedjan"
_PROFILES = {NUMBERED: "jamtland", PLAIN: "jamtland", BOLD: "badesa"}
_CHANGED_BY_SAVING = {"DOC003"}
"""What a format cannot carry along: comments and tracked changes."""


@dataclass(frozen=True)
class Said:
    """What an application says, without where it stands."""

    headings: tuple[str, ...]
    fields: tuple[object, ...]
    sections: tuple[tuple[str, str, str | None], ...]
    budget: tuple[object, ...]
    plans: tuple[str | None, str | None]
    outcomes: tuple[tuple[str, str], ...]


def said(review: Review) -> Said:
    application, fields = review.application, review.application.fields
    budget, plans = application.budget, review.plans
    assert budget is not None
    return Said(
        application.headings,
        (
            fields.title.value, fields.lead.member, fields.parties.value, fields.period.value, fields.ages.value,
            fields.participants.value, fields.requested_sek.value, fields.cofinancing_sek.value,
        ),
        tuple((s.key, str(s.status), s.heading) for s in application.sections),
        (
            budget.unit, budget.total_sek, budget.total_all_sek,
            tuple((c.key, str(c.status), c.total_sek) for c in budget.categories),
            tuple((line.label, line.total_sek, line.payer) for line in budget.lines),
        ),
        (
            str(plans.evaluation.verdict) if plans.evaluation else None,
            str(plans.implementation.verdict) if plans.implementation else None,
        ),
        tuple((r.rule, str(r.outcome)) for r in review.results if r.rule not in _CHANGED_BY_SAVING),
    )  # fmt: skip


@cache
def original(sample: str) -> bytes:
    (path,) = (SAMPLES / sample).glob("*.docx")
    return path.read_bytes()


@cache
def saved_by_libreoffice(sample: str, form: str) -> bytes:
    return libreoffice.convert(original(sample), "docx", form)


def reviewed(sample: str, name: str, data: bytes) -> Said:
    return said(pipeline.review([source_file(name, data)], *load_profile(_PROFILES[sample])))


@cache
def said_in_word(sample: str) -> Said:
    return reviewed(sample, "ansokan.docx", original(sample))


@pytest.mark.parametrize("sample", sorted(_PROFILES))
@pytest.mark.parametrize("form", ["html", "txt"])
def test_as_a_page_and_as_typed_text(sample: str, form: str) -> None:
    document = read(source_file("ansokan.docx", original(sample)))
    data = as_html(document) if form == "html" else as_text(document)
    assert reviewed(sample, f"ansokan.{form}", data) == said_in_word(sample)


@pytest.mark.tool
@pytest.mark.skipif(not libreoffice.available(), reason="LibreOffice is not installed; .ci/run installs it")
@pytest.mark.parametrize("sample", sorted(_PROFILES))
@pytest.mark.parametrize("form", ["odt", "pdf", "doc", "rtf", "html"])
def test_as_libreoffice_saves_it(sample: str, form: str) -> None:
    data = saved_by_libreoffice(sample, form)
    assert reviewed(sample, f"ansokan.{form}", data) == said_in_word(sample)


@pytest.mark.parametrize("sample", [PLAIN])
def test_sent_as_a_mail(sample: str) -> None:
    from email.message import EmailMessage

    document = read(source_file("ansokan.docx", original(sample)))
    mail = EmailMessage()
    mail["Subject"], mail["From"] = document.title or "Ansökan", "Mona Ek <mona.ek@krokom.example>"
    mail["To"], mail["Message-ID"] = "kansli@forbundet.example", "<1@krokom.example>"
    mail.set_content("Se nedan.")
    mail.add_alternative(as_html(document).decode(), subtype="html")
    assert reviewed(sample, "ansokan.eml", mail.as_bytes()) == said_in_word(sample)
