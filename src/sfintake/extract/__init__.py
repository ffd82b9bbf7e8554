"""Document → Application: what the applicant said, in the profile's terms; no judgement."""

from sfintake.extract.application import extract
from sfintake.extract.policy import check_words

__all__ = ["check_words", "extract"]
