"""A data set in one numpy archive, as Keras passes ``mnist.npz`` on."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from trainer.data.forms.splits import TEST, TRAIN, Found, Split, checked, split_of
from trainer.errors import DatasetError, Fault, as_fault
from trainer.files.foreign_file import open_foreign_file
from trainer.files.npz import read_npz
from trainer.image.measures import PIXELS, SIDE

_MOST_BYTES: Final = 512 * 2**20
_LABELS: Final = ("y_", "label", "target")


def read_array_file(path: Path) -> Found:
    """Read a numpy archive whose arrays' names speak of train and test; DatasetError names what is wrong."""
    with open_foreign_file(path, _MOST_BYTES, DatasetError) as (file, _):
        try:
            arrays = read_npz(file, _MOST_BYTES)
        except ValueError as error:
            raise DatasetError("{0}: {1}.", path, as_fault(error, Fault("it is a damaged archive"))) from error
    return found_in_arrays(arrays, path)


def found_in_arrays(arrays: dict[str, NDArray[Any]], path: Path) -> Found:
    """The data set that arrays such as x_train and y_train make up."""
    splits: dict[str, Split] = {}
    ordered = sorted(
        arrays.items(), key=lambda item: "val" in item[0].lower()
    )  # test images come before such to choose by
    for half in (TRAIN, TEST):
        named = {name.lower(): values for name, values in ordered if (split_of(name) or TEST) == half}
        images = next((values for values in named.values() if _is_pictures(values)), None)
        labels = next((values for name, values in named.items() if any(word in name for word in _LABELS)), None)
        if images is not None and labels is not None:
            splits[half] = checked(_bytes(images), labels, path)
    if not splits and (pair := _only_pair(arrays)):
        splits[TEST] = checked(_bytes(pair[0]), pair[1], path)
    if not splits:
        raise DatasetError("{0} holds no pictures with labels: x_train, y_train, x_test and y_test are wanted.", path)
    return Found(path.stem, splits)


def _only_pair(arrays: dict[str, NDArray[Any]]) -> tuple[NDArray[Any], NDArray[Any]] | None:
    """The one array of pictures and the one with a label for each, whose names say nothing."""
    pictures = [values for values in arrays.values() if _is_pictures(values)]
    if len(pictures) != 1:
        return None
    labels = [values for values in arrays.values() if values.ndim in (1, 2) and values is not pictures[0]]
    return (pictures[0], labels[0]) if len(labels) == 1 and len(labels[0]) == len(pictures[0]) else None


def _is_pictures(values: NDArray[Any]) -> bool:
    return values.ndim >= 2 and values.shape[1:] in ((SIDE, SIDE), (PIXELS,), (SIDE, SIDE, 1), (1, SIDE, SIDE))


def _bytes(images: NDArray[Any]) -> NDArray[Any]:
    """Pictures as (N, 28, 28), bytes where they are whole numbers or fractions of a picture."""
    images = images.reshape(-1, SIDE, SIDE)
    if images.dtype.kind == "f" and images.size and np.isfinite(images).all() and images.min() >= 0:
        most = float(images.max())
        scaled = images * 255 if most <= 1 else images
        return np.round(scaled).astype(np.uint8) if most <= 255 else images
    if images.dtype.kind in "iub" and images.size and images.min() >= 0 and images.max() <= 255:
        return images.astype(np.uint8) * np.uint8(255 if images.max() <= 1 else 1)
    return images
