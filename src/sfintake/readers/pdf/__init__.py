"""PDF → Document."""

from sfintake.readers.pdf.assemble import read

__all__ = ["read"]
