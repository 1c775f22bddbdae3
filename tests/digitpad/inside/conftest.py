"""Readings of one drawing by small networks, and a few training pictures to look at."""

import numpy as np
import pytest
from PySide6.QtCore import QObject

from digitpad.inside.model_index import ModelIndex
from digitpad.recognize.recognizer import Reading
from tests.trainer.sample_models import random_model
from trainer.data.dataset import Dataset
from trainer.errors import TrainerError
from trainer.image.digit_image import digit_image
from trainer.ink.strokes import Ink
from trainer.model.predict import Predictor

SEVEN = Ink.of_points([[(80, 60), (200, 60), (140, 220)]])


def reading_of(ink=SEVEN, model=None):
    """What a network, by default one with two hidden layers, reads in a drawing."""
    predictor = Predictor(model or random_model((784, 24, 16, 10)))
    image = digit_image(ink)
    return Reading(image, predictor.predict(image), predictor)


def no_samples():
    """What stands for a person's samples where there are none."""
    raise TrainerError("There are no samples yet.")


@pytest.fixture
def dataset():
    rng = np.random.default_rng(1)
    labels = np.arange(60) % 10
    return Dataset.of_arrays(rng.integers(0, 256, (60, 28, 28)).astype(np.uint8), labels)


@pytest.fixture
def index(dataset):
    """The index of those pictures, not made yet."""
    holder = QObject()
    made = ModelIndex(holder, dataset)
    made.holder = holder
    return made
