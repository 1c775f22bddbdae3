"""A small data set on the disk, and a model that the command line made of it."""

import numpy as np
import pytest

from tests.trainer.data.test_dataset import MNIST_NAMES, write
from tests.trainer.small_data import small_dataset
from trainer.__main__ import main

FAST = ["--hidden", "24", "--batch-size", "50", "--device", "cpu", "--threads", "1", "--epochs", "1", "--lr", "0.2"]


@pytest.fixture
def data(tmp_path):
    """A folder with a few hundred MNIST images."""
    small = small_dataset()
    folder = tmp_path / "data"
    arrays = (small.train_images, small.train_labels, small.test_images, small.test_labels)
    write(folder, MNIST_NAMES, [each.astype(np.uint8) for each in arrays])
    return folder


@pytest.fixture
def model(tmp_path, data, capsys):
    path = tmp_path / "model.safetensors"
    assert main(["train", "--data", str(data), "--out", str(path), *FAST]) == 0
    capsys.readouterr()
    return path
