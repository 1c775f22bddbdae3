"""What is no digit: letters, signs, scribbles, two digits at once, blobs. A network learns to be unsure of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from trainer.data.drawn_digits import choose_styles, draw_lines, paint_lines
from trainer.data.number_junk import draw_halves, draw_open_fours, draw_with_neighbours
from trainer.data.pen_styles import Style, digit_styles, letter_styles
from trainer.data.pen_variation import pen_radius

Images = NDArray[np.uint8]
Floats = NDArray[np.float32]

_TURNABLE = "3456"


def draw_junk(count: int, rng: np.random.Generator) -> Images:
    """Draw ``count`` pictures that are no digit: (N, 28, 28) uint8 with ink = 255, the kinds one after the other."""
    shares = np.array([share for share, _ in _KINDS])
    counts = rng.multinomial(count, shares / shares.sum())
    return np.concatenate([draw(int(number), rng) for number, (_, draw) in zip(counts, _KINDS, strict=True)])


def draw_letters(count: int, rng: np.random.Generator, styles: Sequence[Style] | None = None) -> Images:
    """Letters and signs that do not look like digits."""
    chosen = letter_styles() if styles is None else styles
    lines, drawn = draw_lines(chosen, choose_styles(chosen, count, rng), rng)
    return paint_lines(lines, drawn, pen_radius(count, rng))


def draw_scribbles(count: int, rng: np.random.Generator) -> Images:
    """Smooth aimless lines: sums of a few waves in x and in y, one to three strokes' worth of turns."""
    place = np.linspace(0, 1, 110, dtype=np.float32)
    lines = np.zeros((count, len(place), 2), np.float32)
    turns = rng.uniform(2.2, 6, (count, 1)).astype(np.float32)
    for _ in range(5):
        speed = turns * rng.uniform(0.3, 1.6, (count, 1)).astype(np.float32)
        phase = rng.uniform(0, 6.3, (count, 1, 2)).astype(np.float32)
        size = rng.uniform(0.2, 1, (count, 1, 2)).astype(np.float32)
        lines += size * np.sin(6.3 * (speed * place)[:, :, None] + phase)
    lines += rng.uniform(-3, 3, (count, 1, 2)).astype(np.float32) * place[:, None]
    return _painted(lines, rng)


def draw_walks(count: int, rng: np.random.Generator) -> Images:
    """Curly lines that turn this way and that, in one stroke or two; rings and mere bars are left out."""
    tries = 4 * count + 8
    place = np.linspace(0, 1, 110, dtype=np.float32)
    bend = np.zeros((tries, len(place)), np.float32)
    for _ in range(4):
        speed, phase = rng.uniform(0.6, 4, (tries, 1)), rng.uniform(0, 6.3, (tries, 1))
        bend += (rng.normal(0, 1, (tries, 1)) * np.sin(6.3 * speed * place + phase)).astype(np.float32)
    turns = np.abs(bend).sum(axis=1, keepdims=True)
    bend *= rng.uniform(11, 24, (tries, 1)).astype(np.float32) / turns
    heading = np.cumsum(bend, axis=1) + rng.uniform(0, 6.3, (tries, 1)).astype(np.float32)
    steps = np.stack([np.cos(heading), np.sin(heading)], axis=2)
    lifted = (np.arange(110) == rng.integers(20, 90, (tries, 1))) & (rng.random((tries, 1)) < 0.3)
    jump = rng.normal(0, 12, (tries, 1, 2)).astype(np.float32)
    lines = np.cumsum(np.where(lifted[:, :, None], jump, steps), axis=1, dtype=np.float32)
    sides = np.ptp(lines, axis=1)
    both_ways = np.abs(bend.sum(axis=1)) < 0.55 * np.abs(bend).sum(axis=1)
    kept = np.flatnonzero(both_ways & (sides.min(axis=1) > 0.4 * sides.max(axis=1)))
    chosen = np.resize(kept, count) if len(kept) else np.arange(count)
    return _painted(lines[chosen], rng, ~lifted[chosen, 1:])


