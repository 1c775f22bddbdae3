"""Tests of what sets DigitPad up."""
