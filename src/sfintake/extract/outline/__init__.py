"""The dossier laid out: headings and what they announce, forms, run-in labels, the template taken out."""
