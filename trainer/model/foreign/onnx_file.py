"""ONNX files of plain MLPs: their operations are followed from the pixels on, and none is run.

Each value on the way is the list of steps that led to it. At the end the steps are weights, biases, one activation, a
scaling of the pixels and a temperature, or they are no MLP's.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from trainer.errors import Fault, Sentence
from trainer.model.digit_model import DigitModel
from trainer.model.foreign.network_steps import Activate, Affine, Dense, Step, network_of
from trainer.model.foreign.onnx_graph import Graph, Node, read_graph

_PASSES: Final = {"Identity", "Dropout", "Cast", "Flatten", "Reshape", "Squeeze", "Unsqueeze"}
_SHAPES: Final = {"Shape", "Gather", "Concat", "Slice", "Constant", "ConstantOfShape"}
_ENDS: Final = {"Softmax", "LogSoftmax", "ArgMax", "TopK", "ReduceMax"}
_ACTIVATIONS: Final = {"Relu": "relu", "Tanh": "tanh", "Sigmoid": "sigmoid", "Erf": "erf"}
_SLOPE: Final = 0.01  # of LeakyRelu, ONNX's default and DigitModel's


@dataclass(frozen=True, eq=False, slots=True)
class Signal:
    """What becomes of the pixels, step by step."""

    steps: tuple[Step, ...] = ()

    def then(self, *steps: Step) -> Signal:
        """The same with more steps."""
        return Signal((*self.steps, *steps))


Known = Signal | NDArray[Any] | None


def read_onnx(data: bytes) -> tuple[DigitModel, bool]:
    """The network in an ONNX file, and whether the file says how its pixels are scaled; raises Fault."""
    graph = read_graph(data)
    values: dict[str, Known] = dict(graph.constants)
    values.update({name: Signal() for name in graph.inputs})
    with np.errstate(all="ignore"):  # what is no number is refused by DigitModel
        for node in graph.nodes:
            result = _result(node, [values.get(name) for name in node.inputs])
            values.update(dict.fromkeys(node.outputs, result))
        return network_of(_ending(graph, values).steps)


def _ending(graph: Graph, values: dict[str, Known]) -> Signal:
    ends = [value for name in graph.outputs if isinstance(value := values.get(name), Signal)]
    if not ends:
        raise Fault("it is a damaged ONNX file")
    return max(ends, key=lambda signal: len(signal.steps))


def _result(node: Node, inputs: list[Known]) -> Known:
    """What a node makes; None for shapes and the like, which an MLP's numbers do not depend on."""
    operation = node.operation
    signals = [value for value in inputs if isinstance(value, Signal)]
    if operation == "Constant":
        value = node.settings.get("value", node.settings.get("value_float"))
        return None if value is None else np.asarray(value)
    if operation in _SHAPES or not signals:
        first = inputs[0] if inputs else None
        if operation == "Transpose" and isinstance(first, np.ndarray) and first.ndim == 2:
            return first.T
        return first if operation in _PASSES else None
    if operation in _PASSES or operation in _ENDS:
        return signals[0]
    if operation in _ACTIVATIONS:
        return signals[0].then(Activate(_ACTIVATIONS[operation]))
    if operation not in _MAKERS:
        raise _other(operation)
    return _MAKERS[operation](node, inputs)


def _other(operation: str) -> Fault:
    if operation.startswith(("Conv", "MaxPool", "AveragePool")):
        return Fault("it has convolutions ({0}); DigitPad reads fully connected networks only", operation[:40])
    if operation in ("LSTM", "GRU", "RNN"):
        return Fault("it has recurrent layers ({0}); DigitPad reads fully connected networks only", operation)
    return Fault("it has an operation that no MLP has ({0})", operation[:40])


def _numbers(value: Known) -> NDArray[np.float32]:
    if not isinstance(value, np.ndarray) or value.dtype.kind not in "fiu" or value.size == 0:
        raise Fault("it has an operation that no MLP has ({0})", Sentence("a product of two values"))
    return np.asarray(value, np.float32)


