"""POL: the criteria of the policies."""
