import numpy as np
import pytest

from tests.trainer.reading.written import ink, predictor, written
from trainer.evaluation.number_evaluation import evaluate_numbers, judge_numbers
from trainer.model.predict import Prediction
from trainer.reading.number_reading import DigitReading, NumberReading


def reading(text, reason=""):
    digits = tuple(
        DigitReading(np.zeros((28, 28)), Prediction((0.1,) * 10, int(letter), True), (0, 0, 1, 1)) for letter in text
    )
    return NumberReading(digits, reason)


def test_right_wrong_and_refused_are_told_apart():
    readings = [reading("12"), reading("34"), reading("567", "not_sure"), reading("8", "not_sure")]
    outcome = judge_numbers(readings, ["12", "35", "567", "88"])
    assert (outcome.n, outcome.exact, outcome.wrong, outcome.refused) == (4, 0.25, 0.25, 0.5)
    assert (outcome.length, outcome.best) == (0.75, 0.5)
    assert outcome.exact + outcome.wrong + outcome.refused == 1


def test_the_summary_holds_what_the_command_prints():
    assert list(judge_numbers([reading("1")], ["1"]).summary()) == ["n", "exact", "wrong", "refused", "length", "best"]


def test_drawings_are_read_by_the_pads_own_code():
    outcome = evaluate_numbers(predictor(), [ink(written("2026")), ink(written("3.5", gap=12))], ["2026", "3.5"])
    assert (outcome.exact, outcome.length) == (1.0, 1.0)


def test_nothing_and_unequal_counts_are_refused():
    for readings, texts in (([], []), ([reading("1")], ["1", "2"])):
        with pytest.raises(ValueError, match="cannot be compared"):
            judge_numbers(readings, texts)
