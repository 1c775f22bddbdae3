"""Which files of a folder make up a data set: the names that MNIST and its look-alikes go by."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from trainer.errors import DatasetError

SPLIT_NAMES = ("train", "test")


@dataclass(frozen=True, slots=True)
class SplitFiles:
    """The two files of one half of a data set. EMNIST's pictures lie on their side: ``transposed``."""

    images: Path
    labels: Path
    label_dimensions: int = 1
    transposed: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class _Naming:
    """How one family of data sets calls its files, as (pictures, labels) for each split."""

    train: tuple[str, str]
    test: tuple[str, str]
    label_dimensions: int = 1
    transposed: bool = False
    name: str = ""


_NAMINGS = (
    _Naming(
        ("train-images-idx3-ubyte", "train-labels-idx1-ubyte"), ("t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte")
    ),
    _Naming(
        ("train-images.idx3-ubyte", "train-labels.idx1-ubyte"), ("t10k-images.idx3-ubyte", "t10k-labels.idx1-ubyte")
    ),
    *(
        _Naming(
            (f"emnist-{part}-train-images-idx3-ubyte", f"emnist-{part}-train-labels-idx1-ubyte"),
            (f"emnist-{part}-test-images-idx3-ubyte", f"emnist-{part}-test-labels-idx1-ubyte"),
            transposed=True,
            name=f"EMNIST {part}",
        )
        for part in ("digits", "mnist")
    ),
    _Naming(
        ("qmnist-train-images-idx3-ubyte", "qmnist-train-labels-idx2-int"),
        ("qmnist-test-images-idx3-ubyte", "qmnist-test-labels-idx2-int"),
        label_dimensions=2,
        name="QMNIST",
    ),
)


def find_files(folder: Path) -> dict[str, SplitFiles] | None:
    """The files of the first complete data set in ``folder``, by split ("train", "test"); None when there is none."""
    for place in _places(folder):
        for naming in _NAMINGS:
            found = {name: _find_split(place, naming, name) for name in SPLIT_NAMES}
            complete = {name: files for name, files in found.items() if files is not None}
            if len(complete) == len(SPLIT_NAMES):
                return complete
    return None


def missing_files(folder: Path) -> DatasetError:
    """An error that says where which files should be put."""
    names = ", ".join(f"{name}.gz" for name in (*_NAMINGS[0].train, *_NAMINGS[0].test))
    return DatasetError(
        "No MNIST in {0}: put {1} there (from any copy of MNIST), or allow it to be downloaded.", folder, names
    )


def _places(folder: Path) -> list[Path]:
    """The folder itself, then torchvision's ``raw`` folders in it, in a settled order."""
    if not folder.is_dir():
        return []
    return [folder, *sorted(folder.glob("raw")), *sorted(folder.glob("*/raw"))]


def _find_split(place: Path, naming: _Naming, split_name: str) -> SplitFiles | None:
    images_name, labels_name = naming.train if split_name == "train" else naming.test
    images, labels = _plain_or_gzipped(place / images_name), _plain_or_gzipped(place / labels_name)
    if images is None or labels is None:
        return None
    name = naming.name or (place.parent.name if place.name == "raw" else place.name)
    return SplitFiles(images, labels, naming.label_dimensions, naming.transposed, name)


def _plain_or_gzipped(path: Path) -> Path | None:
    for candidate in (path, path.with_name(path.name + ".gz")):
        if candidate.is_file():
            return candidate
    return None
