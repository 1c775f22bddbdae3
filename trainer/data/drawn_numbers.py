"""Whole numbers drawn by rule, each by one hand: the same slant, pen, size and spacing, and one way to draw each digit.

They measure how numbers are cut and read; nothing is trained on them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from trainer.data.pen_styles import Style, digit_styles
from trainer.data.pen_variation import bent, hurried, shaky, varied
from trainer.ink.strokes import Ink, Stroke

Floats = NDArray[np.float32]

SPACINGS: Final = ((0.15, -0.02, 0.02), (0.35, 0.02, 0.15), (0.35, 0.15, 0.4), (0.15, 0.4, 1.0))
"""Shares of hands and the least and the widest gap between two digits, in heights of a digit: touching to wide."""

_BANDS: Final = 12
_MOST_OVERLAP: Final = 0.2
_LATE: Final = 0.1  # of the numbers: bars and hats are drawn when all digits stand


@dataclass(frozen=True, slots=True)
class DrawnNumber:
    """A number's ink, its text such as "0471", and for each stroke the index of its digit."""

    ink: Ink
    text: str
    owners: tuple[int, ...]


@dataclass(frozen=True, eq=False, slots=True)
class Hand:
    """What stays the same from digit to digit. Lengths are in heights of a digit, ``height`` is in pad units.

    ``rise`` is how far each digit stands above the one before, ``growth`` the factor from digit to digit.
    """

    styles: tuple[Style, ...]
    height: float
    aspect: float
    slant: float
    turn: float
    gap: float
    rise: float
    growth: float
    unsteadiness: float
    width: float
    is_late: bool


def draw_number(rng: np.random.Generator, text: str | None = None, hand: Hand | None = None) -> DrawnNumber:
    """Draw ``text``, or 2 to 8 digits by chance, in some hand or the one given."""
    if text is None:
        text = "".join(str(digit) for digit in rng.integers(0, 10, int(rng.integers(2, 9))))
    hand = hand or draw_hand(rng)
    strokes: list[tuple[bool, int, Floats]] = []
    before: Floats | None = None
    for place, letter in enumerate(text):
        style = hand.styles[int(letter)]
        lines = _in_hand(_digit(style, rng), hand, place, rng)
        if before is not None:
            lines[:, 0] += way_right(before, lines, max(hand.gap + rng.normal(0, 0.2 * abs(hand.gap)), -0.02))
        before = lines
        for number in range(int(style.stroke[-1]) + 1):
            strokes.append((hand.is_late and number > 0, place, lines[style.stroke == number]))
    strokes.sort(key=lambda each: each[0])
    ink = Ink(tuple(_stroke(points, hand) for _, _, points in strokes))
    return DrawnNumber(ink, text, tuple(place for _, place, _ in strokes))


def draw_hand(rng: np.random.Generator) -> Hand:
    """Somebody's way to write, by chance."""
    shares = [share for share, _, _ in SPACINGS]
    _, narrow, wide = SPACINGS[int(rng.choice(len(SPACINGS), p=shares))]
    ways = [[style for style in digit_styles() if style.sign == str(digit)] for digit in range(10)]
    chances = [np.array([style.weight for style in styles]) for styles in ways]
    return Hand(
        styles=tuple(
            styles[int(rng.choice(len(styles), p=weight / weight.sum()))]
            for styles, weight in zip(ways, chances, strict=True)
        ),
        height=float(np.exp(rng.uniform(np.log(25), np.log(160)))),
        aspect=float(np.exp(rng.normal(-0.4, 0.2))),
        slant=float(rng.normal(0.1, 0.17)),
        turn=float(rng.normal(0, 0.05)),
        gap=float(rng.uniform(narrow, wide)),
        rise=float(rng.normal(0, 0.06)),
        growth=float(np.exp(rng.normal(0, 0.03))),
        unsteadiness=float(rng.uniform(0.4, 1.0)),
        width=float(rng.uniform(2, 20)),
        is_late=bool(rng.random() < _LATE),
    )


def _digit(style: Style, rng: np.random.Generator) -> Floats:
    """One digit in a box of about 1 × 1, the way that its own style and a moment's mood make it: (S, 2)."""
    lines = bent(varied(style, 1, rng, 0.8), rng, 0.6)
    drawn: Floats = hurried(shaky(lines, rng), style.stroke, rng)[0]
    return drawn


def _in_hand(lines: Floats, hand: Hand, place: int, rng: np.random.Generator) -> Floats:
    """Slanted, sized and placed as the hand does it, its left edge at 0."""
    mood = rng.normal(0, 1, 4) * hand.unsteadiness
    x, y = (lines - np.float32(0.5)).T
    x = x * hand.aspect * np.exp(0.08 * mood[0]) - (hand.slant + 0.05 * mood[1]) * y
    size = hand.height * hand.growth**place * np.exp(0.07 * mood[2])
    cosine, sine = np.cos(hand.turn), np.sin(hand.turn)
    turned = np.stack([x * cosine - y * sine, x * sine + y * cosine], axis=1) * size
    turned[:, 0] -= turned[:, 0].min()
    turned[:, 1] -= hand.height * (hand.rise * place + 0.05 * mood[3])
    placed: Floats = turned.astype(np.float32)
    return placed


def way_right(before: Floats, lines: Floats, gap: float) -> float:
    """How far a digit moves to stand right of another, ``gap`` heights of theirs between the nearest lines.

    Their boxes may overlap by a fifth of the height, as those of slanted digits do.
    """
    both = np.concatenate([before, lines])[:, 1]
    low, height = both.min(), np.ptp(both)
    edges = np.full((2, _BANDS + 2), -np.inf)
    for side, (points, sign) in enumerate(((before, 1), (lines, -1))):
        band = ((points[:, 1] - low) / height * (_BANDS - 1e-3)).astype(np.int64) + 1
        for step in (-1, 0, 1):
            np.maximum.at(edges[side], band + step, sign * points[:, 0])
    nearest = float((edges[0] + edges[1]).max())
    return max(nearest, float(before[:, 0].max()) - _MOST_OVERLAP * float(height)) + gap * float(height)


def _stroke(points: Floats, hand: Hand) -> Stroke:
    kept = points[np.concatenate([[True], np.abs(np.diff(points, axis=0)).max(axis=1) > 1e-3])]
    return Stroke(tuple((x, y) for x, y in np.round(kept.astype(np.float64), 1).tolist()), hand.width)
