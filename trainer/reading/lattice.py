"""Every plausible way to cut a row of pieces into digits, and the best of them by exact dynamic programming."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations
from typing import Final, NamedTuple

from trainer.reading.mending import Mending, Sources
from trainer.reading.number_reading import Box
from trainer.reading.pieces import Piece, united

MOST_TOGETHER: Final = 4
"""Pieces in one digit; a digit has one to three strokes."""

_WIDEST, _FARTHEST = 2.0, 0.4  # beyond these no digit is made of it: width by height, gap by the line's height
_LOWEST, _LOW_COST = 0.6, 4.0
_WIDE, _WIDE_COST = 1.3, 2.0
_GAP, _GAP_COST = 0.1, 8.0
_AGAINST: Final = 100.0  # the person said otherwise
_CUT_COST, _JOINT_COST, _ODD_COST = 1.0, 0.5, 4.0
_OVERLAP, _OVERLAP_COST = 0.85, 3.0  # of the narrower one's width: neighbours that are parted all the same
_TALL, _BESIDE, BESIDE_COST = 0.77, 0.7, 20.0  # no digit has two strokes of nearly its height, side by side


class Group(NamedTuple):
    """Neighbours ``first`` to ``last`` - 1 that may be one digit; ``cost`` is what their shape speaks against it.

    ``is_joint`` marks one piece that is left out, since it only joins two digits.
    """

    first: int
    last: int
    box: Box
    cost: float
    is_joint: bool = False


def plausible_groups(pieces: Sequence[Piece], height: float, beside_cost: float = BESIDE_COST) -> list[Group]:
    """Groups of one to four neighbours, in order of their last piece, of a line of writing ``height`` (> 0) units high.

    A piece alone always is a group, so that there always is a way through; all pieces together are, if they are no
    wider than a digit may be. ``beside_cost`` is what speaks against two tall strokes side by side.
    """
    groups = []
    for last in range(1, len(pieces) + 1):
        for first in range(last - 1, max(last - MOST_TOGETHER, 0) - 1, -1):
            group = _group(pieces, first, last, height, beside_cost)
            if group is None and last - first > 1:
                continue
            groups.append(group or Group(first, last, pieces[first].box, _ODD_COST))
        if pieces[last - 1].is_joint:
            groups.append(Group(last - 1, last, pieces[last - 1].box, _JOINT_COST, is_joint=True))
    if len(pieces) > MOST_TOGETHER:
        whole = _group(pieces, 0, len(pieces), height, beside_cost)
        groups += [whole] if whole else []
    return groups


def mended_groups(groups: Sequence[Group], pieces: Sequence[Piece], mending: Mending) -> list[Group]:
    """The groups with what a person said about them: what is one digit costs nothing, what is against it very much.

    What was said of strokes that do not stand side by side any more counts no longer.
    """
    spans = {span for joined in mending.joined if (span := _span(pieces, joined))}
    known = {(group.first, group.last) for group in groups}
    more = [Group(*span, united([piece.box for piece in pieces[slice(*span)]]), 0.0) for span in spans - known]
    mended = [_mended(group, pieces, spans, mending) for group in (*groups, *more)]
    return sorted(mended, key=lambda group: group.last)


def _mended(group: Group, pieces: Sequence[Piece], spans: set[tuple[int, int]], mending: Mending) -> Group:
    if (group.first, group.last) in spans:
        return group._replace(cost=0.0)
    splits = any(group.first < last and first < group.last for first, last in spans)
    parted = (span for each in mending.parted if (span := _span(pieces, each)))
    is_parted = any(group.first <= first and last <= group.last for first, last in parted)
    return group._replace(cost=group.cost + _AGAINST * (splits + is_parted))


def _span(pieces: Sequence[Piece], sources: Sources) -> tuple[int, int] | None:
    """From which piece to which these sources reach, None unless all of them are there, side by side."""
    places = [index for index, piece in enumerate(pieces) if piece.key[0] in sources]
    whole = {pieces[index].key[0] for index in places} == sources
    return (places[0], places[-1] + 1) if whole and places[-1] - places[0] + 1 == len(places) else None


def best_path(count: int, groups: Sequence[Group], scores: Sequence[float]) -> tuple[list[int], float]:
    """The indices of the groups that cover ``count`` pieces with the largest sum of scores, and that sum.

    ``groups`` stand in order of their last piece.
    """
    best, through = [0.0] + [-math.inf] * count, [-1] * (count + 1)
    for index, (group, score) in enumerate(zip(groups, scores, strict=True)):
        total = best[group.first] + score
        if total > best[group.last]:
            best[group.last], through[group.last] = total, index
    path, place = [], count
    while place > 0:
        path.append(through[place])
        place = groups[path[-1]].first
    return path[::-1], best[count]


def _group(pieces: Sequence[Piece], first: int, last: int, height: float, beside_cost: float) -> Group | None:
    """None when it is too wide, or its pieces too far apart, for a digit."""
    own = tuple(pieces[first:last])
    box, gap = _extent(own)
    tall, wide = box[3] - box[1], box[2] - box[0]
    if wide > _WIDEST * max(tall, _LOWEST * height) or gap > _FARTHEST * height:
        return None
    cost = _LOW_COST * max(0.0, _LOWEST - tall / height)
    cost += _WIDE_COST * min(max(0.0, wide / max(tall, 1e-9) - _WIDE), 5.0)
    cost += _GAP_COST * max(0.0, gap / height - _GAP)
    cost += _CUT_COST * _cuts(own)
    if last - first > 1:
        cost += beside_cost * max(0.0, _tall_beside(own, tall) - _TALL)
    if first:
        cost += _OVERLAP_COST * max(0.0, _shared(pieces[first - 1].box, own[0].box) - _OVERLAP)
    return Group(first, last, box, cost)


# While somebody writes, all groups but those with the pen's own stroke are as they were a moment before.
_remembered = lru_cache(maxsize=2048)


@_remembered
def _extent(pieces: tuple[Piece, ...]) -> tuple[Box, float]:
    """The box around neighbours, and the widest range of x among them without ink."""
    boxes = [piece.box for piece in pieces]
    return (boxes[0], 0.0) if len(boxes) == 1 else (united(boxes), _largest_gap(boxes))


@_remembered
def _tall_beside(pieces: tuple[Piece, ...], height: float) -> float:
    """How high the second one of two strokes is that stand side by side, as a share of ``height``; 0 if none do.

    A slash through a 0 stands in its columns, a 4's and a 5's strokes are parts of its height; two ones are not.
    """
    whole: dict[int, Box] = {}
    for piece in pieces:
        whole[piece.source] = united([whole.get(piece.source, piece.box), piece.box])
    heights = sorted((box[3] - box[1], box) for box in whole.values())
    beside = [lower for (lower, one), (_, other) in combinations(heights, 2) if _shared(one, other) < _BESIDE]
    return max(beside, default=0.0) / max(height, 1e-9)


@_remembered
def _shared(left: Box, right: Box) -> float:
    """How much of the narrower one's width lies in the other's columns, 0 to 1; an upright has a width, too."""
    both = min(left[2], right[2]) - max(left[0], right[0])
    narrower = min(left[2] - left[0], right[2] - right[0])
    tenth = 0.1 * max(left[3] - left[1], right[3] - right[1])
    return max(0.0, both) / max(narrower, tenth, 1e-9)


def _cuts(pieces: Sequence[Piece]) -> int:
    """How many of the pieces have been cut off from another that is not among them."""
    keys = {piece.key for piece in pieces}
    return sum(piece.before is not None and piece.before not in keys for piece in pieces)


def _largest_gap(boxes: Sequence[Box]) -> float:
    """The widest range of x without ink between boxes, 0 if there is none."""
    gap, right = 0.0, math.inf
    for box in sorted(boxes):
        gap = max(gap, box[0] - right)
        right = box[2] if right == math.inf else max(right, box[2])
    return gap
