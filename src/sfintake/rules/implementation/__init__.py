"""IMP: life after the project."""
