"""Runs on the disk: listed, compared, exported."""
