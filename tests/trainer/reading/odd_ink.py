"""Ink that is no number: strokes by the hundred, none that can be used, points by the million."""

from __future__ import annotations

from typing import Final

import numpy as np

from trainer.ink.strokes import Stroke


def lines(count: int, rng: np.random.Generator) -> list[Stroke]:
    """Strokes of five points anywhere on the pad."""
    return [Stroke(tuple((x, y) for x, y in rng.uniform(0, 280, (5, 2)).tolist())) for _ in range(count)]


def dots(count: int, rng: np.random.Generator) -> list[Stroke]:
    """Touches of the pen anywhere on the pad."""
    return [Stroke(((x, y),)) for x, y in rng.uniform(0, 280, (count, 2)).tolist()]


ODD: Final[dict[str, list[Stroke]]] = {
    "nothing": [],
    "no usable point": [Stroke(((float("nan"), 1.0),)), Stroke(((float("inf"), 0.0),))],
    "a dot": [Stroke(((5.0, 5.0),))],
    "dots": [Stroke(((10.0 * index, 5.0 * (index % 3)),)) for index in range(6)],
    "dots in one place": [Stroke(((5.0, 5.0),))] * 4,
    "level bars": [Stroke(((0.0, 0.0), (30.0, 0.0))), Stroke(((0.0, 12.0), (30.0, 12.0)))],
    "hundreds of strokes": lines(300, np.random.default_rng(0)),
    "a filled pad": lines(32, np.random.default_rng(1)),
    "a tally": [Stroke(((5.0 * index, 0.0), (5.0 * index + 1, 40.0))) for index in range(60)],
    "a million points": [Stroke(tuple((float(index % 1000), float(index * 7 % 613)) for index in range(1_000_000)))],
    "a few lines among dots": lines(12, np.random.default_rng(2)) + dots(20, np.random.default_rng(3)),
    "far away": [Stroke(((1e300, 0.0), (0.0, 1e300)))],
}
