import json

import numpy as np
import pytest

from tests.trainer.small_data import small_dataset
from trainer.evaluation.evaluate import evaluate, ink_images, judge
from trainer.ink.strokes import Ink, Stroke
from trainer.model.digit_model import DigitModel, InputScaling, Refusal
from trainer.model.predict import Predictor


def chances(*rows):
    """Probabilities that give each (digit, confidence) and spread the rest."""
    result = np.empty((len(rows), 10), np.float32)
    for row, (digit, confidence) in zip(result, rows, strict=True):
        row[:] = (1 - confidence) / 9
        row[digit] = confidence
    return result


def nobody(count):
    return np.zeros(count, np.bool_)


def brightness_model(temperature=1.0, threshold=None):
    """Reads 1 for dark pictures and 2 for bright ones."""
    weight = np.zeros((10, 784), np.float32)
    weight[2] = 20 / 784
    bias = np.full(10, -20, np.float32)
    bias[1], bias[2] = 0, -10
    refusal = None if threshold is None else Refusal(threshold)
    return Predictor(DigitModel((weight,), (bias,), temperature=temperature, refusal=refusal, scaling=InputScaling()))


def grey(*levels):
    return np.stack([np.full((28, 28), level, np.uint8) for level in levels])


def test_rows_of_the_confusion_are_the_truth():
    result = judge(chances((3, 0.9), (3, 0.8), (5, 0.7)), np.array([3, 5, 5]), nobody(3))
    assert result.confusion[5][3] == 1
    assert result.confusion[3][3] == result.confusion[5][5] == 1
    assert sum(map(sum, result.confusion)) == 3
    assert result.accuracy == pytest.approx(2 / 3)
    assert result.per_class[5] == 0.5


def test_the_loss_is_the_mean_surprise():
    result = judge(chances((3, 0.9), (5, 0.5)), np.array([3, 5]), nobody(2))
    assert result.loss == pytest.approx(-(np.log(0.9) + np.log(0.5)) / 2, rel=1e-6)


def test_the_most_confident_mistake_comes_first():
    result = judge(chances((1, 0.6), (2, 0.9), (3, 0.95)), np.array([7, 7, 3]), nobody(3))
    assert result.mistakes.tolist() == [1, 0]


def test_bytes_and_fractions_are_the_same_pictures():
    predictor, labels = brightness_model(), np.array([1, 2, 2])
    pictures = grey(0, 255, 200)
    as_bytes = evaluate(predictor, pictures, labels)
    as_fractions = evaluate(predictor, pictures.astype(np.float32) / np.float32(255), labels)
    assert as_bytes.accuracy == as_fractions.accuracy == 1.0
    np.testing.assert_array_equal(as_bytes.probabilities, as_fractions.probabilities)


def test_accuracy_counts_the_most_probable_digit_even_where_it_is_refused():
    predictor = brightness_model(threshold=0.99)
    result = evaluate(predictor, grey(0, 255, 130), np.array([1, 2, 2]))
    assert result.accuracy == 1.0
    assert result.is_refused.tolist() == [False, False, True]
    assert result.refused == pytest.approx(1 / 3)


def test_a_model_that_refuses_nothing_refuses_no_parts_either():
    result = evaluate(brightness_model(), grey(0), np.array([1]), refused=np.array([True]))
    assert result.refused == 0.0


def test_the_loss_is_after_temperature():
    pictures, labels = grey(100, 160), np.array([1, 2])
    losses = [evaluate(brightness_model(each), pictures, labels).loss for each in (0.5, 1.0, 2.0)]
    assert losses == sorted(losses)


def test_more_pictures_than_fit_at_once_are_all_read():
    pictures = np.concatenate([grey(0, 255)] * 1100)
    result = evaluate(brightness_model(), pictures, np.array([1, 2] * 1100))
    assert (result.n, result.accuracy) == (2200, 1.0)


def test_writers_get_their_own_shares_and_an_interval():
    labels, writers = np.array([1, 2, 1, 1]), np.array([7, 7, 9, 9])
    result = evaluate(brightness_model(), grey(0, 255, 255, 0), labels, writers)
    assert result.per_writer == {"7": 1.0, "9": 0.5}
    assert result.writer_interval == (0.5, 1.0)
    assert evaluate(brightness_model(), grey(0), np.array([1])).writer_interval is None


def test_the_summary_is_plain_json():
    labels = np.array([1, 2])
    with_writers = evaluate(brightness_model(), grey(0, 255), labels, np.array([0, 1])).summary()
    without = evaluate(brightness_model(), grey(0, 255), labels).summary()
    assert json.loads(json.dumps(with_writers)) == with_writers
    assert set(with_writers) - set(without) == {"per_writer", "writer_interval"}
    assert {"n", "loss", "ece", "accuracy", "refused", "per_class", "confusion", "interval", "reliability"} <= set(
        without
    )


def test_nothing_cannot_be_evaluated():
    with pytest.raises(ValueError, match="0 images"):
        evaluate(brightness_model(), grey(0)[:0], np.zeros(0, np.int64))


def test_ink_goes_through_the_pads_own_digit_image():
    from trainer.image.digit_image import digit_image

    bar = Ink((Stroke(((10, 0), (10, 100))),))
    ring = Ink((Stroke(tuple((50 + 40 * np.cos(t), 50 + 50 * np.sin(t)) for t in np.linspace(0, 6.28, 40))),))
    images, several = ink_images([bar, ring, Ink((*bar.strokes, Stroke(((90, 0), (90, 100)))))])
    np.testing.assert_array_equal(images[:2], np.stack([digit_image(bar), digit_image(ring)]))
    assert several.tolist() == [False, False, True]


def test_real_pictures_have_real_classes():
    data = small_dataset()
    result = evaluate(brightness_model(), data.test_images, data.test_labels)
    assert [sum(row) for row in result.confusion] == np.bincount(data.test_labels, minlength=10).tolist()
