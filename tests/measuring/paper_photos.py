"""Digits as somebody would photograph them: dark ink on lit paper with shadows, grain, ruled lines and JPEG."""

from __future__ import annotations

import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image


def photographed(image: NDArray[np.uint8], rng: np.random.Generator, is_ruled: bool = False) -> NDArray[np.uint8]:
    """A (28, 28) MNIST image (ink = 255) on a photograph of paper, (H, W) uint8 grey, after JPEG compression.

    The paper is 240 to 640 px wide, the digit a fifth to two thirds of its height, lit from one side and by a soft
    spot or shadow; ink takes 45 to 90 % of the light; a third of the photographs have a dark edge, a third specks.
    A wider (28, W) image, a row of digits, takes up to four fifths of the paper's width. ``is_ruled`` paper has level
    lines, 0.9 to 2 heights of a digit apart.
    """
    height, width = int(rng.integers(240, 480)), int(rng.integers(240, 640))
    paper = _light(height, width, rng)
    aspect = image.shape[1] / image.shape[0]
    size = int(min(height, width / aspect) * rng.uniform(0.25, 0.85))  # of the 28 pixels, of which the digit takes 20
    wide = int(size * aspect)
    digit = Image.fromarray(image).resize((wide, size), Image.Resampling.BICUBIC)
    top, left = int(rng.integers(0, height - size + 1)), int(rng.integers(0, width - wide + 1))
    if is_ruled:
        _add_lines(paper, size, rng)
    ink = np.asarray(digit, np.float64) / 255 * rng.uniform(0.45, 0.9)
    paper[top : top + size, left : left + wide] *= 1 - ink
    if rng.random() < 1 / 3:
        _add_edge(paper, (top, left, size), rng)
    if rng.random() < 1 / 3:
        _add_specks(paper, size, rng)
    grey = paper + rng.normal(0, rng.uniform(0.005, 0.03), paper.shape)
    return _compressed(np.clip(grey * 255, 0, 255).astype(np.uint8), int(rng.integers(40, 92)))


def _light(height: int, width: int, rng: np.random.Generator) -> NDArray[np.float64]:
    """Uneven light on blank paper, 0.2 to 1."""
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
    angle = rng.uniform(0, 2 * np.pi)
    slope = rng.uniform(0, 0.22) * (x * np.cos(angle) + y * np.sin(angle))
    centre_x, centre_y = rng.uniform(-1, 1, 2)
    spot = rng.uniform(-0.25, 0.2) * np.exp(-((x - centre_x) ** 2 + (y - centre_y) ** 2) / rng.uniform(0.4, 1.5))
    light: NDArray[np.float64] = np.clip(rng.uniform(0.55, 0.85) + slope + spot, 0.2, 1)
    return light


def _add_lines(paper: NDArray[np.float64], size: int, rng: np.random.Generator) -> None:
    """Level lines, one or two pixels thick, that take a seventh to a third of the light."""
    apart = max(8, int(20 / 28 * size * rng.uniform(0.9, 2.0)))
    thick, left = int(rng.integers(1, 3)), rng.uniform(0.65, 0.86)
    for row in range(int(rng.integers(0, apart)), len(paper), apart):
        paper[row : row + thick] *= left


def _add_edge(paper: NDArray[np.float64], digit: tuple[int, int, int], rng: np.random.Generator) -> None:
    """The dark table beside the paper, on the left, never over the digit."""
    room = digit[1] + int(0.1 * digit[2])
    if room > 8:
        paper[:, : int(rng.integers(4, min(room, paper.shape[1] // 6) + 1))] *= rng.uniform(0.3, 0.6)


def _add_specks(paper: NDArray[np.float64], size: int, rng: np.random.Generator) -> None:
    """Up to a dozen dark dots of a hundredth of the digit's size."""
    reach = max(1, size // 100)
    for _ in range(int(rng.integers(1, 13))):
        y, x = int(rng.integers(0, paper.shape[0])), int(rng.integers(0, paper.shape[1]))
        paper[y : y + reach, x : x + reach] *= 0.5


def _compressed(grey: NDArray[np.uint8], quality: int) -> NDArray[np.uint8]:
    content = io.BytesIO()
    Image.fromarray(grey).save(content, "JPEG", quality=quality)
    content.seek(0)
    return np.asarray(Image.open(content))
