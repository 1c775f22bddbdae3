import gzip
import shutil

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.trainer.data.test_idx import idx_bytes
from trainer.data import dataset, download
from trainer.data.dataset import MNIST_DIGEST, Dataset, load_dataset, split
from trainer.errors import DatasetError
from trainer.files import bundle

MNIST_NAMES = (
    "train-images-idx3-ubyte",
    "train-labels-idx1-ubyte",
    "t10k-images-idx3-ubyte",
    "t10k-labels-idx1-ubyte",
)


@pytest.fixture
def arrays():
    random = np.random.default_rng(3)
    images = random.integers(0, 256, (7, 28, 28), np.uint8)
    return images, np.arange(7, dtype=np.uint8), images[:4], np.arange(4, dtype=np.uint8)


def write(folder, names, arrays, ending=""):
    folder.mkdir(parents=True, exist_ok=True)
    for name, array in zip(names, arrays, strict=True):
        content = idx_bytes(array)
        (folder / f"{name}{ending}").write_bytes(gzip.compress(content) if ending else content)


def test_the_bundled_mnist_is_the_real_one():
    mnist = load_dataset()
    assert mnist.name == "MNIST"
    assert mnist.digest == MNIST_DIGEST
    assert mnist.train_images.shape == (60_000, 28, 28)
    assert np.bincount(mnist.test_labels).tolist() == [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009]


@pytest.mark.parametrize("ending", ["", ".gz"])
@pytest.mark.parametrize("place", [".", "raw", "FashionMNIST/raw"])
def test_files_are_found_as_people_and_torchvision_lay_them_out(tmp_path, arrays, place, ending):
    write(tmp_path / place, MNIST_NAMES, arrays, ending)
    found = load_dataset(tmp_path)
    np.testing.assert_array_equal(found.train_images, arrays[0])
    np.testing.assert_array_equal(found.test_labels, arrays[3])


def test_a_data_set_is_named_by_torchvisions_folder(tmp_path, arrays):
    write(tmp_path / "KMNIST" / "raw", MNIST_NAMES, arrays)
    assert load_dataset(tmp_path).name == "KMNIST"


def test_the_digest_does_not_depend_on_the_packing(tmp_path, arrays):
    write(tmp_path / "a", MNIST_NAMES, arrays)
    write(tmp_path / "b", MNIST_NAMES, arrays, ".gz")
    changed = (arrays[0] ^ 1, *arrays[1:])
    write(tmp_path / "c", MNIST_NAMES, changed)
    a, b, c = (load_dataset(tmp_path / name).digest for name in "abc")
    assert a == b != c


def test_emnist_digits_are_turned_upright(tmp_path, arrays):
    names = [
        f"emnist-digits-{part}"
        for part in (
            "train-images-idx3-ubyte",
            "train-labels-idx1-ubyte",
            "test-images-idx3-ubyte",
            "test-labels-idx1-ubyte",
        )
    ]
    write(tmp_path / "EMNIST" / "raw", names, arrays)
    np.testing.assert_array_equal(load_dataset(tmp_path).train_images, arrays[0].transpose(0, 2, 1))


def test_qmnist_labels_are_taken_from_their_first_column(tmp_path, arrays):
    names = [
        f"qmnist-{part}"
        for part in (
            "train-images-idx3-ubyte",
            "train-labels-idx2-int",
            "test-images-idx3-ubyte",
            "test-labels-idx2-int",
        )
    ]
    wide = [np.stack([labels, labels * 50], 1).astype(np.int32) for labels in (arrays[1], arrays[3])]
    write(tmp_path, names, (arrays[0], wide[0], arrays[2], wide[1]))
    assert load_dataset(tmp_path).train_labels.tolist() == arrays[1].tolist()


def test_a_folder_without_files_is_answered_with_where_to_put_which(tmp_path):
    with pytest.raises(DatasetError, match=r"put train-images-idx3-ubyte\.gz.*downloaded") as caught:
        load_dataset(tmp_path)
    assert str(tmp_path) in str(caught.value)


def test_one_missing_file_of_four_is_no_data_set(tmp_path, arrays):
    write(tmp_path, MNIST_NAMES, arrays)
    (tmp_path / MNIST_NAMES[3]).unlink()
    with pytest.raises(DatasetError, match="put"):
        load_dataset(tmp_path)


