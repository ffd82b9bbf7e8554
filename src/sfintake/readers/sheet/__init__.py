"""Sheets (xlsx, xlsm): one Table a sheet, values as stored, formulas computed where no value is stored."""

from sfintake.readers.sheet.read import read

__all__ = ["read"]
