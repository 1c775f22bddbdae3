"""A training run of a second or two in the real panel: some hundred pictures, a small network, a few epochs."""

from __future__ import annotations

import struct
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from trainer.runs.config import PRESETS

if TYPE_CHECKING:
    from digitpad.train.train_panel import TrainPanel

SMALL = replace(
    PRESETS["article"],
    hidden=(32,),
    batch_size=32,
    epochs=6,
    dropout=0.1,
    calibrate=False,
    device="cpu",
    precision="fp32",
    threads=1,
)


def write_small_mnist(folder: Path, learning: int = 600, test: int = 200) -> Path:
    """Write the first pictures of MNIST as idx files into a new ``folder`` and return it."""
    from trainer.data.dataset import load_dataset

    whole = load_dataset()
    folder.mkdir()
    for name, images, labels in (
        ("train", whole.train_images[:learning], whole.train_labels[:learning]),
        ("t10k", whole.test_images[:test], whole.test_labels[:test]),
    ):
        _write_idx(folder / f"{name}-images-idx3-ubyte", images)
        _write_idx(folder / f"{name}-labels-idx1-ubyte", labels)
    return folder


def choose_small_training(panel: TrainPanel, folder: Path, **changes: Any) -> None:
    """Set the panel to the data in ``folder`` and to SMALL with ``changes``."""
    panel.run_view.setup.data_set.use_folder(folder)
    panel.run_view.setup.form.show_config(replace(SMALL, **changes))


def _write_idx(path: Path, values: NDArray[Any]) -> None:
    header = struct.pack(">HBB", 0, 8, values.ndim) + struct.pack(f">{values.ndim}I", *values.shape)
    path.write_bytes(header + values.astype(np.uint8).tobytes())
