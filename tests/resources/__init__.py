"""Tests of the scripts in resources/."""
