"""A picture under the ink: grey pixels and the place on the pad that they fill."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from digitpad.draw.geometry import PAD_SIZE, Box

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MIDDLE_GREY = 119
"""From this luminance on black shows better on it than white."""


@dataclass(frozen=True, eq=False)
class PictureLayer:
    """``pixels`` are (H, W) uint8 luminance, 255 is white; ``box`` is (x, y, width, height) in pad units."""

    pixels: NDArray[np.uint8]
    box: Box

    @cached_property
    def is_dark(self) -> bool:
        """Whether most of it is darker than a middle grey, as a blackboard is."""
        return bool((self.pixels < MIDDLE_GREY).mean() > 0.5)


def centred(pixels: NDArray[np.uint8]) -> PictureLayer:
    """The picture as large as fits on the pad, in its middle."""
    height, width = pixels.shape
    scale = PAD_SIZE / max(height, width)
    across, down = width * scale, height * scale
    return PictureLayer(pixels, ((PAD_SIZE - across) / 2, (PAD_SIZE - down) / 2, across, down))
