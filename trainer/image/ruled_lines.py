"""Find ruled lines in a picture's ink."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]

_LONG = 0.7  # of the width
_THICKEST = 0.02  # of the height
_ENDS = 0.03  # of the width: as near to both sides a ruled line comes


def ruled_lines(ink: Bytes) -> Bytes | None:
    """The pixels of a (H, W) mask of 0 and 1 that are thin straight lines from one side of the picture to the other.

    None if there is no such line.
    """
    level = _ruled(ink) if _has_long(ink, 1) else None
    upright = _ruled(np.ascontiguousarray(ink.T)) if _has_long(ink, 0) else None
    if level is None or upright is None:
        return level if upright is None else upright.T
    return level | upright.T


def _has_long(ink: Bytes, axis: int) -> bool:
    """Whether there is a row (axis 1) or a column (0) that is inked over most of its length."""
    sums = cv2.reduce(ink, axis, cv2.REDUCE_SUM, dtype=cv2.CV_32S)
    return ink.shape[axis] >= 40 and bool(sums.max() > _LONG * ink.shape[axis])


def _ruled(ink: Bytes) -> Bytes | None:
    """Thin level lines across the picture: rows inked from end to end, where the ink is only a line thick."""
    height, width = ink.shape
    ends = max(2, round(_ENDS * width))
    long_rows = (ink.mean(axis=1) > _LONG) & ink[:, :ends].any(axis=1) & ink[:, -ends:].any(axis=1)
    thickest = max(1, round(_THICKEST * height))
    _drop_broad(long_rows, thickest)
    if not long_rows.any():
        return None
    rows = long_rows.copy()
    for shift in range(1, thickest + 1):
        rows[shift:] |= long_rows[:-shift]
        rows[:-shift] |= long_rows[shift:]
    padded = np.pad(ink, ((3 * thickest, 3 * thickest), (0, 0)))
    crossing = padded[:height] & padded[6 * thickest :]
    near = padded[2 * thickest : height + 2 * thickest] | padded[4 * thickest : height + 4 * thickest]
    line = rows.astype(np.uint8)[:, None]
    return np.asarray(ink & line & (1 - crossing) & (1 - (near & (1 - line))), np.uint8)


def _drop_broad(rows: NDArray[np.bool_], thickest: int) -> None:
    """Take out runs of rows that are thicker than a line: bars, edges, strokes of a digit that was cut to its ink."""
    ends = np.flatnonzero(np.diff(np.concatenate([[False], rows, [False]])))
    for start, end in ends.reshape(-1, 2).tolist():
        if end - start > thickest:
            rows[start:end] = False
