"""MNIST and its look-alikes in memory: 28×28 grey pictures with labels 0 to 9, where ink is 255."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from trainer.data.dataset_files import SPLIT_NAMES, SplitFiles, find_files, missing_files
from trainer.data.idx import read_idx
from trainer.errors import DatasetError
from trainer.files import bundle

if TYPE_CHECKING:
    Bytes = NDArray[np.uint8]

MNIST_DIGEST = "d91379e1ba6ef3c8aff9db7f5d6603c5389a5799ebc4eb442aa6733287edb146"
"""SHA-256 of MNIST's content; the bundled files must have it."""

Progress = Callable[[float, str], None]
"""Told the share done, 0 to 1, and a few words on what is being done."""


@dataclass(frozen=True, eq=False, slots=True)
class Dataset:
    """Training and test pictures, (N, 28, 28) uint8 with ink 255, and labels, (N,) int64 of 0..9, all read-only.

    ``digest`` is the SHA-256 of the content in hexadecimal, the same however the files were packed.
    """

    train_images: Bytes
    train_labels: NDArray[np.int64]
    test_images: Bytes
    test_labels: NDArray[np.int64]
    name: str
    digest: str


def load_dataset(folder: Path | None = None, download: bool = False, on_progress: Progress | None = None) -> Dataset:
    """The data set in ``folder``; without one the bundled MNIST, or else the copy that was downloaded before.

    The folder holds idx or idx.gz files, itself or as torchvision lays them out (``MNIST/raw``): MNIST,
    Fashion-MNIST, KMNIST, EMNIST digits (turned upright) or QMNIST. Only with ``download`` is MNIST fetched from
    its mirrors, into ``folder`` or the user's cache, when it is not there yet. Raises DatasetError.
    """
    place = folder if folder is not None else _own_folder()
    found = find_files(place)
    if found is None and download:
        from trainer.data.download import download_mnist

        place = folder if folder is not None else bundle.downloaded_mnist_folder()
        download_mnist(place, on_progress)
        found = find_files(place)
    if found is None:
        raise missing_files(place)
    dataset = _read(found, place)
    if place == bundle.mnist_folder() and dataset.digest != MNIST_DIGEST:
        raise DatasetError("The MNIST files in {0} are not the ones that belong there: install DigitPad again.", place)
    return dataset


def split(count: int, share: float, seed: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Shuffled, disjoint indices (training, validation) of ``count`` pictures; the latter are ``share`` of them.

    Both parts get at least one picture; ValueError where that cannot be.
    """
    kept_out = max(1, round(count * share))
    if kept_out >= count:
        raise ValueError(f"a validation share of {share} leaves nothing to learn from {count} images")
    order = np.random.default_rng([seed, 0x5917]).permutation(count)
    return order[kept_out:], order[:kept_out]


def _own_folder() -> Path:
    for folder in (bundle.mnist_folder(), bundle.downloaded_mnist_folder()):
        if find_files(folder) is not None:
            return folder
    return bundle.mnist_folder()


def _read(files: dict[str, SplitFiles], place: Path) -> Dataset:
    digest = hashlib.sha256()
    arrays: list[tuple[Bytes, NDArray[np.int64]]] = []
    for split_name in SPLIT_NAMES:
        images, labels = _read_split(files[split_name])
        for part in (f"{images.shape}".encode(), images.data, labels.astype("u1").data):
            digest.update(part)
        arrays.append((images, labels))
    (train_images, train_labels), (test_images, test_labels) = arrays
    name = "MNIST" if digest.hexdigest() == MNIST_DIGEST else files["train"].name or place.name
    return Dataset(train_images, train_labels, test_images, test_labels, name, digest.hexdigest())


def _read_split(files: SplitFiles) -> tuple[Bytes, NDArray[np.int64]]:
    images, labels = read_idx(files.images, 3), read_idx(files.labels, files.label_dimensions)
    if images.dtype != np.uint8 or images.shape[1:] != (28, 28):
        raise DatasetError("{0} holds pictures of {1}, not 28 by 28 bytes.", files.images, images.shape[1:])
    if labels.ndim == 2:  # QMNIST keeps the digit in the first of eight columns
        labels = labels[:, 0]
    if len(labels) != len(images) or len(images) < 2:
        raise DatasetError("{0} holds {1} labels for {2} pictures.", files.labels, len(labels), len(images))
    if labels.min() < 0 or labels.max() > 9:
        raise DatasetError(
            "{0} holds labels from {1} to {2}; only 0 to 9 are digits.", files.labels, labels.min(), labels.max()
        )
    if files.transposed:
        images = images.transpose(0, 2, 1)
    pictures, digits = np.ascontiguousarray(images, np.uint8), labels.astype(np.int64)
    pictures.flags.writeable = digits.flags.writeable = False
    return pictures, digits