def draw_polylines(count: int, rng: np.random.Generator) -> Images:
    """Five to ten straight lines from place to place, half of them at right angles."""
    corners = rng.uniform(0, 1, (count, 11, 2)).astype(np.float32)
    square = rng.random((count, 1)) < 0.5
    corners[:, 1::2, 0] = np.where(square, corners[:, 0:-1:2, 0], corners[:, 1::2, 0])
    corners[:, 2::2, 1] = np.where(square, corners[:, 1::2, 1], corners[:, 2::2, 1])
    used = np.arange(10) < rng.integers(5, 11, (count, 1))
    return _painted(np.concatenate([corners[:, :1], _filled(corners)], axis=1), rng, np.repeat(used, 9, axis=1))


def draw_several(count: int, rng: np.random.Generator) -> Images:
    """Two digits beside each other, as if they were one."""
    styles = digit_styles()
    left, left_drawn = draw_lines(styles, choose_styles(styles, count, rng), rng)
    right, right_drawn = draw_lines(styles, choose_styles(styles, count, rng), rng)
    gap = rng.uniform(0.02, 0.35, (count, 1)).astype(np.float32)
    right[:, :, 0] += left[:, :, 0].max(axis=1, keepdims=True) - right[:, :, 0].min(axis=1, keepdims=True) + gap
    between = np.zeros((count, 1), np.bool_)
    drawn = np.concatenate([left_drawn, between, right_drawn], axis=1)
    return paint_lines(np.concatenate([left, right], axis=1), drawn, pen_radius(count, rng))


def draw_turned(count: int, rng: np.random.Generator) -> Images:
    """Digits that lie on their side, only those that are none then."""
    styles = [style for style in digit_styles() if style.sign in _TURNABLE]
    lines, drawn = draw_lines(styles, choose_styles(styles, count, rng), rng)
    side = np.where(rng.random((count, 1)) < 0.5, np.float32(1), np.float32(-1))
    turned = np.stack([lines[:, :, 1] * side, -lines[:, :, 0] * side], axis=2)
    return paint_lines(turned, drawn, pen_radius(count, rng))


def draw_blobs(count: int, rng: np.random.Generator) -> Images:
    """Dots, filled discs and ovals, and areas filled by scribbling."""
    images = np.empty((count, 28, 28), np.uint8)
    filled = count // 2
    radius = rng.uniform(0.8, 9.5, filled).astype(np.float32)
    end = rng.normal(0, 1, (filled, 1, 2)).astype(np.float32)
    end *= (np.minimum(radius, 10 - radius)[:, None, None] > 2).astype(np.float32) * (rng.random((filled, 1, 1)) < 0.6)
    end *= 0.5 * radius[:, None, None] / np.maximum(np.abs(end).max(axis=2, keepdims=True), 1e-6)
    radius = np.where(np.abs(end).max(axis=(1, 2)) > 0, np.maximum(radius, 5.5), radius).astype(np.float32)
    images[:filled] = paint_lines(np.concatenate([end * 0, end], axis=1), np.ones((filled, 1), np.bool_), radius)
    rest = count - filled
    angle = rng.uniform(0, 6.3, (rest, 90))
    reach = np.sqrt(rng.random((rest, 90)))
    flat = rng.uniform(0.5, 1, (rest, 1))
    lines = np.stack([reach * np.cos(angle), flat * reach * np.sin(angle)], axis=2).astype(np.float32)
    images[filled:] = _painted(lines, rng)
    return images


def draw_hatches(count: int, rng: np.random.Generator) -> Images:
    """Three to eight strokes that have nothing to do with each other, or run side by side."""
    starts = rng.uniform(0, 1, (count, 8, 2)).astype(np.float32)
    way = rng.uniform(-1, 1, (count, 8, 2)).astype(np.float32)
    alike = rng.random((count, 1, 1)) < 0.5
    way = np.where(alike, way[:, :1] + 0.1 * way, way)
    used = np.arange(8) < rng.integers(3, 9, (count, 1))
    steps = np.linspace(0, 1, 10, dtype=np.float32)[:, None]
    lines = (starts[:, :, None] + way[:, :, None] * steps).reshape(count, 80, 2)
    drawn = np.repeat(used, 10, axis=1)[:, :-1] & (np.arange(1, 80) % 10 != 0)
    return _painted(lines, rng, drawn)


