"""PDF → Document."""

from sfintake.readers.pdf.read import read

__all__ = ["read"]
