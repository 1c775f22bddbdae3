"""From a decoded picture of any colours, with transparency or without, to grey values in which the ink shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

Grey = NDArray[np.uint8]
Floats = NDArray[np.float32]

_DEPTHS: Final = (8, 10, 12, 14, 16)
_UNIFORM: Final = 60  # levels between the lights and darks of what is opaque: below, it is all of one colour
_SPARSE: Final = 0.6  # of the box of what is opaque: a drawing fills less, a card more
HIDDEN: Final = 40
"""Levels between the lights and darks of a picture, below which colours are looked at as well."""

_CLEARER: Final = 3


def grey_values(picture: Picture) -> Grey:
    """A picture as (H, W) uint8, 0 black: luminance, or, where that shows nothing, how colours differ.

    Transparent parts get the paper on which the rest is seen best. Grey of up to 32 bits is taken as 8, 10, 12, 14 or
    16 bits, as many as its brightest pixel needs. Every Pillow mode but those of arrows and fractions has a way to RGB.
    """
    if picture.mode.startswith("I") or picture.mode == "F":
        return _from_deep(picture)
    if picture.has_transparency_data:
        coloured = picture.convert("RGBA")
        return _on_paper(np.asarray(coloured.convert("RGB").convert("L")), np.asarray(coloured.getchannel("A")))
    if picture.mode in ("1", "L"):
        return np.asarray(picture if picture.mode == "L" else picture.convert("L"))
    colours = picture if picture.mode == "RGB" else picture.convert("RGB")
    luminance = np.asarray(colours.convert("L"))
    return luminance if spread(luminance) >= HIDDEN else _seen(np.asarray(colours), luminance)


def spread(grey: Grey) -> int:
    """Levels between the darkest and the brightest pixel; 0 for a blank picture."""
    return int(grey.max()) - int(grey.min()) if grey.size else 0


def _from_deep(picture: Picture) -> Grey:
    """Grey of many bits, or fractions, to 8; a transparent level, which PNG may name, becomes white."""
    deep = np.asarray(picture)
    if picture.mode == "F":
        deep = np.nan_to_num(deep, posinf=0, neginf=0) * (255 if np.nanmax(deep, initial=0) <= 1 else 1)
    brightest = int(deep.max(initial=0))
    shift = next((bits - 8 for bits in _DEPTHS if brightest < 1 << bits), _DEPTHS[-1] - 8)
    grey = np.clip(deep.astype(np.int64) >> shift, 0, 255).astype(np.uint8)
    level = picture.info.get("transparency")
    if isinstance(level, int):
        grey[deep == level] = 255
    return np.asarray(grey, np.uint8)


def _seen(colours: Grey, luminance: Grey) -> Grey:
    """(H, W, 3) colours as luminance (H, W), or along their main direction if they differ there far more."""
    sample = colours[:: 1 + colours.shape[0] // 100, :: 1 + colours.shape[1] // 100].reshape(-1, 3).astype(np.float64)
    direction = np.linalg.eigh(np.cov(sample.T) if len(sample) > 1 else np.zeros((3, 3)))[1][:, -1]
    along: Floats = colours.astype(np.float32) @ direction.astype(np.float32)
    low, high = float(along.min()), float(along.max())
    if high - low < _CLEARER * max(spread(luminance), 1):
        return luminance
    return np.asarray((along - low) * np.float32(min(255 / (high - low), 1.0)), np.uint8)


def _on_paper(luminance: Grey, opacity: Grey) -> Grey:
    """(H, W) luminance over the paper that shows it, by its opacity, 255 being opaque."""
    opaque = opacity > 127
    if not opaque.any():
        return _over(luminance, opacity, 255)
    levels = np.sort(luminance[opaque])
    low, middle, high = (int(levels[len(levels) * share // 100]) for share in (2, 50, 98))
    if high - low < _UNIFORM:
        return _over(luminance, opacity, 255 if middle < 128 else 0)
    rows, columns = np.flatnonzero(opaque.any(axis=1)), np.flatnonzero(opaque.any(axis=0))
    box = (rows[-1] - rows[0] + 1) * (columns[-1] - columns[0] + 1)
    if np.count_nonzero(opaque) < _SPARSE * box:
        return np.asarray(255 - opacity, np.uint8)  # strokes of several colours: their shape is what was drawn
    return _over(luminance, opacity, middle)


def _over(luminance: Grey, opacity: Grey, paper: int) -> Grey:
    mixed = luminance.astype(np.uint32) * opacity + np.uint32(paper) * (255 - opacity.astype(np.uint32))
    return np.asarray((mixed + 127) // 255, np.uint8)