def draw_textures(count: int, rng: np.random.Generator) -> Images:
    """Patches of noise as a badly lit photograph leaves them."""
    cells = rng.normal(0, 1, (count, 8, 8))
    place = np.linspace(0, 6.999, 20)
    low, share = place.astype(np.int64), (place % 1)
    rows = cells[:, low] * (1 - share)[:, None] + cells[:, low + 1] * share[:, None]
    field = rows[:, :, low] * (1 - share) + rows[:, :, low + 1] * share
    level = rng.uniform(-0.2, 0.9, (count, 1, 1))
    images = np.zeros((count, 28, 28), np.uint8)
    images[:, 4:24, 4:24] = np.clip((field - level) * rng.uniform(1, 6, (count, 1, 1)) * 255, 0, 255)
    return images


def draw_paths(count: int, rng: np.random.Generator) -> Images:
    """Smooth lines through random places, in one stroke or several, as somebody tries a pen."""
    tries = 3 * count + 8
    places = rng.uniform(0, 1, (tries, 14, 2)).astype(np.float32)
    near = rng.random((tries, 1, 1)) < 0.4
    places = np.where(near, np.cumsum(places - np.float32(0.5), axis=1), places)
    fine = np.linspace(0, 13, 118, dtype=np.float32)
    low, share = np.minimum(fine.astype(np.int64), 12), fine[:, None] % 1
    share = share * share * (3 - 2 * share)  # comes to rest at each place
    lines = places[:, low] * (1 - share) + places[:, low + 1] * share
    lines = (lines + np.roll(lines, 3, axis=1) + np.roll(lines, -3, axis=1))[:, 3:-3]
    steps = np.arange(lines.shape[1] - 1)
    lifted = (rng.random((tries, 1)) < 0.5) & (steps // 6 == rng.integers(5, 12, (tries, 1)))
    drawn = (steps < rng.integers(72, 112, (tries, 1))) & ~lifted
    sides = np.ptp(lines[:, :72], axis=1)
    kept = np.flatnonzero(sides.min(axis=1) > 0.5 * sides.max(axis=1))
    chosen = np.resize(kept, count) if len(kept) else np.arange(count)
    return _painted(lines[chosen], rng, drawn[chosen])


def _filled(corners: Floats) -> Floats:
    """Nine points a side between the corners (N, C, 2): (N, 9 (C - 1), 2), each corner reached exactly."""
    steps = (np.arange(1, 10, dtype=np.float32) / 9)[:, None]
    sides = corners[:, :-1, None] * (1 - steps) + corners[:, 1:, None] * steps
    lines: Floats = sides.reshape(len(corners), 9 * sides.shape[1], 2).astype(np.float32)
    return lines


def _painted(lines: Floats, rng: np.random.Generator, drawn: NDArray[np.bool_] | None = None) -> Images:
    """Paint lines with any pen; without ``drawn`` the pen is never lifted."""
    if drawn is None:
        drawn = np.ones((len(lines), lines.shape[1] - 1), np.bool_)
    return paint_lines(lines, drawn, pen_radius(len(lines), rng))


_Draw = Callable[[int, np.random.Generator], Images]
_KINDS: tuple[tuple[float, _Draw], ...] = (
    (0.34, draw_letters),
    (0.11, draw_scribbles),
    (0.11, draw_walks),
    (0.06, draw_paths),
    (0.05, draw_polylines),
    (0.07, draw_several),
    (0.06, draw_halves),
    (0.05, draw_with_neighbours),
    (0.02, draw_open_fours),
    (0.04, draw_turned),
    (0.05, draw_blobs),
    (0.04, draw_hatches),
    (0.03, draw_textures),
)
