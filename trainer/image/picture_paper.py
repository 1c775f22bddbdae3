"""Tell ink from paper in a grey picture: which of the two is dark, and how much ink each pixel holds."""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from trainer.image.flat_paper import flat_strength
from trainer.image.lit_paper import lit_strength

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

WORKING_SIDE = 400
"""Pixels of the longer side to which big pictures are reduced first."""

_ENLARGED_SIDE = 112

cv2.setNumThreads(1)  # a picture is read in less time than threads take to meet, and others want the cores


def working_picture(grey: NDArray[np.generic]) -> Bytes:
    """A (H, W) picture as uint8, 0 black, with a longer side of 112 to 400 px, or as it was between the two.

    Whole numbers are read as 0..255 and floats as 0..1; what is no number becomes 0. A bitmap that was enlarged
    without smoothing, each pixel a square, is taken back first.
    """
    levels = _own_pixels(_levels(grey))
    longest = max(levels.shape)
    if longest > WORKING_SIDE:
        size = (max(3, round(side * WORKING_SIDE / longest)) for side in levels.shape[::-1])
        return np.asarray(cv2.resize(levels, tuple(size), interpolation=cv2.INTER_AREA), np.uint8)
    if longest < _ENLARGED_SIDE:
        times = math.ceil(_ENLARGED_SIDE / longest)
        return np.asarray(cv2.resize(levels, None, fx=times, fy=times, interpolation=cv2.INTER_CUBIC), np.uint8)
    return levels


def unit_grey(grey: NDArray[np.generic]) -> Floats:
    """A picture as float32 in [0, 1]: whole numbers by 255, floats as they are; what is no number becomes 0."""
    if np.issubdtype(grey.dtype, np.floating):
        return np.asarray(np.clip(np.nan_to_num(grey, posinf=1.0, neginf=0.0), 0, 1), np.float32)
    return np.asarray(np.clip(grey, 0, 255), np.float32) / np.float32(255)


def ink_strength(levels: Bytes) -> Bytes:
    """How much ink each pixel of a working picture holds: 0 for paper, 255 for full ink; zeros if none is there.

    Paper of one brightness is told by its level alone. Elsewhere the light is levelled first.
    """
    flat = flat_strength(levels)
    return lit_strength(levels) if flat is None else flat


def _levels(grey: NDArray[np.generic]) -> Bytes:
    if grey.dtype == np.uint8:
        return np.ascontiguousarray(grey, np.uint8)
    return np.asarray(unit_grey(grey) * 255 + np.float32(0.5), np.uint8)


def _own_pixels(grey: Bytes) -> Bytes:
    """Undo an enlargement by a whole number that made each pixel a square."""
    times = _step(grey)
    times = math.gcd(times, _step(grey.T)) if times > 1 else 1
    return np.ascontiguousarray(grey[::times, ::times]) if times > 1 and min(grey.shape) >= 3 * times else grey


def _step(grey: Bytes) -> int:
    """The greatest number of which all places are multiples where a row differs from the one before."""
    changed = np.flatnonzero((grey[1:] != grey[:-1]).any(axis=1)) + 1
    return math.gcd(len(grey), *changed.tolist())
