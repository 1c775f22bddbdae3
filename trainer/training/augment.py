"""Distort images as handwriting differs: turned, resized, slanted, moved and bent, all in one resampling."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from trainer.image.measures import SIDE

LARGEST_SHIFT = 1.5
"""Pixels by which a distortion of strength 1 moves an image at most, along each axis."""
_COARSE = 7
_BEND = 1.2  # pixels, the deviation of the strongest random field


class Augment:
    """A distortion of given strength: 1 is what suits MNIST, 0 changes nothing.

    Each image is turned by up to ±12°, scaled and squeezed, sheared, shifted by up to ±1.5 px and bent by a smooth
    random field of 1.2 px or less (Simard et al. 2003), the field being a coarse grid of random shifts, blurred.
    """

    def __init__(self, strength: float = 1.0) -> None:
        if not 0 <= strength <= 3:
            raise ValueError(f"strength must be from 0 to 3, not {strength!r}")
        self.strength = strength
        self._basis = _smooth_basis()
        self._identity = functional.affine_grid(torch.eye(2, 3)[None], [1, 1, SIDE, SIDE], align_corners=False)

    def __call__(self, images: Tensor, generator: torch.Generator) -> Tensor:
        """Distort (B, 1, 28, 28) float images in 0..1 on their device; the generator is of the same device."""
        if self.strength == 0:
            return images
        count, device = len(images), images.device
        if self._basis.device != device:
            self._basis, self._identity = self._basis.to(device), self._identity.to(device)
        uniform = torch.rand(count, 7, generator=generator, device=device) * 2 - 1
        coarse = torch.randn(count, 2, _COARSE, _COARSE, generator=generator, device=device)
        grid = self._affine(uniform)
        amount = _BEND / 2 * (uniform[:, 6] + 1) * self.strength * (2 / SIDE)
        field = self._basis @ coarse @ self._basis.T * amount[:, None, None, None]
        grid += field.permute(0, 2, 3, 1)
        return functional.grid_sample(images, grid, align_corners=False)

    def _affine(self, uniform: Tensor) -> Tensor:
        """Where each pixel is taken from, (B, 28, 28, 2) in -1..1, for seven numbers in -1..1 an image."""
        turn, size, aspect, shear, right, down, _ = (uniform * self.strength).unbind(1)
        angle, scale, squeeze = 0.21 * turn, torch.exp(0.12 * size), torch.exp(0.08 * aspect)
        cosine, sine = torch.cos(angle), torch.sin(angle)
        slant = 0.15 * shear
        first = torch.stack([cosine, slant * cosine - sine], 1) * (scale * squeeze)[:, None]
        second = torch.stack([sine, slant * sine + cosine], 1) * (scale / squeeze)[:, None]
        matrix = torch.stack([first, second], 1)  # (B, 2, 2), output place to input place
        shift = torch.stack([right, down], 1) * (LARGEST_SHIFT * 2 / SIDE)
        flat = self._identity.view(1, -1, 2) @ matrix.transpose(1, 2) + shift[:, None]
        return flat.view(-1, SIDE, SIDE, 2)


def _smooth_basis() -> Tensor:
    """(28, 7): Gaussian bumps of σ = 4 px, 4.67 px apart, scaled so that the field has a deviation of 1 px inside."""
    places = torch.arange(SIDE, dtype=torch.float32)[:, None]
    centres = torch.linspace(0, SIDE - 1, _COARSE)[None]
    bumps = torch.exp(-((places - centres) ** 2) / (2 * 4.0**2))
    return bumps / bumps.square().sum(1, keepdim=True).sqrt()


def augmented_samples(picture: NDArray[np.uint8], strength: float, count: int, seed: int = 0) -> NDArray[np.uint8]:
    """``count`` distortions, (count, 28, 28) uint8, of ``picture``, (28, 28) uint8 with ink 255, by a run's code."""
    image = torch.from_numpy(picture.astype(np.float32) / np.float32(255))
    images = image.expand(count, 1, 28, 28).contiguous()
    with torch.no_grad():
        distorted = Augment(strength)(images, torch.Generator().manual_seed(seed))
    return (distorted[:, 0].clamp(0, 1) * 255).round().to(torch.uint8).numpy()
