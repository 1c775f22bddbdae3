"""Which part of a foreign checkpoint is the network: a state dict, by itself or under some key."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from trainer.errors import Fault
from trainer.model.foreign.pickle_values import Made
from trainer.model.foreign.pytorch_file import Tensor

_USUAL_KEYS: Final = ("state_dict", "model_state_dict", "model_state", "model", "net", "network", "module", "weights")
_SECOND_CHOICE: Final = ("ema", "swa", "teacher", "target", "average")
_NO_NETWORK: Final = ("optim", "sched", "scaler", "loop", "callback", "hyper", "config", "arg", "rng", "metric", "loss")
_FRACTIONS: Final = ("Float", "Double", "Half", "BFloat16")
_MOST_DEPTH: Final = 4
_MOST_TENSORS: Final = 400
StateDict = dict[str, Tensor]


def state_dicts(content: object) -> list[StateDict]:
    """The parts of a checkpoint that may be a network, the likeliest first; raises Fault when there is none."""
    content = _by_place(content)
    if not isinstance(content, dict):
        raise Fault("it holds a {0}, not a state dict", _kind(content))
    found = sorted(_tensor_dicts(content, ()), key=lambda place: _rank(place[0]))
    if not found and any(isinstance(each, Made) and "numpy" in _kind(each) for each in content.values()):
        raise Fault("it holds numpy arrays, not tensors; save them by numpy.savez and open that file")
    if not found:
        raise Fault("it holds no layers")
    for _, tensors in found:
        if len(tensors) > _MOST_TENSORS:
            raise Fault("it has {0} tensors, a digit model has at most {1}", len(tensors), _MOST_TENSORS)
    return [tensors for _, tensors in found]


def arrays_of(tensors: StateDict) -> dict[str, NDArray[np.float32]]:
    """Read the numbers of a state dict, without counters; raises Fault for tensors that hold no fractions."""
    arrays = {}
    for name, tensor in tensors.items():
        if not tensor.shape or name.endswith("num_batches_tracked"):
            continue
        if tensor.kind not in _FRACTIONS:
            raise Fault("its tensor {0} does not hold fractions", name[:40])
        arrays[name] = tensor.read()
    return arrays


def _tensor_dicts(content: dict[object, object], path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], StateDict]]:
    tensors = {key: value for key, value in content.items() if isinstance(key, str) and isinstance(value, Tensor)}
    if any(len(tensor.shape) >= 2 for tensor in tensors.values()):
        for key, value in content.items():
            if isinstance(value, Made) and "_reconstruct" in _kind(value):
                raise Fault("it holds a {0} named {1}, not only layers", _kind(value), str(key)[:40])
        yield path, tensors
    elif len(path) < _MOST_DEPTH:
        for key, value in content.items():
            part = _by_place(value)
            if isinstance(part, dict) and isinstance(key, str) and not any(word in key.lower() for word in _NO_NETWORK):
                yield from _tensor_dicts(part, (*path, key))


def _by_place(content: object) -> object:
    """A list as a dict: a network and its optimizer, several networks, or a network's tensors by themselves."""
    if not isinstance(content, list | tuple):
        return content
    return {str(place): part for place, part in enumerate(content) if isinstance(part, dict | Tensor)} or content


def _rank(path: tuple[str, ...]) -> tuple[int, int]:
    if any(word in key.lower() for key in path for word in _SECOND_CHOICE):
        return 2, 0
    places = [_USUAL_KEYS.index(key) for key in path if key in _USUAL_KEYS]
    return (0, min(places, default=0)) if places or not path else (1, 0)


def _kind(value: object) -> str:
    if isinstance(value, Made):
        return str(value.name)[:60]
    return "dict" if isinstance(value, dict) else type(value).__name__
