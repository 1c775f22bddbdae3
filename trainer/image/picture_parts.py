"""Which connected parts of a picture's ink are the digit: specks, ruled lines and the paper's edges are none of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class _Part:
    number: int
    area: int
    top: int
    bottom: int
    left: int
    right: int
    row: int
    column: int

    @property
    def longer(self) -> int:
        return max(self.bottom - self.top, self.right - self.left) + 1


def digit_mask(ink: Mask, faint: Mask) -> Mask:
    """The pixels of a (H, W) mask that belong to the digit; all False when there is nothing but dirt.

    ``faint`` holds ``ink`` and what is hardly visible. The largest part that does not reach the picture's border leads,
    not even by faint pixels if there is such a one. Others are kept when they are at least a fortieth of its area, do
    not reach the border either and lie near it.
    """
    if not _is_one_stroke(ink):
        ink = ink & ~_ruled(ink) & ~_ruled(ink.T).T
    labels = label_parts(ink)
    parts = _parts(labels)
    outside = _reaching_border(label_parts(faint))
    inside = [part for part in parts if not _touches(part, ink.shape)]
    inside = [part for part in inside if not outside[part.row, part.column]] or inside
    candidates = [part for part in inside if part.longer >= 0.04 * max(ink.shape)] or parts
    if not candidates:
        return np.zeros_like(ink)
    leader = max(candidates, key=lambda part: (part.longer * part.area, -part.number))
    kept = [part.number for part in inside if _belongs(part, leader)]
    mask: Mask = np.isin(labels, [*kept, leader.number])
    return mask


def enclosed(area: Mask, ink: Mask) -> Mask:
    """The parts of ``area`` (H, W) with ``ink`` along at least three quarters of their outline."""
    labels = np.pad(label_parts(area), 1)
    count = int(labels.max()) + 1
    wall = np.pad(ink, 1)
    outline, walled = np.zeros(count), np.zeros(count)
    for axis, step in ((0, 1), (0, -1), (1, 1), (1, -1)):
        edge = (labels > 0) & (np.roll(labels, step, axis) == 0)
        outline += np.bincount(labels[edge], minlength=count)
        walled += np.bincount(labels[edge & np.roll(wall, step, axis)], minlength=count)
    kept = walled >= 0.75 * np.maximum(outline, 1)
    kept[0] = False
    inner: Mask = kept[labels[1:-1, 1:-1]]
    return inner


def label_parts(mask: Mask) -> NDArray[np.int64]:
    """Number the 8-connected parts of a mask from 1; 0 where it is False. Runs of each row are joined row by row."""
    labels = np.zeros(mask.shape, np.int64)
    parents = [0]
    above: list[tuple[int, int, int]] = []
    for row, line in enumerate(mask):
        steps = np.flatnonzero(np.diff(np.concatenate([[0], line.view(np.int8), [0]])))
        runs = []
        for start, end in steps.reshape(-1, 2).tolist():
            touching = {_root(parents, name) for left, right, name in above if left <= end and right >= start}
            name = min(touching, default=len(parents))
            if not touching:
                parents.append(name)
            for other in touching:
                parents[other] = name
            labels[row, start:end] = name
            runs.append((start, end, name))
        above = runs
    roots = np.array([_root(parents, name) for name in range(len(parents))])
    numbers = np.unique(roots, return_inverse=True)[1]
    named: NDArray[np.int64] = numbers[labels]
    return named


def _root(parents: list[int], name: int) -> int:
    while parents[name] != name:
        name = parents[name]
    return name


def _parts(labels: NDArray[np.int64]) -> list[_Part]:
    rows, columns = np.nonzero(labels)
    names = labels[rows, columns]
    count = int(labels.max(initial=0)) + 1
    area = np.bincount(names, minlength=count)
    low, high = np.full((2, count), np.iinfo(np.int64).max), np.full((2, count), -1)
    for axis, places in enumerate((rows, columns)):
        np.minimum.at(low[axis], names, places)
        np.maximum.at(high[axis], names, places)
    found, first = np.unique(names, return_index=True)
    return [
        _Part(
            n, *(int(each) for each in (area[n], low[0, n], high[0, n], low[1, n], high[1, n], rows[at], columns[at]))
        )
        for n, at in zip(found.tolist(), first.tolist(), strict=True)
    ]


def _reaching_border(labels: NDArray[np.int64]) -> Mask:
    """The pixels of all parts that touch the picture's border."""
    border = np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]])
    reaching: Mask = np.isin(labels, np.unique(border[border > 0]))
    return reaching


def _touches(part: _Part, shape: tuple[int, ...]) -> bool:
    return part.top == 0 or part.left == 0 or part.bottom == shape[0] - 1 or part.right == shape[1] - 1


def _belongs(part: _Part, leader: _Part) -> bool:
    gap_x = max(part.left - leader.right, leader.left - part.right)
    gap_y = max(part.top - leader.bottom, leader.top - part.bottom)
    near = max(gap_x, gap_y) <= 0.4 * leader.longer
    return near and part.area >= leader.area / 40


def _is_one_stroke(ink: Mask) -> bool:
    """Whether all that is large hangs together and ends inside: no ruling then, even if it is an upright 1."""
    large = [part for part in _parts(label_parts(ink)) if part.longer >= 0.1 * max(ink.shape)]
    return len(large) == 1 and not _touches(large[0], ink.shape)


def _ruled(ink: Mask) -> Mask:
    """Thin level lines across the picture: rows inked over most of their length, where the ink is only a line thick."""
    height, width = ink.shape
    thickest = max(1, round(0.02 * height))
    long_rows = ink.mean(axis=1) > 0.7
    if width < 40 or not long_rows.any():
        return np.zeros_like(ink)
    rows = long_rows.copy()
    for shift in range(1, thickest + 1):
        rows[shift:] |= long_rows[:-shift]
        rows[:-shift] |= long_rows[shift:]
    padded = np.pad(ink, ((3 * thickest, 3 * thickest), (0, 0)))
    crossing = padded[:height] & padded[6 * thickest :]
    near = padded[2 * thickest : height + 2 * thickest] | padded[4 * thickest : height + 4 * thickest]
    ruled: Mask = ink & rows[:, None] & ~crossing & ~(near & ~rows[:, None])
    return ruled
