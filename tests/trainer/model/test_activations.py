"""The activations in numpy against torch's own, and their derivatives against torch's gradients."""

import numpy as np
import pytest
import torch
from torch.nn import functional

from trainer.model.activations import ACTIVATE, slope
from trainer.model.digit_model import ACTIVATIONS

TORCHS = {
    "relu": functional.relu,
    "leaky_relu": functional.leaky_relu,
    "tanh": torch.tanh,
    "sigmoid": torch.sigmoid,
    "silu": functional.silu,
    "gelu": lambda sums: functional.gelu(sums, approximate="tanh"),
}
SUMS = np.linspace(-20, 20, 4001, dtype=np.float32)[1::2]  # no 0, where some have a kink


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_values_are_torchs(name):
    values = SUMS.copy()
    ACTIVATE[name](values)
    assert np.allclose(values, TORCHS[name](torch.from_numpy(SUMS)).numpy(), atol=2e-6)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_slopes_are_torchs_gradients(name):
    sums = torch.from_numpy(SUMS.copy()).requires_grad_()
    TORCHS[name](sums).sum().backward()
    assert np.allclose(slope(ACTIVATE[name], SUMS), sums.grad.numpy(), atol=1e-3)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_sums_of_any_size_give_numbers(name):
    values = np.array([-1e30, -1e4, 0, 1e4, 1e15], np.float32)
    with np.errstate(all="ignore"):
        ACTIVATE[name](values)
    assert np.isfinite(values).all()
