"""Networks of every kind that can be opened, and a drawing to look at them with."""

import numpy as np
import pytest

from tests.trainer.sample_models import in_bits, random_model
from trainer.image.digit_image import digit_image
from trainer.ink.strokes import Ink
from trainer.model.digit_model import ACTIVATIONS, InputScaling
from trainer.model.predict import Predictor

SEVEN = Ink.of_points([[(80, 60), (200, 60), (140, 220)]])
MNIST_SCALING = InputScaling(0.1307, 0.3081)

KINDS = {
    "no hidden layer": lambda: random_model((784, 10)),
    "one hidden layer": lambda: random_model((784, 16, 10), scaling=MNIST_SCALING),
    "many hidden layers": lambda: random_model((784, 20, 18, 16, 14, 12, 10), temperature=1.7),
    "4,000 units a layer": lambda: random_model((784, 4000, 4000, 10)),
    "eight bits a weight": lambda: in_bits(random_model((784, 64, 48, 10), scaling=MNIST_SCALING), 8),
    **{name: lambda name=name: random_model((784, 24, 16, 10), activation=name) for name in ACTIVATIONS},
}


@pytest.fixture
def image():
    return digit_image(SEVEN)


@pytest.fixture(params=[(kind, quick) for kind in KINDS for quick in (False, True)], ids=str, scope="session")
def predictor(request):
    kind, quick = request.param
    made = Predictor(KINDS[kind]())
    if quick:
        made.quicken()
    return made


@pytest.fixture
def blank():
    return np.zeros((28, 28), np.float32)
