"""Ink on paper in uneven light: photographs, scans and prints with shadows, grain and ruled lines."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from trainer.image.fewer_pixels import enlarged, reduced
from trainer.image.flat_paper import ink_range
from trainer.image.picture_parts import labelled

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]

_LIGHT_SIDE = 16
_FEW = 5  # squares
_EVERY = np.eye(6) * 1e-9
_SETTLED = 0.001  # of full light
_GROUND_SIDE = 100
_LOOKING_SIDE = 150
_LEAST_CONTRAST = 0.08
_NOISY_SIDE = 150
_BINS = 1024
_RIM, _NARROW = 3, 60  # pixels along the border, where the light is known least, of what is no narrower than that
_FULL, _FULLER = 0.6, (0.8, 0.9, 0.95, 0.98)  # shares of sharp pixels that are no darker than full ink
_THIN = 1.5  # pixels to the edge of a ruled line
_SHARP = 0.03  # against the mean around it: soft shadows differ less
_LINE, _AREA = 1 / 7, 0.45
_DARKEST = np.float32(0.04)
_LEAST_LIGHT = np.float32(0.1)


def lit_strength(levels: Bytes) -> Bytes:
    """How much ink each pixel of a (H, W) picture holds: 0 for paper, 255 for full ink; zeros if none is there.

    The paper's brightness around a line is what is left when everything thinner than two sevenths of the picture is
    filled up (a grey closing, or an opening for light ink), so that soft shadows are paper. Which of the two is ink is
    found out, so that chalk on a board is read like pencil on paper. What changes slowly is worked out on 100 pixels,
    what is looked for is looked for on 160, and only the ink itself on all of them.
    """
    if max(levels.shape) >= _NOISY_SIDE:
        levels = np.asarray(cv2.blur(levels, (3, 3), borderType=cv2.BORDER_REPLICATE), np.uint8)
    small = reduced(levels, _LOOKING_SIDE).astype(np.float32) * np.float32(1 / 255)
    light = _light(small)
    level = (small + _LEAST_LIGHT) / (light + _LEAST_LIGHT)
    dark = _ink_is_dark(level)
    ground = _ground(reduced(level, _GROUND_SIDE), _LINE, dark)
    deviation = _deviation(level, enlarged(ground, level.shape), dark)
    sharp = _sharp_deviations(level, deviation, dark)
    full = sharp[int(_FULL * len(sharp))] if len(sharp) >= 3 else 0.0
    if full < _LEAST_CONTRAST:
        return np.zeros_like(levels)
    full = _beyond_lines(deviation, sharp, full)
    area = _ground(reduced(level, _GROUND_SIDE // 2), _AREA, dark)
    broad = _deviation(level, enlarged(area, level.shape), dark)
    filled = _filled(broad, deviation, full)
    if filled is not None:  # a filled shape is no outline
        ground = np.where(filled, enlarged(area, level.shape), enlarged(ground, level.shape))
        deviation = np.where(filled, broad, deviation)
    offset, factor = _transfer(ground, enlarged(light, ground.shape), full, dark)
    return _strength(levels, offset, factor, _around(deviation > 0.2 * full, levels.shape))


def box_blur(values: Floats, radius: int) -> Floats:
    """The mean over a square of ``2 radius + 1`` pixels a side, edges repeated."""
    side = 2 * radius + 1
    return np.asarray(cv2.blur(values, (side, side), borderType=cv2.BORDER_REPLICATE), np.float32)


def _light(values: Floats) -> Floats:
    """The light on the paper, 0..1: a quadratic that most pixels lie near, whatever the ink does; found on 16 px."""
    small = reduced(values, _LIGHT_SIDE)
    terms = _quadratic(small.shape)
    seen = small.ravel().astype(np.float64)
    light = np.full_like(seen, _median(seen))
    for _ in range(6):
        off = np.abs(seen - light)
        weighted = terms / (1 + (off / (2 * _median(off) + 0.01)) ** 2) ** 2
        factors: Doubles = np.linalg.solve(weighted @ terms.T + _EVERY, weighted @ seen).astype(np.float64)
        before, light = light, factors @ terms
        if np.abs(light - before).max() < _SETTLED:
            break
    if min(small.shape) < _FEW:  # what lies between so few is settled by nothing
        return enlarged(np.asarray(np.clip(light, 0, 1), np.float32).reshape(small.shape), values.shape)
    return np.asarray(np.clip(_quadratic_of(factors, small.shape, values.shape), 0, 1), np.float32)


def _quadratic_of(factors: Doubles, found_on: tuple[int, ...], shape: tuple[int, ...]) -> Floats:
    """The quadratic that was found on fewer pixels on all of ``shape``, up to the border."""
    square = max(max(shape) // _LIGHT_SIDE, 1)  # as ``reduced`` has it
    down, across = (_places(side, few, square) for side, few in zip(shape, found_on, strict=True))
    one, x, y, xx, xy, yy = factors.astype(np.float32)
    rows = (y + yy * down) * down + one
    return np.asarray(rows[:, None] + (x + xx * across) * across + (xy * down)[:, None] * across, np.float32)


def _places(side: int, few: int, square: int) -> Floats:
    """Where ``side`` pixels lie between -1 and 1, and up to a square and a half beyond."""
    beyond = 1 + 2 / (few - 1)
    places = ((np.arange(side) + 0.5) / square - 0.5) * (2 / (few - 1)) - 1
    return np.asarray(np.clip(places, -beyond, beyond), np.float32)


@lru_cache(maxsize=64)
def _quadratic(shape: tuple[int, ...]) -> Doubles:
    """The terms of a quadratic, (6, pixels), on a picture of that shape."""
    y, x = (np.linspace(-1, 1, side) for side in shape)
    across, down = (each.ravel() for each in np.meshgrid(x, y))
    return np.stack([np.ones_like(across), across, down, across**2, across * down, down**2])


def _median(values: NDArray[np.floating[Any]]) -> float:
    """One of the middle values; numpy's own median takes eight times as long for so few."""
    return float(np.partition(values, len(values) // 2)[len(values) // 2])


def _ink_is_dark(level: Floats) -> bool:
    """Whether the strongest deviations of a levelled picture from its ground lie below it, as ratios."""
    counts = cv2.calcHist([level], [0], None, [_BINS], [0, float(level.max()) + 1e-6]).ravel()
    total = np.cumsum(counts) / level.size
    low, ground, high = np.searchsorted(total, (0.0003, 0.5, 1 - 0.0003)) + 0.5
    return bool(low * high <= ground * ground)


def _ground(level: Floats, share: float, dark: bool) -> Floats:
    """The paper's own brightness, lines up to twice ``share`` of the longer side being filled up."""
    reach = max(3, round(max(level.shape) * share))
    square = np.ones((2 * reach + 1, 2 * reach + 1), np.uint8)
    kind = cv2.MORPH_CLOSE if dark else cv2.MORPH_OPEN
    filled = cv2.morphologyEx(level, kind, square, borderType=cv2.BORDER_REPLICATE)
    return box_blur(np.asarray(filled, np.float32), max(1, reach // 3))


def _deviation(level: Floats, ground: Floats, dark: bool) -> Floats:
    """By how much of the light that falls there each pixel is darker than the paper, or by how much it is lighter."""
    if dark:
        return np.asarray((ground - level) / (ground + _DARKEST), np.float32)
    return np.asarray(level - ground, np.float32)


def _sharp_deviations(level: Floats, deviation: Floats, dark: bool) -> Floats:
    """The deviations, sorted, of pixels that stand out sharply, which no shadow does: mostly well inked ones.

    What stands out along the border alone is not meant: the light is known least there.
    """
    near = reduced(level, _GROUND_SIDE // 2)
    near = enlarged(box_blur(near, max(2, max(near.shape) // 10)), level.shape)
    against_near = near - level if dark else level - near
    noise = 1.5 * _median(np.abs(level - box_blur(level, 1))[::3, ::3].ravel())
    inner = np.s_[_RIM:-_RIM, _RIM:-_RIM] if min(level.shape) > _NARROW else np.s_[:, :]
    return np.sort(deviation[inner][against_near[inner] > max(5 * noise, 0.25 * float(against_near.max()), _SHARP)])


def _beyond_lines(deviation: Floats, sharp: Floats, full: float) -> float:
    """A deviation of full ink at which ruled lines are paper, if there is one; else ``full``."""
    if not _is_ruled(deviation > 0.45 * full):
        return full
    for share in _FULLER:
        fuller = float(sharp[int(share * len(sharp))])
        if not _is_ruled(deviation > 0.45 * fuller):
            return fuller
    return full


def _is_ruled(ink: NDArray[np.bool_]) -> bool:
    """Whether some connected part is thin and reaches from side to side."""
    mask = ink.view(np.uint8)
    _, labels, statistics, _ = cv2.connectedComponentsWithStats(mask, connectivity=8, ltype=cv2.CV_16U)
    wide = statistics[1:, cv2.CC_STAT_WIDTH] >= 0.9 * ink.shape[1]
    high = statistics[1:, cv2.CC_STAT_HEIGHT] >= 0.9 * ink.shape[0]
    depth = cv2.distanceTransform(mask, cv2.DIST_L2, 3) if (wide | high).any() else None
    return depth is not None and any(
        float(np.median(depth[labels == number])) <= _THIN for number in np.flatnonzero(wide | high) + 1
    )


def _filled(area: Floats, deviation: Floats, full: float) -> NDArray[np.bool_] | None:
    """Where a shape too broad for a line is filled with ink; None if nowhere."""
    broad = (area > 0.7 * full) & (deviation <= 0.5 * full)
    return enclosed(broad, deviation > 0.5 * full) if broad.any() else None


def enclosed(area: NDArray[np.bool_], ink: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The parts of ``area`` (H, W) with ``ink`` along at least three quarters of their outline."""
    labels = np.pad(labelled(area.astype(np.uint8))[0], 1)
    count = int(labels.max()) + 1
    wall = np.pad(ink, 1)
    outline, walled = np.zeros(count), np.zeros(count)
    for axis, step in ((0, 1), (0, -1), (1, 1), (1, -1)):
        edge = (labels > 0) & (np.roll(labels, step, axis) == 0)
        outline += np.bincount(labels[edge], minlength=count)
        walled += np.bincount(labels[edge & np.roll(wall, step, axis)], minlength=count)
    kept = walled >= 0.75 * np.maximum(outline, 1)
    kept[0] = False
    inner: NDArray[np.bool_] = kept[labels[1:-1, 1:-1]]
    return inner


def _transfer(ground: Floats, light: Floats, full: float, dark: bool) -> tuple[Floats, Floats]:
    """What makes ink of a level: ``offset - factor * level``. Both change as slowly as paper and light do."""
    lowest, scale = ink_range(full)
    if dark:
        factor = 1 / ((light + _LEAST_LIGHT) * (ground + _DARKEST))
        offset = ground / (ground + _DARKEST) - _LEAST_LIGHT * factor
    else:
        factor = -1 / (light + _LEAST_LIGHT)
        offset = -ground - _LEAST_LIGHT * factor
    return np.asarray(scale * (offset - lowest), np.float32), np.asarray(scale / 255 * factor, np.float32)


def _around(inked: NDArray[np.bool_], shape: tuple[int, ...]) -> tuple[slice, slice]:
    """The rows and columns of a picture of that shape in which there is ink, given on fewer pixels, and some more."""
    left, top, width, height = cv2.boundingRect(inked.view(np.uint8))
    down, across = shape[0] / inked.shape[0], shape[1] / inked.shape[1]
    rows = slice(max(int((top - 2) * down), 0), min(int((top + height + 2) * down) + 1, shape[0]))
    return rows, slice(max(int((left - 2) * across), 0), min(int((left + width + 2) * across) + 1, shape[1]))


def _strength(levels: Bytes, offset: Floats, factor: Floats, place: tuple[slice, slice]) -> Bytes:
    """Ink, 0..255, of the levels in a place, nothing elsewhere."""
    strength = np.zeros_like(levels)
    seen = levels[place].astype(np.float32)
    seen *= enlarged(factor, levels.shape)[place]
    strength[place] = cv2.subtract(enlarged(offset, levels.shape)[place], seen, dtype=cv2.CV_8U)
    return strength
