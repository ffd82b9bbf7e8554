"""How each demanded section is answered, with or without a heading of its own."""
