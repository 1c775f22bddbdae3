import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.data.personal_samples import PersonalSamples


def samples(labels):
    images = np.random.default_rng(0).integers(0, 256, (len(labels), 28, 28), np.uint8)
    return PersonalSamples(images, np.array(labels, np.int64))


@pytest.mark.parametrize("labels", [[], [10], [-1]])
def test_none_at_all_and_labels_that_are_no_digits_are_refused(labels):
    with pytest.raises(ValueError, match=r"samples|digits"):
        samples(labels)


@pytest.mark.parametrize(
    "images", [np.zeros((2, 28, 28), np.uint8), np.zeros((1, 28, 28)), np.zeros((1, 784), np.uint8)]
)
def test_images_that_do_not_fit_the_labels_are_refused(images):
    with pytest.raises(ValueError, match="samples"):
        PersonalSamples(images, np.array([1]))


@given(st.lists(st.integers(0, 9), min_size=1, max_size=40), st.integers(0, 5))
def test_the_digest_knows_every_pixel_and_no_order(labels, seed):
    some = samples(labels)
    order = np.random.default_rng(seed).permutation(len(some))
    assert some.chosen(order).digest == some.digest
    images = some.images.copy()
    images[0, 3, 3] ^= 1
    assert PersonalSamples(images, some.labels).digest != some.digest


@given(st.lists(st.integers(0, 9), min_size=10, max_size=60), st.integers(2, 5))
def test_folds_share_each_digit_evenly(labels, count):
    some = samples(labels)
    folds = some.folds(count, 0)
    assert set(folds) <= set(range(count))
    for digit in set(labels):
        shares = np.bincount(folds[some.labels == digit], minlength=count)
        assert shares.max() - shares.min() <= 1


def test_at_most_so_many_are_picked_without_doubles():
    some = samples(range(10))
    assert some.at_most(20, 0) is some
    assert sorted(set(some.at_most(4, 0).labels)) == some.at_most(4, 0).labels.tolist()
    assert len(some.at_most(4, 0)) == 4


def test_pixels_are_the_images_in_fractions():
    some = samples([3])
    assert np.array_equal(np.round(some.pixels * 255), some.images)
    assert some.pixels.dtype == np.float32
