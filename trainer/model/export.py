"""A model for other programs: ONNX, or a plain PyTorch state dict with the ten lines that load it."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import numpy as np

from trainer.errors import StorageError
from trainer.files.storage import atomic_write
from trainer.image.measures import DIGITS, PIXELS
from trainer.model.digit_model import Activation, DigitModel

_TORCH_NAMES: dict[Activation, str] = {
    "relu": "torch.relu(x)",
    "leaky_relu": "torch.nn.functional.leaky_relu(x)",
    "tanh": "torch.tanh(x)",
    "sigmoid": "torch.sigmoid(x)",
    "silu": "torch.nn.functional.silu(x)",
    "gelu": 'torch.nn.functional.gelu(x, approximate="tanh")',
}

_LOADING_LINES = """\
import torch

layers = torch.load("{file}", weights_only=True)  # fc1.weight, fc1.bias, ...

def probabilities(pixels):  # (N, 784) in 0..1, ink = 1, placed as MNIST places its digits -> (N, 10)
    x = (pixels - {mean!r}) / {deviation!r}
    for n in range(1, {count} + 1):
        x = torch.nn.functional.linear(x, layers[f"fc{{n}}.weight"], layers[f"fc{{n}}.bias"])
        x = {activation} if n < {count} else x
    return torch.softmax(x / {temperature!r}, 1)
"""


def export_state_dict(path: Path, model: DigitModel) -> Path:
    """Write ``fc1.weight``, ``fc1.bias``, … to ``path`` and, beside it, a Python file with the lines that load it.

    Returns the path of that file. StorageError when one cannot be written.
    """
    import torch

    tensors = {}
    for number, (weight, bias) in enumerate(zip(model.weights, model.biases, strict=True), start=1):
        tensors[f"fc{number}.weight"] = torch.from_numpy(weight.copy())
        tensors[f"fc{number}.bias"] = torch.from_numpy(bias.copy())
    content = io.BytesIO()
    torch.save(tensors, content)
    atomic_write(path, content.getvalue())
    lines = path.with_name(f"{path.stem}_load.py")
    atomic_write(lines, loading_lines(path.name, model).encode("utf-8", "backslashreplace"))
    return lines


def loading_lines(file: str, model: DigitModel) -> str:
    """The Python lines that load the state dict named ``file`` and give probabilities."""
    return _LOADING_LINES.format(
        file=file.replace("\\", "\\\\").replace('"', '\\"'),
        mean=model.scaling.mean,
        deviation=model.scaling.deviation,
        count=len(model.weights),
        activation=_TORCH_NAMES[model.activation],
        temperature=model.temperature,
    )


def export_onnx(path: Path, model: DigitModel) -> None:
    """Write ``model`` as ONNX: "pixels" (N, 784) float32 in 0..1 -> "probabilities" (N, 10) and "logits" (N, 10).

    Needs the package ``onnx``; StorageError says so where it is missing, or when the file cannot be written.
    """
    try:
        content = onnx_bytes(model)
    except ImportError as error:
        raise StorageError("{0} was not written: install ONNX first, by pip install onnx.", path) from error
    atomic_write(path, content)


def onnx_bytes(model: DigitModel) -> bytes:
    """Return the content of an ONNX file; see export_onnx. ImportError where ONNX is missing."""
    import onnx

    content: bytes = _onnx_model(onnx, model).SerializeToString()
    return content


def _onnx_model(onnx: Any, model: DigitModel) -> Any:  # noqa: ANN401
    helper, floats = onnx.helper, onnx.TensorProto.FLOAT
    graph = helper.make_graph(
        _nodes(helper, model),
        "digitpad",
        [helper.make_tensor_value_info("pixels", floats, ["N", PIXELS])],
        [helper.make_tensor_value_info(name, floats, ["N", DIGITS]) for name in ("probabilities", "logits")],
        [onnx.numpy_helper.from_array(np.array(value, np.float32), name) for name, value in _constants(model).items()],
    )
    made = helper.make_model(graph, producer_name="digitpad", opset_imports=[helper.make_opsetid("", 20)], ir_version=9)
    onnx.checker.check_model(made, full_check=True)
    return made


def _constants(model: DigitModel) -> dict[str, Any]:
    layers = enumerate(zip(model.weights, model.biases, strict=True), start=1)
    return {
        "mean": model.scaling.mean,
        "deviation": model.scaling.deviation,
        "temperature": model.temperature,
        **{
            f"fc{number}.{part}": values
            for number, pair in layers
            for part, values in zip(("weight", "bias"), pair, strict=True)
        },
    }


def _nodes(helper: Any, model: DigitModel) -> list[Any]:  # noqa: ANN401
    nodes = [
        helper.make_node("Sub", ["pixels", "mean"], ["centred"]),
        helper.make_node("Div", ["centred", "deviation"], ["values0"]),
    ]
    last = len(model.weights)
    for number in range(1, last + 1):
        sums = "logits" if number == last else f"sums{number}"
        inputs = [f"values{number - 1}", f"fc{number}.weight", f"fc{number}.bias"]
        nodes.append(helper.make_node("Gemm", inputs, [sums], transB=1))
        if number < last:
            nodes += _activation_nodes(helper, model.activation, sums, f"values{number}")
    nodes.append(helper.make_node("Div", ["logits", "temperature"], ["tempered"]))
    nodes.append(helper.make_node("Softmax", ["tempered"], ["probabilities"], axis=1))
    return nodes


def _activation_nodes(helper: Any, activation: Activation, source: str, target: str) -> list[Any]:  # noqa: ANN401
    if activation == "silu":
        gate = f"{source}.gate"
        return [helper.make_node("Sigmoid", [source], [gate]), helper.make_node("Mul", [source, gate], [target])]
    options: dict[Activation, tuple[str, dict[str, Any]]] = {
        "relu": ("Relu", {}),
        "leaky_relu": ("LeakyRelu", {"alpha": 0.01}),
        "tanh": ("Tanh", {}),
        "sigmoid": ("Sigmoid", {}),
        "gelu": ("Gelu", {"approximate": "tanh"}),
    }
    name, attributes = options[activation]
    return [helper.make_node(name, [source], [target], **attributes)]
