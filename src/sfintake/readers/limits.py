"""How much is read of one file before it is refused."""

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits on one file; all may be configured. Source: measured on 6 000 public files, largest 400 pages."""

    file_bytes: int = 50 * MIB
    unpacked_bytes: int = 200 * MIB
    xml_part_bytes: int = 20 * MIB
    archive_entries: int = 1_000
    pages: int = 500
    characters: int = 10_000_000
    table_cells: int = 100_000
    cpu_s: int = 30
    memory_bytes: int = 2 * 1024 * MIB
    wall_s: int = 120
    ocr: bool = True
    """Pages without text are recognised, where Tesseract is installed."""


DEFAULT_LIMITS = Limits()
