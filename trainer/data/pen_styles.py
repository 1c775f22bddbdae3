"""The ways in which people draw digits and letters, read from data and ready to be varied.

A style is a handful of control points; its line is a Catmull–Rom spline through them (Catmull and Rom 1974), broken at
corners. Such a spline is linear in its points: a style carries one matrix, and thousands of variants are one product.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from trainer.data.pen_forms import read_forms, style_lines

Floats = NDArray[np.float32]

SAMPLES = 76
"""Points along the lines of every style; the longer a stroke, the more of them it gets."""


@dataclass(frozen=True, eq=False, slots=True)
class Style:
    """One way to draw one sign.

    ``points`` (P, 2) are the control points in a box of 1 × 1, y down; ``spline`` (76, P) turns them into points along
    the lines; ``stroke`` (76,) numbers the stroke of each of these, ``stroke_of_point`` (P,) of the control points.
    """

    sign: str
    name: str
    weight: float
    points: Floats
    spline: Floats
    stroke: NDArray[np.int64]
    stroke_of_point: NDArray[np.int64]


@cache
def digit_styles() -> tuple[Style, ...]:
    """All styles of digits, sketched ones and those of the catalogue by features; ``sign`` is "0" to "9"."""
    return (*read_styles(Path(__file__).with_name("pen_styles.txt")), *catalogue_styles())


@cache
def catalogue_styles() -> tuple[Style, ...]:
    """The styles that pen_forms.txt makes of features."""
    return tuple(read_style(line) for form in read_forms() for line in style_lines(form))


@cache
def letter_styles() -> tuple[Style, ...]:
    """Letters and other signs that nobody takes for a digit."""
    return read_styles(Path(__file__).with_name("letter_styles.txt"))


def read_styles(path: Path) -> tuple[Style, ...]:
    """The styles in a file; the first lines of ours explain the format. ValueError for a line that is none."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(read_style(line) for line in lines if line.strip() and not line.startswith("# "))


def read_style(line: str) -> Style:
    """One line such as ``7 crossed 4 : .1,.1 .9,.1 / .4,1 | .2,.5 .8,.5``."""
    head, _, body = line.partition(" : ")
    try:
        sign, name, weight = head.split()
        strokes = [_pieces(text) for text in body.split("|")]
    except ValueError as error:
        raise ValueError(f"no style: {line!r}") from error
    points = np.concatenate([points for points, _ in strokes])
    spline, stroke = _spline(strokes)
    owner = np.repeat(np.arange(len(strokes)), [len(points) for points, _ in strokes])
    return Style(sign, name, float(weight), points, spline, stroke, owner)


def _pieces(text: str) -> tuple[Floats, list[int]]:
    """A stroke's control points (P, 2) and the numbers of its corners, both ends included."""
    points: list[tuple[float, float]] = []
    corners = [0]
    for word in text.split():
        if word == "/":
            corners.append(len(points) - 1)
        else:
            x, y = word.split(",")
            points.append((float(x), float(y)))
    return np.array(points, np.float32), [*corners, len(points) - 1]


def _spline(strokes: list[tuple[Floats, list[int]]]) -> tuple[Floats, NDArray[np.int64]]:
    """The matrix from all control points to points along all lines, and the stroke of each of the latter."""
    lengths = [_length(points) for points, _ in strokes]
    counts = _shared_out(SAMPLES, lengths)
    spline = np.zeros((SAMPLES, sum(len(points) for points, _ in strokes)), np.float32)
    row = column = 0
    for (points, corners), count in zip(strokes, counts, strict=True):
        spline[row : row + count, column : column + len(points)] = _stroke_matrix(points, corners, count)
        row, column = row + count, column + len(points)
    return spline, np.repeat(np.arange(len(strokes)), counts)


def _length(points: Floats) -> float:
    steps = np.diff(points, axis=0)
    return float(np.sqrt((steps**2).sum(axis=1)).sum()) + 0.02


def _shared_out(total: int, lengths: list[float]) -> list[int]:
    """Whole numbers in proportion to the lengths, at least 3 each, that sum to ``total``."""
    counts = [max(3, round(total * length / sum(lengths))) for length in lengths]
    counts[counts.index(max(counts))] += total - sum(counts)
    return counts


def _stroke_matrix(points: Floats, corners: list[int], count: int) -> Floats:
    """(count, P): points at even distances along one stroke, as mixtures of its control points."""
    fine = np.concatenate([_piece_matrix(a, b, len(points)) for a, b in pairwise(corners)])
    way = np.concatenate([[0], np.cumsum(np.sqrt((np.diff(fine @ points, axis=0) ** 2).sum(axis=1)))])
    places = np.interp(np.linspace(0, way[-1], count), way, np.arange(len(fine)))
    low = np.minimum(places.astype(np.int64), len(fine) - 2)
    share = (places - low)[:, None]
    matrix: Floats = (fine[low] * (1 - share) + fine[low + 1] * share).astype(np.float32)
    return matrix


def _piece_matrix(first: int, last: int, count: int) -> Floats:
    """Twelve rows for each gap between the control points first..last; ends are continued straight on."""
    piece = _spline_matrix(last - first + 1)
    matrix = np.zeros((len(piece), count), np.float32)
    matrix[:, first : last + 1] = piece
    return matrix


@cache
def _spline_matrix(points: int) -> Floats:
    """(12 (P - 1) + 1, P): the spline through P points; one before the first or after the last is the end mirrored."""
    matrix = np.zeros((12 * (points - 1) + 1, points + 2), np.float32)
    rows = np.arange(len(matrix))
    gaps = np.minimum(rows // 12, max(points - 2, 0))
    t = rows / 12 - gaps
    shares = (-t + 2 * t**2 - t**3, 2 - 5 * t**2 + 3 * t**3, t + 4 * t**2 - 3 * t**3, -(t**2) + t**3)
    for offset, share in enumerate(shares):
        np.add.at(matrix, (rows, np.minimum(gaps + offset, points + 1)), (share / 2).astype(np.float32))
    inner = matrix[:, 1:-1].copy()
    beside = min(1, points - 1)
    for outside, end, next_to in ((matrix[:, 0], 0, beside), (matrix[:, -1], points - 1, points - 1 - beside)):
        inner[:, end] += 2 * outside  # 2 p0 - p1
        inner[:, next_to] -= outside
    return inner
