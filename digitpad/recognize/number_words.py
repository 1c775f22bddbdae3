"""What is said of a row of digits: which of them is shown, and why they are no number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from digitpad.recognize.probability_bars import percent
from digitpad.texts.number_text import filled, localized

if TYPE_CHECKING:
    from digitpad.recognize.recognizer import Reading

translate = QCoreApplication.translate


def place(index: int, count: int) -> str:
    """Which digit of how many: "Digit 3 of 4"; ``index`` counts from 0."""
    return filled(translate("Numbers", "Digit {0} of {1}"), index + 1, count)


def number_reason(reading: Reading) -> str:
    """How sure the least sure digit is, or why there is no number; "" for what is told of a single digit."""
    number = reading.number
    if number is None:
        return ""
    if number.reason == "lines":
        return translate("Numbers", "Two lines? Write one number at a time.")
    if number.reason == "sign":
        return translate("Numbers", "A sign is among the digits. Most like {0}.").format(number.text)
    if reading.count == 1:
        return ""
    if number.reason == "not_sure" and number.doubtful is not None:
        return translate("Numbers", "Not sure about digit {0}. Most like {1}.").format(number.doubtful + 1, number.text)
    least = number.least_sure or 0
    share = localized(f"{percent(number.digits[least].prediction.confidence)}%")
    return translate("Numbers", "Least sure digit: {0}").format(share)
