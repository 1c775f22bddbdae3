"""A network as a value, its files, and what it predicts."""
