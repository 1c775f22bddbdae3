from dataclasses import replace

import numpy as np
import pytest
import torch

from tests.trainer.small_data import TINY, never, small_dataset
from trainer.training.batches import Batches
from trainer.training.material import NO_DIGIT, DrawnMaterial, Material, NoMaterial


class TwoOfAKind:
    """A white 3 and a white piece of junk, each epoch."""

    digits = (0, 0, 0, 1, 0, 0, 0, 0, 0, 0)
    count = 2

    def for_epoch(self, epoch, should_stop):
        return Material(np.full((2, 28, 28), 255, np.uint8), np.array([3, NO_DIGIT]))


def epoch(batches, number=1):
    assert batches.start_epoch(number, never)
    return [batches.batch(each) for each in range(len(batches))]


def of(config=TINY, extra=None, distortion=None):
    data = small_dataset()
    return Batches(data.train_images, data.train_labels, config, extra or NoMaterial(), distortion)


def test_an_epoch_shows_every_image_once_with_its_own_label():
    data = small_dataset()
    shown = {}
    for pixels, targets in epoch(of(replace(TINY, batch_size=64))):
        for picture, digit in zip((pixels * 255).round().byte().numpy(), targets.tolist(), strict=True):
            shown[picture.tobytes()] = digit
    assert len(shown) == len(data.train_images)
    for picture, digit in zip(data.train_images, data.train_labels, strict=True):
        assert shown[picture.tobytes()] == digit


def test_each_epoch_has_its_own_order_and_always_the_same():
    batches = of()
    first, second, again = epoch(batches, 1), epoch(batches, 2), epoch(batches, 1)
    assert not torch.equal(first[0][0], second[0][0])
    assert torch.equal(first[0][0], again[0][0])


def test_standardised_pixels_have_mnists_mean_and_deviation():
    pixels = torch.cat([pixels for pixels, _ in epoch(of(replace(TINY, standardize=True)))])
    assert float(pixels.mean()) == pytest.approx(0, abs=0.05)
    assert float(pixels.std()) == pytest.approx(1, abs=0.05)


def test_smoothing_spreads_a_share_of_the_target():
    _, targets = epoch(of(replace(TINY, label_smoothing=0.1)))[0]
    assert targets.shape == (50, 10)
    assert torch.allclose(targets.sum(1), torch.ones(50))
    assert torch.allclose(targets.max(1).values, torch.full((50,), 0.91))


def test_junk_could_be_any_digit():
    batches = of(replace(TINY, junk=1, synthetic_digits=1), TwoOfAKind())
    rows = [(float(p.sum()), t) for pixels, targets in epoch(batches) for p, t in zip(pixels, targets, strict=True)]
    white = [target for total, target in rows if total == 784]
    assert len(rows) == 602
    assert sorted(float(target.max()) for target in white) == pytest.approx([0.1, 1.0])
    assert sorted(batches.labels.tolist())[0] == NO_DIGIT


def test_a_distortion_sees_pictures_in_0_to_1_and_its_generator_starts_anew_each_epoch():
    seen = []

    def distort(images, generator):
        seen.append((images.shape, float(images.min()), float(images.max()), float(torch.rand(1, generator=generator))))
        return images

    batches = of(replace(TINY, standardize=True), distortion=distort)
    epoch(batches)
    assert seen[0][0] == (50, 1, 28, 28)
    assert (seen[0][1], seen[0][2]) == (0.0, 1.0)
    first = [each[3] for each in seen]
    seen.clear()
    epoch(batches)
    assert [each[3] for each in seen] == first


def test_drawn_material_is_the_same_at_each_asking_and_fresh_each_epoch():
    one, two = DrawnMaterial(30, 10, seed=5), DrawnMaterial(30, 10, seed=5)
    first, second = one.for_epoch(1, never), one.for_epoch(2, never)
    assert (first.labels[:30] >= 0).all()
    assert (first.labels[30:] == NO_DIGIT).all()
    assert not np.array_equal(first.images, second.images)
    np.testing.assert_array_equal(two.for_epoch(2, never).images, second.images)


def test_drawing_stops_when_asked():
    assert DrawnMaterial(30, 10, seed=5).for_epoch(1, lambda: True) is None
