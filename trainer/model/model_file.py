"""DigitPad's model files: saved all or nothing as safetensors, read with every claim checked."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from trainer.errors import Fault, Sentence, StorageError
from trainer.files.foreign_file import as_path
from trainer.files.storage import atomic_write
from trainer.model.digit_model import DigitModel
from trainer.model.forward_check import check_forward_pass
from trainer.model.model_metadata import (
    FIRST_VERSION,
    VERSION,
    check_format,
    layer_sizes,
    model_info,
    run_settings,
    to_metadata,
)
from trainer.model.safetensors_reader import MAX_HEADER, read_safetensors
from trainer.model.weight_storage import Layer, StoredWeights, stored

_OTHER_ENDINGS = (".pt", ".pth", ".ckpt", ".tar", ".bin", ".onnx", ".npz")


def save_model(path: Path | str, model: DigitModel, card: bool = False) -> None:
    """Write a model as ``.safetensors``, all or nothing, each layer in the fewest bits that lose nothing.

    With ``card`` a page about the model is written beside it, as ``.md``. Raises StorageError when a file cannot be
    written or has the ending of another kind, and ValueError when what is handed in is no path or no model.
    """
    if not isinstance(model, DigitModel):
        raise ValueError(f"save_model takes a path and then a model, not {type(model).__name__}")
    if as_path(path).suffix.lower() in _OTHER_ENDINGS:
        raise StorageError("{0} could not be saved: {1}.", path, Sentence("a model saved here ends in .safetensors"))
    atomic_write(path, model_bytes(model))
    if card:
        from trainer.model.model_card import write_model_card

        write_model_card(path, model)


def model_bytes(model: DigitModel) -> bytes:
    """Return the content of a model file; see save_model."""
    from safetensors.numpy import save

    metadata = to_metadata(model)
    if sum(len(text.encode()) for text in metadata.values()) > MAX_HEADER // 2:
        raise Fault("the model's history is too long for a model file")
    tensors: dict[str, NDArray[Any]] = {}
    for number, (layer, bias) in enumerate(zip(model.stored.layers, model.biases, strict=True)):
        tensors[f"layers.{number}.weight"], scales = layer if layer.scales is not None else stored(layer.restored())
        tensors[f"layers.{number}.bias"], _ = stored(bias)
        if scales is not None:
            tensors[f"layers.{number}.scale"] = scales
    content: bytes = save(tensors, metadata=metadata | {"format_version": str(_version(model, tensors))})
    return content


def read_model(file: BinaryIO, size: int) -> DigitModel:
    """Read an open model file of DigitPad; ``size`` is its length in bytes. Raises ValueError with the reason."""
    model = _to_model(*read_safetensors(file, size))
    check_forward_pass(model)
    return model


def _version(model: DigitModel, tensors: Mapping[str, object]) -> int:
    """The first version of the format that can say all this, so that an older DigitPad reads what it can."""
    is_new = any(name.endswith(".scale") for name in tensors) or (model.refusal and model.refusal.distance)
    return VERSION if is_new else FIRST_VERSION


def _to_model(tensors: Mapping[str, NDArray[Any]], metadata: Mapping[str, str]) -> DigitModel:
    check_format(metadata)
    sizes = layer_sizes(metadata)
    count = len(sizes) - 1
    names = {f"layers.{number}.{part}" for number in range(count) for part in ("weight", "bias")}
    scales = {f"layers.{number}.scale" for number in range(count)}
    if not names <= set(tensors) <= names | scales:
        raise Fault("its tensors do not have the names of its layers")
    weights = StoredWeights(
        _layer(tensors[f"layers.{number}.weight"], tensors.get(f"layers.{number}.scale")) for number in range(count)
    )
    biases = tuple(_layer(tensors[f"layers.{number}.bias"], None).restored() for number in range(count))
    model = DigitModel(weights, biases, info=model_info(metadata), **run_settings(metadata))  # type: ignore[arg-type]
    if list(model.layer_sizes) != sizes:
        raise Fault("its layer sizes are not those of its weights")
    return model


def _layer(values: NDArray[Any], scales: NDArray[Any] | None) -> Layer:
    """One tensor as it is stored; ValueError for whole numbers without their scales, or scales of something else."""
    is_whole = values.dtype == np.int8
    if is_whole != (scales is not None):
        raise Fault("its weights and their scales do not belong together")
    if scales is None:
        return Layer(values, None)
    if values.ndim != 2 or scales.dtype != np.float32 or scales.shape != values.shape[:1] or not (scales > 0).all():
        raise Fault("the scales of its weights are no positive numbers, one for each row")
    return Layer(values, scales)
