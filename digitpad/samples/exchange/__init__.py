"""Samples in and out as zip files and folders."""
