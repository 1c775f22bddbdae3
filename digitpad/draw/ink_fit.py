"""Ink from elsewhere, in whatever units, brought onto the pad."""

from __future__ import annotations

from dataclasses import replace

from digitpad.draw.geometry import PAD_SIZE, box_of_points
from trainer.ink.strokes import Ink, Stroke

MARGIN = 40.0
FEW_POINTS, FEW_STROKES = 700, 200


def lies_on_pad(ink: Ink) -> bool:
    """Whether no point lies beside the pad."""
    return all(0 <= x <= PAD_SIZE and 0 <= y <= PAD_SIZE for stroke in ink.strokes for x, y in stroke.points)


def fitted(ink: Ink) -> Ink:
    """The ink itself when it lies on the pad, else the same drawing scaled and moved into the pad's middle."""
    points = [point for stroke in ink.strokes for point in stroke.points]
    if not points:
        return Ink()
    left, top, width, height = box_of_points(points)
    if lies_on_pad(ink) and max(width, height) > 30:
        return ink
    room = PAD_SIZE - 2 * MARGIN
    scale = room / max(width, height) if max(width, height) > 1e-300 else 1.0  # below, the quotient is infinite
    across, down = (PAD_SIZE - width * scale) / 2, (PAD_SIZE - height * scale) / 2
    moved = (
        replace(
            stroke,
            points=tuple(((x - left) * scale + across, (y - top) * scale + down) for x, y in stroke.points),
            width=min(40.0, max(4.0, stroke.width * scale)),
        )
        for stroke in ink.strokes
    )
    return replace(ink, strokes=tuple(moved))


def thinned(ink: Ink, shares: int = 1) -> Ink:
    """The ink with at most about ``FEW_POINTS`` points, evenly spread: for a small picture that is painted often.

    Where ``shares`` inks are painted beside each other, each has a part of the points.
    """
    strokes = ink.strokes[:: 1 + len(ink.strokes) * shares // FEW_STROKES]
    step = 1 + sum(len(stroke.points) for stroke in strokes) * shares // FEW_POINTS
    if step == 1 and len(strokes) == len(ink.strokes):
        return ink
    return Ink(tuple(Stroke((*stroke.points[:-1:step], stroke.points[-1]), stroke.width) for stroke in strokes))
