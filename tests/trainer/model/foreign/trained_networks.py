"""Small networks trained for a second, so that a wrong guess about them costs accuracy."""

from __future__ import annotations

from functools import cache

import numpy as np
import torch
from torch import nn

from trainer.data.dataset import load_dataset
from trainer.model.digit_model import DigitModel, InputScaling
from trainer.model.predict import Predictor

PLAIN = InputScaling()
BLOCKS = {
    "before": lambda: (
        *(nn.Linear(784, 24), nn.BatchNorm1d(24), nn.ReLU()),
        *(nn.Linear(24, 24), nn.BatchNorm1d(24), nn.ReLU()),
    ),
    "after": lambda: (
        *(nn.Linear(784, 24), nn.ReLU(), nn.BatchNorm1d(24)),
        *(nn.Linear(24, 24), nn.ReLU(), nn.BatchNorm1d(24)),
    ),
    "only the first": lambda: (nn.Linear(784, 24), nn.BatchNorm1d(24), nn.ReLU(), nn.Linear(24, 24), nn.ReLU()),
    "on the pixels": lambda: (nn.BatchNorm1d(784), nn.Linear(784, 24), nn.ReLU()),
}


@cache
def _data() -> tuple[torch.Tensor, torch.Tensor, np.ndarray, np.ndarray]:
    data = load_dataset()
    pixels = torch.from_numpy(data.train_images[:6000].reshape(-1, 784).astype(np.float32) / 255)
    test = data.test_images[:1000].astype(np.float32) / 255
    return pixels, torch.from_numpy(data.train_labels[:6000].copy()), test, data.test_labels[:1000]


def trained(*parts: nn.Module, scaling: InputScaling = PLAIN) -> nn.Sequential:
    """A network of these parts and a last layer, after six rounds over 6,000 images scaled as ``scaling`` says."""
    torch.manual_seed(0)
    width = [part.out_features for part in parts if isinstance(part, nn.Linear)][-1]
    network = nn.Sequential(*parts, nn.Linear(width, 10))
    network.scaling = scaling  # type: ignore[assignment]
    pixels, labels, _, _ = _data()
    pixels = (pixels - scaling.mean) / scaling.deviation
    optimizer = torch.optim.Adam(network.parameters(), 0.005 if abs(scaling.deviation) > 0.1 else 0.001)
    for _ in range(6):
        for rows in torch.randperm(len(labels)).split(100):
            optimizer.zero_grad()
            nn.functional.cross_entropy(network(pixels[rows]), labels[rows]).backward()
            optimizer.step()
    return network.eval()


def accuracy(network: nn.Sequential | DigitModel) -> float:
    """The share of 1,000 test images read right."""
    _, _, images, labels = _data()
    if isinstance(network, DigitModel):
        answers = Predictor(network).logits(images)
    else:
        scaled = (torch.from_numpy(images).reshape(-1, 784) - network.scaling.mean) / network.scaling.deviation
        with torch.inference_mode():
            answers = network(scaled).numpy()
    return float((answers.argmax(axis=1) == labels).mean())
