"""Experiments that teach: two prepared runs side by side, and what their own figures show."""
