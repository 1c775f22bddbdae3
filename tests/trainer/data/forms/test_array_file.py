import numpy as np
import pytest

from tests.trainer.data.forms.small_sets import ARRAYS, assert_is_the_small_set
from trainer.data.dataset import load_dataset, load_test_images
from trainer.errors import DatasetError

KERAS = ("x_train", "y_train", "x_test", "y_test")
OTHERS = ("train_images", "train_labels", "test_images", "test_labels")


@pytest.mark.parametrize("names", [KERAS, OTHERS])
@pytest.mark.parametrize("save", [np.savez, np.savez_compressed])
def test_keras_archive_is_read_by_its_folder_and_by_itself(tmp_path, names, save):
    save(tmp_path / "mnist.npz", **dict(zip(names, ARRAYS, strict=True)))
    for place in (tmp_path, tmp_path / "mnist.npz"):
        assert_is_the_small_set(load_dataset(place))


@pytest.mark.parametrize(
    "change",
    [
        lambda images: images.reshape(-1, 784),
        lambda images: images[..., None],
        lambda images: images.astype(np.int64),
        lambda images: images.astype(np.float32),
        lambda images: images / 255,
    ],
)
def test_other_shapes_and_kinds_of_numbers_are_read(tmp_path, change):
    arrays = [change(array) if array.ndim == 3 else array.astype(np.int64)[:, None] for array in ARRAYS]
    np.savez(tmp_path / "a.npz", **dict(zip(KERAS, arrays, strict=True)))
    assert_is_the_small_set(load_dataset(tmp_path))


@pytest.mark.parametrize(
    "change",
    [lambda labels: np.eye(10)[labels], lambda labels: labels.astype(float), lambda labels: labels.astype(str)],
)
def test_labels_may_be_columns_floats_or_texts(tmp_path, change):
    np.savez(tmp_path / "a.npz", x_test=ARRAYS[2], y_test=change(ARRAYS[3]))
    np.testing.assert_array_equal(load_test_images(tmp_path).test_labels, ARRAYS[3])


@pytest.mark.parametrize("names", [("x", "y"), ("arr_0", "arr_1"), ("digits", "what")])
def test_one_pair_of_arrays_needs_no_names(tmp_path, names):
    np.savez(tmp_path / "a.npz", **dict(zip(names, ARRAYS[2:], strict=True)))
    np.testing.assert_array_equal(load_test_images(tmp_path).test_images, ARRAYS[2])


def test_test_images_come_before_those_to_choose_by(tmp_path):
    others = {"val_images": ARRAYS[0], "val_labels": ARRAYS[1]}
    np.savez(tmp_path / "a.npz", **others, test_images=ARRAYS[2], test_labels=ARRAYS[3])
    np.testing.assert_array_equal(load_test_images(tmp_path).test_images, ARRAYS[2])


@pytest.mark.parametrize(
    ("arrays", "words"),
    [
        ({"x_test": np.zeros((3, 28, 28), np.uint8)}, "no pictures with labels"),
        ({"x_test": np.zeros((3, 32, 32), np.uint8), "y_test": np.arange(3)}, "no pictures with labels"),
        ({"x_test": np.full((3, 28, 28), np.nan), "y_test": np.arange(3)}, "not 28 by 28 bytes"),
        ({"x_test": np.zeros((3, 28, 28), np.uint8), "y_test": np.arange(3) + 20}, "labels from 20 to 22"),
        ({"x_test": np.zeros((3, 28, 28), np.uint8), "y_test": np.eye(3)}, "no list of whole numbers"),
        ({"x_test": np.zeros((3, 28, 28), np.uint8), "y_test": np.arange(4)}, "4 labels for 3 pictures"),
    ],
)
def test_what_is_wrong_is_said(tmp_path, arrays, words):
    np.savez(tmp_path / "a.npz", **arrays)
    with pytest.raises(DatasetError, match=words):
        load_test_images(tmp_path)


def test_one_half_is_enough_to_test_with(tmp_path):
    np.savez(tmp_path / "a.npz", **dict(zip(KERAS[2:], ARRAYS[2:], strict=True)))
    assert len(load_test_images(tmp_path).test_labels) == 4
    with pytest.raises(DatasetError, match="no pictures to learn from"):
        load_dataset(tmp_path)
