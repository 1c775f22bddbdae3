"""Signed numbers as pixels in two colours: blue above zero, orange below, on the dark paper of digit images."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from digitpad.widgets.colours import AGAINST, FOR

if TYPE_CHECKING:
    from numpy.typing import NDArray

_PAPER = 18
_OPAQUE = 0xFF000000
_INK = 0.6  # of the way to white where a drawing lies over the numbers
_STEPS = 1023  # of a colour, more than a screen has


def signed_pixels(
    values: NDArray[np.float32], image: NDArray[np.float32] | None = None, largest: float = 0.0
) -> NDArray[np.uint32]:
    """(H, W) finite numbers as opaque pixels, with an ``image`` of ink 0..1 over them.

    The largest number is in full colour, or ``largest`` where that is larger: for pictures that are to be compared.
    """
    most = np.float32(max(float(np.abs(values).max(initial=0.0)), largest, 1e-30))
    strength = np.sqrt(np.abs(values) / most) * _STEPS
    colours = _colours()[(np.copysign(strength, values) + (_STEPS + 0.5)).astype(np.intp)]  # (H, W, 3)
    if image is not None:
        colours = colours + (255 - colours) * (np.float32(_INK) * image[..., None])
    channels = colours.astype(np.uint32)
    pixels: NDArray[np.uint32] = channels[..., 0] << 16 | channels[..., 1] << 8 | channels[..., 2] | np.uint32(_OPAQUE)
    return pixels


@cache
def _colours() -> NDArray[np.float32]:
    """(2 × 1023 + 1, 3) red, green and blue 0..255: from full orange over the paper to full blue."""
    share = np.linspace(-1, 1, 2 * _STEPS + 1)[:, None]
    tint = np.where(share >= 0, np.array(FOR), np.array(AGAINST))
    colours: NDArray[np.float32] = (_PAPER + (tint - _PAPER) * np.abs(share)).astype(np.float32)
    return colours
