"""The bundled models are what their metadata and the documentation say."""

import numpy as np
import pytest

from trainer.data.dataset import load_dataset
from trainer.evaluation.evaluate import evaluate
from trainer.files.bundle import article_model_path, default_model_path
from trainer.model.model_loading import load_model
from trainer.model.predict import Predictor
from trainer.runs.config import PRESETS, TrainConfig


@pytest.fixture(scope="module", params=[default_model_path, article_model_path], ids=["recommended", "article"])
def shipped(request):
    return load_model(request.param())


def test_the_recorded_test_accuracy_is_reached_to_the_digit(shipped):
    data = load_dataset()
    evaluation = evaluate(Predictor(shipped), data.test_images, data.test_labels)
    assert evaluation.accuracy == pytest.approx(shipped.info.test_accuracy, abs=1e-9)
    assert evaluation.ece == pytest.approx(shipped.info.metrics["test_ece"], abs=1e-6)


def test_the_metadata_says_how_the_model_was_made(shipped):
    preset = PRESETS[shipped.info.preset]
    made_with = TrainConfig.from_dict(dict(shipped.info.config))
    chosen_by_the_machine = ("device", "precision", "threads")
    for name, value in preset.asdict().items():
        assert name in chosen_by_the_machine or made_with.asdict()[name] == value, name
    assert shipped.info.dataset_digest == load_dataset().digest
    assert shipped.info.versions["torch"]


def test_the_default_model_is_small_sure_and_right():
    path = default_model_path()
    model = load_model(path)
    assert path.stat().st_size <= 8_000_000
    assert model.info.test_accuracy >= 0.993
    assert model.refusal is not None
    assert model.info.metrics["test_ece"] <= 0.005


def test_the_article_model_is_a_plain_one_and_as_good_as_the_tutorials():
    model = load_model(article_model_path())
    assert 0.97 <= model.info.test_accuracy <= 0.985
    assert model.layer_sizes == (784, 512, 512, 10)
    assert model.refusal is None


def test_an_empty_pad_a_dot_and_a_blob_are_no_digits():
    predictor = Predictor(load_model(default_model_path()))
    blank = np.zeros((28, 28), np.float32)
    dot, blob = blank.copy(), blank.copy()
    dot[13:15, 13:15] = 1
    down, across = np.ogrid[:28, :28]
    blob[(down - 14) ** 2 + (across - 14) ** 2 < 90] = 1
    assert predictor.predict(blank).reason == "empty"
    assert predictor.predict(dot).reason == "not_sure"
    assert predictor.predict(blob).reason == "not_sure"
    assert predictor.predict(blob, refuse=False).is_digit
