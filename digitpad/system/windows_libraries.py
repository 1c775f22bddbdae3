"""Lets torch be imported after Qt on Windows, where its core library otherwise fails to start.

A torch of 2.9 or newer that is imported once Qt is loaded ends in "WinError 1114 … c10.dll" (pytorch issue 166628).
Loading that one small library before Qt avoids it, and costs far less than importing torch. Not tried on Windows.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path


def load_torch_core(load: Callable[[str], object]) -> bool:
    """Load torch's ``c10.dll`` with ``load``; whether there was one to load. Without torch nothing happens."""
    from importlib.util import find_spec

    torch = find_spec("torch")
    library = Path(torch.origin).with_name("lib") / "c10.dll" if torch and torch.origin else None
    if library is None or not library.is_file():
        return False
    with contextlib.suppress(OSError):  # then the import says what is wrong, where somebody wants to train
        load(str(library))
    return True
