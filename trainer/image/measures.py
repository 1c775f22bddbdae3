"""What a digit image measures, as MNIST has it; named here once for both packages."""

from __future__ import annotations

from typing import Final

SIDE: Final = 28
"""Pixels along a side of a digit image."""

PIXELS: Final = SIDE * SIDE

DIGITS: Final = 10
"""Kinds of digits, and so a network's outputs."""

INK_BOX: Final = 20.0
"""Pixels of the longer side of the ink, pen included."""

PEN_RADIUS: Final = 1.15
"""Pixels from the middle of a normalised pen line to its edge."""

CENTRE: Final = SIDE / 2
"""Where the centre of mass is put, counted in pixel centres from 0: MNIST's own average is 14.00."""
