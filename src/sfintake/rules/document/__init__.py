"""DOC: can it be read, may it be passed on."""
