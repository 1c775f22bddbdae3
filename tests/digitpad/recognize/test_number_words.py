"""What is said of a row of digits."""

from dataclasses import replace

from digitpad.recognize.number_words import number_reason, place
from tests.digitpad.recognize.conftest import number, reading_of


def test_digits_are_counted_from_one():
    assert place(2, 4) == "Digit 3 of 4"


def test_of_a_single_digit_nothing_is_said_here(reading):
    assert number_reason(reading) == number_reason(replace(reading, number=None)) == ""


def test_the_least_sure_digit_speaks_for_the_number(reading):
    row = number("2026", doubtful=2)
    assert number_reason(reading_of(reading, row, 0)) == "Least sure digit: 30%"
