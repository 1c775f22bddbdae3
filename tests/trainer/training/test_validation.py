from dataclasses import replace

import numpy as np
import pytest
import torch
from torch.nn import functional

from tests.trainer.small_data import TINY, small_dataset
from trainer.training.batches import MNIST_SCALING
from trainer.training.network import MLP
from trainer.training.validation import Validation


@pytest.mark.parametrize("standardize", [False, True])
@pytest.mark.parametrize("smoothing", [0.0, 0.1])
def test_it_measures_what_torch_does_on_all_images_at_once(standardize, smoothing):
    data = small_dataset(1200)  # more than go through the network together
    config = replace(TINY, standardize=standardize, label_smoothing=smoothing)
    torch.manual_seed(0)
    network = MLP((16,), dropout=0.5)

    loss, accuracy = Validation(data.train_images, data.train_labels, config).measure(network.train())

    pixels = torch.from_numpy(data.train_images.reshape(-1, 784) / np.float32(255)).float()
    if standardize:
        pixels = (pixels - MNIST_SCALING.mean) / MNIST_SCALING.deviation
    digits = torch.from_numpy(np.array(data.train_labels))
    with torch.no_grad():
        logits = network.eval()(pixels)
    assert loss == pytest.approx(float(functional.cross_entropy(logits, digits, label_smoothing=smoothing)), rel=1e-4)
    assert accuracy == pytest.approx(float((logits.argmax(1) == digits).float().mean()), abs=2e-3)
