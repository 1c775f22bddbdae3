"""How one person's digit differs from the next one's: bent, slanted, squeezed, shaky, hurried, cut off, joined up.

All functions take (N, S, 2) points along lines in a box of about 1 × 1, y down, and a random generator.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from trainer.data.pen_styles import Style

Floats = NDArray[np.float32]
Mask = NDArray[np.bool_]


def _normal(rng: np.random.Generator, deviation: float, *shape: int) -> Floats:
    return rng.standard_normal(shape, np.float32) * np.float32(deviation)


def varied(style: Style, count: int, rng: np.random.Generator, strength: float = 1.0) -> Floats:
    """Variants of one style, (N, S, 2): each control point moved a little, each stroke moved and resized."""
    deviation = np.exp(rng.uniform(np.log(0.012), np.log(0.06), (count, 1, 1))).astype(np.float32) * np.float32(
        strength
    )
    control = style.points + deviation * _normal(rng, 1.0, count, *style.points.shape)
    for number in range(int(style.stroke_of_point[-1]) + 1):
        own = style.stroke_of_point == number
        middle = control[:, own].mean(axis=1, keepdims=True)
        size = np.exp(_normal(rng, 0.08 * strength, count, 1, 2))
        place = _normal(rng, 0.025 * strength, count, 1, 2)
        control[:, own] = middle + (control[:, own] - middle) * size + place
    lines: Floats = np.matmul(style.spline, control)
    return lines


def bent(lines: Floats, rng: np.random.Generator, strength: float = 1.0) -> Floats:
    """Uneven proportions, a quadratic field over the box, some parts larger: straight is curved and halves unequal."""
    count = len(lines)
    powers = np.exp(_normal(rng, 0.13 * strength, count, 1, 2))
    inside = np.clip(lines, 0, 1)
    lines = lines - inside + inside**powers
    x, y = lines[:, :, 0] - np.float32(0.5), lines[:, :, 1] - np.float32(0.5)
    terms: Floats = np.stack([x * x, x * y, y * y], axis=2)
    lines = lines + terms @ _normal(rng, 0.12 * strength, count, 3, 2)
    for _ in range(2):
        lines = _zoomed(lines, rng, 0.2 * strength)
    return lines.astype(np.float32, copy=False)


def _zoomed(lines: Floats, rng: np.random.Generator, deviation: float) -> Floats:
    """Some part of the drawing larger or smaller than it should be: a small head, a big belly."""
    centre = rng.uniform(0.1, 0.9, (len(lines), 1, 2)).astype(np.float32)
    reach = rng.uniform(0.15, 0.4, (len(lines), 1)).astype(np.float32)
    away = lines - centre
    nearness = np.exp((away * away).sum(axis=2) / (-2 * reach * reach))
    amount = np.clip(_normal(rng, deviation, len(lines), 1), -0.5, 0.6)
    zoomed: Floats = lines + away * (nearness * amount)[:, :, None]
    return zoomed


def slanted(lines: Floats, rng: np.random.Generator, strength: float = 1.0) -> Floats:
    """Narrower or wider, leaning right more often than left, turned by some degrees."""
    count = len(lines)
    aspect = np.exp(-0.33 + _normal(rng, 0.27 * strength, count))
    slant = 0.1 + _normal(rng, 0.2 * strength, count)
    turn = _normal(rng, 0.09 * strength, count)
    x = (lines[:, :, 0] - np.float32(0.5)) * aspect[:, None] - slant[:, None] * (lines[:, :, 1] - np.float32(0.5))
    y = lines[:, :, 1] - np.float32(0.5)
    cosine, sine = np.cos(turn)[:, None], np.sin(turn)[:, None]
    return np.stack([x * cosine - y * sine, x * sine + y * cosine], axis=2)


def shaky(lines: Floats, rng: np.random.Generator) -> Floats:
    """A slow tremor along the line, small for most and plain to see for some."""
    count, samples, _ = lines.shape
    size = np.exp(rng.uniform(np.log(0.001), np.log(0.012), (count, 1, 1))).astype(np.float32)
    place = np.linspace(0, 2 * np.pi, samples, dtype=np.float32)
    for _ in range(3):
        speed = rng.uniform(2, 22, (count, 1)).astype(np.float32)
        phase = rng.uniform(0, 6.3, (count, 1)).astype(np.float32)
        wave = np.sin(speed * place + phase)[:, :, None]
        lines = lines + wave * size * _normal(rng, 1.0, count, 1, 2)
    return lines


def on_a_coarse_grid(lines: Floats, rng: np.random.Generator, share: float = 0.15) -> Floats:
    """Whole pixels of a small drawing, 14 to 60 px high, for a share of the drawings."""
    coarse = rng.random(len(lines)) < share
    step = (1 / rng.uniform(14, 60, (len(lines), 1, 1))).astype(np.float32)
    return np.where(coarse[:, None, None], np.round(lines / step) * step, lines)


def hurried(lines: Floats, stroke: NDArray[np.int64], rng: np.random.Generator, share: float = 0.25) -> Floats:
    """Few points a stroke, joined by straight lines, as a fast hand leaves them; for a share of the drawings."""
    every = rng.integers(3, 9, len(lines))
    fast = rng.random(len(lines)) < share
    result = lines.copy()
    for step in range(3, 9):
        chosen = np.flatnonzero(fast & (every == step))
        if len(chosen):
            result[chosen] = np.matmul(_coarse(stroke, step), lines[chosen])
    return result


def pen_down(stroke: NDArray[np.int64], count: int, rng: np.random.Generator) -> Mask:
    """(N, S - 1): which steps between points leave ink.

    Steps between strokes do for a few drawings (the pen was not lifted); up to 7 % at the ends of strokes are
    missing, and a few lines have a gap.
    """
    lifted = np.diff(stroke) != 0
    drawn = np.repeat(~lifted[None], count, axis=0)
    drawn |= lifted & (rng.random((count, 1)) < 0.04)
    steps = np.arange(len(lifted))
    for number in range(int(stroke[-1]) + 1):
        own = np.flatnonzero(stroke == number)
        missing = (rng.random((count, 2)) ** 2 * 0.07 * len(own)).astype(np.int64)
        inside = (steps >= own[0]) & (steps < own[-1])
        drawn &= ~(inside & ((steps < own[0] + missing[:, :1]) | (steps >= own[-1] - missing[:, 1:])))
    start = rng.integers(0, len(steps), (count, 1))
    gap = (rng.random((count, 1)) < 0.04) & (steps >= start) & (steps < start + rng.integers(1, 5, (count, 1)))
    return drawn & ~gap


def pen_radius(count: int, rng: np.random.Generator) -> Floats:
    """Pens in pixels of the digit image: half of them the pad's own, the others from ball pen to marker."""
    own = 1.15 * np.exp(rng.normal(0, 0.08, count))
    any_pen = np.exp(rng.uniform(np.log(0.8), np.log(2.1), count))
    return np.where(rng.random(count) < 0.5, own, any_pen).astype(np.float32)


def _coarse(stroke: NDArray[np.int64], step: int) -> Floats:
    """(S, S): keep every ``step``-th point of each stroke and its end; put the others on the straight line between."""
    matrix = np.zeros((len(stroke), len(stroke)), np.float32)
    for number in range(int(stroke[-1]) + 1):
        own = np.flatnonzero(stroke == number)
        kept = np.unique(np.append(own[::step], own[-1]))
        right = np.clip(np.searchsorted(kept, own), 1, len(kept) - 1)
        low, high = kept[right - 1], kept[right]
        share = (own - low) / (high - low)
        matrix[own, low] += 1 - share
        matrix[own, high] += share
    return matrix
