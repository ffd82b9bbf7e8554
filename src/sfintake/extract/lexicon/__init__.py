"""Lexical resources as data, grouped by meaning."""
