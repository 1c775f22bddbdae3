"""Pictures with fewer pixels, for what can be seen on them as well."""

from __future__ import annotations

from typing import TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = TypeVar("Picture", NDArray[np.uint8], NDArray[np.float32])


def reduced(picture: Picture, side: int) -> Picture:
    """Means of squares of pixels, as large as leave at least ``side`` of the longer side; up to a square is cut off.

    Whole squares are what makes it cheap: a tenth of the time of any other size.
    """
    square = max(picture.shape) // side
    height, width = (length // max(square, 1) for length in picture.shape)
    if square < 2 or not height or not width:
        return picture
    whole = picture[: height * square, : width * square]
    return np.asarray(cv2.resize(whole, (width, height), interpolation=cv2.INTER_AREA), picture.dtype)


def enlarged(values: NDArray[np.float32], shape: tuple[int, ...]) -> NDArray[np.float32]:
    """Values that change slowly, (h, w), on the (H, W) pixels of ``shape``."""
    if values.shape == shape:
        return values
    return np.asarray(cv2.resize(values, shape[::-1], interpolation=cv2.INTER_LINEAR), np.float32)
