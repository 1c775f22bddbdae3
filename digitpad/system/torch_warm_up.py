"""Loads torch on a background thread while nobody waits for it, without holding the window up.

Measured: a plain ``import torch`` beside an event loop stops it for 0.3 to 0.7 s at once, because the interpreter
loads the big libraries, and now and then collects garbage, while it holds its lock. Loaded through ``ctypes``, which
lets go of the lock, and with the collector paused, the longest stop is some 60 ms.
"""

from __future__ import annotations

import atexit
import ctypes
import gc
import importlib.util
import logging
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

logger = logging.getLogger(__name__)

AT_EXIT_SECONDS = 120  # a busy machine needs more than half a minute for the import

_LIBRARY = {"linux": "libtorch_python.so", "darwin": "libtorch_python.dylib"}
_lock = threading.Lock()
_ending = threading.Event()
_thread: threading.Thread | None = None


def begin_warm_up() -> threading.Thread:
    """Start loading torch and return the thread that does so; the same one at further calls, if it found torch."""
    global _thread  # noqa: PLW0603 (one per process, like the modules that it loads)
    with _lock:
        if _thread is None or (not _thread.is_alive() and "torch" not in sys.modules):
            _thread = threading.Thread(target=_warm_up, name="torch-warm-up", daemon=True)
            _thread.start()
            atexit.register(_wait_for_the_end)
    return _thread


def is_loading() -> bool:
    """Whether torch is being loaded just now, which cannot be interrupted."""
    return _thread is not None and _thread.is_alive()


def _wait_for_the_end() -> None:
    """Hold the interpreter's end back: torch aborts a process that ends while it is being loaded."""
    _ending.set()
    if _thread is not None:
        _thread.join(AT_EXIT_SECONDS)


def _warm_up() -> None:
    try:
        if "torch" not in sys.modules:
            _load_libraries()
        with _garbage_left_alone():
            _first_step()
    except ModuleNotFoundError as error:
        logger.info("torch is not there: %s", error)
    except Exception:
        if _ending.is_set():  # what registers itself for the interpreter's end comes too late then
            return
        logger.exception("torch could not be loaded ahead of the first run")


def _first_step() -> None:
    """Import the loop and let torch do each kind of work once, so that the first real step is like any other."""
    from trainer.training.warm_up import warm_up

    warm_up()


def _load_libraries() -> None:
    """Map torch's libraries with the interpreter's lock released; an import finds them loaded."""
    place = importlib.util.find_spec("torch")
    name = _LIBRARY.get(sys.platform)
    if place is None or name is None or not place.submodule_search_locations:
        return
    path = Path(place.submodule_search_locations[0]) / "lib" / name
    if path.is_file():
        load = ctypes.CDLL(None).dlopen
        load.argtypes, load.restype = [ctypes.c_char_p, ctypes.c_int], ctypes.c_void_p
        load(os.fsencode(path), os.RTLD_NOW | os.RTLD_LOCAL)


@contextmanager
def _garbage_left_alone() -> Iterator[None]:
    """Pause the collector, and never again look through what was loaded meanwhile."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        atexit.register(gc.unfreeze)  # else libraries that count their objects at the end complain of those left
        if was_enabled:
            gc.enable()
