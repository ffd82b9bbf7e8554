"""The text that lies beside what cannot be read: why, and what to do."""

from datetime import date

from sfintake.errors import SfintakeError
from sfintake.intake.register import Case


def refusal_text(case: Case, error: SfintakeError, today: date) -> str:
    """Give the text in Swedish, for staff; it names the file as the sender did."""
    names = "\r\n".join(
        f"  {f.shown_name} (sparad som {case.number}/{f.stored}, {_thousands(f.size)} byte)"
        for f in case.files
    )
    lines = (
        f"Ärende {case.number}: kunde inte läsas",
        "",
        f"Kom in:    {case.received[:10]}",
        f"Prövades:  {today.isoformat()}",
        "Filer:",
        names,
        "",
        "Vad som är fel",
        f"  {error.what}",
        "",
        "Vad du kan göra",
        f"  {error.remedy}",
        "",
        f"Felkod: {error.code}{f' ({error.detail})' if error.detail else ''}",
        "Originalet är orört. En ny fil läggs i inkorgen som vanligt; den blir ett eget ärende.",
        "",
    )
    return "\r\n".join(lines)


def _thousands(number: int) -> str:
    return f"{number:,}".replace(",", " ")
