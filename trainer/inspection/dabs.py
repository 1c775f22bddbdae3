"""Dabs of ink, added or rubbed out, and where in a drawing one may do most for a digit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from trainer.image.digit_image import stroke_arrays, unit_segments
from trainer.image.measures import CENTRE, INK_BOX, PEN_RADIUS, SIDE
from trainer.image.pen_rendering import paint_digits
from trainer.ink.erasing import erased
from trainer.ink.strokes import Ink, Stroke
from trainer.model.digit_model import Array

_INKED = 0.3  # a pixel as dark as this is of the line
_APART = 2.0  # pixels between two places that are tried
_EDGE = PEN_RADIUS + 0.5
_REACH = 1  # pixels from a dab's middle to the last one that it covers


@dataclass(frozen=True, slots=True)
class Dab:
    """One touch at (x, y): of the pen, or of the rubber; ``radius`` in the drawing's units."""

    x: float
    y: float
    radius: float
    adds: bool


def with_dab(ink: Ink, dab: Dab) -> Ink:
    """The drawing after one more touch: with a point of ink, or without what the rubber touches, as on the pad."""
    at = (dab.x, dab.y)
    if dab.adds:
        return replace(ink, strokes=(*ink.strokes, Stroke((at,), 2 * dab.radius)))
    strokes: list[Stroke] = []
    drawn = [stroke for stroke in ink.strokes if stroke.points]
    for stroke, pieces in zip(drawn, erased(drawn, at, at, dab.radius) if drawn else [], strict=True):
        strokes += [stroke] if pieces is None else pieces
    return replace(ink, strokes=tuple(strokes))


def with_dabs(ink: Ink, dabs: Iterable[Dab]) -> Ink:
    """The drawing after these touches, one after the other."""
    for dab in dabs:
        ink = with_dab(ink, dab)
    return ink


def roughly_after(ink: Ink, dabs: Sequence[Dab]) -> Array:
    """(N, 28, 28): about the digit image that a drawing with extent has after each of N dabs, to choose among them.

    The rubber takes whole segments, an eightieth of the line's length, so that the lines are cut but once.
    """
    lines = stroke_arrays(ink)
    points = np.concatenate(lines)
    low, longer = points.min(axis=0), float(np.ptp(points, axis=0).max())
    starts, ends = unit_segments(lines).transpose(0, 2, 1)
    places = ((np.array([(dab.x, dab.y) for dab in dabs]) - low) / longer).astype(np.float32)
    radii = np.array([dab.radius / longer for dab in dabs], np.float32)
    adds = np.array([dab.adds for dab in dabs])
    away = places[:, None] - (starts + ends) / 2
    is_left = adds[:, None] | ((away * away).sum(axis=2) > radii[:, None] ** 2)
    drawn = np.concatenate([is_left, adds[:, None]], axis=1)  # the last segment is the pen's dab
    dabbed = (len(dabs), *starts.shape)
    starts, ends = (np.concatenate([np.broadcast_to(part, dabbed), places[:, None]], axis=1) for part in (starts, ends))
    return paint_digits(starts, ends, drawn, np.full(len(dabs), PEN_RADIUS, np.float32))


def promising(ink: Ink, image: Array, gradient: Array, pen: float, rubber: float, count: int) -> list[Dab]:
    """The places at which the pen, and those at which the rubber, should raise a sum most: at most ``count`` of each.

    ``image`` (28, 28) is the drawing's digit image, ``gradient`` (28, 28) how the sum grows with each pixel's ink;
    ``pen`` and ``rubber`` are their radii in the drawing's units. The best come first.
    """
    place = _Placement(ink)
    if place.scale <= 0:
        return []
    added, rubbed = np.zeros((2, SIDE, SIDE))
    wide_gradient, wide_image = np.pad(gradient, _REACH), np.pad(image, _REACH)
    for down in range(-_REACH, _REACH + 1):
        for across in range(-_REACH, _REACH + 1):
            ink_there = min(1.0, max(0.0, _EDGE - float(np.hypot(down, across))))
            part = np.s_[_REACH + down : _REACH + down + SIDE, _REACH + across : _REACH + across + SIDE]
            added += wide_gradient[part] * np.maximum(0, ink_there - wide_image[part])
            rubbed -= wide_gradient[part] * np.minimum(ink_there, wide_image[part])
    near = _touching(image)
    adds = [Dab(*place.on_pad(x, y), pen, True) for x, y in _best(np.where(near, added, 0), count)]
    rubs = [Dab(*place.on_pad(x, y), rubber, False) for x, y in _best(np.where(image > 0.4, rubbed, 0), count)]
    return adds + rubs


def _touching(image: Array) -> NDArray[np.bool_]:
    """(28, 28): where a dab touches the ink, so that it belongs to the digit: a dot apart is a sign, or chance."""
    ink = np.pad(image > _INKED, 1)
    rows = ink[:-2] | ink[1:-1] | ink[2:]
    near: NDArray[np.bool_] = rows[:, :-2] | rows[:, 1:-1] | rows[:, 2:]
    return near


class _Placement:
    """Where a drawing's points lie in its digit image."""

    def __init__(self, ink: Ink) -> None:
        lines = stroke_arrays(ink)
        points = np.concatenate(lines) if lines else np.zeros((1, 2))
        low, high = points.min(axis=0), points.max(axis=0)
        longer = float((high - low).max())
        self.scale = (INK_BOX - 2 * PEN_RADIUS) / longer if longer > 1e-9 else 0.0
        self._middle = (low + high) / 2
        self._shift = CENTRE - _mean_place(lines, self._middle, self.scale) if lines else np.full(2, CENTRE)

    def on_pad(self, x: float, y: float) -> tuple[float, float]:
        """A pixel's place in the drawing's units."""
        across, down = (np.array([x, y]) - self._shift) / self.scale + self._middle
        return float(across), float(down)


def _mean_place(lines: list[NDArray[np.float64]], middle: NDArray[np.float64], scale: float) -> NDArray[np.float64]:
    """The middle of the line, every part weighted by its length: nearly the ink's centre of mass."""
    total, weights = np.zeros(2), 0.0
    for line in lines:
        scaled = (line - middle) * scale
        lengths = np.hypot(*np.diff(scaled, axis=0).T) if len(line) > 1 else np.zeros(0)
        caps = 2 * PEN_RADIUS  # a tap has ink, too
        total += ((scaled[1:] + scaled[:-1]) / 2 * lengths[:, None]).sum(axis=0) + caps * (scaled[0] + scaled[-1]) / 2
        weights += float(lengths.sum()) + caps
    return total / weights


def _best(gains: NDArray[np.float64], count: int) -> list[tuple[int, int]]:
    """The (column, row) of the highest gains above 0 that lie apart from each other."""
    found: list[tuple[int, int]] = []
    for flat in np.argsort(-gains, axis=None, kind="stable"):
        row, column = divmod(int(flat), SIDE)
        if len(found) == count or gains[row, column] <= 0:
            break
        if all(np.hypot(column - x, row - y) >= _APART for x, y in found):
            found.append((column, row))
    return found
