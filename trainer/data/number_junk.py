"""What is no digit when a number is cut in the wrong place: pieces of digits, and digits with a piece of a neighbour.

Each generator gives (N, 28, 28) uint8 images with ink = 255, like those of :mod:`trainer.data.drawn_junk`.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from trainer.data.drawn_digits import choose_styles, draw_lines, paint_lines
from trainer.data.pen_styles import Style, digit_styles
from trainer.data.pen_variation import pen_radius

Images = NDArray[np.uint8]
Floats = NDArray[np.float32]
Mask = NDArray[np.bool_]

_LEFT_HALVES: Final = "2359"
_RIGHT_HALVES: Final = "6"
"""Digits whose halves are none: half an 8 is a 3, half a 0 a bent 1, the right of a 2 a 7 or a 2."""


def draw_halves(count: int, rng: np.random.Generator) -> Images:
    """The left or the right part of a digit, 30 to 48 % of its width."""
    left = [style for style in digit_styles() if style.sign in _LEFT_HALVES]
    right = [style for style in digit_styles() if style.sign in _RIGHT_HALVES]
    images = [_halves(left, count * 2 // 3, 1, rng), _halves(right, count - count * 2 // 3, -1, rng)]
    return np.concatenate(images)


def draw_with_neighbours(count: int, rng: np.random.Generator) -> Images:
    """A digit and the near part of another beside it, 45 to 85 % of its width."""
    styles = [style for style in digit_styles() if style.sign != "1"]  # a bar beside a bar may be a 4, an 11 or a 0
    own, own_drawn = draw_lines(styles, choose_styles(styles, count, rng), rng)
    other, other_drawn = draw_lines(styles, choose_styles(styles, count, rng), rng)
    is_right = rng.random((count, 1)) < 0.5
    gap = rng.uniform(-0.02, 0.3, (count, 1)).astype(np.float32)
    place = np.where(
        is_right,
        own[:, :, 0].max(axis=1, keepdims=True) - other[:, :, 0].min(axis=1, keepdims=True) + gap,
        own[:, :, 0].min(axis=1, keepdims=True) - other[:, :, 0].max(axis=1, keepdims=True) - gap,
    )
    share = rng.uniform(0.45, 0.85, (count, 1)).astype(np.float32)
    other_drawn = other_drawn & _within(other, np.where(is_right, share, -share))
    other[:, :, 0] += place
    drawn = np.concatenate([own_drawn, np.zeros((count, 1), np.bool_), other_drawn], axis=1)
    return paint_lines(np.concatenate([own, other], axis=1), drawn, pen_radius(count, rng))


def draw_open_fours(count: int, rng: np.random.Generator) -> Images:
    """A 4 without its stem: the stem, taken alone, would pass for a 1."""
    styles = [style for style in digit_styles() if style.sign == "4" and style.stroke[-1] > 0 and _is_corner(style)]
    numbers = choose_styles(styles, count, rng)
    lines, drawn = draw_lines(styles, numbers, rng)
    first = np.stack([style.stroke[1:] == 0 for style in styles])[numbers]
    return paint_lines(lines, drawn & first, pen_radius(count, rng))


def _is_corner(style: Style) -> bool:
    """Whether the first stroke goes down and across, and is no bar."""
    width, height = np.ptp(style.points[style.stroke_of_point == 0], axis=0)
    return bool(width > 0.35 and height > 0.3)


def _halves(styles: list[Style], count: int, side: int, rng: np.random.Generator) -> Images:
    tries = 3 * count + 8
    lines, drawn = draw_lines(styles, choose_styles(styles, tries, rng), rng)
    share = rng.uniform(0.3, 0.48, (tries, 1)).astype(np.float32)
    drawn &= _within(lines, side * share)
    kept = np.flatnonzero(~_are_bars(lines, drawn))
    chosen = np.resize(kept, count) if len(kept) else np.arange(count)
    return paint_lines(lines[chosen], drawn[chosen], pen_radius(count, rng))


def _are_bars(lines: Floats, drawn: Mask) -> Mask:
    """(N,): what is left is a bar, straight or slightly bent, which would pass for a 1."""
    weight = drawn[:, :, None].astype(np.float32)
    middle = (lines[:, 1:] + lines[:, :-1]) / 2
    count = np.maximum(weight.sum(axis=1, keepdims=True), 1)
    away = (middle - (middle * weight).sum(axis=1, keepdims=True) / count) * weight
    spread = np.linalg.svd(np.matmul(away.transpose(0, 2, 1), away), compute_uv=False)  # squares of both sides
    bars: Mask = spread[:, 1] < 0.06 * spread[:, 0]
    return bars


def _within(lines: Floats, share: NDArray[np.floating]) -> Mask:
    """(N, S - 1): which steps lie in the left ``share`` (N, 1) of a drawing's width, or the right one if negative.

    Something is always left: the step at the far end of that side.
    """
    middle = (lines[:, 1:, 0] + lines[:, :-1, 0]) / 2
    low, high = middle.min(axis=1, keepdims=True), middle.max(axis=1, keepdims=True)
    place = (middle - low) / np.maximum(high - low, np.float32(1e-6))
    inside: Mask = np.where(share > 0, place <= share, place >= 1 + share)
    return inside
