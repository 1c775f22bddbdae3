"""Strokes, and the files that hold them."""
