import json

import numpy as np
import pytest

from tests.measuring.cropped_pictures import KINDS, main, rule_drawings, shares
from trainer.files.bundle import default_model_path
from trainer.image.digit_image import digit_image
from trainer.model.model_loading import load_model
from trainer.model.predict import Predictor

PREDICTOR = Predictor(load_model(default_model_path()))


@pytest.mark.parametrize("kind", ["cropped", "cropped to 28×28"])
def test_digits_cropped_to_their_ink_are_read_like_the_ink_itself(kind):
    rng = np.random.default_rng(3)
    drawings, labels = rule_drawings(150, rng)
    on_the_pad = np.mean(
        [PREDICTOR.predict(digit_image(ink)).digit == label for ink, label in zip(drawings, labels, strict=True)]
    )

    found = shares(PREDICTOR, [KINDS[kind](ink, rng) for ink in drawings], labels)

    assert found["right"] >= on_the_pad - 0.03
    assert found["wrong"] <= 0.03


def test_most_digits_of_eight_by_eight_pixels_are_read_and_hardly_one_is_read_wrong():
    rng = np.random.default_rng(3)
    drawings, labels = rule_drawings(150, rng)

    found = shares(PREDICTOR, [KINDS["cropped to 8×8"](ink, rng) for ink in drawings], labels)

    assert found["right"] >= 0.65
    assert found["wrong"] <= 0.05


@pytest.mark.parametrize("kind", KINDS)
def test_the_pictures_are_as_tight_as_their_name_says(kind):
    rng = np.random.default_rng(4)
    for ink in rule_drawings(20, rng)[0]:
        picture = KINDS[kind](ink, rng)
        assert picture.dtype == np.uint8
        inked = np.abs(picture.astype(int) - int(np.median([picture[0, 0], picture[0, -1], picture[-1, 0]]))) > 60
        rows = np.flatnonzero(inked.any(axis=1))
        columns = np.flatnonzero(inked.any(axis=0))
        longer = max((np.ptp(rows) + 1) / picture.shape[0], (np.ptp(columns) + 1) / picture.shape[1])
        assert longer >= 0.85


def test_the_command_prints_a_share_for_each_kind(capsys):
    assert main(["--count", "4"]) == 0
    figures = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert list(figures) == [f"drawn by rule, {kind}" for kind in ("as ink", *KINDS)]
    for shares_of_kind in figures.values():
        assert sum(shares_of_kind.values()) == pytest.approx(1)
