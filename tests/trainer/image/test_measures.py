"""What a digit image measures is what MNIST measures."""

import numpy as np

from tests.trainer.small_data import small_dataset
from trainer.image.measures import CENTRE, DIGITS, INK_BOX, PIXELS, SIDE
from trainer.image.pen_rendering import centres_of_mass


def test_the_measures_are_those_of_mnist():
    dataset = small_dataset()
    images = dataset.train_images
    assert images.shape[1:] == (SIDE, SIDE)
    assert images[0].size == PIXELS
    assert set(dataset.train_labels) == set(range(DIGITS))
    np.testing.assert_allclose(centres_of_mass(images.astype(np.float32)).mean(axis=0), CENTRE, atol=0.1)


def test_the_ink_of_a_digit_is_as_long_as_mnists():
    longer = [
        max(np.ptp(np.flatnonzero(image.any(axis=axis))) + 1 for axis in (0, 1))
        for image in small_dataset().train_images
    ]
    assert np.median(longer) == INK_BOX
