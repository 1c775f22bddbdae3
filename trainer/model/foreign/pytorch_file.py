"""PyTorch files (``.pt``, ``.pth``, ``.ckpt``, …) as plain values, without torch and without running anything.

The table may name what state dicts and the checkpoints around them name, and nothing else; see ``_HARMLESS``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, BinaryIO, Final

import numpy as np
from numpy.typing import NDArray

from trainer.errors import Fault
from trainer.model.foreign.pickle_values import Made, Name, Outside
from trainer.model.foreign.pytorch_archive import ITEM_BYTES, Container, Storage, open_container, storage_of

_HARMLESS: Final = {
    *("collections.OrderedDict", "collections.defaultdict", "argparse.Namespace", "types.SimpleNamespace"),
    *("torch.Size", "torch.device", "torch.torch_version.TorchVersion"),
    *("torch._utils._rebuild_tensor_v2", "torch._utils._rebuild_parameter"),
    *(f"torch{where}.{kind}Storage" for where in ("", ".storage") for kind in ITEM_BYTES),
    *(f"torch.{kind}" for kind in ("float16", "bfloat16", "float32", "float64", "int32", "int64", "uint8", "bool")),
    *(f"numpy.{core}.multiarray.{name}" for core in ("core", "_core") for name in ("scalar", "_reconstruct")),
    *("numpy.dtype", "numpy.ndarray", "_codecs.encode", "datetime.datetime", "datetime.date", "datetime.timedelta"),
    *(
        f"{home}.{name}"
        for home in ("builtins", "__builtin__")
        for name in ("set", "frozenset", "dict", "list", "tuple")
    ),
    *(f"pathlib{where}.{name}Path" for where in ("", "._local") for name in ("", "Posix", "Windows", "PurePosix")),
}
_HARMLESS_ROOTS: Final = ("pytorch_lightning.", "lightning.", "lightning_fabric.", "omegaconf.", "numpy.dtypes.")
_DTYPES: Final = {
    "Half": "f2",
    "Float": "f4",
    "Double": "f8",
    "BFloat16": "u2",
    "Long": "i8",
    "Int": "i4",
    "Short": "i2",
}
_MOST_DEPTH: Final = 12
_MOST_DIMENSIONS: Final = 8


def read_pytorch(file: BinaryIO, size: int) -> object:
    """Return a file's content, its tensors as ``Tensor``; raises Fault unless it names only harmless things."""
    container = open_container(file, size)
    _check_names(container)
    return _Resolving(container).resolve(container.table)


@dataclass(frozen=True, slots=True)
class Tensor:
    """A tensor that has not been read yet: its shape, and what its numbers are (a PyTorch storage's kind)."""

    shape: tuple[int, ...]
    kind: str
    _storage: Storage
    _offset: int
    _strides: tuple[int, ...]
    _container: Container

    def read(self) -> NDArray[np.float32]:
        """Return its numbers as float32; raises Fault where the file has too few or they are no fractions."""
        dtype = np.dtype(_DTYPES.get(self.kind, "u1")).newbyteorder(">" if self._container.big_endian else "<")
        numbers = np.frombuffer(self._container.numbers(self._storage), dtype)
        last = self._offset + sum((side - 1) * stride for side, stride in zip(self.shape, self._strides, strict=True))
        count = int(np.prod(self.shape, dtype=np.float64))
        if count and (last >= len(numbers) or count > len(numbers)):
            raise Fault("it has tensors that are larger than the file's numbers for them")
        if self.kind == "BFloat16":
            numbers = (numbers.astype(np.uint32) << 16).view(np.float32)
        steps = tuple(stride * numbers.itemsize for stride in self._strides)
        view = np.lib.stride_tricks.as_strided(numbers[self._offset :], self.shape, steps, writeable=False)
        with np.errstate(over="ignore"):
            return view.astype(np.float32)


def _check_names(container: Container) -> None:
    for made in container.reader.made:
        if isinstance(made.state, dict) and "_modules" in made.state:
            raise _whole_object(made.name)
    for name in container.reader.names:
        if str(name) in _HARMLESS or str(name).startswith(_HARMLESS_ROOTS):
            continue
        if name.module == "__main__" or str(name).startswith("torch.nn"):
            raise _whole_object(name)
        if "sparse" in name.name:
            raise Fault("it holds sparse tensors")
        raise Fault(
            "it names {0}, which a state dict of an MLP never does; save the state dict alone, "
            "torch.save(network.state_dict(), file)",
            str(name)[:60],
        )


def _whole_object(name: Name) -> Fault:
    return Fault(
        "it is a whole pickled program object ({0}); save its state_dict() instead, "
        "torch.save(network.state_dict(), file)",
        str(name)[:60],
    )


class _Resolving:
    """Puts tensors in place of what makes them; parts that lie deeper than in any checkpoint become None."""

    def __init__(self, container: Container) -> None:
        self._container = container
        self._known: dict[int, object] = {}  # by identity, for parts may be shared or hold themselves

    def resolve(self, value: object, depth: int = 0) -> object:
        if id(value) in self._known:
            return self._known[id(value)]
        if depth > _MOST_DEPTH:
            return None
        if isinstance(value, dict):
            result: dict[object, object] = {}
            self._known[id(value)] = result
            result.update({key: self.resolve(part, depth + 1) for key, part in value.items()})
            return result
        if isinstance(value, list | tuple):
            parts: list[object] = []
            self._known[id(value)] = parts
            parts.extend(self.resolve(part, depth + 1) for part in value)
            return parts
        return self._made(value, depth) if isinstance(value, Made) else value

    def _made(self, made: Made, depth: int) -> object:
        if str(made.name) == "torch._utils._rebuild_parameter" and made.arguments:
            return self.resolve(made.arguments[0], depth + 1)
        is_tensor = str(made.name) == "torch._utils._rebuild_tensor_v2"
        return _tensor(made.arguments, self._container) if is_tensor else made


def _tensor(arguments: tuple[Any, ...], container: Container) -> Tensor:
    if len(arguments) < 4 or not isinstance(arguments[0], Outside):
        raise Fault("it is damaged, or no file of PyTorch")
    storage = storage_of(arguments[0])
    offset, shape, strides = arguments[1:4]
    sizes = [offset, *shape, *strides] if isinstance(shape, tuple) and isinstance(strides, tuple) else [None]
    if not all(type(size) is int and 0 <= size < 2**40 for size in sizes):
        raise Fault("it is damaged, or no file of PyTorch")
    if len(shape) != len(strides) or len(shape) > _MOST_DIMENSIONS:
        raise Fault("it is damaged, or no file of PyTorch")
    return Tensor(shape, storage.kind, storage, offset, strides, container)
