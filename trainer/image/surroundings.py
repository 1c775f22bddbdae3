"""What surrounds the writing in a picture's ink: ruled lines, and what reaches the picture's border.

Both are looked for on few pixels; only the lines themselves are told on all of them.
"""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from trainer.image.fewer_pixels import reduced

Mask = NDArray[np.bool_]
Bytes = NDArray[np.uint8]
Labels = NDArray[np.uint16]

FAINT = 5
"""Strength, 0..255, from which ink is visible at all."""

EDGES = (np.s_[0], np.s_[-1], np.s_[:, 0], np.s_[:, -1])
"""The four sides of a picture."""

_DARK = 60  # strength that leads from a part to the border; the grain of dim paper is fainter
_LOOKING_SIDE = 160
_ACROSS = 0.85  # of the paper's width: a line with its gaps
_LONG = 1 / 10  # of the width: runs in one row, which a line has even where it slopes
_THICKEST = 0.02  # of the height
_WHOLE_SIDE, _FAR = 0.97, 0.05  # of a side that is all ink; of the picture, free at the side across from it
_TABLE = 0.9  # of a column's height, inked: it shows no paper but the table beside it


class Surroundings(NamedTuple):
    """What is seen on few pixels: (h, w) masks.

    ``visible`` if only hardly, ``level`` and ``upright`` the long thin runs in it, of lines or not, ``dark`` clearly.
    """

    visible: Bytes
    level: Bytes
    upright: Bytes
    dark: Bytes


class RuledLines(NamedTuple):
    """The neighbourhoods of level and of upright lines, (h, w) masks of 0 and 1, and how many lines there are."""

    level: Bytes
    upright: Bytes
    rows: int
    columns: int

    @property
    def total(self) -> int:
        """Level and upright ones."""
        return self.rows + self.columns

    def within(self, ink: Bytes) -> Bytes:
        """The lines' pixels in a (H, W) mask of as many or more pixels; what crosses a line stays."""
        level = _as_thick(_spread(self.level, ink) & ink, ink, self.rows)
        upright = _as_thick(_transposed(_spread(self.upright, ink) & ink), _transposed(ink), self.columns)
        return level | upright.T


def surroundings(strength: Bytes) -> Surroundings | None:
    """Look around in (H, W) ink strengths; None where all stands clear of the border and nothing runs across."""
    small = reduced(strength, _LOOKING_SIDE)
    visible = np.asarray(cv2.threshold(small, FAINT, 1, cv2.THRESH_BINARY)[1], np.uint8)
    height, width = visible.shape
    left, top, across, down = cv2.boundingRect(visible)
    is_inside = left > 0 and top > 0 and left + across < width and top + down < height
    if is_inside and across < _ACROSS * width and down < _ACROSS * height:
        return None
    return Surroundings(visible, *thin_runs(visible), (small > _DARK).view(np.uint8))


def ruled_lines(around: Surroundings) -> RuledLines | None:
    """Thin straight lines from one side of the paper to the other, which may slope by some degrees; None if none is."""
    level, rows = _level(around.visible, around.level)
    upright, columns = _level(_transposed(around.visible), _transposed(around.upright))
    return RuledLines(level, _transposed(upright), rows, columns) if rows or columns else None


def beside_table(ink: Bytes) -> tuple[slice, slice]:
    """The rows and columns of a (H, W) mask without those along its border that are dark from end to end."""
    rows, columns = (cv2.reduce(ink, axis, cv2.REDUCE_SUM, dtype=cv2.CV_32S).ravel() for axis in (1, 0))
    return _paper(rows < _TABLE * ink.shape[1]), _paper(columns < _TABLE * ink.shape[0])


def _paper(shows_paper: Mask) -> slice:
    places = np.flatnonzero(shows_paper)
    return slice(int(places[0]), int(places[-1]) + 1) if len(places) else slice(None)


def thin_runs(ink: Bytes) -> tuple[Bytes, Bytes]:
    """The pixels of a (H, W) mask of 0 and 1 in long thin runs, level and upright ones, of ruled lines or not."""
    return _runs(ink), _transposed(_runs(_transposed(ink)))


def reaching_border(labels: Labels, around: Surroundings) -> set[int]:
    """Numbers of the parts (H, W) that reach the picture's border, if only by what is no ink of theirs.

    Thin lines lead to the border what they are themselves, not the digits that stand on them.
    """
    _, level, upright, dark = around
    few = _gathered(labels, dark.shape)
    places = np.flatnonzero(few)
    if not len(places):
        return set()
    numbers = few.ravel()[places]
    along = np.bincount(numbers[_at_border(level, places) | _at_border(upright, places)], minlength=numbers.max() + 1)
    lines = np.flatnonzero(along > 0.5 * np.bincount(numbers))
    broad = numbers[_at_border(dark & (1 - level) & (1 - upright), places)]
    return {*np.unique(broad).tolist(), *lines.tolist()}


