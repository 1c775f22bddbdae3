"""Distortions without torch: none at strength nothing, and never more or less ink than there can be."""

import numpy as np

from trainer.adaptation.distortion import distorted


def test_distortions_leave_the_picture_alone_at_strength_nothing_and_keep_its_range():
    images = np.random.default_rng(0).random((3, 28, 28), np.float32)
    assert np.allclose(distorted(images, np.random.default_rng(1), 0.0), images, atol=1e-5)
    bent = distorted(images, np.random.default_rng(1))
    assert bent.min() >= 0
    assert bent.max() <= 1
    assert not np.allclose(bent, images, atol=0.1)


def test_each_picture_is_distorted_in_its_own_way_and_the_dice_settle_how():
    same = np.repeat(np.random.default_rng(0).random((1, 28, 28), np.float32), 3, axis=0)
    bent = distorted(same, np.random.default_rng(1))
    assert len({picture.tobytes() for picture in bent}) == 3
    assert np.array_equal(bent, distorted(same, np.random.default_rng(1)))


def test_nothing_comes_in_from_outside():
    assert not distorted(np.zeros((4, 28, 28), np.float32), np.random.default_rng(2)).any()
    full = distorted(np.ones((40, 28, 28), np.float32), np.random.default_rng(3))
    assert full[:, 14, 14].min() == 1
    assert full[:, 0].min() < 1
