"""Distort digit images without torch by the rules of ``trainer.training.augment``: turned, resized, slanted, bent."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from trainer.image.measures import SIDE

_COARSE = 7
_WIDE = SIDE + 4
_TOGETHER = 256

Floats = NDArray[np.float32]


def distorted(images: Floats, rng: np.random.Generator, strength: float = 1.0) -> Floats:
    """One distorted version of each of (N, 28, 28) float32 images in 0..1; what comes in from outside is 0.

    Strength 1 turns by up to ±12°, scales and squeezes by 12 and 8 %, shears by 0.15, shifts by 1.5 px and bends by a
    smooth field of 1 px or less (Simard et al. 2003).
    """
    result = np.empty_like(images)
    for start in range(0, len(images), _TOGETHER):
        part = images[start : start + _TOGETHER]
        result[start : start + _TOGETHER] = _sampled(part, *_places(len(part), rng, np.float32(strength)))
    return result


def _places(count: int, rng: np.random.Generator, strength: np.float32) -> tuple[Floats, Floats]:
    """Where each pixel is taken from, counted in pixels: x and y, (N, 28, 28) each."""
    uniform = rng.uniform(-1, 1, (count, 7)).astype(np.float32)
    turn, size, aspect, shear, right, down = (uniform[:, :6] * strength).T[:, :, None, None]
    angle, scale, squeeze, slant = 0.21 * turn, np.exp(0.12 * size), np.exp(0.08 * aspect), 0.15 * shear
    cosine, sine = np.cos(angle), np.sin(angle)
    x = np.arange(SIDE, dtype=np.float32)[None, None, :] - np.float32(SIDE / 2 - 0.5)
    y = x.transpose(0, 2, 1)
    amount = 0.5 * (uniform[:, 6] + 1) * strength
    field = _BASIS @ rng.standard_normal((2, count, _COARSE, _COARSE), np.float32) @ _BASIS.T * amount[:, None, None]
    middle = np.float32(SIDE / 2 - 0.5)
    across = scale * squeeze * (cosine * x + (slant * cosine - sine) * y) + 1.5 * right + field[0] + middle
    down_to = scale / squeeze * (sine * x + (slant * sine + cosine) * y) + 1.5 * down + field[1] + middle
    return across, down_to


def _sampled(images: Floats, x: Floats, y: Floats) -> Floats:
    """Bilinear samples of (N, 28, 28) images at (N, 28, 28) places."""
    padded = np.zeros((len(images), _WIDE, _WIDE), np.float32)
    padded[:, 2:-2, 2:-2] = images
    flat = padded.ravel()
    x = np.clip(x + 2, 0.5, _WIDE - 1.5)
    y = np.clip(y + 2, 0.5, _WIDE - 1.5)
    left, top = x.astype(np.int32), y.astype(np.int32)
    share_x, share_y = x - left, y - top
    corner = top * _WIDE + left + (np.arange(len(images), dtype=np.int32) * (_WIDE * _WIDE))[:, None, None]
    upper = flat[corner] * (1 - share_x) + flat[corner + 1] * share_x
    lower = flat[corner + _WIDE] * (1 - share_x) + flat[corner + _WIDE + 1] * share_x
    sampled: Floats = upper * (1 - share_y) + lower * share_y
    return sampled.astype(np.float32, copy=False)


def _smooth_basis() -> Floats:
    """(28, 7): Gaussian bumps of σ = 4 px, 4.67 px apart, scaled so that the field has a deviation of 1 px inside."""
    places = np.arange(SIDE, dtype=np.float32)[:, None]
    bumps = np.exp(-((places - np.linspace(0, SIDE - 1, _COARSE, dtype=np.float32)) ** 2) / np.float32(32))
    basis: Floats = (bumps / np.sqrt((bumps**2).sum(axis=1, keepdims=True))).astype(np.float32)
    return basis


_BASIS = _smooth_basis()
