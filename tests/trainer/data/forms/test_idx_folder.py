"""idx files are known by what they hold, whatever people call them and wherever they put them."""

import gzip
import shutil

import pytest

from tests.trainer.data.forms.small_sets import ARRAYS, NAMES, TEST_IMAGES, assert_is_the_small_set, write_idx
from trainer.data.dataset import load_dataset, load_test_images
from trainer.errors import DatasetError

SPELLINGS = {
    "as published": NAMES,
    "with points": tuple(name.replace("-idx", ".idx") for name in NAMES),
    "underscores": tuple(name.replace("-", "_") for name in NAMES),
    "test in place of t10k": tuple(name.replace("t10k", "test") for name in NAMES),
    "an ending": tuple(f"{name}.idx" for name in NAMES),
    "capitals": tuple(name.upper() for name in NAMES),
    "short": ("train-images", "train-labels", "test-images", "test-labels"),
    "of Fashion-MNIST": tuple(f"fashion-{name}" for name in NAMES),
    "a copy": tuple(f"{name} (1)" for name in NAMES),
    "gz that is none": tuple(f"{name}.gz" for name in NAMES),
}


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("spelling", SPELLINGS)
def test_every_spelling_is_read_packed_or_not(tmp_path, spelling, packed):
    write_idx(tmp_path, SPELLINGS[spelling], packed=packed)
    assert_is_the_small_set(load_dataset(tmp_path))


@pytest.mark.parametrize("place", ["raw", "MNIST/raw", "data/MNIST/raw", "archive", "mnist dataset/archive (3)"])
def test_a_folder_above_will_do(tmp_path, place):
    write_idx(tmp_path / place)
    assert_is_the_small_set(load_dataset(tmp_path))


@pytest.mark.parametrize("suffix", ["", "/"])
def test_each_file_may_have_a_folder_of_its_name_as_from_kaggle(tmp_path, suffix):
    for name, array in zip(NAMES, ARRAYS, strict=True):
        write_idx(tmp_path / name, [name], [array])
    assert_is_the_small_set(load_dataset(str(tmp_path) + suffix))


def test_test_images_alone_are_enough_to_test_and_not_to_learn(tmp_path):
    write_idx(tmp_path, NAMES, (None, None, *ARRAYS[2:]))
    tested = load_test_images(tmp_path)
    assert (len(tested.train_labels), len(tested.test_labels)) == (0, 4)
    with pytest.raises(DatasetError, match=r"put train-images-idx3-ubyte\.gz, train-labels-idx1-ubyte\.gz there"):
        load_dataset(tmp_path)


def test_mnist_comes_before_its_look_alikes_in_a_root_of_torchvision(tmp_path):
    for name in ("EMNIST", "FashionMNIST", "KMNIST", "QMNIST"):
        write_idx(tmp_path / name / "raw", arrays=(*ARRAYS[:2], TEST_IMAGES ^ 1, ARRAYS[3]))
    write_idx(tmp_path / "MNIST" / "raw")
    found = load_dataset(tmp_path)
    assert found.name == "MNIST"
    assert_is_the_small_set(found)


def test_a_complete_set_comes_before_a_half_one(tmp_path):
    write_idx(tmp_path / "MNIST" / "raw", NAMES, (*ARRAYS[:2], None, None))
    write_idx(tmp_path / "other")
    assert_is_the_small_set(load_dataset(tmp_path))


def emnist(part):
    return tuple(f"emnist-{part}-{name}" for name in ("train-images-idx3-ubyte", "train-labels-idx1-ubyte",
                                                      "test-images-idx3-ubyte", "test-labels-idx1-ubyte"))  # fmt: skip


def test_of_emnists_parts_the_digits_are_taken_and_turned_upright(tmp_path):
    turned = tuple(array.transpose(0, 2, 1) if array.ndim == 3 else array for array in ARRAYS)
    for part in ("balanced", "byclass", "letters", "mnist"):
        write_idx(tmp_path / "raw", emnist(part), turned, packed=True)
    found = load_dataset(tmp_path)
    assert found.name == "EMNIST mnist"
    assert_is_the_small_set(found)


@pytest.mark.parametrize("part", ["letters", "balanced", "byclass", "bymerge"])
def test_letters_are_called_letters(tmp_path, part):
    write_idx(tmp_path, emnist(part), (ARRAYS[0], ARRAYS[1] + 11, ARRAYS[2], ARRAYS[3] + 11))
    with pytest.raises(DatasetError, match="holds letters, not digits"):
        load_test_images(tmp_path)


@pytest.mark.parametrize("number", range(4))
def test_the_one_file_that_is_missing_is_named(tmp_path, number):
    write_idx(tmp_path, NAMES, [None if place == number else array for place, array in enumerate(ARRAYS)])
    with pytest.raises(DatasetError, match=rf"lacks a file of its data set: put {NAMES[number]}\.gz there"):
        load_dataset(tmp_path)


def test_both_files_are_named_where_a_half_is_missing(tmp_path):
    write_idx(tmp_path, NAMES, [*ARRAYS[:2], None, None])
    with pytest.raises(DatasetError, match=rf"put {NAMES[2]}\.gz, {NAMES[3]}\.gz there"):
        load_dataset(tmp_path)


def test_files_of_a_pipe_or_a_link_to_nowhere_are_passed_over(tmp_path):
    import os

    write_idx(tmp_path)
    os.mkfifo(tmp_path / "a-train-images")
    (tmp_path / "b-train-images").symlink_to(tmp_path / "nowhere")
    assert_is_the_small_set(load_dataset(tmp_path))


def test_a_small_file_that_unpacks_to_gigabytes_is_refused_before_it_is_unpacked(tmp_path):
    import struct
    import tracemalloc

    write_idx(tmp_path)
    head = struct.pack(">HBBIII", 0, 8, 3, 480_000, 28, 28)
    with gzip.open(tmp_path / "bomb", "wb", 1) as file:
        file.write(head)
        for _ in range(16):
            file.write(bytes(1 << 20))
    shutil.move(tmp_path / "bomb", tmp_path / NAMES[2])
    tracemalloc.start()
    with pytest.raises(DatasetError, match=r"more than DigitPad reads|does not fit its size"):
        load_test_images(tmp_path)
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()