@pytest.mark.parametrize(
    ("number", "array", "words"),
    [
        (0, np.zeros((7, 32, 32), np.uint8), "28 by 28"),
        (1, np.arange(6, dtype=np.uint8), "6 labels for 7"),
        (1, np.arange(7, dtype=np.uint8) + 9, "labels from 9 to 15"),
    ],
)
def test_files_of_another_shape_are_refused(tmp_path, arrays, number, array, words):
    write(tmp_path, MNIST_NAMES, [array if place == number else each for place, each in enumerate(arrays)])
    with pytest.raises(DatasetError, match=words):
        load_dataset(tmp_path)


def test_a_changed_bundle_is_noticed(tmp_path, arrays, monkeypatch):
    write(tmp_path, MNIST_NAMES, arrays)
    monkeypatch.setattr(bundle, "mnist_folder", lambda: tmp_path)
    with pytest.raises(DatasetError, match="install DigitPad again"):
        load_dataset()


def test_without_a_bundle_the_downloaded_copy_is_taken(tmp_path, monkeypatch):
    monkeypatch.setattr(bundle, "mnist_folder", lambda: tmp_path / "stripped")
    shutil.copytree(bundle.resources_folder() / "mnist", bundle.downloaded_mnist_folder() / "MNIST" / "raw")
    assert load_dataset().digest == MNIST_DIGEST


def test_nothing_is_downloaded_without_a_persons_word(tmp_path, monkeypatch):
    monkeypatch.setattr(download, "download_mnist", lambda *_: pytest.fail("downloaded unasked"))
    with pytest.raises(DatasetError):
        load_dataset(tmp_path)
    load_dataset(None, download=True)  # it is there, so there is nothing to fetch


@given(st.integers(2, 3000), st.floats(0.001, 0.9), st.integers(0, 2**31 - 1))
def test_a_split_is_disjoint_complete_and_settled_by_the_seed(count, share, seed):
    try:
        learning, kept_out = split(count, share, seed)
    except ValueError:
        assert max(1, round(count * share)) >= count
        return
    assert sorted([*learning, *kept_out]) == list(range(count))
    assert len(kept_out) == max(1, round(count * share))
    np.testing.assert_array_equal(split(count, share, seed)[1], kept_out)


def test_other_seeds_split_otherwise():
    assert split(1000, 0.2, 1)[1].tolist() != split(1000, 0.2, 2)[1].tolist()


def test_the_module_needs_no_torch_to_read_files():
    assert "torch" not in vars(dataset)


def test_arrays_in_memory_become_a_data_set_with_the_files_own_digest():
    full = load_dataset()
    own = Dataset.of_arrays(full.train_images, full.train_labels, full.test_images.reshape(-1, 784), full.test_labels)
    assert own.digest == full.digest
    assert own.train_labels.dtype == np.int64
    assert not own.train_images.flags.writeable
    assert full.train_images is not own.train_images


@pytest.mark.parametrize(
    ("images", "labels"),
    [
        (np.zeros((3, 28, 28)), [1, 2]),
        (np.zeros((3, 27, 28)), [1, 2, 3]),
        (np.full((3, 28, 28), 255.0), [1, 2, 3]),
        (np.zeros((3, 28, 28)), [1, 2, 10]),
        (np.zeros((3, 28, 28)), [1, 2, -1]),
        (np.zeros((3, 28, 28)), ["one", "two", "three"]),
        (np.zeros((3, 28, 28)), [0.5, 1, 2]),
        (np.zeros((3, 28, 28)), [[1], [2], [3]]),
        (np.zeros((1, 28, 28)), [1]),
        (None, [1, 2, 3]),
    ],
)
def test_arrays_that_are_no_data_set_are_refused_in_a_sentence(images, labels):
    with pytest.raises(ValueError, match=r"\w+ \w+ \w+"):
        Dataset.of_arrays(images, labels)


def test_a_data_set_is_shown_short_and_in_a_notebook_as_pictures():
    full = load_dataset()
    assert repr(full) == "Dataset('MNIST', 60,000 training and 10,000 test images)"
    assert full._repr_html_().count("<img") == 20
