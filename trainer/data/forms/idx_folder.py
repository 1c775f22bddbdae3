"""idx files of a data set, found by what they hold: their names only say which half and which family they are of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from trainer.data.forms.splits import TEST, TRAIN, Found, Split, checked, split_of
from trainer.data.idx import IdxHeader, read_idx, sniff_idx
from trainer.errors import DatasetError
from trainer.image.measures import SIDE

_LETTERS = ("letters", "balanced", "byclass", "bymerge")
_FAMILY = re.compile(r"(emnist)[-_ ]([a-z]+)|(qmnist|kmnist|fashion|xnist)", re.IGNORECASE)
_USUAL = {
    (TRAIN, 3): "train-images-idx3-ubyte",
    (TRAIN, 1): "train-labels-idx1-ubyte",
    (TEST, 3): "t10k-images-idx3-ubyte",
    (TEST, 1): "t10k-labels-idx1-ubyte",
}


@dataclass(frozen=True, slots=True)
class _File:
    path: Path
    header: IdxHeader
    home: Path
    family: str
    split: str

    @property
    def is_images(self) -> bool:
        return len(self.header.shape) == 3


@dataclass(slots=True)
class IdxSet:
    """The files of one data set: by half, pictures and labels."""

    home: Path
    family: str
    images: dict[str, Path]
    labels: dict[str, Path]

    @property
    def name(self) -> str:
        """What people call it: EMNIST digits, QMNIST, or the folder that it lies in."""
        if self.family.startswith("emnist"):
            return f"EMNIST {self.family.removeprefix('emnist ')}"
        if self.family == "qmnist":
            return "QMNIST"
        return self.home.parent.name if self.home.name == "raw" else self.home.name

    @property
    def complete(self) -> set[str]:
        """The halves of which both files are there."""
        return set(self.images) & set(self.labels)

    def rank(self, folder: Path) -> tuple[object, ...]:
        """Complete ones first, then digits, then MNIST, then what lies nearest."""
        is_letters = any(word in self.family for word in _LETTERS)
        is_mnist = self.name.lower() == "mnist" or self.home == folder
        depth = len(self.home.parts) - len(folder.parts)
        return -len(self.complete), is_letters, not is_mnist, depth, str(self.home), self.family

    def read(self) -> Found:
        """Read the halves that are complete; DatasetError names the file and what is wrong with it."""
        letters = any(word in self.family for word in _LETTERS)
        return Found(self.name, {half: self._read(half, letters) for half in sorted(self.complete)})

    def _read(self, half: str, letters: bool) -> Split:
        images, labels = read_idx(self.images[half], 3), read_idx(self.labels[half], None)
        if self.family.startswith("emnist"):  # whose pictures lie on their side
            images = images.transpose(0, 2, 1)
        is_wrong_picture = images.dtype.name != "uint8" or images.shape[1:] != (SIDE, SIDE)
        return checked(images, labels, self.images[half] if is_wrong_picture else self.labels[half], letters)

    def missing(self, half: str) -> str:
        """The usual names of the files of this half that are not there."""
        lacking = [3] * (half not in self.images) + [1] * (half not in self.labels)
        return ", ".join(f"{_USUAL[half, kind]}.gz" for kind in lacking)


def find_idx(folder: Path, files: Iterable[Path]) -> IdxSet | None:
    """The data set that lies in ``folder`` as idx files, the best of several; None when there is no pair of files."""
    known = [found for path in files if (found := _look_at(path)) is not None]
    sets: dict[tuple[Path, str], IdxSet] = {}
    for file in known:
        each = sets.setdefault((file.home, file.family), IdxSet(file.home, file.family, {}, {}))
        (each.images if file.is_images else each.labels).setdefault(file.split, file.path)
    return min(sets.values(), key=lambda each: each.rank(folder), default=None)


def usual_names() -> str:
    """The names that MNIST's four files usually have."""
    return ", ".join(f"{name}.gz" for name in _USUAL.values())


def _look_at(path: Path) -> _File | None:
    try:
        header = sniff_idx(path)
    except DatasetError:
        return None
    if header is None or len(header.shape) not in (1, 2, 3):
        return None
    family = _FAMILY.search(path.name)
    named = " ".join(part.lower() for part in family.groups() if part) if family else ""
    count = header.shape[0]
    half = split_of(path.name) or split_of(path.parent.name) or (TRAIN if count > 20_000 else TEST)
    return _File(path, header, _home(path), named, half)


def _home(path: Path) -> Path:
    """The folder of a set: the file's own, or the one above where each file has a folder of its name."""
    own = re.sub(r"[^a-z0-9]", "", path.parent.name.lower())
    return path.parent.parent if own and own in re.sub(r"[^a-z0-9]", "", path.name.lower()) else path.parent
