"""Tell ink from paper in a grey picture: uneven light is levelled, and which of the two is dark is found out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

WORKING_SIDE = 400
"""Pixels of the longer side to which big pictures are reduced first."""

_GROUND_SIDE = 100
_LEAST_CONTRAST = 0.08
_ROUNDS = 5
_DARKEST = np.float32(0.04)


def unit_grey(grey: NDArray[np.generic]) -> Floats:
    """A picture as float32 in [0, 1] with a longer side of at most 400 px, or as it was where it is smaller.

    Whole numbers are read as 0..255 and floats as 0..1; what is no number becomes 0.
    """
    if np.issubdtype(grey.dtype, np.floating):
        values: Floats = np.clip(np.nan_to_num(grey, posinf=1.0, neginf=0.0), 0, 1).astype(np.float32)
    else:
        values = np.clip(grey, 0, 255).astype(np.float32) / np.float32(255)
    return _block_means(values, -(-max(values.shape) // WORKING_SIDE))


def ink_strength(values: Floats) -> Floats:
    """How much ink each pixel of a (H, W) picture in [0, 1] holds: 0 for paper, 1 for full ink; zeros if none is there.

    The paper's brightness is estimated as the local mean of what is not ink, over some rounds. Ink is on the side
    on which the strongest deviations lie, so that chalk on a board is read like pencil on paper.
    """
    ground = _ground(values)
    deviation = values - ground
    dark = float((np.minimum(deviation, 0) ** 2).sum())
    light = float((np.maximum(deviation, 0) ** 2).sum())
    deviation = _relative(values, ground, dark=dark >= light)
    noise = 1.4826 * float(np.median(np.abs(deviation - np.median(deviation))))
    full = _full_ink(deviation, noise)
    if full < max(_LEAST_CONTRAST, 5 * noise):
        return np.zeros_like(values)
    low = max(0.15 * full, min(3 * noise, 0.4 * full))
    strength: Floats = np.clip((deviation - low) / max(0.8 * full - low, 1e-6), 0, 1).astype(np.float32)
    return strength


def box_blur(values: Floats, radius: int) -> Floats:
    """The mean over a square of ``2 radius + 1`` pixels a side, edges repeated."""
    for axis in (0, 1):
        padding = [(0, 0), (0, 0)]
        padding[axis] = (radius + 1, radius)
        total = np.cumsum(np.pad(values, padding, mode="edge"), axis=axis, dtype=np.float64)
        count = values.shape[axis]
        step = 2 * radius + 1
        high = np.take(total, range(step, step + count), axis=axis)
        values = ((high - np.take(total, range(count), axis=axis)) / step).astype(np.float32)
    return values


def _relative(values: Floats, ground: Floats, dark: bool) -> Floats:
    """Deviation from the ground towards ink, as a share of the light that falls there when the ink is dark."""
    deviation: Floats = values - ground
    if dark:
        deviation = -deviation / (ground + _DARKEST)
    result: Floats = np.maximum(deviation, 0)
    return result


def _ground(values: Floats) -> Floats:
    """The brightness of the paper at each pixel, worked out on a small version since it changes slowly."""
    factor = max(1, max(values.shape) // _GROUND_SIDE)
    small = _small_ground(_block_means(values, factor))
    if factor == 1:
        return small
    large = np.repeat(np.repeat(small, factor, axis=0), factor, axis=1)
    return box_blur(large[: values.shape[0], : values.shape[1]], factor)


def _small_ground(values: Floats) -> Floats:
    """A wide local mean that leaves out what stands out from it."""
    radius = max(3, max(values.shape) // 5)
    weight = np.ones_like(values)
    ground = values
    for _ in range(_ROUNDS):
        mass = box_blur(weight, radius)
        local = box_blur(values * weight, radius) / np.maximum(mass, np.float32(1e-3))
        ground = np.where(mass > 0.05, local, ground).astype(np.float32)
        distance = np.abs(values - ground)
        weight = (distance < max(2.5 * float(np.median(distance)), 0.03)).astype(np.float32)
    return ground


def _block_means(values: Floats, factor: int) -> Floats:
    """Means of ``factor`` × ``factor`` pixels; the last row and column are repeated where the blocks reach beyond."""
    if factor < 2:
        return values
    values = np.pad(values, [(0, -side % factor) for side in values.shape], mode="edge")
    blocks: Floats = values.reshape(values.shape[0] // factor, factor, -1, factor).mean(axis=(1, 3))
    return blocks


def _full_ink(deviation: Floats, noise: float) -> float:
    """The deviation of well inked pixels: the upper part of all that is clearly more than noise."""
    clear = deviation[deviation > max(4 * noise, 0.04)]
    if clear.size < 3:
        return 0.0
    return float(np.quantile(clear, 0.8))
