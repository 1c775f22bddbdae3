"""A small data set on the disk, and a panel that learns from it."""

from __future__ import annotations

import gzip
import struct

import numpy as np
import pytest

from digitpad.train.train_panel import TrainPanel
from tests.digitpad.train.panel_hand import set_value
from trainer.data.dataset import load_dataset
from trainer.files import bundle


def write_idx(path, values):
    header = struct.pack(">HBB", 0, 8, values.ndim) + struct.pack(f">{values.ndim}I", *values.shape)
    path.write_bytes(gzip.compress(header + values.astype(np.uint8).tobytes(), 1))


@pytest.fixture(scope="session")
def small_folder(tmp_path_factory):
    """600 pictures to learn from and 200 to test with, cut from MNIST."""
    whole = load_dataset(bundle.mnist_folder())
    folder = tmp_path_factory.mktemp("small-mnist")
    for name, images, labels in (
        ("train", whole.train_images[:600], whole.train_labels[:600]),
        ("t10k", whole.test_images[:200], whole.test_labels[:200]),
    ):
        write_idx(folder / f"{name}-images-idx3-ubyte.gz", images)
        write_idx(folder / f"{name}-labels-idx1-ubyte.gz", labels)
    return folder


@pytest.fixture
def panel(qtbot, small_folder, data_folder):
    """The panel on the screen, with the small data set chosen and the quick preset filled in."""
    panel = TrainPanel()
    qtbot.addWidget(panel)
    panel.run_view.setup.data_set.use_folder(small_folder)
    panel.resize(460, 860)
    panel.show()
    qtbot.waitExposed(panel)
    yield panel
    assert panel.shutdown(20_000)


@pytest.fixture
def tiny(panel):
    """The panel set to a network that learns an epoch in a moment."""
    panel.run_view.setup.form.field("hidden").widget.setText("32")
    set_value(panel, "batch_size", 32)
    set_value(panel, "epochs", 3)
    set_value(panel, "threads", 1)
    set_value(panel, "validation_share", 0.2)
    precision = panel.run_view.setup.form.field("precision").widget
    precision.setCurrentIndex(precision.findData("fp32"))
    return panel
