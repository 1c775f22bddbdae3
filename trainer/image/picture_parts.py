"""The connected parts of a picture's ink: specks, ruled lines and the paper's edges are none of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from heapq import nlargest
from operator import attrgetter

import cv2
import numpy as np
from numpy.typing import NDArray

from trainer.image.surroundings import (
    EDGES,
    FAINT,
    RuledLines,
    Surroundings,
    beside_table,
    lies_along_a_side,
    reaching_border,
    ruled_lines,
    surroundings,
)

Mask = NDArray[np.bool_]
Floats = NDArray[np.float32]
Bytes = NDArray[np.uint8]
Labels = NDArray[np.uint16]

INKED = 115
"""Strength from which a pixel is part of a line."""

_SMALLEST = 1 / 40  # of the leader's area
_SHORTEST = 0.04  # of the picture's longer side
_CLEAR = 0.05  # of the leader's longer side: so much paper around it says that the picture was not cut to it
_EDGE_CONTACT = 0.6  # of a side of the picture
_MUCH_LARGER = 4
_RULED = 3  # lines from side to side, more than a digit has of its own
_FRAME_AREA = 0.35  # of its own box: more is no frame
_FRAMED = 0.3  # of the frame's longer side: what is in it is at least that long
_BAND = 0.06  # of its longer side, in which a frame may run
_FRAME_SIDE = 0.85  # of a side, inked
_LEAST_FRAMED = 3  # pixels
_LOOKED_AT = 60  # of the longest parts, for frames: noise has thousands


@dataclass(frozen=True, slots=True)
class Part:
    """One connected part: its number in ``PictureInk.labels``, pixels, and box; ``bottom``, ``right`` lie beyond it."""

    number: int
    area: int
    top: int
    bottom: int
    left: int
    right: int

    @property
    def height(self) -> int:
        """Rows from top to bottom."""
        return self.bottom - self.top

    @property
    def width(self) -> int:
        """Columns from left to right."""
        return self.right - self.left

    @property
    def longer(self) -> int:
        """The longer side of the box."""
        return max(self.height, self.width)


@dataclass(frozen=True, eq=False, slots=True)
class PictureInk:
    """What is written in a picture, cleared of dirt and made independent of light and polarity.

    ``strength`` (H, W) float32: 0 paper, 1 full ink, lines with their soft edges; it holds the written part of the
    picture alone, which had 3 to 400 px a side when it was looked at, whatever it had before. ``parts`` are the
    connected parts in reading order (line by line, from left to right), none if there is no ink; their boxes are in
    pixels of ``strength``. ``labels`` (H, W) uint16: the number of the part that a pixel belongs to, 0 for paper.
    ``corner`` and ``shape`` say where ``strength`` lies in the whole picture: (row, column), and (rows, columns) of it.
    """

    strength: Floats
    parts: tuple[Part, ...]
    labels: Labels
    corner: tuple[int, int]
    shape: tuple[int, int]

    def of(self, parts: Iterable[Part]) -> Floats:
        """The strengths of some parts alone, 0 elsewhere: (H, W), for ``from_picture.image_of_strength``."""
        chosen = np.zeros(len(self.parts) + 1, np.float32)
        chosen[[part.number for part in parts]] = 1
        if chosen[1:].all():
            return self.strength
        strength: Floats = self.strength * chosen[self.labels]
        return strength

    def whole(self) -> Floats:
        """The strengths in the whole picture: (rows, columns) of ``shape``."""
        (top, left), (height, width) = self.corner, self.strength.shape
        page = np.zeros(self.shape, np.float32)
        page[top : top + height, left : left + width] = self.strength
        return page


def written_parts(strength: Bytes) -> PictureInk:
    """Divide ink strengths (H, W), 0..255, into connected parts (8 neighbours), without dirt.

    Dirt is what is much smaller than the largest part, and what reaches the picture's border while a part that is as
    large stands clear of it: ruled lines, the paper's edges. A picture cut to its ink has no paper at its border; there
    all parts count, for a 7 may have a bar, a 1 a foot from side to side.
    """
    ink = _mask(strength, INKED)
    around = surroundings(strength)
    lines = ruled_lines(around) if around else None
    paper = _on_paper(ink, _mask(strength, FAINT), lines) if around else None
    if around and paper is not None:
        labels, parts = labelled(paper)
        kept = _without_dirt(parts, labels, around)
        is_ruled = lines is not None and (not kept or lines.total >= _RULED)
        if is_ruled or (kept and _stands_clear(max(kept, key=_weight), ink.shape)):
            return _divided(strength, labels, kept)
    labels, parts = labelled(ink)
    return _divided(strength, labels, _without_dirt(parts, labels, around))


def all_parts(strength: Floats) -> PictureInk:
    """Divide ink strengths (H, W), 0..1, into connected parts (8 neighbours), all of which are meant."""
    levels = np.asarray(strength * 255, np.uint8)
    return _divided(levels, *labelled(_mask(levels, INKED)))


def _on_paper(ink: Bytes, visible: Bytes, lines: RuledLines | None) -> Bytes | None:
    """The ink without ruled lines and the table beside the paper; None if there is neither."""
    place = beside_table(visible)
    is_all = visible[place].shape == visible.shape
    if is_all and lines is None:
        return None
    paper = np.zeros_like(ink)
    paper[place] = ink[place]
    return paper if lines is None else paper & (1 - lines.within(visible))


def _mask(strength: Bytes, level: int) -> Bytes:
    """1 where there is more ink than that, 0 elsewhere."""
    return np.asarray(cv2.threshold(strength, level, 1, cv2.THRESH_BINARY)[1], np.uint8)


def _divided(strength: Bytes, labels: Labels, kept: list[Part]) -> PictureInk:
    """The kept parts, numbered in reading order, with their soft edges."""
    shape = (strength.shape[0], strength.shape[1])
    if not kept:
        return PictureInk(np.zeros((0, 0), np.float32), (), np.zeros((0, 0), np.uint16), (0, 0), shape)
    top, left, bottom, right = _box(kept)
    top, left, bottom, right = max(top - 1, 0), max(left - 1, 0), bottom + 1, right + 1
    numbers = np.zeros(int(labels.max()) + 1, np.uint16)
    ordered = _in_reading_order(kept)
    numbers[[part.number for part in ordered]] = np.arange(1, len(kept) + 1)
    inner = np.s_[top:bottom, left:right]
    grown = cv2.dilate(numbers[labels[inner]], np.ones((3, 3), np.uint8))  # what is around a part is its soft edge
    own = np.asarray(grown, np.uint16)
    shown = np.asarray(strength[inner] * ((own > 0) * np.float32(1 / 255)), np.float32)
    return PictureInk(
        shown, tuple(_moved(part, number, top, left) for number, part in enumerate(ordered, 1)), own, (top, left), shape
    )


def _box(parts: list[Part]) -> tuple[int, int, int, int]:
    """Top, left, bottom and right of all of them."""
    tops, lefts, bottoms, rights = zip(*((each.top, each.left, each.bottom, each.right) for each in parts), strict=True)
    return min(tops), min(lefts), max(bottoms), max(rights)


def _moved(part: Part, number: int, top: int, left: int) -> Part:
    return Part(number, part.area, part.top - top, part.bottom - top, part.left - left, part.right - left)


def labelled(ink: Bytes) -> tuple[Labels, list[Part]]:
    """Number the 8-connected parts of a (H, W) mask of 0 and 1 from 1, and describe them in that order.

    Up to 500 pixels a side 16 bits hold all numbers, and OpenCV takes a third of the time that it takes with 32.
    """
    left, top, width, height = cv2.boundingRect(ink)
    labels = np.zeros(ink.shape, np.uint16)
    if not width:  # OpenCV crashes on a picture without a pixel
        return labels, []
    inner = np.s_[top : top + height, left : left + width]
    _, labels[inner], statistics, _ = cv2.connectedComponentsWithStats(ink[inner], connectivity=8, ltype=cv2.CV_16U)
    parts = [
        Part(number, area, top + y, top + y + rows, left + x, left + x + columns)
        for number, (x, y, columns, rows, area) in enumerate(statistics[1:].tolist(), 1)
    ]
    return labels, parts


def _without_dirt(parts: list[Part], labels: Labels, around: Surroundings | None) -> list[Part]:
    """The parts that are neither specks nor the surroundings of the paper."""
    parts = _without_frames(parts, labels)
    longest = max(labels.shape)
    large = [part for part in parts if part.longer >= _SHORTEST * longest] or parts
    if not large:
        return []
    leader = max(large, key=_weight)
    least = _SMALLEST * min(part.area for part in large)
    kept = [part for part in parts if part.area >= least]
    outside = reaching_border(labels, around) if around and len(kept) > 1 else set()
    inside = max((part for part in large if part.number not in outside), key=_weight, default=None)
    if inside and _stands_clear(inside, labels.shape) and not _is_small_beside(inside, large, labels):
        leader = inside
        kept = [part for part in kept if part.number not in outside]
    kept = [part for part in kept if part.area >= _SMALLEST * leader.area]
    return [] if around and lies_along_a_side(labels, _box(kept)) else kept


def _without_frames(parts: list[Part], labels: Labels) -> list[Part]:
    looked_at = nlargest(_LOOKED_AT, (part for part in parts if part.longer >= _LEAST_FRAMED), key=_longer)
    frames = {part.number for part in looked_at if _is_frame(part, looked_at, labels)}
    return [part for part in parts if part.number not in frames] if frames else parts


_longer = attrgetter("longer")


def _weight(part: Part) -> int:
    return part.longer * part.area


def _is_frame(part: Part, parts: list[Part], labels: Labels) -> bool:
    """Whether a part is a printed box around something large, or the rest of squared paper."""
    if part.area > _FRAME_AREA * part.height * part.width:
        return False
    least = _FRAMED * part.longer
    if not any(each.longer >= least and each is not part and _lies_in(each, part) for each in parts):
        return False
    own = labels[part.top : part.bottom, part.left : part.right] == part.number
    band = max(2, round(_BAND * part.longer))
    sides = (own[:band].any(axis=0), own[-band:].any(axis=0), own[:, :band].any(axis=1), own[:, -band:].any(axis=1))
    return sum(float(side.mean()) >= _FRAME_SIDE for side in sides) >= 3


def _stands_clear(part: Part, shape: tuple[int, ...]) -> bool:
    room = min(part.top, part.left, shape[0] - part.bottom, shape[1] - part.right)
    return room >= _CLEAR * part.longer


def _is_small_beside(leader: Part, parts: list[Part], labels: Labels) -> bool:
    """Whether a part at the border is so much larger that the leader is a piece of the same drawing, or a speck."""
    return any(
        part is not leader
        and _weight(part) > _MUCH_LARGER * _weight(leader)
        and not _surrounds_paper(part, leader, labels)
        for part in parts
    )


def _surrounds_paper(part: Part, leader: Part, labels: Labels) -> bool:
    """Whether a part is the table beside the paper: along a side of the picture, or from end to end."""
    height, width = labels.shape
    across = (part.top == 0 and part.bottom == height) or (part.left == 0 and part.right == width)
    along = sum(float((labels[edge] == part.number).mean()) >= _EDGE_CONTACT for edge in EDGES)
    beside = _overlap(part, leader) < 0.5 * leader.height * leader.width
    return along > 1 or (beside and (along > 0 or across))


def _lies_in(part: Part, other: Part) -> bool:
    """Whether one box lies in the other."""
    down = part.top >= other.top and part.bottom <= other.bottom
    return down and part.left >= other.left and part.right <= other.right


def _overlap(part: Part, other: Part) -> int:
    """Pixels that two boxes have in common."""
    height = min(part.bottom, other.bottom) - max(part.top, other.top)
    width = min(part.right, other.right) - max(part.left, other.left)
    return max(height, 0) * max(width, 0)


def _in_reading_order(parts: list[Part]) -> list[Part]:
    """Line by line, from left to right; a part is of a line when its middle lies within the line's height."""
    lines: list[list[Part]] = []
    for part in sorted(parts, key=lambda part: part.height, reverse=True):
        middle = (part.top + part.bottom) / 2
        line = next((line for line in lines if line[0].top <= middle < line[0].bottom), None)
        if line is None:
            lines.append([part])
        else:
            line.append(part)
    lines.sort(key=lambda line: line[0].top)
    return [part for line in lines for part in sorted(line, key=lambda part: part.left)]
