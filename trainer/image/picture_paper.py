"""Tell ink from paper in a grey picture: which of the two is dark, and how much ink each pixel holds."""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from trainer.image.flat_paper import flat_strength, ink_is
from trainer.image.lit_paper import lit_strength

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

WORKING_SIDE = 400
"""Pixels of the longer side to which big pictures are reduced first."""

_ENLARGED_SIDE = 112
_BITMAP_SIDE = 16
_LARGEST_BITMAP = 160  # enlarged
_SHADOW, _SOFT_SIDE = 5, 18  # pixels a side of what shows no sharper edges; 28 have 24 and more
_CLEAR_CONTRAST = 60  # levels
_SHARPER = 1.5

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
    return _enlarged(levels) if longest < _ENLARGED_SIDE else levels


def bitmap_strength(grey: NDArray[np.generic]) -> Floats | None:
    """Ink, (h, w) float32 in [0, 1], of a bitmap of up to 16 px a side, enlarged or not; None of any other picture.

    Its lines touch wherever pixels are made ink or paper; how dark a pixel is says how much of it a line covers, which
    tells them apart. Smoothly enlarged bitmaps are known by their soft edges.
    """
    if not 3 <= min(grey.shape) <= max(grey.shape) <= _LARGEST_BITMAP:
        return None
    levels = _own_pixels(_levels(grey))
    lowest, highest, _, _ = cv2.minMaxLoc(levels)
    if highest - lowest < _CLEAR_CONTRAST or (max(levels.shape) > _BITMAP_SIDE and not _is_smoothed_bitmap(levels)):
        return None
    wide = _enlarged(levels) if max(levels.shape) < _ENLARGED_SIDE else levels
    mask = cv2.threshold(wide, 0, 1, cv2.THRESH_BINARY | cv2.THRESH_OTSU)[1]
    ink = (wide - np.float32(lowest)) * np.float32(1 / (highest - lowest))
    if not ink_is(np.asarray(mask, np.uint8)):
        ink = 1 - ink
    return np.asarray(np.clip(ink, 0, 1) ** np.float32(_SHARPER), np.float32)


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


def _enlarged(levels: Bytes) -> Bytes:
    """The same with a longer side of at least 112 px."""
    times = math.ceil(_ENLARGED_SIDE / max(levels.shape))
    return np.asarray(cv2.resize(levels, None, fx=times, fy=times, interpolation=cv2.INTER_CUBIC), np.uint8)


def _is_smoothed_bitmap(levels: Bytes) -> bool:
    """Whether the steepest step would be one from paper to ink on some ten pixels a side, and no mere shadow."""
    step = max(cv2.norm(levels[1:], levels[:-1], cv2.NORM_INF), cv2.norm(levels[:, 1:], levels[:, :-1], cv2.NORM_INF))
    return bool(_SHADOW < step * max(levels.shape) / float(np.ptp(levels)) < _SOFT_SIDE)


def _own_pixels(grey: Bytes) -> Bytes:
    """Undo an enlargement by a whole number that made each pixel a square."""
    times = _step(grey)
    times = math.gcd(times, _step(grey.T)) if times > 1 else 1
    return np.ascontiguousarray(grey[::times, ::times]) if times > 1 and min(grey.shape) >= 3 * times else grey


def _step(grey: Bytes) -> int:
    """The greatest number of which all places are multiples where a row differs from the one before."""
    changed = np.flatnonzero((grey[1:] != grey[:-1]).any(axis=1)) + 1
    return math.gcd(len(grey), *changed.tolist())
