"""PyTorch state dicts of MLPs, converted in a child process that is limited in memory and time."""

from __future__ import annotations

import importlib.util
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Final

from trainer.errors import Fault, ModelFileError, as_fault
from trainer.files.child_process import NO_WINDOW, child_command, child_environment
from trainer.files.foreign_file import open_foreign_file
from trainer.model.digit_model import DigitModel

MAX_TORCH_FILE: Final = 256 * 2**20  # bytes
REFUSED: Final = 3  # exit status of a child that wrote its reason to stdout
_BROKE_OFF: Final = Fault("the program that converts it broke off, so the file is damaged or meant to do harm")
_SECONDS: Final = 60.0  # importing torch from a cold disk takes most of it


def import_torch_file(path: Path | str, seconds: float = _SECONDS) -> DigitModel:
    """Convert a ``.pt`` or ``.pth`` state dict of an MLP into a DigitModel; takes a few seconds.

    How the network wants its pixels is found by trial, see input_trial. A child that crashes, or works for longer
    than ``seconds``, becomes a ModelFileError like any other reason.
    """
    from trainer.model.input_trial import settle_input

    path = Path(path)
    _scan(path)
    if importlib.util.find_spec("torch") is None:
        raise ModelFileError("{0} needs torch, which is not installed; install torch, or choose another model.", path)
    with tempfile.TemporaryDirectory(prefix="digitpad-", ignore_cleanup_errors=True) as folder:
        converted = Path(folder, "converted.safetensors")
        _convert(path, converted, seconds)
        model = _load_converted(path, converted)
    info = replace(model.info, name=path.stem, made_by=f"imported from {path.name}")
    return settle_input(replace(model, info=info))


def _scan(path: Path) -> None:
    """Refuse here what can be seen from the bytes, in milliseconds; the child looks again at the file that it opens."""
    from trainer.model.pytorch_scan import scan

    with open_foreign_file(path, MAX_TORCH_FILE, ModelFileError) as (file, size):
        try:
            scan(file, size)
        except ValueError as error:
            raise _refusal(path, as_fault(error, Fault("it is damaged, or no file of PyTorch"))) from error


def _convert(path: Path, target: Path, seconds: float) -> None:
    command = child_command("trainer.model.pytorch_child", str(path.absolute()), str(target))
    try:
        child = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=target.parent,
            env=child_environment(),
            timeout=seconds,
            check=False,
            creationflags=NO_WINDOW,
        )
    except subprocess.TimeoutExpired as error:
        raise _refusal(path, Fault("reading it took longer than {0} seconds", seconds)) from error
    except OSError as error:
        raise _refusal(path, Fault("the program that converts it could not be started ({0})", error)) from error
    if child.returncode == REFUSED:
        raise _refusal(path, Fault.from_json(child.stdout) or _BROKE_OFF)
    if child.returncode != 0:
        raise _refusal(path, _BROKE_OFF)


def _load_converted(path: Path, converted: Path) -> DigitModel:
    from trainer.model.model_file import read_model

    try:
        return read_model(converted)
    except ModelFileError as error:
        raise _refusal(path, Fault("its numbers make no network")) from error


def _refusal(path: Path, reason: Fault) -> ModelFileError:
    return ModelFileError("{0} is no model that DigitPad can read: {1}.", path, reason)
