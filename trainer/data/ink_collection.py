"""Collections of drawings in one ``.npz`` file, as pen-digit data sets are passed on.

Arrays: ``points`` (P, 2) float, x to the right and y down, all strokes of all digits in pen order; ``stroke_len``
(S,) points in each stroke; ``strokes_per_digit`` (N,); ``label`` (N,) 0 to 9; and, where known, ``writer`` (N,).
Collections of whole numbers have ``strokes_per_number`` (N,) instead, and texts such as "0471" as their ``label`` (N,).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from trainer.errors import DatasetError, Fault, as_fault
from trainer.files.foreign_file import open_foreign_file, telling_of_memory
from trainer.files.npz import npz_names, read_npz
from trainer.ink.strokes import Ink, Stroke

MAX_BYTES = 1 << 29


@dataclass(frozen=True, eq=False, slots=True)
class InkCollection:
    """Drawings, their digits (N,) int64 0..9, and who drew each (N,), or None."""

    drawings: tuple[Ink, ...]
    labels: NDArray[np.int64]
    writers: NDArray[Any] | None


@dataclass(frozen=True, eq=False, slots=True)
class NumberCollection:
    """Drawings of whole numbers, their texts (N,), and who drew each (N,), or None."""

    drawings: tuple[Ink, ...]
    texts: tuple[str, ...]
    writers: NDArray[Any] | None


@telling_of_memory(DatasetError)
def read_ink_file(path: Path) -> InkCollection:
    """Read a collection of digits. DatasetError names the file and what is wrong with it."""
    collection = read_collection(path)
    if isinstance(collection, NumberCollection):
        raise DatasetError("{0} holds whole numbers, not single digits: choose a collection of digits.", path)
    return collection


@telling_of_memory(DatasetError)
def read_collection(path: Path) -> InkCollection | NumberCollection:
    """Read ``path``, digits or numbers; nothing in it is ever unpickled. DatasetError says what is wrong with it."""
    with open_foreign_file(path, MAX_BYTES, DatasetError) as (file, _):
        try:
            arrays = read_npz(file, MAX_BYTES)
            return _numbers(arrays) if "strokes_per_number" in arrays else _digits(arrays)
        except KeyError as error:
            missing = str(error.args[0])
            raise DatasetError("{0} lacks the array {1}: it is no collection of drawings.", path, missing) from error
        except (ValueError, TypeError) as error:
            reason = as_fault(error, Fault("it is damaged, or holds no numbers"))
            raise DatasetError("{0} cannot be read as a collection of drawings: {1}.", path, reason) from error


def is_collection(path: Path) -> bool:
    """Whether an archive holds drawings, by the names of its arrays; False for what is no archive."""
    try:
        with open_foreign_file(path, MAX_BYTES, DatasetError) as (file, _):
            return bool({"points", "stroke_len"} & set(npz_names(file)))
    except (DatasetError, ValueError):
        return False


def _digits(arrays: dict[str, NDArray[Any]]) -> InkCollection:
    labels = _whole(arrays["label"])
    drawings, writers = _drawings(arrays, "strokes_per_digit", len(labels))
    if labels.min() < 0 or labels.max() > 9:
        raise Fault("its labels or writers do not fit its digits")
    return InkCollection(drawings, labels, writers)


def _numbers(arrays: dict[str, NDArray[Any]]) -> NumberCollection:
    labels = arrays["label"]
    if labels.ndim != 1 or labels.dtype.kind not in "US":
        raise Fault("its labels must be a list of texts")
    drawings, writers = _drawings(arrays, "strokes_per_number", len(labels))
    return NumberCollection(drawings, tuple(str(text) for text in labels.astype(np.str_)), writers)


def _drawings(
    arrays: dict[str, NDArray[Any]], counted: str, labels: int
) -> tuple[tuple[Ink, ...], NDArray[Any] | None]:
    """The ink of each digit or number, and the writers, checked against one another and the count of labels."""
    points = np.asarray(arrays["points"], np.float64)
    lengths, counts, writers = _whole(arrays["stroke_len"]), _whole(arrays[counted]), arrays.get("writer")
    if points.ndim != 2 or points.shape[1] != 2 or not np.isfinite(points).all():
        raise Fault("its points are no list of finite (x, y) pairs")
    if not _add_up(lengths, len(points)):
        raise Fault("its strokes do not add up to its points")
    if not _add_up(counts, len(lengths)) or len(counts) != labels or labels == 0:
        raise Fault("its digits do not add up to its strokes")
    if writers is not None and writers.shape != (labels,):
        raise Fault("its labels or writers do not fit its digits")
    strokes = [_stroke(part) for part in np.split(points, np.cumsum(lengths)[:-1])]
    ends = np.cumsum(counts)
    return tuple(Ink(tuple(strokes[end - count : end])) for end, count in zip(ends, counts, strict=True)), writers


def _stroke(points: NDArray[np.float64]) -> Stroke:
    return Stroke(tuple((x, y) for x, y in points.tolist()))


def _add_up(parts: NDArray[np.int64], whole: int) -> bool:
    """Whether parts make up ``whole``; none may be larger than it, for sums of large ones wrap round."""
    return bool(parts.min(initial=0) >= 0 and parts.max(initial=0) <= whole and parts.sum() == whole)


def _whole(values: NDArray[Any]) -> NDArray[np.int64]:
    if values.ndim != 1 or values.dtype.kind not in "iu":
        raise Fault("its counts and labels must be lists of whole numbers")
    return values.astype(np.int64)
