"""MNIST and its look-alikes in memory: 28×28 grey pictures with labels 0 to 9, where ink is 255."""

from __future__ import annotations

import hashlib
import html
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

from trainer.data.forms.found_dataset import find_dataset, nothing_at
from trainer.data.forms.splits import TEST, TRAIN, Found
from trainer.data.pixels import byte_images
from trainer.errors import DatasetError
from trainer.files import bundle
from trainer.files.foreign_file import as_path, telling_of_memory
from trainer.image.measures import DIGITS

if TYPE_CHECKING:
    Bytes = NDArray[np.uint8]
    Split = tuple[Bytes, NDArray[np.int64]]

MNIST_DIGEST = "d91379e1ba6ef3c8aff9db7f5d6603c5389a5799ebc4eb442aa6733287edb146"
"""SHA-256 of MNIST's content; the bundled files must have it."""

_NO_IMAGES: Bytes = np.empty((0, 28, 28), np.uint8)
_NO_LABELS: NDArray[np.int64] = np.empty(0, np.int64)

Progress = Callable[[float, str], None]
"""Told the share done, 0 to 1, and a few words on what is being done."""


@dataclass(frozen=True, eq=False, slots=True, repr=False)
class Dataset:
    """Training and test pictures, (N, 28, 28) uint8 with ink 255, and labels, (N,) int64 of 0..9, all read-only.

    ``digest`` is the SHA-256 of the content in hexadecimal, the same however the files were packed. ``of_arrays`` makes
    one of what is in memory; a set without test pictures is learned from all the same, and then not tested.
    """

    train_images: Bytes
    train_labels: NDArray[np.int64]
    test_images: Bytes
    test_labels: NDArray[np.int64]
    name: str
    digest: str

    @classmethod
    def of_arrays(
        cls,
        train_images: ArrayLike,
        train_labels: ArrayLike,
        test_images: ArrayLike | None = None,
        test_labels: ArrayLike | None = None,
        name: str = "my data",
    ) -> Dataset:
        """A data set of images (N, 28, 28) or (N, 784), whole numbers in 0..255 or fractions in 0..1, ink the larger.

        Labels are (N,), digits or texts such as "7". Raises ValueError for what does not fit together.
        """
        learning = _own_split(train_images, train_labels, "training")
        no_test = test_images is None or test_labels is None
        test = (learning[0][:0], learning[1][:0]) if no_test else _own_split(test_images, test_labels, "test")
        if len(learning[0]) < 2:
            raise ValueError(f"{len(learning[0])} training images are too few to learn from")
        return cls(*learning, *test, name, _digest([learning, test]))

    def __repr__(self) -> str:
        return f"Dataset({self.name!r}, {len(self.train_labels):,} training and {len(self.test_labels):,} test images)"

    def _repr_html_(self) -> str:
        from trainer.files.html_parts import picture

        shown = zip(self.train_images[:20], self.train_labels[:20], strict=True)
        return f"<div>{html.escape(repr(self))}</div>" + "".join(picture(image, str(label)) for image, label in shown)


def load_dataset(
    folder: Path | str | None = None, download: bool = False, on_progress: Progress | None = None
) -> Dataset:
    """The data set in ``folder``; without one the bundled MNIST, or else the copy that was downloaded before.

    The folder, or one below it, holds idx files, gzipped or not and whatever they are called (MNIST, Fashion-MNIST,
    KMNIST, EMNIST digits, turned upright, QMNIST), Keras' ``mnist.npz``, tables with a label column, or pictures in
    folders 0 to 9. Only with ``download`` is MNIST fetched from its mirrors, into ``folder`` or the user's cache, when
    it is not there yet. Raises DatasetError, and ValueError for what is no path.
    """
    return _load(folder, (TRAIN, TEST), download, on_progress)


def load_test_images(folder: Path | str | None = None) -> Dataset:
    """The same where only the test pictures are wanted: those to learn from may be missing, and then are none."""
    return _load(folder, (TEST,), False, None)


@telling_of_memory(DatasetError)
def _load(folder: Path | str | None, wanted: tuple[str, ...], download: bool, on_progress: Progress | None) -> Dataset:
    place = as_path(folder) if folder is not None else _own_folder()
    found = find_dataset(place, wanted, on_progress)
    if found is None and download:
        from trainer.data.download import download_mnist

        place = Path(folder) if folder is not None else bundle.downloaded_mnist_folder()
        download_mnist(place, on_progress)
        found = find_dataset(place, wanted, on_progress)
    if found is None:
        raise nothing_at(place)
    dataset = _dataset(found)
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
        if folder.is_dir() and any(folder.rglob("*-ubyte*")):
            return folder
    return bundle.mnist_folder()


def _dataset(found: Found) -> Dataset:
    halves: list[Split] = []
    for half in (TRAIN, TEST):
        split = found.splits.get(half)
        halves.append((split.images, split.labels) if split else (_NO_IMAGES, _NO_LABELS))
    digest = _digest(halves)
    return Dataset(*halves[0], *halves[1], "MNIST" if digest == MNIST_DIGEST else found.name, digest)


def _digest(splits: list[Split]) -> str:
    digest = hashlib.sha256()
    for images, labels in splits:
        for part in (f"{images.shape}".encode(), images.data, labels.astype("u1").data):
            digest.update(part)
    return digest.hexdigest()


def _own_split(images: ArrayLike | None, labels: ArrayLike | None, what: str) -> Split:
    """Images and labels from a caller's arrays, checked and copied."""
    pictures, digits = np.array(byte_images(images)), digit_labels(labels)  # type: ignore[arg-type]
    if len(pictures) != len(digits):
        raise ValueError(f"{len(pictures)} {what} images and {len(digits)} labels do not belong together")
    pictures.flags.writeable = digits.flags.writeable = False
    return pictures, digits


def digit_labels(labels: ArrayLike) -> NDArray[np.int64]:
    """Labels (N,), digits or texts such as "7", as int64 of 0..9; ValueError for others."""
    array = np.asarray(labels)
    try:
        digits = array.astype(np.int64)
        is_whole = array.dtype.kind not in "fc" or bool((digits == array).all())
    except (TypeError, ValueError, OverflowError):
        is_whole = False
    if not is_whole or array.ndim != 1 or digits.min(initial=0) < 0 or digits.max(initial=0) >= DIGITS:
        raise ValueError(f"labels must be digits 0 to 9 in one row, not {array.dtype} of shape {array.shape}")
    return digits
