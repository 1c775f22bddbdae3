import pytest
import torch

from trainer.data.dataset import load_dataset
from trainer.training.augment import Augment


@pytest.fixture(scope="module")
def images():
    return torch.from_numpy(load_dataset().test_images[:128].copy()).float().div(255)[:, None]


def distorted(images, strength, seed=0):
    return Augment(strength)(images, torch.Generator().manual_seed(seed))


def test_strength_nought_changes_nothing(images):
    assert torch.equal(distorted(images, 0), images)


def test_the_same_generator_gives_the_same_distortion(images):
    assert torch.equal(distorted(images, 1, 3), distorted(images, 1, 3))
    assert not torch.equal(distorted(images, 1, 3), distorted(images, 1, 4))


def test_shape_and_range_stay(images):
    result = distorted(images, 1.5)
    assert result.shape == images.shape
    assert result.dtype == torch.float32
    assert result.min() >= 0
    assert result.max() <= 1


def test_more_strength_changes_more(images):
    changes = [float((distorted(images, strength) - images).abs().mean()) for strength in (0.01, 0.3, 1.0)]
    assert changes[0] < 0.01 < changes[1] < changes[2]


def test_the_ink_stays_about_the_same_and_on_the_page(images):
    result = distorted(images, 1.0)
    assert 0.85 < float(result.sum() / images.sum()) < 1.2
    places = torch.arange(28.0) - 13.5
    across = (result.sum(2)[:, 0] @ places) / result.sum((1, 2, 3))
    assert float(across.abs().max()) < 4


def test_each_image_is_distorted_by_itself():
    same = torch.zeros(2, 1, 28, 28)
    same[:, :, 8:20, 13:15] = 1
    first, second = distorted(same, 1.0)
    assert not torch.equal(first, second)


def test_a_strength_that_cannot_be_is_refused():
    with pytest.raises(ValueError, match="strength"):
        Augment(-0.1)
