"""The child process that turns a state dict into a safetensors file: ``python -m trainer.model.pytorch_child IN OUT``.

Exit status 0: OUT is written. 3: the reason is on stdout, one line. Anything else, a signal too, is a crash. The file
is scanned before torch is imported, loaded with ``weights_only=True``, and the process cannot grow for ever.
"""

from __future__ import annotations

import contextlib
import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from trainer.errors import ModelFileError
from trainer.files.foreign_file import open_foreign_file
from trainer.image.measures import DIGITS, PIXELS
from trainer.model.digit_model import Array, DigitModel
from trainer.model.model_file import save_model
from trainer.model.pytorch_file import MAX_TORCH_FILE, REFUSED
from trainer.model.pytorch_scan import scan
from trainer.model.safetensors_reader import MAX_SIDE

if TYPE_CHECKING:
    import torch

_NESTS: Final = ("state_dict", "model_state_dict", "model", "net", "network", "module")
_PREFIXES: Final = ("module.", "_orig_mod.")
_CPU_SECONDS: Final = 45
_EXTRA_MEMORY: Final = 4 * MAX_TORCH_FILE  # bytes beyond what torch itself takes
_MAX_LAYERS: Final = 16
Tensors = dict[str, "torch.Tensor"]


def main(source: str, target: str) -> int:
    """Convert ``source`` and return the exit status; limits the whole process."""
    _limit_time()
    try:
        scan_file(source)
        import torch  # noqa: F401 - takes memory of its own before the limit is set

        _limit_memory()
        save_model(target, to_model(load_content(source)))
    except ModelFileError as error:
        return _refuse(str(error).removeprefix(f"{source} ").removesuffix("."))
    except ValueError as error:
        return _refuse(str(error))
    return 0


def scan_file(source: str) -> None:
    """Look at the file's bytes; ValueError with the reason when torch should not see it."""
    with open_foreign_file(source, MAX_TORCH_FILE, ModelFileError) as (file, size):
        scan(file, size)


def to_model(content: object) -> DigitModel:
    """Build the model of a loaded state dict: linear layers in their order; ValueError with the reason."""
    weights: list[Array] = []
    biases: list[Array] = []
    tensors = _tensors(content)
    for name in [name for name in tensors if name.endswith("weight")]:
        weight, bias = tensors.pop(name), tensors.pop(name.removesuffix("weight") + "bias", None)
        _check_layer(name, weight, bias, weights[-1].shape[0] if weights else PIXELS)
        weights.append(_numbers(weight))
        biases.append(_numbers(weight.new_zeros(weight.shape[0]) if bias is None else bias))
    if tensors:
        raise ValueError(f"it has a part that no MLP has ({next(iter(tensors))[:40]})")
    if not weights:
        raise ValueError("it holds no layers")
    if weights[-1].shape[0] != DIGITS:
        raise ValueError(f"its network has {weights[-1].shape[0]} outputs, not ten digits")
    if len(weights) > _MAX_LAYERS:
        raise ValueError(f"it has {len(weights)} layers, DigitPad reads up to {_MAX_LAYERS}")
    return DigitModel(tuple(weights), tuple(biases))


def load_content(source: str) -> object:
    """Load the file with torch, weights only; ValueError with the reason."""
    import torch

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return torch.load(source, map_location="cpu", weights_only=True)
    except MemoryError as error:
        raise ValueError("it needs more memory than a model may") from error
    except Exception as error:  # whatever torch makes of a damaged file
        reason = "needs more memory than a model may" if "memory" in str(error) else "is damaged, or no state dict"
        raise ValueError(f"it {reason}") from error


def _tensors(content: object) -> Tensors:
    """The tensors of a state dict, nested or not, without the prefixes that wrappers add."""
    import torch

    for _ in range(3):
        if not isinstance(content, dict):
            raise ValueError(f"it holds a {type(content).__name__}, not a state dict")
        inner = next((content[name] for name in _NESTS if isinstance(content.get(name), dict)), None)
        if inner is None:
            break
        content = inner
    tensors: Tensors = {}
    for name, value in cast(dict[Any, Any], content).items():
        if not isinstance(name, str) or type(value) not in (torch.Tensor, torch.nn.Parameter):
            raise ValueError(f"it holds a {type(value).__name__} named {str(name)[:40]!r}, not only layers")
        tensors[_without_prefix(name)] = value
    return tensors


def _without_prefix(name: str) -> str:
    for prefix in _PREFIXES:
        name = name.removeprefix(prefix)
    return name


def _check_layer(name: str, weight: torch.Tensor, bias: torch.Tensor | None, inputs: int) -> None:
    shown = name[:40]
    _check_dense(shown, weight)
    if weight.dim() > 2:
        raise ValueError(f"it has convolutions ({shown}); DigitPad reads fully connected networks only")
    if weight.dim() < 2:
        raise ValueError(f"it has a layer that is not fully connected ({shown})")
    if max(weight.shape) > MAX_SIDE or min(weight.shape) < 1:
        raise ValueError(f"its layer {shown} has a size of {tuple(weight.shape)}")
    if weight.shape[1] != inputs:
        what = "pixels" if inputs == PIXELS else "outputs of the layer before"
        raise ValueError(f"its layer {shown} takes {weight.shape[1]} numbers, not the {inputs} {what}")
    if bias is not None:
        _check_dense(shown, bias)
        if bias.shape != weight.shape[:1]:
            raise ValueError(f"the bias of its layer {shown} has another size")


def _check_dense(name: str, tensor: torch.Tensor) -> None:
    import torch

    if tensor.layout != torch.strided or tensor.device.type != "cpu" or tensor.is_quantized:
        raise ValueError(f"its tensor {name} is not a dense array")
    if tensor.dtype not in (torch.float16, torch.bfloat16, torch.float32, torch.float64):
        raise ValueError(f"its tensor {name} does not hold fractions")
    if tensor.numel() * tensor.element_size() > tensor.untyped_storage().nbytes():
        raise ValueError(f"its tensor {name} is larger than the file's numbers for it")


def _numbers(tensor: torch.Tensor) -> Array:
    return cast("Array", tensor.detach().float().contiguous().numpy())


def _refuse(reason: str) -> int:
    line = "".join(letter if letter.isprintable() else "?" for letter in reason)
    sys.stdout.write(line + "\n")
    return REFUSED


def _limit_time() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):  # Windows has the parent's time limit only
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (_CPU_SECONDS, _CPU_SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (2 * MAX_TORCH_FILE, 2 * MAX_TORCH_FILE))


def _limit_memory() -> None:
    """Let private memory grow by no more than _EXTRA_MEMORY; torch maps too much for a limit on addresses."""
    with contextlib.suppress(ImportError, ValueError, OSError, StopIteration):
        import resource

        lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
        now = 1024 * int(next(line for line in lines if line.startswith("VmData")).split()[1])
        resource.setrlimit(resource.RLIMIT_DATA, (now + _EXTRA_MEMORY, now + _EXTRA_MEMORY))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
