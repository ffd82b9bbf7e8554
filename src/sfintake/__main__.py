"""``python -m sfintake`` is the command ``sfintake``."""

from sfintake.cli import main

main()
