"""Kept samples on the disk, and what one sample is."""
