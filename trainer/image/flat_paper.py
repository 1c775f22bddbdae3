"""Ink on paper of one brightness, as drawing programs, scanners and bitmaps have it, cropped to the ink or not."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from trainer.image.fewer_pixels import reduced

Bytes = NDArray[np.uint8]

_LEAST_CONTRAST = 4  # levels
_NEAR = 0.12  # of the contrast: what differs less from the paper is paper
_FLAT = 0.97  # the share of the paper that must be near its own level
_SOFT = 0.04  # of the longer side: as far from ink a soft edge may reach
_MOST_TURNS = 0.2  # changes between ink and paper by pixels; grain has more
_LOOKING_SIDE = 100
_PEAK = np.array([1, 2, 3, 2, 1])  # levels around the commonest one


def flat_strength(levels: Bytes) -> Bytes | None:
    """How much ink each pixel of a (H, W) picture holds, 0..255, or None where the paper is of several levels.

    A picture of a single level gives zeros.
    """
    lowest, highest, _, _ = cv2.minMaxLoc(levels)
    if highest - lowest < _LEAST_CONTRAST:
        return np.zeros_like(levels)
    small = reduced(levels, _LOOKING_SIDE)
    threshold, light = cv2.threshold(small, 0, 1, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    mask = np.asarray(light, np.uint8)
    if _is_grainy(mask):
        return None
    is_dark = not ink_is(mask)
    if is_dark:
        mask = 1 - mask
    counts = cv2.calcHist([small], [0], None, [256], [0, 256]).ravel()
    of_ink = (np.arange(256) <= threshold) == is_dark
    paper = int(np.convolve(np.where(of_ink, 0, counts), _PEAK, "same").argmax())
    deviations = (np.arange(256) - paper) * (-1 if is_dark else 1)
    full = _common(deviations[of_ink], counts[of_ink], is_dark, 0.6)
    if not _is_flat(small, mask, np.abs(deviations) > max(_NEAR * full, 1.5)):
        return None
    start, scale = ink_range(full)
    return np.asarray(cv2.LUT(levels, np.clip((deviations - start) * scale, 0, 255).astype(np.uint8)), np.uint8)


def ink_range(full: float) -> tuple[float, float]:
    """Up to which deviation a pixel is paper, a quarter of full ink, and what makes the rest, to four fifths, 255."""
    lowest = 0.25 * full
    return lowest, 255 / max(0.8 * full - lowest, 1e-6)


def ink_is(mask: Bytes) -> bool:
    """Whether the ones of a (H, W) mask are the ink and not the paper.

    A pen's line is long and of one width: of the largest connected part the area is set against the square of the
    radius of the largest disc in it. Besides, paper is what most of the border and the corners show.
    """
    border = np.concatenate([mask[0], mask[-1], mask[1:-1, 0], mask[1:-1, -1]])
    share = float(border.mean())
    if not 0.02 < share < 0.98:
        return share < 0.5
    corners = float(np.mean([mask[0, 0], mask[0, -1], mask[-1, 0], mask[-1, -1]]))
    slender = np.log((_slenderness(mask) + 1) / (_slenderness(np.asarray(1 - mask, np.uint8)) + 1))
    return bool(slender + 4 * (0.5 - share) + 2 * (0.5 - corners) > 0)


def _slenderness(mask: Bytes) -> float:
    """The largest part's area by the square of its greatest distance to other pixels; 0 for an empty mask."""
    count, labels, statistics, _ = cv2.connectedComponentsWithStats(mask, connectivity=8, ltype=cv2.CV_16U)
    if count < 2:
        return 0.0
    largest = int(statistics[1:, cv2.CC_STAT_AREA].argmax()) + 1
    wide = cv2.copyMakeBorder(mask, 1, 1, 1, 1, cv2.BORDER_REPLICATE)
    radius = cv2.distanceTransform(wide, cv2.DIST_L2, 3)[1:-1, 1:-1][labels == largest].max()
    return float(statistics[largest, cv2.CC_STAT_AREA]) / max(float(radius), 0.5) ** 2


def _common(values: NDArray[np.int64], counts: NDArray[np.float32], is_falling: bool, share: float) -> float:
    """The value that is not exceeded in ``share`` of ``counts`` cases, of values that all rise or all fall."""
    order = slice(None, None, -1 if is_falling else 1)
    total = np.cumsum(counts[order])
    return float(values[order][np.searchsorted(total, share * total[-1])])


def _is_grainy(ink: Bytes) -> bool:
    """Whether ink and paper change places all the time."""
    turns = cv2.norm(ink[1:], ink[:-1], cv2.NORM_L1) + cv2.norm(ink[:, 1:], ink[:, :-1], cv2.NORM_L1)
    return turns > _MOST_TURNS * ink.size


def _is_flat(levels: Bytes, ink: Bytes, off: NDArray[np.bool_]) -> bool:
    """Whether nearly all pixels away from ink are near the paper's own level; ``off`` (256,): which levels are not."""
    reach = 2 * round(_SOFT * max(ink.shape)) + 1
    beside = cv2.dilate(ink, np.ones((reach, reach), np.uint8))
    away = ink.size - cv2.countNonZero(beside)
    if away < 0.02 * ink.size:  # hardly any paper to judge by, as in a small or a bold bitmap
        return True
    astray = cv2.subtract(cv2.LUT(levels, off.astype(np.uint8)), beside)
    return cv2.countNonZero(astray) <= (1 - _FLAT) * away
