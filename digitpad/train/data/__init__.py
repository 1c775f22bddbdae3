"""Looking at what there is to learn from."""
