"""Whether probabilities are honest, and how sure an accuracy is: calibration bins and intervals."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

BINS = 15
_Z95 = 1.959964


@dataclass(frozen=True, slots=True)
class ReliabilityBin:
    """Answers whose confidence lies in (``low``, ``high``]: how many, how sure on average, how often right (0..1)."""

    low: float
    high: float
    count: int
    confidence: float
    accuracy: float


def reliability_bins(
    confidences: NDArray[Any], right: NDArray[np.bool_], bins: int = BINS
) -> tuple[ReliabilityBin, ...]:
    """Sort (N,) confidences into ``bins`` bins of equal width; an empty bin has confidence and accuracy 0."""
    numbers = np.clip(np.ceil(np.asarray(confidences, np.float64) * bins).astype(int) - 1, 0, bins - 1)
    result = []
    for number in range(bins):
        chosen = numbers == number
        count = int(chosen.sum())
        mean = float(confidences[chosen].mean(dtype=np.float64)) if count else 0.0
        result.append(
            ReliabilityBin(
                number / bins, (number + 1) / bins, count, mean, float(right[chosen].mean()) if count else 0.0
            )
        )
    return tuple(result)


def expected_calibration_error(bins: tuple[ReliabilityBin, ...]) -> float:
    """The gap between confidence and accuracy, averaged over all answers, 0..1 (Guo et al. 2017)."""
    total = sum(each.count for each in bins)
    return sum(each.count * abs(each.confidence - each.accuracy) for each in bins) / max(1, total)


def wilson_interval(right: int, count: int) -> tuple[float, float]:
    """The 95 % interval of a share, 0..1 (Wilson 1927)."""
    if count == 0:
        return 0.0, 1.0
    share, z2 = right / count, _Z95**2
    middle = (share + z2 / (2 * count)) / (1 + z2 / count)
    half = _Z95 / (1 + z2 / count) * math.sqrt(share * (1 - share) / count + z2 / (4 * count**2))
    return max(0.0, middle - half), min(1.0, middle + half)


def bootstrap_interval(
    right: NDArray[np.bool_], groups: NDArray[Any], rounds: int = 10_000, seed: int = 0
) -> tuple[float, float]:
    """The 95 % interval of the accuracy when whole groups (writers) are drawn again with replacement (Efron 1979)."""
    names, numbers = np.unique(groups, return_inverse=True)
    sizes = np.bincount(numbers)
    hits = np.bincount(numbers, weights=right)
    drawn = np.random.default_rng(seed).integers(len(names), size=(rounds, len(names)))
    accuracies = hits[drawn].sum(axis=1) / sizes[drawn].sum(axis=1)
    low, high = np.quantile(accuracies, (0.025, 0.975))
    return float(low), float(high)
