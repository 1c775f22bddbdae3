from dataclasses import replace

import numpy as np
import pytest

from trainer.evaluation.calibration import KEPT, area_under_roc, best_refusal, best_temperature, calibrate
from trainer.model.digit_model import DigitModel
from trainer.model.predict import Predictor


def drawn_logits(count, seed):
    """Logits whose softmax at temperature 1 is the truth: labels are drawn from it."""
    rng = np.random.default_rng(seed)
    logits = (3 * rng.standard_normal((count, 10))).astype(np.float32)
    chances = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    labels = (chances.cumsum(axis=1) < rng.random((count, 1))).sum(axis=1)
    return logits, np.minimum(labels, 9)


@pytest.mark.parametrize("truth", [0.4, 1.0, 2.5])
def test_the_temperature_undoes_a_wrong_scale(truth):
    logits, labels = drawn_logits(20_000, 0)
    assert best_temperature([(logits * np.float32(truth), labels)]) == pytest.approx(truth, rel=0.05)


def test_each_part_weighs_the_same_whatever_its_size():
    small, small_labels = drawn_logits(4000, 1)
    large, large_labels = drawn_logits(40_000, 2)
    alone = best_temperature([(large * np.float32(3), large_labels)])
    both = best_temperature([(small, small_labels), (large * np.float32(3), large_labels)])
    assert 1.05 < both < alone


def test_the_area_under_the_curve_counts_pairs():
    digits, others = np.array([0.9, 0.8, 0.4]), np.array([0.1, 0.4, 0.85])
    pairs = [(d > o) + 0.5 * (d == o) for d in digits for o in others]
    assert area_under_roc(digits, others) == pytest.approx(np.mean(pairs))
    assert area_under_roc(digits, np.array([0.0])) == 1


def test_calibrating_keeps_the_agreed_share_of_digits_and_the_answers():
    rng = np.random.default_rng(0)
    model = DigitModel((rng.normal(0, 0.2, (10, 784)).astype(np.float32),), (np.zeros(10, np.float32),))
    images = rng.random((600, 28, 28)).astype(np.float32)
    labels = Predictor(model).logits(images).argmax(axis=1)
    calibrated = calibrate(model, images, labels, seed=1)
    assert calibrated.refusal is not None
    assert KEPT - 0.002 <= calibrated.info.metrics["kept_digits"] < 1
    assert np.array_equal(Predictor(calibrated).probabilities(images).argmax(axis=1), labels)
    assert calibrate(model, images, labels, seed=1).temperature == calibrated.temperature


def test_half_of_what_is_refused_is_far_from_sure_and_half_is_near_the_flat_answer():
    logits, _ = drawn_logits(20_000, 3)
    rule = best_refusal((logits, logits[:5000]), 1.0)
    by_probability, by_distance = (
        replace(rule, **{name: 0.0}).refuses(logits, 1.0).mean() for name in ("distance", "probability")
    )
    assert by_probability == pytest.approx((1 - KEPT) / 2, abs=0.002)
    assert by_distance == pytest.approx((1 - KEPT) / 2, abs=0.002)
    assert 1 - rule.refuses(logits, 1.0).mean() + 0.002 >= KEPT
