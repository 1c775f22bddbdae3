"""Digits drawn by rule: the styles of pen_styles.txt, varied as hands vary, painted like the user's ink."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from trainer.data.pen_styles import SAMPLES, Style, digit_styles
from trainer.data.pen_variation import bent, hurried, on_a_coarse_grid, pen_down, pen_radius, shaky, slanted, varied
from trainer.image.pen_rendering import paint_digits
from trainer.ink.strokes import Ink, Stroke

Images = NDArray[np.uint8]
Labels = NDArray[np.int64]

_PAINTED_TOGETHER = 128


def draw_digits(
    count: int, rng: np.random.Generator, styles: Sequence[Style] | None = None, strength: float = 1.0
) -> tuple[Images, Labels]:
    """Draw ``count`` digits: images (N, 28, 28) uint8 with ink = 255, and labels (N,) int64, in no order.

    All ten digits are equally likely, and within one the styles by their weights. ``strength`` scales how much a
    drawing differs from its style: 0 not at all, 1 as hands do.
    """
    chosen = digit_styles() if styles is None else styles
    numbers = choose_styles(chosen, count, rng)
    lines, drawn = draw_lines(chosen, numbers, rng, strength)
    radius = pen_radius(count, rng)
    labels = np.array([int(style.sign) for style in chosen], np.int64)[numbers]
    return paint_lines(lines, drawn, radius), labels


def draw_lines(
    styles: Sequence[Style], numbers: NDArray[np.int64], rng: np.random.Generator, strength: float = 1.0
) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """One varied drawing of each style named by ``numbers``: points (N, S, 2) and which steps leave ink (N, S - 1)."""
    lines = np.zeros((len(numbers), SAMPLES, 2), np.float32)
    drawn = np.zeros((len(numbers), SAMPLES - 1), np.bool_)
    for number in np.unique(numbers):
        own = np.flatnonzero(numbers == number)
        style = styles[number]
        lines[own] = hurried(varied(style, len(own), rng, strength), style.stroke, rng)
        drawn[own] = pen_down(style.stroke, len(own), rng)
    lines = shaky(slanted(bent(lines, rng, strength), rng, strength), rng)
    return on_a_coarse_grid(lines, rng), drawn


def paint_lines(lines: NDArray[np.float32], drawn: NDArray[np.bool_], radius: NDArray[np.float32]) -> Images:
    """Paint (N, S, 2) lines as digit images (N, 28, 28) uint8, some hundred at a time to stay in the cache."""
    images = np.empty((len(lines), 28, 28), np.uint8)
    for start in range(0, len(lines), _PAINTED_TOGETHER):
        part = slice(start, start + _PAINTED_TOGETHER)
        painted = paint_digits(lines[part, :-1], lines[part, 1:], drawn[part], radius[part])
        images[part] = (painted * 255 + 0.5).astype(np.uint8)
    return images


def ink_of_style(style: Style, size: float = 200.0, width: float = 12.0) -> Ink:
    """One drawing of a style just as it is in the file, as ink of ``size`` units in height."""
    points = style.spline @ style.points * np.float32(size)
    points[:, 0] *= np.float32(0.72)
    strokes = [points[style.stroke == number].tolist() for number in range(int(style.stroke[-1]) + 1)]
    return Ink(tuple(Stroke(tuple((x, y) for x, y in stroke), width) for stroke in strokes))


def choose_styles(styles: Sequence[Style], count: int, rng: np.random.Generator) -> NDArray[np.int64]:
    """Numbers (N,) of styles drawn by their weights, each sign being equally likely."""
    weights = np.array([style.weight for style in styles])
    signs = np.array([style.sign for style in styles])
    for sign in np.unique(signs):
        weights[signs == sign] /= weights[signs == sign].sum()
    return rng.choice(len(styles), count, p=weights / weights.sum())
