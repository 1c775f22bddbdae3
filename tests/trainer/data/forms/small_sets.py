"""Small data sets in every form, written as people and programs write them."""

import gzip

import numpy as np

from tests.trainer.data.test_idx import idx_bytes

RNG = np.random.default_rng(3)
TRAIN_IMAGES = RNG.integers(1, 256, (7, 28, 28), np.uint8)
TRAIN_LABELS = np.arange(7, dtype=np.uint8)
TEST_IMAGES, TEST_LABELS = TRAIN_IMAGES[:4] // 2, np.arange(4, dtype=np.uint8)
ARRAYS = (TRAIN_IMAGES, TRAIN_LABELS, TEST_IMAGES, TEST_LABELS)
NAMES = ("train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte")


def write_idx(folder, names=NAMES, arrays=ARRAYS, packed=False):
    """Write idx files; an array that is None is left out."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, array in zip(names, arrays, strict=True):
        if array is not None:
            (folder / name).write_bytes(gzip.compress(idx_bytes(array)) if packed else idx_bytes(array))


def assert_is_the_small_set(dataset):
    np.testing.assert_array_equal(dataset.train_images, TRAIN_IMAGES)
    np.testing.assert_array_equal(dataset.train_labels, TRAIN_LABELS)
    np.testing.assert_array_equal(dataset.test_images, TEST_IMAGES)
    np.testing.assert_array_equal(dataset.test_labels, TEST_LABELS)
