"""Signed numbers as pixels in two colours: blue above zero, orange below, on the dark paper of digit images."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from digitpad.widgets.colours import AGAINST, FOR

if TYPE_CHECKING:
    from numpy.typing import NDArray

_PAPER = 18
_OPAQUE = 0xFF000000
_INK = 0.6  # of the way to white where a drawing lies over the numbers


def signed_pixels(
    values: NDArray[np.float32], image: NDArray[np.float32] | None = None, largest: float = 0.0
) -> NDArray[np.uint32]:
    """(H, W) finite numbers as opaque pixels, with an ``image`` of ink 0..1 over them.

    The largest number is in full colour, or ``largest`` where that is larger: for pictures that are to be compared.
    """
    strength = values / max(float(np.abs(values).max(initial=0.0)), largest, 1e-30)
    tint = np.where(strength[..., None] >= 0, np.array(FOR), np.array(AGAINST))
    share = np.sqrt(np.abs(strength))[..., None]
    colour = _PAPER + (tint - _PAPER) * share
    if image is not None:
        colour += (255 - colour) * (_INK * image[..., None])
    red, green, blue = np.moveaxis(np.clip(colour, 0, 255).astype(np.uint32), 2, 0)
    pixels: NDArray[np.uint32] = red << 16 | green << 8 | blue | np.uint32(_OPAQUE)
    return np.ascontiguousarray(pixels)
