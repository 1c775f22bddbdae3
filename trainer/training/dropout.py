"""Dropout from cheap random bits: on the CPU some ten times as fast as drawing a number for each neuron."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

_LEVELS = 1 << 8  # the bundled model was made with these draws; other ones would make another model


class Dropout(nn.Module):
    """Switch off each value with probability ``share`` (in steps of 1/256) while learning, and scale up the rest.

    Srivastava et al. 2014. On the CPU it draws from its own generator, so nothing else in the process can disturb
    it; on a card torch's own, fused dropout is used.
    """

    def __init__(self, share: float) -> None:
        super().__init__()
        self._threshold = round(share * _LEVELS)
        self._share = self._threshold / _LEVELS
        self._generator = torch.Generator()

    def seed(self, seed: int) -> None:
        """Start the random numbers anew."""
        self._generator.manual_seed(seed)
        torch.cuda.manual_seed_all(seed)  # does nothing where there is no card

    def forward(self, values: Tensor) -> Tensor:
        """Any shape and floating dtype -> the same."""
        if not self.training or self._threshold == 0:
            return values
        if values.is_cuda:
            return functional.dropout(values, self._share)
        words = torch.empty((values.numel() + 7) // 8, dtype=torch.int64)
        words.random_(-(2**63), None, generator=self._generator)
        draws = words.view(torch.uint8)[: values.numel()].view_as(values)
        kept = torch.empty_like(values, requires_grad=False)
        torch.ge(draws, self._threshold, out=kept)  # fractions at once: truths first take twice the time
        return values * kept.mul_(1 / (1 - self._share))
