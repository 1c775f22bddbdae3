"""One precise sentence for each thing that may be wrong with where a data set should be."""

import os
import pickle

import pytest

from tests.trainer.data.forms.small_sets import NAMES, assert_is_the_small_set, write_idx
from trainer.data.dataset import load_dataset, load_test_images
from trainer.errors import DatasetError


def touch(path, content=b"x"):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


WRONG = {
    "nothing there": (lambda folder: None, "No MNIST in {}: put train-images"),
    "a file of notes": (lambda folder: touch(folder / "readme.txt"), "No MNIST in {}: put train-images"),
    "a pickle": (
        lambda folder: touch(folder / "mnist.pkl.gz"),
        "mnist.pkl.gz is a pickle, which could run any program",
    ),
    "parquet": (lambda folder: touch(folder / "train-0001.parquet"), "is a parquet file"),
    "a zip": (lambda folder: touch(folder / "archive.zip"), "archive.zip is still packed: unpack it"),
    "a damaged archive": (lambda folder: touch(folder / "mnist.npz"), "mnist.npz: it is a damaged archive"),
    "a strange table": (lambda folder: touch(folder / "mnist_test.csv", b"a,b\n1,2\n"), "has 2 columns"),
}


@pytest.mark.parametrize("what", WRONG)
def test_what_is_wrong_is_said_in_one_sentence(tmp_path, what):
    make, words = WRONG[what]
    make(tmp_path)
    with pytest.raises(DatasetError) as caught:
        load_test_images(tmp_path)
    assert words.format(tmp_path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_place_that_is_not_there_and_a_file_in_place_of_its_folder_are_told(tmp_path):
    with pytest.raises(DatasetError, match="nowhere does not exist"):
        load_dataset(tmp_path / "nowhere")
    write_idx(tmp_path)
    with pytest.raises(DatasetError, match="is one file of a data set; choose the folder"):
        load_dataset(tmp_path / NAMES[0])
    touch(tmp_path / "note.txt")
    with pytest.raises(DatasetError, match="no data set that DigitPad knows"):
        load_dataset(tmp_path / "note.txt")


def test_what_stands_beside_a_data_set_does_no_harm(tmp_path):
    write_idx(tmp_path)
    for name in (
        "mnist.pkl.gz",
        "archive.zip",
        "train.parquet",
        "note.txt",
        ".hidden",
        "model.npz",
        "a/b/c/d/e/f/deep",
    ):
        touch(tmp_path / name)
    assert_is_the_small_set(load_dataset(tmp_path))


def test_a_pickle_is_never_opened(tmp_path):
    class Canary:
        def __reduce__(self):
            return os.mkdir, (str(tmp_path / "canary"),)

    touch(tmp_path / "mnist.pkl", pickle.dumps(Canary()))
    for place in (tmp_path, tmp_path / "mnist.pkl"):
        with pytest.raises(DatasetError, match="pickle"):
            load_dataset(place)
    assert not (tmp_path / "canary").exists()


def test_a_folder_that_is_linked_into_itself_ends(tmp_path):
    write_idx(tmp_path)
    (tmp_path / "again").symlink_to(tmp_path)
    assert_is_the_small_set(load_dataset(tmp_path))
