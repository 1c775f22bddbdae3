"""Collections of drawings in one ``.npz`` file, as pen-digit data sets are passed on.

Arrays: ``points`` (P, 2) float, x to the right and y down, all strokes of all digits in pen order; ``stroke_len``
(S,) points in each stroke; ``strokes_per_digit`` (N,); ``label`` (N,) 0 to 9; and, where known, ``writer`` (N,).
"""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from trainer.errors import DatasetError, Fault
from trainer.ink.strokes import Ink, Stroke

MAX_BYTES = 1 << 30


@dataclass(frozen=True, eq=False, slots=True)
class InkCollection:
    """Drawings, their digits (N,) int64 0..9, and who drew each (N,), or None."""

    drawings: tuple[Ink, ...]
    labels: NDArray[np.int64]
    writers: NDArray[Any] | None


def read_ink_file(path: Path) -> InkCollection:
    """Read ``path``; nothing in it is ever unpickled. DatasetError names the file and what is wrong with it."""
    try:
        _check_sizes(path)
        with np.load(path, allow_pickle=False) as file:
            arrays = {name: file[name] for name in file.files}
        return _collection(arrays)
    except KeyError as error:
        raise DatasetError("{0} lacks the array {1}: it is no collection of drawings.", path, error.args[0]) from error
    except (Fault, MemoryError, OSError) as error:
        raise DatasetError("{0} cannot be read as a collection of drawings: {1}.", path, error) from error
    except (ValueError, TypeError, EOFError, zipfile.BadZipFile) as error:
        reason = Fault("it is damaged, or holds no numbers")
        raise DatasetError("{0} cannot be read as a collection of drawings: {1}.", path, reason) from error


def _check_sizes(path: Path) -> None:
    """Refuse an archive that would unpack to more than ``MAX_BYTES``."""
    with zipfile.ZipFile(path) as archive:
        if sum(member.file_size for member in archive.infolist()) > MAX_BYTES:
            raise Fault("it would unpack to more than a gigabyte")


def _collection(arrays: dict[str, NDArray[Any]]) -> InkCollection:
    points = np.asarray(arrays["points"], np.float64)
    lengths, counts = _whole(arrays["stroke_len"]), _whole(arrays["strokes_per_digit"])
    labels, writers = _whole(arrays["label"]), arrays.get("writer")
    if points.ndim != 2 or points.shape[1] != 2 or not np.isfinite(points).all():
        raise Fault("its points are no list of finite (x, y) pairs")
    if lengths.min(initial=0) < 0 or counts.min(initial=0) < 0 or lengths.sum() != len(points):
        raise Fault("its strokes do not add up to its points")
    if counts.sum() != len(lengths) or len(counts) != len(labels) or len(labels) == 0:
        raise Fault("its digits do not add up to its strokes")
    if labels.min() < 0 or labels.max() > 9 or (writers is not None and writers.shape != labels.shape):
        raise Fault("its labels or writers do not fit its digits")
    strokes = [_stroke(part) for part in np.split(points, np.cumsum(lengths)[:-1])]
    ends = np.cumsum(counts)
    drawings = tuple(Ink(tuple(strokes[end - count : end])) for end, count in zip(ends, counts, strict=True))
    return InkCollection(drawings, labels, writers)


def _stroke(points: NDArray[np.float64]) -> Stroke:
    return Stroke(tuple((x, y) for x, y in points.tolist()))


def _whole(values: NDArray[Any]) -> NDArray[np.int64]:
    if values.ndim != 1 or values.dtype.kind not in "iu":
        raise Fault("its counts and labels must be lists of whole numbers")
    return values.astype(np.int64)