def _gemm(node: Node, inputs: list[Known]) -> Known:
    signal, weight = inputs[0], _numbers(inputs[1])
    if not isinstance(signal, Signal) or node.settings.get("transA") or weight.ndim != 2:
        raise _other(node.operation)
    weight = weight if node.settings.get("transB") else weight.T
    weight = weight * np.float32(node.settings.get("alpha", 1.0))
    bias = np.zeros(len(weight), np.float32)
    if len(inputs) > 2 and inputs[2] is not None:
        bias = bias + _vector(inputs[2], len(weight)) * np.float32(node.settings.get("beta", 1.0))
    return signal.then(Dense(weight, bias))


def _vector(value: Known, size: int) -> NDArray[np.float32]:
    numbers = _numbers(value).reshape(-1)
    if len(numbers) not in (1, size):
        raise Fault("it is a damaged ONNX file")
    return np.broadcast_to(numbers, size)


def _matmul(_node: Node, inputs: list[Known]) -> Known:
    return _gemm(Node("MatMul"), inputs[:2])


def _norm(node: Node, inputs: list[Known]) -> Known:
    signal = inputs[0]
    if not isinstance(signal, Signal) or len(inputs) < 5:
        raise _other(node.operation)
    scale, shift, mean, variance = (_numbers(value).reshape(-1) for value in inputs[1:5])
    if not len(scale) == len(shift) == len(mean) == len(variance):
        raise Fault("it is a damaged ONNX file")
    factor = scale / np.sqrt(variance + np.float32(node.settings.get("epsilon", 1e-5)))
    return signal.then(Affine(factor, shift - mean * factor))


def _leaky(node: Node, inputs: list[Known]) -> Known:
    if not math.isclose(node.settings.get("alpha", _SLOPE), _SLOPE, rel_tol=1e-3):
        raise Fault("it has an operation that no MLP has ({0})", Sentence("LeakyRelu of another slope"))
    return inputs[0].then(Activate("leaky_relu")) if isinstance(inputs[0], Signal) else None


def _gelu(_node: Node, inputs: list[Known]) -> Known:
    return inputs[0].then(Activate("gelu")) if isinstance(inputs[0], Signal) else None


def _affine(node: Node, inputs: list[Known]) -> Known:
    """Adding or multiplying by given numbers, from either side; or the last step of silu and gelu."""
    if len(inputs) != 2:
        raise _other(node.operation)
    first, second = inputs
    if isinstance(first, Signal) and isinstance(second, Signal):
        return _gated(node, first, second)
    signal, number = (first, second) if isinstance(first, Signal) else (second, first)
    values = _numbers(number).reshape(-1)
    assert isinstance(signal, Signal)  # _result makes sure that one is
    one, zero = np.ones(1, np.float32), np.zeros(1, np.float32)
    turned = signal is second
    if node.operation == "Add":
        return signal.then(Affine(one, values))
    if node.operation == "Sub":
        return signal.then(Affine(-one, values) if turned else Affine(one, -values))
    if node.operation == "Mul":
        return signal.then(Affine(values, zero))
    if turned:
        raise _other(node.operation)
    return signal.then(Affine(one / values, zero))


def _gated(node: Node, first: Signal, second: Signal) -> Known:
    """A value times a gate that was made of it: silu is x σ(x), gelu x (1 + erf(x/√2)) / 2."""
    plain, gate = sorted((first, second), key=lambda signal: len(signal.steps))
    count = len(plain.steps)
    same = all(one is other for one, other in zip(plain.steps, gate.steps[:count], strict=True))
    kinds = [step.name if isinstance(step, Activate) else "affine" for step in gate.steps[count:]]
    if node.operation == "Mul" and same and kinds == ["sigmoid"]:
        return plain.then(Activate("silu"))
    if node.operation == "Mul" and same and kinds == ["affine", "erf", "affine"]:
        return plain.then(Activate("gelu"), Affine(np.full(1, 2, np.float32), np.zeros(1, np.float32)))
    raise _other(node.operation)


_MAKERS: Final[dict[str, Callable[[Node, list[Known]], Known]]] = {
    "Gemm": _gemm,
    "MatMul": _matmul,
    "BatchNormalization": _norm,
    "LeakyRelu": _leaky,
    "Gelu": _gelu,
    **dict.fromkeys(("Add", "Sub", "Mul", "Div"), _affine),
}
