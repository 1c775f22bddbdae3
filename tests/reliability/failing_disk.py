"""Fails the k-th write, sync or rename of every save, for every k, and looks whether old or new is there and told."""

from __future__ import annotations

import contextlib
import errno
import os
import resource
import signal
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.reliability.budget import report
from tests.reliability.savers import SAVERS, Saver
from trainer.errors import StorageError

ERRORS = (errno.ENOSPC, errno.EIO, errno.EDQUOT)
_CALLS = ("write", "fsync", "replace", "open")
_PYTHON_SAVERS = ("models", "drawings", "runs", "checkpoints")
_LIBRARY_SAVERS = ("samples", "settings")
_SIZES = (0, 1, 100, 300, 1000, 4096, 8192, 20_000, 33_000, 50_000)


def fail_every_step() -> dict[str, Any]:
    """Fail each step of each saver with each error, then let files grow to a few sizes only."""
    failures = {"damaged": 0, "not_told": 0, "strays": 0}
    done = 0
    for kind in _PYTHON_SAVERS:
        for error in ERRORS:
            done += fail_each_step(SAVERS[kind](), error, failures)
    for kind in _LIBRARY_SAVERS:
        for size in _SIZES:
            done += 1
            _with_short_files(SAVERS[kind](), size, failures)
    return report("failing disk", done, failures)


def fail_each_step(saver: Saver, error: int, failures: dict[str, int]) -> int:
    steps = 0
    with tempfile.TemporaryDirectory(prefix="digitpad-disk-") as name:
        folder = Path(name, "run")
        folder.mkdir()
        save = saver.open(folder)
        save(1)
        while True:
            before = saver.read(folder)
            with failing(steps + 1, error) as failed:
                told = _tells(save, before + 1)
            if not failed():
                return steps
            steps += 1
            _check(saver, folder, (before, before + 1), told, failures)


def _tells(save: Callable[[int], None], number: int) -> bool:
    try:
        save(number)
    except StorageError as error:
        return str(error).endswith(".") and "\n" not in str(error)
    except Exception:
        traceback.print_exc()
    return False


def _check(saver: Saver, folder: Path, wanted: tuple[int, int], told: bool, failures: dict[str, int]) -> None:
    try:
        found = saver.read(folder)
    except Exception:
        traceback.print_exc()
        found = -1
    strays = {path.name for path in folder.iterdir()} - saver.files
    for what, wrong in (("damaged", found not in wanted), ("not_told", not told), ("strays", bool(strays))):
        failures[what] += wrong
        if wrong:
            print(what, saver.name, found, wanted, strays, file=sys.stderr)


@contextlib.contextmanager
def failing(step: int, error: int) -> Iterator[Callable[[], bool]]:
    """Let the ``step``-th of the calls in ``os`` that change files fail; gives a function that says whether it did."""
    count = 0

    def wrapped(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            nonlocal count
            count += 1
            if count == step:
                raise OSError(error, os.strerror(error))
            return real(*arguments, **options)

        return call

    originals = {name: getattr(os, name) for name in _CALLS}
    try:
        for name, real in originals.items():
            setattr(os, name, wrapped(real))
        yield lambda: count >= step
    finally:
        for name, real in originals.items():
            setattr(os, name, real)


def _with_short_files(saver: Saver, size: int, failures: dict[str, int]) -> None:
    """Save in a child whose files may grow to ``size`` bytes, which makes the system write less than it was asked."""
    with tempfile.TemporaryDirectory(prefix="digitpad-disk-") as name:
        folder = Path(name)
        if os.fork() == 0:
            saver.open(folder)(1)
            os._exit(0)
        os.wait()
        child = os.fork()
        if child == 0:
            _save_within(saver, folder, size)
        _, status = os.waitpid(child, 0)
        outcome = os.waitstatus_to_exitcode(status)
        if outcome not in (0, 3):
            print(saver.name, "ended with", outcome, file=sys.stderr)
        found = saver.read(folder)
        _check(saver, folder, (1, 2), outcome == 3 or (outcome == 0 and found == 2), failures)


def _save_within(saver: Saver, folder: Path, size: int) -> None:
    """Exit status 0 when the save claims to have gone well, 3 when it said that it did not."""
    status = 1
    try:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        saver.open(folder)(2)
        status = 0
    except StorageError:
        status = 3
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(status)
