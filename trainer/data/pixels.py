"""Pixels however a caller has them, as the network takes them: float32 in 0..1, ink = 1."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from trainer.image.measures import PIXELS, SIDE

_ROUNDING = 1e-3


def unit_pixels(values: ArrayLike) -> NDArray[np.float32]:
    """Pixels of any shape as float32 in 0..1; float32 arrays come back as they are.

    Whole numbers are read as 0..255, truths as 0 and 1. ValueError for numbers that lie outside, NaN, and what holds
    no numbers, since a network would answer such pixels with confidence and wrongly.
    """
    array = number_array(values)
    if not array.size or array.dtype == np.bool_:
        return array.astype(np.float32)
    low, high = array.min(), array.max()
    whole = np.issubdtype(array.dtype, np.integer)
    most = 255.0 if whole else 1 + _ROUNDING
    if not (low >= -_ROUNDING and high <= most):  # of NaN neither holds
        advice = "; divide them by 255, or hand in whole numbers" if 1 < high <= 255 and low >= 0 else ""
        raise ValueError(f"{array.dtype} pixels must lie in 0 to {most:.0f}, not in {low:g} to {high:g}{advice}")
    pixels = array.astype(np.float32, copy=False)
    return pixels / np.float32(255) if whole else pixels


def digit_images(values: ArrayLike) -> NDArray[np.float32]:
    """Digit images as (N, 28, 28) float32 in 0..1, from (N, 28, 28), (N, 784), (N, 1, 28, 28) or one image.

    ValueError for another shape, and as ``unit_pixels``.
    """
    array = number_array(values)
    if array.shape in {(SIDE, SIDE), (PIXELS,)}:
        array = array[None]
    if array.shape[1:] not in {(SIDE, SIDE), (PIXELS,), (1, SIDE, SIDE), (SIDE, SIDE, 1)}:
        raise ValueError(f"digit images have the shape (N, 28, 28) or (N, 784), not {array.shape}")
    return unit_pixels(array).reshape(-1, SIDE, SIDE)


def byte_images(values: ArrayLike) -> NDArray[np.uint8]:
    """The same as (N, 28, 28) uint8 with ink 255, as data sets keep them."""
    array = number_array(values)
    if array.dtype == np.uint8 and array.shape[1:] == (SIDE, SIDE):
        return array.view(np.uint8)
    return np.round(digit_images(array) * 255).astype(np.uint8)


def number_array(values: object) -> NDArray[np.generic]:
    """An array of truths, whole numbers or fractions; ValueError for what is none."""
    try:
        array = np.asarray(values)
    except (TypeError, ValueError, RuntimeError) as error:  # ragged lists; a torch tensor that needs a gradient
        raise ValueError(f"{type(values).__name__} is no array of pixels ({error})") from error
    if array.dtype.kind not in "buif":
        held = f": it holds {array.dtype.name}" if array.ndim else ""
        raise ValueError(f"{type(values).__name__} is no array of pixels{held}")
    return array
