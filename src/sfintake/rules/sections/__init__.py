"""SEC: the headings of the template."""
