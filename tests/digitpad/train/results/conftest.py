"""A test of 400 pictures, with two mistakes and one refusal."""

import numpy as np
import pytest

from trainer.evaluation.evaluate import judge

COUNT = 400


@pytest.fixture
def images():
    rng = np.random.default_rng(3)
    return rng.integers(0, 256, (COUNT, 28, 28), np.uint8)


@pytest.fixture
def evaluation():
    """Two mistakes: a 4 read as 9 with 0.8, and a 7 read as 1 with 0.6; the last answer is refused."""
    labels = np.arange(COUNT) % 10
    read = labels.copy()
    read[14], read[27] = 9, 1
    confidence = np.full(COUNT, 0.9, np.float32)
    confidence[14], confidence[27] = 0.8, 0.6
    probabilities = np.repeat(((1 - confidence) / 9)[:, None], 10, axis=1)
    probabilities[np.arange(COUNT), read] = confidence
    refused = np.zeros(COUNT, np.bool_)
    refused[-1] = True
    return judge(probabilities.astype(np.float32), labels, refused)
