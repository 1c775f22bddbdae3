"""A plain MLP that another program saved, by what its file's first bytes are: read as data, never run."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Final

from trainer.errors import Fault, showable
from trainer.model.digit_model import DigitModel
from trainer.model.foreign.layer_chain import networks
from trainer.model.forward_check import check_forward_pass
from trainer.model.input_trial import settle_input

_START: Final = 64  # bytes
_PICKLE_STARTS: Final = tuple(b"\x80" + bytes([protocol]) for protocol in range(2, 6))
_MOST_BYTES: Final = 256 * 2**20  # of a numpy archive, unpacked
_HDF5_START: Final = b"\x89HDF"
_KERAS_EPSILON: Final = 1e-3
_OF_DATA: Final = ("x_train", "y_train", "x_test", "y_test", "train_images", "test_images")
_PAGES: Final = (b"<!doctype html", b"<html")
_PACKED: Final = (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!")


def import_model(file: BinaryIO, size: int, path: Path, unknown: Fault) -> DigitModel:
    """The network in a file; what the file leaves open is found by trial, see input_trial. Raises ValueError.

    Takes PyTorch state dicts and checkpoints, safetensors, ONNX, and numpy archives of weights. ``unknown`` is what
    is said of a file of none of these kinds.
    """
    model = _read(file, size, unknown)
    name = showable(path.name)
    info = replace(model.info, name=name.split(".")[0] or name, made_by=f"imported from {name}")
    model = replace(model, info=info)
    check_forward_pass(model)
    return model


def _read(file: BinaryIO, size: int, unknown: Fault) -> DigitModel:
    start = file.read(_START)
    file.seek(0)
    if start[8:9] == b"{":  # before the others, for the length of a header may look like any of them
        from trainer.model.safetensors_reader import read_safetensors

        return settle_input(networks(read_safetensors(file, size, foreign=True)[0]))
    if start.startswith(b"PK\x03\x04"):
        return _read_zip(file, size)
    if start.startswith(_PICKLE_STARTS):
        return _read_torch(file, size)
    if start.startswith(_HDF5_START):
        raise _keras()
    if start[:1] == b"\x08" and len(start) > 2 and start[1] < 0x20 and start[2] & 7 in (0, 2):
        return _read_onnx(file.read())
    raise _no_model(start) or unknown


def _no_model(start: bytes) -> Fault | None:
    """What lies there in place of a model, where people often have it; None for anything else."""
    if not start:
        return Fault("it is empty")
    if start.startswith(b"version https://git-lfs"):
        return Fault("it only points to a file that Git LFS keeps; fetch that file with git lfs pull")
    if start.lstrip().lower().startswith(_PAGES):
        return Fault("it is a web page; download the model itself")
    return Fault("it is packed; unpack it, and open the model in it") if start.startswith(_PACKED) else None


def _read_zip(file: BinaryIO, size: int) -> DigitModel:
    """Zips hold PyTorch's numbers, numpy's, or Keras' with its description."""
    from trainer.files.npz import check_zip_directory, read_npz

    check_zip_directory(file, 128 * 1024)
    try:
        names = zipfile.ZipFile(file).namelist()
    except (zipfile.BadZipFile, NotImplementedError, OSError, UnicodeError, ValueError) as error:
        raise Fault("it is a damaged archive") from error
    if any(name.endswith((".h5", ".keras")) for name in names):
        raise _keras()
    if any(name.startswith(_OF_DATA) for name in names):
        raise Fault("it is a data set, not a model")
    if names and all(name.endswith(".npy") for name in names):
        return settle_input(networks(read_npz(file, _MOST_BYTES), turned=True, epsilon=_KERAS_EPSILON))
    return _read_torch(file, size)


def _read_torch(file: BinaryIO, size: int) -> DigitModel:
    from trainer.model.foreign.pytorch_file import read_pytorch
    from trainer.model.foreign.state_dict import arrays_of, state_dicts

    found: list[DigitModel] = []
    first: ValueError | None = None
    for state in state_dicts(read_pytorch(file, size)):
        try:
            found = networks(arrays_of(state))
            break
        except ValueError as error:
            first = first or error
    if not found:
        raise first or Fault("it holds no layers")
    return settle_input(found)


def _read_onnx(data: bytes) -> DigitModel:
    from trainer.model.foreign.onnx_file import read_onnx

    model, is_scaled = read_onnx(data)
    return settle_input([model], (model.activation,), scaling_is_known=is_scaled)


def _keras() -> Fault:
    return Fault(
        "it is a file of Keras; save its weights as plain numbers in Python, "
        'numpy.savez("model.npz", *model.get_weights()), and open that file'
    )
