"""DigitPad's model files: saved all or nothing as safetensors, read with every claim checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from trainer.errors import ModelFileError
from trainer.files.foreign_file import open_foreign_file
from trainer.files.storage import atomic_write
from trainer.model.digit_model import Array, DigitModel
from trainer.model.model_loading import TORCH_ENDINGS
from trainer.model.model_metadata import check_format, layer_sizes, model_info, run_settings, to_metadata
from trainer.model.safetensors_reader import MAX_HEADER, read_safetensors

MAX_MODEL_FILE: Final = 256 * 2**20  # bytes


def save_model(path: Path | str, model: DigitModel, half: bool = False) -> None:
    """Write a model as ``.safetensors``, all or nothing; ``half`` stores float16, half the size.

    Raises StorageError when it cannot be written and ValueError when weights do not fit into float16.
    """
    atomic_write(path, model_bytes(model, half))


def model_bytes(model: DigitModel, half: bool = False) -> bytes:
    """Return the content of a model file; see save_model."""
    from safetensors.numpy import save

    metadata = to_metadata(model)
    if sum(len(text.encode()) for text in metadata.values()) > MAX_HEADER // 2:
        raise ValueError("the model's history is too long for a model file")
    tensors: dict[str, NDArray[np.float16] | Array] = {}
    for number, (weight, bias) in enumerate(zip(model.weights, model.biases, strict=True)):
        tensors[f"layers.{number}.weight"] = _stored(weight, half)
        tensors[f"layers.{number}.bias"] = _stored(bias, half)
    content: bytes = save(tensors, metadata=metadata)
    return content


def read_model(path: Path | str) -> DigitModel:
    """Read a model file of DigitPad; one without a name is named after its file. Raises ModelFileError."""
    path = Path(path)
    with open_foreign_file(path, MAX_MODEL_FILE, ModelFileError) as (file, size):
        try:
            model = _to_model(*read_safetensors(file, size))
        except ValueError as error:
            torch_named = path.suffix.lower() in TORCH_ENDINGS
            reason = "it is damaged, or no file of PyTorch" if torch_named else str(error)
            raise ModelFileError(f"{path} is no model that DigitPad can read: {reason}.") from error
    return model if model.info.name else replace(model, info=replace(model.info, name=path.stem))


def _stored(values: Array, half: bool) -> NDArray[np.float16] | Array:
    if not half:
        return values
    if np.abs(values).max() > np.finfo(np.float16).max:
        raise ValueError("some weights are too large for float16; save in full precision")
    return values.astype(np.float16)


def _to_model(tensors: Mapping[str, Array], metadata: Mapping[str, str]) -> DigitModel:
    check_format(metadata)
    sizes = layer_sizes(metadata)
    count = len(sizes) - 1
    names = {f"layers.{number}.{part}" for number in range(count) for part in ("weight", "bias")}
    if set(tensors) != names:
        raise ValueError("its tensors do not have the names of its layers")
    weights = tuple(tensors[f"layers.{number}.weight"] for number in range(count))
    biases = tuple(tensors[f"layers.{number}.bias"] for number in range(count))
    model = DigitModel(weights, biases, info=model_info(metadata), **run_settings(metadata))  # type: ignore[arg-type]
    if list(model.layer_sizes) != sizes:
        raise ValueError("its layer sizes are not those of its weights")
    return model
