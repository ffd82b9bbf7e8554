"""Files over the features that applications are made of, each with its exact text, headings and cells."""
