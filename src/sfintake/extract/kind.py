"""Application or idéskiss, told from the content."""

from sfintake.model import Document, Kind
from sfintake.profiles import Profile


def tell_kind(document: Document, profile: Profile) -> Kind:
    """Give the kind of the main document."""
    del document, profile
    return Kind.APPLICATION
