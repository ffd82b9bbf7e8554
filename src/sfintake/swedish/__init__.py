"""Swedish forms: text, amounts, dates, personal numbers. Standard library only."""

from sfintake.swedish.personal import find_personal_numbers, mask_personal_numbers
from sfintake.swedish.text import fold_space, normalise

__all__ = ["find_personal_numbers", "fold_space", "mask_personal_numbers", "normalise"]
