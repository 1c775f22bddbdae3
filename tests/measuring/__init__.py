"""Tools that make the figures of the docs; run from a checkout, no part of the program."""
