"""Document → Application: what the applicant said, in the profile's terms; no judgement."""

from sfintake.extract.application import extract

__all__ = ["extract"]
