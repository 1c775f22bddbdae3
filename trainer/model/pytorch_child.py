"""The child process that turns a state dict into a safetensors file: ``python -m trainer.model.pytorch_child IN OUT``.

Exit status 0: OUT is written. 3: the reason is on stdout, a Fault as one line of JSON. Anything else, a signal too, is
a crash. The file is scanned before torch is imported, loaded with ``weights_only=True``, and the process cannot grow
for ever.
"""

from __future__ import annotations

import contextlib
import sys
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from trainer.errors import Fault, ModelFileError, as_fault
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
    except ModelFileError:
        return _refuse(Fault("it could not be read"))
    except ValueError as error:
        return _refuse(as_fault(error, Fault("its numbers make no network")))
    return 0


def scan_file(source: str) -> None:
    """Look at the file's bytes; Fault with the reason when torch should not see it."""
    with open_foreign_file(source, MAX_TORCH_FILE, ModelFileError) as (file, size):
        scan(file, size)


def to_model(content: object) -> DigitModel:
    """Build the model of a loaded state dict: linear layers in their order; Fault with the reason."""
    weights: list[Array] = []
    biases: list[Array] = []
    tensors = _tensors(content)
    for name in [name for name in tensors if name.endswith("weight")]:
        weight, bias = tensors.pop(name), tensors.pop(name.removesuffix("weight") + "bias", None)
        _check_layer(name, weight, bias, weights[-1].shape[0] if weights else PIXELS)
        weights.append(_numbers(weight))
        biases.append(_numbers(weight.new_zeros(weight.shape[0]) if bias is None else bias))
    if tensors:
        raise Fault("it has a part that no MLP has ({0})", next(iter(tensors))[:40])
    if not weights:
        raise Fault("it holds no layers")
    if weights[-1].shape[0] != DIGITS:
        raise Fault("its network has {0} outputs, not ten digits", weights[-1].shape[0])
    if len(weights) > _MAX_LAYERS:
        raise Fault("it has {0} layers, DigitPad reads up to {1}", len(weights), _MAX_LAYERS)
    return DigitModel(tuple(weights), tuple(biases))


def load_content(source: str) -> object:
    """Load the file with torch, weights only; Fault with the reason."""
    import torch

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return torch.load(source, map_location="cpu", weights_only=True)
    except MemoryError as error:
        raise Fault("it needs more memory than a model may") from error
    except Exception as error:  # whatever torch makes of a damaged file
        if "memory" in str(error):
            raise Fault("it needs more memory than a model may") from error
        raise Fault("it is damaged, or no state dict") from error


def _tensors(content: object) -> Tensors:
    """The tensors of a state dict, nested or not, without the prefixes that wrappers add."""
    import torch

    for _ in range(3):
        if not isinstance(content, dict):
            raise Fault("it holds a {0}, not a state dict", type(content).__name__)
        inner = next((content[name] for name in _NESTS if isinstance(content.get(name), dict)), None)
        if inner is None:
            break
        content = inner
    tensors: Tensors = {}
    for name, value in cast(dict[Any, Any], content).items():
        if not isinstance(name, str) or type(value) not in (torch.Tensor, torch.nn.Parameter):
            raise Fault("it holds a {0} named {1}, not only layers", type(value).__name__, repr(str(name)[:40]))
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
        raise Fault("it has convolutions ({0}); DigitPad reads fully connected networks only", shown)
    if weight.dim() < 2:
        raise Fault("it has a layer that is not fully connected ({0})", shown)
    if max(weight.shape) > MAX_SIDE or min(weight.shape) < 1:
        raise Fault("its layer {0} has a size of {1}", shown, tuple(weight.shape))
    if weight.shape[1] != inputs:
        taken = weight.shape[1]
        if inputs == PIXELS:
            raise Fault("its layer {0} takes {1} numbers, not the {2} pixels", shown, taken, inputs)
        raise Fault("its layer {0} takes {1} numbers, not the {2} outputs of the layer before", shown, taken, inputs)
    if bias is not None:
        _check_dense(shown, bias)
        if bias.shape != weight.shape[:1]:
            raise Fault("the bias of its layer {0} has another size", shown)


def _check_dense(name: str, tensor: torch.Tensor) -> None:
    import torch

    if tensor.layout != torch.strided or tensor.device.type != "cpu" or tensor.is_quantized:
        raise Fault("its tensor {0} is not a dense array", name)
    if tensor.dtype not in (torch.float16, torch.bfloat16, torch.float32, torch.float64):
        raise Fault("its tensor {0} does not hold fractions", name)
    if tensor.numel() * tensor.element_size() > tensor.untyped_storage().nbytes():
        raise Fault("its tensor {0} is larger than the file's numbers for it", name)


def _numbers(tensor: torch.Tensor) -> Array:
    return cast("Array", tensor.detach().float().contiguous().numpy())


def _refuse(fault: Fault) -> int:
    sys.stdout.write(fault.as_json() + "\n")
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
