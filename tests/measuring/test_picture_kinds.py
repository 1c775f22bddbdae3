import json

import numpy as np
import pytest

from tests.measuring.picture_kinds import KINDS, main
from trainer.data.dataset import load_dataset


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_a_grey_picture_with_something_on_it_and_the_same_each_time(kind):
    image = load_dataset().test_images[0]
    one, same = (KINDS[kind](image, np.random.default_rng(1)) for _ in range(2))
    assert one.dtype == np.uint8
    assert one.ndim == 2
    assert np.ptp(one) > 10
    assert np.array_equal(one, same)


def test_a_drawing_in_a_frame_is_read_and_one_on_its_side_is_not(capsys):
    assert main(["--count", "20", "--only", "in a box", "turned by 90°"]) == 0
    figures = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert figures["in a box"]["right"] >= 0.9
    assert figures["turned by 90°"]["wrong"] <= 0.1
