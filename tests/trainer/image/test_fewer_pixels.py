import numpy as np
import pytest

from trainer.image.fewer_pixels import enlarged, reduced


@pytest.mark.parametrize("kind", [np.uint8, np.float32])
def test_whole_squares_become_their_means(kind):
    picture = np.kron(np.arange(12).reshape(3, 4), np.ones((5, 5))).astype(kind) * 10
    assert np.array_equal(reduced(picture, 4), np.arange(12).reshape(3, 4) * 10)


@pytest.mark.parametrize("shape", [(3, 3), (40, 1), (1, 40), (100, 7), (401, 399)])
def test_at_least_the_wanted_side_is_left_and_no_side_vanishes(shape):
    found = reduced(np.full(shape, 7, np.uint8), 20)
    assert min(found.shape) >= 1
    assert max(found.shape) >= min(20, max(shape))
    assert (found == 7).all()


def test_enlarging_keeps_what_changes_slowly():
    slope = np.linspace(0, 1, 10, dtype=np.float32)[None] * np.ones((8, 1), np.float32)
    large = enlarged(slope, (80, 100))
    assert large.shape == (80, 100)
    np.testing.assert_allclose(large[:, 5:95], np.linspace(-0.05, 1.05, 100)[None, 5:95] * np.ones((80, 1)), atol=0.02)
    assert enlarged(slope, (8, 10)) is slope
