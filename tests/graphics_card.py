"""Whether this machine has a graphics card that torch can use, for the tests that need one."""

from __future__ import annotations

import functools

import pytest


@functools.cache
def there_is_a_card() -> bool:
    """Whether torch finds a CUDA card; False without torch."""
    try:
        import torch
    except ImportError:
        return False
    return torch.cuda.is_available()


needs_card = pytest.mark.skipif(not there_is_a_card(), reason="there is no CUDA card in this machine")
