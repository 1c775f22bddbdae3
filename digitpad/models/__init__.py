"""Which model reads, and the files that models come from."""
