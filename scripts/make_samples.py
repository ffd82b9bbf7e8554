"""Rebuild the samples' files from what is written in samples/<slug>/innehall.md. ``--check`` exits 1 when one is stale."""

import sys
from pathlib import Path

import sample_docx
import sample_pdf
from sample_text import Sample, load

FOLDER = Path(__file__).resolve().parent.parent / "samples"


def main() -> int:
    """Write or check."""
    stale = []
    for written in sorted(FOLDER.glob("*/innehall.md")):
        sample = load(written.parent)
        path = sample.folder / sample.file
        data = make(sample)
        if not path.is_file() or path.read_bytes() != data:
            stale.append(path)
            if "--check" not in sys.argv:
                path.write_bytes(data)
    if "--check" in sys.argv:
        for path in stale:
            print(f"{path.relative_to(FOLDER)} is stale: run python scripts/make_samples.py")
        return 1 if stale else 0
    print(f"{len(stale)} files written")
    return 0


def make(sample: Sample) -> bytes:
    """Give the sample's file."""
    return sample_pdf.write(sample) if sample.layout.startswith("pdf-") else sample_docx.write(sample)


if __name__ == "__main__":
    sys.exit(main())
