import numpy as np

from tests.measuring import inside
from tests.trainer.sample_models import random_model
from trainer.data.dataset import Dataset
from trainer.ink.strokes import Ink

DRAWINGS = [Ink.of_points([[(0, 0), (100, 0), (40, 160)]]), Ink.of_points([[(0, 0), (0, 100)]])]


def test_flips_are_shares_of_the_drawings_and_found_within_the_dabs_allowed():
    told = inside.flips(random_model((784, 32, 10)), DRAWINGS)

    for name in ("any digit", "next digit"):
        assert told[f"{name}: flipped"] in {0.0, 0.5, 1.0}
        assert told[f"{name}: median dabs"] <= 12


def test_of_wrong_answers_it_is_told_what_the_nearest_pictures_show(monkeypatch):
    rng = np.random.default_rng(0)
    pictures = Dataset.of_arrays(rng.integers(0, 256, (40, 28, 28)).astype(np.uint8), np.full(40, 3))
    monkeypatch.setattr(inside, "load_dataset", lambda: pictures)

    told = inside.origins(random_model((784, 32, 10)), DRAWINGS * 5, np.arange(10))

    assert told["wrong answers"] >= 8
    assert told["neighbours with the true digit"] <= 0.13
