"""Ink on paper of one brightness, as drawing programs, scanners and bitmaps have it, cropped to the ink or not."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Bytes = NDArray[np.uint8]

_LEAST_CONTRAST = 0.015
_NEAR = 0.12  # of the contrast: what differs less from the paper is paper
_FLAT = 0.97  # the share of the paper that must be near its own level
_SOFT = 0.04  # of the longer side: as far from ink a soft edge may reach
_MOST_TURNS = 0.2  # grain has more
_POLARITY_SIDE = 128


def flat_strength(values: Floats) -> Floats | None:
    """How much ink each pixel of (H, W) values in [0, 1] holds, 0..1, or None where the paper is of several levels.

    A picture of a single level gives zeros.
    """
    low, high = float(values.min()), float(values.max())
    if high - low < _LEAST_CONTRAST:
        return np.zeros_like(values)
    levels = cv2.convertScaleAbs(values, alpha=255 / (high - low), beta=-255 * low / (high - low))
    _, light = cv2.threshold(levels, 0, 1, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    dark = np.asarray(1 - light, np.uint8)
    ink = dark if ink_is(dark) else np.asarray(light, np.uint8)
    counts = np.bincount(levels[ink == 0], minlength=256)
    paper = int(np.convolve(counts, np.ones(5), "same").argmax())
    signed = (levels.astype(np.int16) - paper) * np.int16(-1 if ink is dark else 1)
    full = float(np.quantile(signed[ink == 1], 0.6))
    if not _is_flat(np.abs(signed), ink, _NEAR * full):
        return None
    return strength_of(signed.astype(np.float32), full)


def strength_of(deviation: Floats, full: float) -> Floats:
    """Deviations from the paper as ink, 0..1: up to a quarter of full ink is paper, from four fifths on it is full."""
    low = 0.25 * full
    strength: Floats = np.clip((deviation - low) / max(0.8 * full - low, 1e-6), 0, 1).astype(np.float32)
    return strength


def ink_is(mask: Bytes) -> bool:
    """Whether the ones of a (H, W) mask are the ink and not the paper.

    A pen's line is long and of one width: of the largest connected part the area is set against the square of the
    radius of the largest disc in it. Besides, paper is what most of the border and the corners show.
    """
    border = np.concatenate([mask[0], mask[-1], mask[1:-1, 0], mask[1:-1, -1]])
    share = float(border.mean())
    if not 0.02 < share < 0.98:
        return share < 0.5
    scale = _POLARITY_SIDE / max(mask.shape)
    if scale < 1:
        mask = np.asarray(
            cv2.resize(mask * 255, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) > 127, np.uint8
        )
    corners = float(np.mean([mask[0, 0], mask[0, -1], mask[-1, 0], mask[-1, -1]]))
    slender = np.log((_slenderness(mask) + 1) / (_slenderness(np.asarray(1 - mask, np.uint8)) + 1))
    return bool(slender + 4 * (0.5 - share) + 2 * (0.5 - corners) > 0)


def _slenderness(mask: Bytes) -> float:
    """The largest part's area by the square of its greatest distance to other pixels; 0 for an empty mask."""
    count, labels, statistics, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    if count < 2:
        return 0.0
    largest = int(statistics[1:, cv2.CC_STAT_AREA].argmax()) + 1
    wide = cv2.copyMakeBorder(mask, 1, 1, 1, 1, cv2.BORDER_REPLICATE)
    radius = cv2.distanceTransform(wide, cv2.DIST_L2, 3)[1:-1, 1:-1][labels == largest].max()
    return float(statistics[largest, cv2.CC_STAT_AREA]) / max(float(radius), 0.5) ** 2


def _is_flat(deviation: NDArray[np.int16], ink: Bytes, most: float) -> bool:
    """Whether nearly all pixels that are not beside ink are near the paper's own level."""
    turns = np.count_nonzero(ink[1:] != ink[:-1]) + np.count_nonzero(ink[:, 1:] != ink[:, :-1])
    if turns > _MOST_TURNS * ink.size:
        return False
    reach = 2 * round(_SOFT * max(ink.shape)) + 1
    beside = cv2.dilate(ink, np.ones((reach, reach), np.uint8))
    away = deviation[beside == 0]
    if away.size < 0.02 * deviation.size:  # hardly any paper to judge by, as in a small or a bold bitmap
        return True
    return bool((away <= max(most, 1.5)).mean() >= _FLAT)
