"""Find ruled lines in a picture's ink."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]

_ENDS = 0.03  # of the width: as near to both sides a ruled line comes


def ruled_lines(ink: Bytes) -> Bytes:
    """The pixels of a (H, W) mask of 0 and 1 that are thin straight lines from one side of the picture to the other."""
    mask = ink.view(np.bool_)
    return (_ruled(mask) | _ruled(mask.T).T).view(np.uint8)


def _ruled(ink: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Thin level lines across the picture: rows inked from end to end, where the ink is only a line thick."""
    height, width = ink.shape
    thickest = max(1, round(0.02 * height))
    ends = max(2, round(_ENDS * width))
    long_rows = (ink.mean(axis=1) > 0.7) & ink[:, :ends].any(axis=1) & ink[:, -ends:].any(axis=1)
    if width < 40 or not long_rows.any():
        return np.zeros_like(ink)
    rows = long_rows.copy()
    for shift in range(1, thickest + 1):
        rows[shift:] |= long_rows[:-shift]
        rows[:-shift] |= long_rows[shift:]
    padded = np.pad(ink, ((3 * thickest, 3 * thickest), (0, 0)))
    crossing = padded[:height] & padded[6 * thickest :]
    near = padded[2 * thickest : height + 2 * thickest] | padded[4 * thickest : height + 4 * thickest]
    ruled: NDArray[np.bool_] = ink & rows[:, None] & ~crossing & ~(near & ~rows[:, None])
    return ruled
