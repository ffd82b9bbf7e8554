"""Who applies, leads and takes part, and what each does."""
