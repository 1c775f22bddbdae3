"""Ink on paper in uneven light: photographs, scans and prints with shadows, grain and ruled lines."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from trainer.image.flat_paper import strength_of
from trainer.image.picture_parts import enclosed

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]

_GROUND_SIDE = 100
_LEAST_CONTRAST = 0.08
_NOISY_SIDE = 150
_LINE, _AREA = 1 / 7, 0.45
_DARKEST = np.float32(0.04)
_LEAST_LIGHT = np.float32(0.1)


def lit_strength(values: Floats) -> Floats:
    """How much ink each pixel of (H, W) values in [0, 1] holds: 0 for paper, 1 for full ink; zeros if none is there.

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
    filled = (area > 0.7 * full) & (deviation <= 0.5 * full)
    if filled.any():
        inside = enclosed(filled, deviation > 0.5 * full)
        deviation = np.where(inside, area, deviation)  # a filled shape is no outline
    return strength_of(deviation, full)


def box_blur(values: Floats, radius: int) -> Floats:
    """The mean over a square of ``2 radius + 1`` pixels a side, edges repeated."""
    side = 2 * radius + 1
    return np.asarray(cv2.blur(values, (side, side), borderType=cv2.BORDER_REPLICATE), np.float32)


def _levelled(values: Floats) -> Floats:
    """The picture divided by a smooth slope of light: a quadratic that most pixels lie near, whatever the ink does."""
    small = _reduced(values, max(1, max(values.shape) // 40))
    terms = _quadratic(*(np.linspace(-1, 1, side) for side in small.shape))
    light = small.ravel().astype(np.float64)
    weight = np.ones(light.size)
    for _ in range(6):
        weighted = terms * weight**2
        shares = np.linalg.solve(weighted @ terms.T + 1e-9 * np.eye(6), weighted @ light)
        off = np.abs(light - shares @ terms)
        weight = 1 / (1 + (off / (2 * float(np.median(off)) + 0.01)) ** 2)
    y, x = (np.linspace(-1, 1, side) for side in values.shape)
    constant, across, down, across2, both, down2 = shares
    slope = np.add.outer(constant + down * y + down2 * y**2, across * x + across2 * x**2) + np.outer(both * y, x)
    slope = np.clip(slope, 0, 1).astype(np.float32)
    level: Floats = (values + _LEAST_LIGHT) / (slope + _LEAST_LIGHT)
    return level


def _quadratic(y: Doubles, x: Doubles) -> Doubles:
    """1, x, y, x², xy, y² on a grid: (6, H · W)."""
    across, down = (each.ravel() for each in np.meshgrid(x, y))
    return np.stack([np.ones_like(across), across, down, across**2, across * down, down**2])


def _ink_is_dark(level: Floats) -> bool:
    """Whether the strongest deviations of a levelled picture from its ground lie below it, as ratios."""
    few, half = round(0.0003 * level.size), level.size // 2
    ordered = np.partition(level.ravel(), (few, half, level.size - 1 - few))
    low, ground, high = (float(ordered[place]) for place in (few, half, level.size - 1 - few))
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
    small = _reduced(values, factor)
    reach = max(3, round(max(small.shape) * share))
    square = cv2.getStructuringElement(cv2.MORPH_RECT, (2 * reach + 1, 2 * reach + 1))
    closed = cv2.morphologyEx(small, cv2.MORPH_CLOSE, square, borderType=cv2.BORDER_REPLICATE)
    smooth = box_blur(np.asarray(closed, np.float32), max(1, reach // 3))
    if factor == 1:
        return smooth
    return np.asarray(cv2.resize(smooth, values.shape[::-1], interpolation=cv2.INTER_LINEAR), np.float32)


def _reduced(values: Floats, factor: int) -> Floats:
    """Means of about ``factor`` × ``factor`` pixels."""
    if factor < 2:
        return values
    size = (-(-values.shape[1] // factor), -(-values.shape[0] // factor))
    return np.asarray(cv2.resize(values, size, interpolation=cv2.INTER_AREA), np.float32)


def _full_ink(values: Floats, deviation: Floats, against_near: Floats) -> float:
    """The deviation of well inked pixels, 0 if there is none: such as stand out sharply, which no shadow does."""
    noise = 1.5 * float(np.median(np.abs(values - box_blur(values, 1))[::3, ::3]))
    sharp = deviation[against_near > max(5 * noise, 0.25 * float(against_near.max()), 0.02)]
    if sharp.size < 3:
        return 0.0
    return float(np.quantile(sharp, 0.6))
