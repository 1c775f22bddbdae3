"""Make an image as soft as the resampled ones that a network learned from.

Distorting an image takes each pixel from between four others, which softens strokes. A network that has seen only such
images reads sharp ones a little worse, so that they are softened by as much before it evaluates them.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from trainer.training.augment import LARGEST_SHIFT, SIDE


def resampling_softness(strength: float) -> float:
    """The mean variance, in pixels² along each axis, of the softening by an ``Augment`` of this strength.

    Taking a pixel from a share f of the way to its neighbour weighs the two by 1 - f and f, of variance f (1 - f);
    its mean over shifts from 0 to a < 1/2 is a/2 - a²/3, and over all shares 1/6.
    """
    shift = min(LARGEST_SHIFT * strength, 0.5)
    return shift / 2 - shift**2 / 3


def softening_matrix(variance: float) -> NDArray[np.float64]:
    """(784, 784): each pixel becomes a mean of itself and its eight neighbours, edges continued; rows sum to 1.

    ``variance`` is that of the weights along each axis, in pixels², from 0 (nothing changes) to 1/2.
    """
    along = np.eye(SIDE) * (1 - variance)
    for step in (-1, 1):
        neighbour = np.clip(np.arange(SIDE) + step, 0, SIDE - 1)
        along[np.arange(SIDE), neighbour] += variance / 2
    matrix: NDArray[np.float64] = np.asarray(np.kron(along, along), np.float64)
    return matrix


class Softening(nn.Module):
    """(B, 784) pixels, scaled or not -> softened ones; just as they are while the network learns."""

    matrix: Tensor

    def __init__(self, variance: float) -> None:
        super().__init__()
        self.register_buffer("matrix", torch.from_numpy(softening_matrix(variance)).float(), persistent=False)

    def forward(self, pixels: Tensor) -> Tensor:
        """(B, 784) -> (B, 784) float32."""
        return pixels if self.training else functional.linear(pixels, self.matrix)
