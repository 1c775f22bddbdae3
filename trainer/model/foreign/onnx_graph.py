"""An ONNX file as nodes and numbers, read as data (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from trainer.errors import Fault
from trainer.model.foreign.protobuf import Value, fields, fraction, numbers_in, text

_MOST_NODES: Final = 1000
_DTYPES: Final = {1: "<f4", 10: "<f2", 11: "<f8", 6: "<i4", 7: "<i8"}
_TYPED: Final = {4: "<f4", 10: "<f8"}  # fields that hold numbers in place of raw bytes
_MOST_DIMENSIONS: Final = 8


@dataclass(slots=True)
class Node:
    """One operation: its name such as "Gemm", what goes in and out, and its settings."""

    operation: str = ""
    inputs: list[str] = field(default_factory=list)
    outputs: list[str] = field(default_factory=list)
    settings: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Graph:
    """Operations in their order, the numbers that are given, and the names of what goes in and out."""

    nodes: list[Node] = field(default_factory=list)
    constants: dict[str, NDArray[Any]] = field(default_factory=dict)
    inputs: list[str] = field(default_factory=list)
    outputs: list[str] = field(default_factory=list)


def read_graph(data: bytes) -> Graph:
    """Return the graph of an ONNX file; raises Fault with the reason."""
    graph = None
    for number, value in fields(memoryview(data)):
        if number == 7 and not isinstance(value, int):
            graph = _graph(value)
    if graph is None:
        raise Fault("it is a damaged ONNX file")
    return graph


def _graph(message: memoryview) -> Graph:
    graph = Graph()
    for number, value in fields(message):
        if isinstance(value, int):
            continue
        if number == 1:
            graph.nodes.append(_node(value))
        elif number == 5:
            name, values = _tensor(value)
            graph.constants[name] = values
        elif number in (11, 12):
            names = graph.inputs if number == 11 else graph.outputs
            names += [text(part) for inner, part in fields(value) if inner == 1]
        if len(graph.nodes) > _MOST_NODES or len(graph.constants) > _MOST_NODES:
            raise Fault("it has too many parts")
    graph.inputs = [name for name in graph.inputs if name not in graph.constants]
    return graph


def _node(message: memoryview) -> Node:
    node = Node()
    for number, value in fields(message):
        if number == 1:
            node.inputs.append(text(value))
        elif number == 2:
            node.outputs.append(text(value))
        elif number == 4:
            node.operation = text(value)
        elif number == 5 and not isinstance(value, int):
            name, setting = _setting(value)
            node.settings[name] = setting
    return node


def _setting(message: memoryview) -> tuple[str, Any]:
    name = ""
    setting: Any = None
    for number, value in fields(message):
        if number == 1:
            name = text(value)
        elif number == 2:
            setting = fraction(value)
        elif number == 3:
            setting = numbers_in(value)[0] if isinstance(value, int) else None
        elif number == 4:
            setting = text(value)
        elif number == 5 and not isinstance(value, int):
            setting = _tensor(value)[1]
    return name, setting


def _tensor(message: memoryview) -> tuple[str, NDArray[Any]]:
    shape: list[int] = []
    kind, name, raw = 0, "", b""
    typed: list[tuple[str, Value]] = []
    for number, value in fields(message):
        if number == 1:
            shape += numbers_in(value)
        elif number == 2 and isinstance(value, int):
            kind = value
        elif number in _TYPED and not isinstance(value, int):
            typed.append((_TYPED[number], value))
        elif number == 7:
            typed.append(("<i8", memoryview(np.array(numbers_in(value), "<i8").tobytes())))
        elif number == 8:
            name = text(value)
        elif number == 9 and not isinstance(value, int):
            raw = bytes(value)
        elif number in (13, 14) and value != 0:
            raise Fault("its numbers lie in another file; save it as one file")
    return name, _array(raw or b"".join(bytes(part) for _, part in typed if not isinstance(part, int)), kind, shape)


def _array(data: bytes, kind: int, shape: list[int]) -> NDArray[Any]:
    if kind not in _DTYPES:
        return np.zeros(0, np.float32)  # a kind that no network's numbers have; whoever needs it meets its size
    dtype = np.dtype(_DTYPES[kind])
    if len(shape) > _MOST_DIMENSIONS or any(not 0 <= side <= 2**31 for side in shape):
        raise Fault("it is a damaged ONNX file")
    count = int(np.prod(shape, dtype=np.float64))
    if count * dtype.itemsize != len(data):
        raise Fault("it is a damaged ONNX file")
    return np.frombuffer(data, dtype).reshape(shape)
