"""What each file of the dossier is, what it refers to, and what may not be passed on."""
