"""A film of one drawing."""

import pytest

from digitpad.inside.replay.film import make_film
from tests.digitpad.inside.conftest import SEVEN
from tests.trainer.sample_models import random_model
from trainer.model.predict import Predictor
from trainer.reading.drawing_reader import DrawingReader


@pytest.fixture(scope="module")
def film():
    return make_film(SEVEN, DrawingReader(Predictor(random_model())).read)
