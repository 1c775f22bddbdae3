"""Tell ink from paper in a grey picture: uneven light is levelled, and which of the two is dark is found out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from trainer.image.picture_parts import enclosed

Floats = NDArray[np.float32]

WORKING_SIDE = 400
"""Pixels of the longer side to which big pictures are reduced first."""

_GROUND_SIDE = 100
_LEAST_CONTRAST = 0.08
_NOISY_SIDE = 150
_LINE, _AREA = 1 / 7, 0.45
_DARKEST = np.float32(0.04)
_LEAST_LIGHT = np.float32(0.1)


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

    The paper's brightness around a line is what is left when everything thinner than two sevenths of the picture is
    filled up (a grey closing, or an opening for light ink), so that soft shadows are paper. Which of the two is ink is
    found out, so that chalk on a board is read like pencil on paper.
    """
    if max(values.shape) >= _NOISY_SIDE:
        values = box_blur(values, 1)
    values = _levelled(values)
    dark = _ink_is_dark(values)
    deviate = _darker if dark else _lighter
    against_near = box_blur(values, max(2, max(values.shape) // 10)) - values
    against_near = against_near if dark else -against_near
    deviation = deviate(values, _LINE)
    full = _full_ink(values, deviation, against_near)
    if full < _LEAST_CONTRAST:
        return np.zeros_like(values)
    area = deviate(values, _AREA)
    inside = enclosed((area > 0.7 * full) & (deviation <= 0.5 * full), deviation > 0.5 * full)
    deviation = np.where(inside, area, deviation)  # a filled shape is no outline
    low = 0.25 * full
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


def _levelled(values: Floats) -> Floats:
    """The picture divided by a smooth slope of light: a quadratic that most pixels lie near, whatever the ink does."""
    small = _block_means(values, max(1, max(values.shape) // 40))
    y, x = (np.linspace(-1, 1, side) for side in small.shape)
    terms = _quadratic(x, y).reshape(6, -1)
    weight = np.ones(terms.shape[1])
    for _ in range(6):
        shares = np.linalg.lstsq((terms * weight).T, small.ravel() * weight, rcond=None)[0]
        off = np.abs(small.ravel() - shares @ terms)
        weight = 1 / (1 + (off / (2 * float(np.median(off)) + 0.01)) ** 2)
    y, x = (np.linspace(-1, 1, side) for side in values.shape)
    slope = np.clip(np.tensordot(shares, _quadratic(x, y), 1), 0, 1)
    level: Floats = ((values + _LEAST_LIGHT) / (slope + _LEAST_LIGHT)).astype(np.float32)
    return level


def _quadratic(x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.float64]:
    """1, x, y, x², xy, y² on a grid: (6, H, W)."""
    across, down = np.meshgrid(x, y)
    return np.stack([np.ones_like(across), across, down, across**2, across * down, down**2])


def _ink_is_dark(level: Floats) -> bool:
    """Whether the strongest deviations of a levelled picture from its ground lie below it, as ratios."""
    low, ground, high = (float(each) for each in np.quantile(level, (0.0003, 0.5, 0.9997)))
    return low * high <= ground * ground


def _darker(values: Floats, reach: float) -> Floats:
    """By how much of the light that falls there each pixel is darker than the paper around it."""
    ground = _ground(values, reach)
    deviation: Floats = np.maximum(ground - values, 0) / (ground + _DARKEST)
    return deviation


def _lighter(values: Floats, reach: float) -> Floats:
    """By how much each pixel is lighter than a dark ground around it."""
    deviation: Floats = np.maximum(values + _ground(-values, reach), 0)
    return deviation


def _ground(values: Floats, share: float) -> Floats:
    """The brightness of light paper, dark lines up to twice ``share`` of the picture's longer side being filled up.

    It is worked out on a small version of the picture, since it changes slowly.
    """
    factor = max(1, max(values.shape) // _GROUND_SIDE)
    small = _block_means(values, factor)
    reach = max(3, round(max(small.shape) * share))
    small = box_blur(_greatest_around(-_greatest_around(small, reach), reach) * np.float32(-1), max(1, reach // 3))
    large = np.repeat(np.repeat(small, factor, axis=0), factor, axis=1)[: values.shape[0], : values.shape[1]]
    return box_blur(large, factor) if factor > 1 else large


def _greatest_around(values: Floats, reach: int) -> Floats:
    """The largest value in a square of ``2 reach + 1`` pixels around each pixel, edges repeated."""
    for axis in (0, 1):
        padding = [(0, 0), (0, 0)]
        padding[axis] = (reach, reach)
        windows = np.lib.stride_tricks.sliding_window_view(np.pad(values, padding, mode="edge"), 2 * reach + 1, axis)
        values = windows.max(axis=-1)
    return values


def _block_means(values: Floats, factor: int) -> Floats:
    """Means of ``factor`` × ``factor`` pixels; the last row and column are repeated where the blocks reach beyond."""
    if factor < 2:
        return values
    values = np.pad(values, [(0, -side % factor) for side in values.shape], mode="edge")
    blocks: Floats = values.reshape(values.shape[0] // factor, factor, -1, factor).mean(axis=(1, 3))
    return blocks


def _full_ink(values: Floats, deviation: Floats, against_near: Floats) -> float:
    """The deviation of well inked pixels, 0 if there is none: such as stand out sharply, which no shadow does."""
    noise = 1.5 * float(np.median(np.abs(values - box_blur(values, 1))))
    sharp = deviation[against_near > max(5 * noise, 0.25 * float(against_near.max()), 0.02)]
    if sharp.size < 3:
        return 0.0
    return float(np.quantile(sharp, 0.6))
