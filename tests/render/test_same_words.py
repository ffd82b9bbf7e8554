"""One memo says the same words, in the same order, in Word, on the page and in the PDF."""

from collections.abc import Callable

import pytest

import sample_reviews
from printed_text import docx_text, html_text, pdf_text
from sfintake.memo import build_memo
from sfintake.model import Review
from sfintake.profiles import load_profile
from sfintake.render import render
from sfintake.render.harmless import harmless

REVIEWS = [
    sample_reviews.full_review,
    sample_reviews.good_review,
    sample_reviews.idea_review,
    sample_reviews.unread_review,
]


@pytest.mark.parametrize("make", REVIEWS, ids=lambda make: make.__name__)
@pytest.mark.parametrize("profile_id", ["jamtland", None])
def test_the_three_formats_say_the_same_words(make: Callable[[], Review], profile_id: str | None) -> None:
    profile = load_profile(profile_id)[0] if profile_id else None
    memo = build_memo(make(), reviewed=sample_reviews.REVIEWED, case=sample_reviews.CASE, profile=profile)

    page = html_text(render(memo, "html"))

    assert "Förslagtillnästasteg" in page
    assert docx_text(render(memo, "docx")) == page
    assert pdf_text(render(memo, "pdf"), harmless(memo)) == page
