import numpy as np

from trainer.model.predict import Prediction
from trainer.reading.number_reading import DigitReading, NumberReading


def one(digit, confidence, separator=""):
    chances = [(1 - confidence) / 9] * 10
    chances[digit] = confidence
    prediction = Prediction(tuple(chances), digit, True)
    return DigitReading(np.zeros((28, 28), np.float32), prediction, (0, 0, 1, 1), (0,), separator)


def test_the_text_has_all_digits_and_their_decimal_signs():
    reading = NumberReading((one(3, 0.9, "."), one(5, 0.8), one(0, 0.99)))
    assert reading.text == reading.number == "3.50"
    assert reading.least_sure == 1
    assert not reading.is_single


def test_a_refused_number_keeps_its_text():
    reading = NumberReading((one(3, 0.9), one(5, 0.3)), "not_sure", 1)
    assert (reading.text, reading.number) == ("35", None)


def test_it_shows_itself_in_a_line_and_in_a_notebook():
    reading = NumberReading((one(3, 0.9), one(5, 0.3)), "not_sure", 1)
    assert repr(reading) == "NumberReading(None, 2 digits, not_sure)"
    assert repr(NumberReading((one(7, 0.9),))) == "NumberReading('7', 1 digit)"
    assert repr(reading.digits[0]) == f"DigitReading({reading.digits[0].prediction!r}, strokes (0,))"
    shown = reading._repr_html_()
    assert shown.startswith("<b>–</b> not sure")
    assert shown.count("<img") == 2
    assert "90.0%" in shown


def test_nothing_is_a_single_without_a_least_sure_digit():
    reading = NumberReading((), "empty")
    assert (reading.text, reading.number, reading.is_single, reading.least_sure) == ("", None, True, None)
