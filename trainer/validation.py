"""Measuring a network on held-out images between epochs."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from trainer.batches import Pixels
from trainer.model import MLP

_PORTION = 1000


def validate(model: MLP, pixels: Pixels, labels: Tensor) -> tuple[float, float]:
    """Loss (nats an image, plain cross-entropy) and accuracy (0..1) on ``pixels`` of true digits ``labels`` (N,)."""
    model.eval()
    loss = torch.zeros((), device=labels.device)
    right = torch.zeros((), device=labels.device, dtype=torch.int64)
    with torch.no_grad():
        for start in range(0, len(labels), _PORTION):
            digits = labels[start : start + _PORTION]
            logits = model(pixels.of(torch.arange(start, start + len(digits), device=labels.device)))
            loss += functional.cross_entropy(logits, digits, reduction="sum")
            right += (logits.argmax(1) == digits).sum()
    return float(loss) / len(labels), int(right) / len(labels)
