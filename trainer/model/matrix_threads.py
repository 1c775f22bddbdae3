"""One thread for numpy's products where single pictures are read: a second one gains nothing, and spins meanwhile."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from threadpoolctl import ThreadpoolController


def settle_threads() -> None:
    """Let numpy, once it is imported, calculate on one thread: for programs, whose process is their own."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


@contextmanager
def one_thread() -> Iterator[None]:
    """Let numpy calculate on one thread meanwhile: for the library, whose caller decides about all else."""
    with _pools().limit(limits=1, user_api="blas"):
        yield


@cache
def _pools() -> ThreadpoolController:
    """The libraries that calculate for numpy; found once, since looking takes as long as a small picture."""
    import numpy as np  # noqa: F401 - brings them
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()
