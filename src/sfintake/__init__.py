"""Granska ansökningar till samordningsförbund: Word och PDF in, ett PM med belägg ut."""

__version__ = "0.1.0"
