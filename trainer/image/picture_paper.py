"""Tell ink from paper in a grey picture: which of the two is dark, and how much ink each pixel holds."""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from trainer.image.flat_paper import flat_strength
from trainer.image.lit_paper import lit_strength

Floats = NDArray[np.float32]

WORKING_SIDE = 400
"""Pixels of the longer side to which big pictures are reduced first."""

_ENLARGED_SIDE = 112

cv2.setNumThreads(1)  # a picture is read in less time than threads take to meet, and others want the cores


def working_picture(grey: NDArray[np.generic]) -> Floats:
    """A (H, W) picture as float32 in [0, 1] with a longer side of 112 to 400 px, or just as it was between the two.

    Whole numbers are read as 0..255 and floats as 0..1; what is no number becomes 0. A bitmap that was enlarged
    without smoothing, each pixel a square, is taken back first.
    """
    values = unit_grey(_own_pixels(grey))
    longest = max(values.shape)
    if longest > WORKING_SIDE:
        scale = WORKING_SIDE / longest
        size = (max(3, round(values.shape[1] * scale)), max(3, round(values.shape[0] * scale)))
        return np.asarray(cv2.resize(values, size, interpolation=cv2.INTER_AREA), np.float32)
    if longest < _ENLARGED_SIDE:
        times = math.ceil(_ENLARGED_SIDE / longest)
        size = (values.shape[1] * times, values.shape[0] * times)
        return np.clip(cv2.resize(values, size, interpolation=cv2.INTER_CUBIC), 0, 1).astype(np.float32)
    return values


def unit_grey(grey: NDArray[np.generic]) -> Floats:
    """A picture as float32 in [0, 1]: whole numbers by 255, floats as they are; what is no number becomes 0."""
    if np.issubdtype(grey.dtype, np.floating):
        return np.asarray(np.clip(np.nan_to_num(grey, posinf=1.0, neginf=0.0), 0, 1), np.float32)
    return np.asarray(np.clip(grey, 0, 255), np.float32) / np.float32(255)


def ink_strength(values: Floats) -> Floats:
    """How much ink each pixel of a working picture holds: 0 for paper, 1 for full ink; zeros if none is there.

    Paper of one brightness is told by its level alone. Elsewhere the light is levelled first.
    """
    flat = flat_strength(values)
    return lit_strength(values) if flat is None else flat


def _own_pixels(grey: NDArray[np.generic]) -> NDArray[np.generic]:
    """Undo an enlargement by a whole number that made each pixel a square."""
    times = math.gcd(_step(grey), _step(grey.T))
    return np.ascontiguousarray(grey[::times, ::times]) if times > 1 and min(grey.shape) >= 3 * times else grey


def _step(grey: NDArray[np.generic]) -> int:
    """The greatest number of which all places are multiples where a row differs from the one before."""
    changed = np.flatnonzero((grey[1:] != grey[:-1]).any(axis=1)) + 1
    return math.gcd(len(grey), *changed.tolist())