def lies_along_a_side(labels: Labels, box: tuple[int, int, int, int]) -> bool:
    """Whether the ink of (H, W) labels takes a whole side of the picture and ends far from the side across from it.

    ``box`` is its top, left, bottom and right. A digit cut out to its ink comes near all sides; half a picture in
    shadow or the darker end of a gradient does not.
    """
    (height, width), (top, left, bottom, right) = labels.shape, box
    free = (height - bottom) / height, top / height, (width - right) / width, left / width
    full = (float((labels[side] > 0).mean()) >= _WHOLE_SIDE for side in EDGES)
    return any(room > _FAR and is_full for room, is_full in zip(free, full, strict=True))


def _gathered(labels: Labels, shape: tuple[int, ...]) -> Labels:
    """Part numbers on fewer pixels: the largest of each square's."""
    square = labels.shape[0] // shape[0]
    if square < 2:
        return labels
    grown = cv2.dilate(labels, np.ones((square, square), np.uint8), anchor=(0, 0))
    return np.ascontiguousarray(grown[: square * shape[0] : square, : square * shape[1] : square], np.uint16)


def _at_border(mask: Bytes, places: NDArray[np.intp]) -> Mask:
    """Which of some pixels, counted row by row, are in connected parts of a mask that touch the picture's border."""
    if not any(mask[edge].any() for edge in EDGES):
        return np.zeros(len(places), np.bool_)
    count, numbers = cv2.connectedComponents(mask, connectivity=8, ltype=cv2.CV_16U)
    reaching = np.zeros(count, np.bool_)
    for edge in EDGES:
        reaching[numbers[edge]] = True
    reaching[0] = False
    return np.asarray(reaching[numbers.ravel()[places]], np.bool_)


def _as_thick(near: Bytes, ink: Bytes, count: int) -> Bytes:
    """What is ``near`` level lines and no thicker than they mostly are."""
    if not count:
        return near
    thickness = np.median(cv2.reduce(near, 0, cv2.REDUCE_SUM, dtype=cv2.CV_32S)) / count
    return near & (1 - _opened(ink, _column(round(float(thickness)))))


def _spread(mask: Bytes, ink: Bytes) -> Bytes:
    if mask.shape == ink.shape:
        return mask
    return np.asarray(cv2.resize(mask, ink.shape[::-1], interpolation=cv2.INTER_NEAREST), np.uint8)


def _transposed(mask: Bytes) -> Bytes:
    return np.asarray(cv2.transpose(mask), np.uint8)


def _level(ink: Bytes, runs: Bytes) -> tuple[Bytes, int]:
    height, width = ink.shape
    if width < 40 or cv2.boundingRect(runs)[2] < (least := _least(ink)):
        return np.zeros_like(ink), 0
    long, thickest = _long(width), _thickest(height)
    beyond = np.pad(runs, [(0, 0), (long, long)])  # else a gap between a run and the border would be closed, too
    joined = cv2.morphologyEx(beyond, cv2.MORPH_CLOSE, np.ones((5, 2 * long + 1), np.uint8))
    _, labels, statistics, _ = cv2.connectedComponentsWithStats(joined, connectivity=8, ltype=cv2.CV_16U)
    lines = statistics[:, cv2.CC_STAT_WIDTH] >= least
    lines[0] = False
    if not lines.any():
        return np.zeros_like(ink), 0
    near = cv2.dilate(runs & lines[labels[:, long:-long]], np.ones((3, 2 * thickest + 1), np.uint8))
    return np.asarray(near, np.uint8), int(np.count_nonzero(lines))


def _least(ink: Bytes) -> float:
    """How wide a ruled line is at least: most of the columns that show paper, and not the table beside it."""
    height = len(ink)
    return max(_ACROSS * np.count_nonzero(cv2.reduce(ink, 0, cv2.REDUCE_SUM, dtype=cv2.CV_32S) < _TABLE * height), 1)


def _runs(ink: Bytes) -> Bytes:
    """Level runs of some length that are not as broad as bars and edges."""
    height, width = ink.shape
    runs = _opened(ink, np.ones((1, _long(width)), np.uint8))
    return runs & (1 - _opened(runs, _column(_thickest(height))))


def _long(width: int) -> int:
    return max(15, round(_LONG * width)) | 1  # what an even one opens is moved by a pixel


def _thickest(height: int) -> int:
    return max(2, round(_THICKEST * height))


def _column(thickest: int) -> Bytes:
    return np.ones((thickest + 2 | 1, 1), np.uint8)  # an even one would leave an edge of what it opens


def _opened(mask: Bytes, shape: Bytes) -> Bytes:
    """The ones of a mask that some shape within it covers."""
    return np.asarray(cv2.morphologyEx(mask, cv2.MORPH_OPEN, shape), np.uint8)
