"""A kept model is tested again on its own pictures."""

import numpy as np
import pytest

from digitpad.train.results.kept_evaluation import evaluate_again
from tests.digitpad.conftest import random_model
from tests.trainer.small_data import small_dataset
from trainer.errors import DatasetError
from trainer.model.predict import Predictor


def test_the_test_pictures_come_back_with_the_model_s_own_answers():
    model = random_model()
    evaluation, images = evaluate_again(model, small_dataset)
    np.testing.assert_array_equal(images, small_dataset().test_images)
    np.testing.assert_array_equal(evaluation.labels, small_dataset().test_labels)
    assert evaluation.predictions[7] == Predictor(model).predict(images[7] / np.float32(255)).digit


def test_data_that_is_gone_is_said():
    def missing():
        raise DatasetError("There is no data set in {0}: choose another folder.", "nowhere")

    with pytest.raises(DatasetError, match="nowhere"):
        evaluate_again(random_model(), missing)
