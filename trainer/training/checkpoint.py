"""A run on disk after each epoch: safetensors for the numbers, JSON for the story, nothing that could run code."""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch import Tensor

from trainer.errors import Fault, Sentence, TrainerError, TrainingError
from trainer.files.foreign_file import is_there, open_foreign_file
from trainer.files.plain_json import from_plain, is_plain, parse_plain_json
from trainer.files.storage import atomic_writer
from trainer.model.safetensors_writer import write_safetensors
from trainer.runs.config import TrainConfig
from trainer.runs.events import EpochDone
from trainer.runs.run_store import CHECKPOINT_FILE
from trainer.training.run_state import RunState

_FORMAT = "1"
_MAX_BYTES = 8 * 2**30  # four copies of the largest network that the settings allow
_REMEMBERED = {("exp_avg", "exp_avg_sq", "step"), ("momentum_buffer",), ()}  # by Adam and by SGD


def save_checkpoint(folder: Path, state: RunState, config: TrainConfig, digest: str) -> None:
    """Write the state into ``folder``, all or nothing. StorageError when the disk does not take it."""
    tensors = {f"model.{name}": tensor for name, tensor in state.model.state_dict().items()}
    tensors |= {f"best.{name}": tensor for name, tensor in state.best.items()}
    if state.average:
        tensors |= {f"average.{name}": tensor for name, tensor in state.average.model.state_dict().items()}
    for number, values in state.optimizer.state_dict()["state"].items():
        tensors |= {f"optimizer.{number}.{key}": value for key, value in values.items() if isinstance(value, Tensor)}
    story = {
        "format": _FORMAT,
        "config": json.dumps(config.asdict()),
        "history": json.dumps([asdict(done) for done in state.history]),
        "step": str(state.step),
        "dataset_digest": digest,
    }
    with atomic_writer(folder / CHECKPOINT_FILE) as file:
        write_safetensors(file, {name: tensor.detach().cpu().numpy() for name, tensor in tensors.items()}, story)


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A checkpoint as read: settled settings, the data set it belongs to, history, and tensors to restore."""

    config: TrainConfig
    dataset_digest: str
    history: tuple[EpochDone, ...]
    step: int
    tensors: dict[str, Tensor]

    def restore(self, state: RunState) -> None:
        """Put the tensors back into a fresh ``state`` of the same settings. TrainingError when they do not fit."""
        try:
            self._restore(state)
        except (RuntimeError, LookupError, ValueError) as error:
            raise TrainingError("The checkpoint does not fit its own settings: start the run again.") from error

    def _restore(self, state: RunState) -> None:
        if not all(bool(torch.isfinite(tensor).all()) for tensor in self.tensors.values()):
            raise ValueError("a number of it is none")
        state.model.load_state_dict(self._part("model."))
        state.best = self._part("best.")
        if state.best:  # as it will be loaded at the end
            copy.deepcopy(state.judged).load_state_dict(state.best)
        if state.average:
            state.average.model.load_state_dict(self._part("average."))
        groups = state.optimizer.state_dict()["param_groups"]
        state.optimizer.load_state_dict({"state": self._optimizer_state(state), "param_groups": groups})
        state.history, state.step = list(self.history), self.step

    def _optimizer_state(self, state: RunState) -> dict[int, dict[str, Tensor]]:
        """What the optimiser remembers of each parameter: moments of its shape, and single counts."""
        parameters = [each for group in state.optimizer.param_groups for each in group["params"]]
        values: dict[int, dict[str, Tensor]] = {}
        for name, tensor in self._part("optimizer.").items():
            number, key = name.split(".", 1)
            values.setdefault(int(number), {})[key] = tensor
        if values and set(values) != set(range(len(parameters))):
            raise ValueError("a part of the optimiser is missing")
        kinds = {tuple(sorted(each)) for each in values.values()}
        fits = all(_fits(key, each, parameters[number]) for number in values for key, each in values[number].items())
        if not fits or not kinds <= _REMEMBERED:
            raise ValueError("the optimiser remembers something else")
        return values

    def _part(self, prefix: str) -> dict[str, Tensor]:
        return {name.removeprefix(prefix): tensor for name, tensor in self.tensors.items() if name.startswith(prefix)}


def _fits(key: str, remembered: Tensor, parameter: Tensor) -> bool:
    return remembered.is_floating_point() and remembered.shape == (torch.Size() if key == "step" else parameter.shape)


def load_checkpoint(folder: Path) -> Checkpoint:
    """Read the checkpoint in ``folder``. TrainingError that names the file when there is none or it is damaged."""
    from safetensors import SafetensorError, safe_open

    path = folder / CHECKPOINT_FILE
    if not is_there(path):
        raise TrainingError("There is no checkpoint in {0}: start the run again.", folder)
    try:
        with open_foreign_file(path, _MAX_BYTES, TrainingError), safe_open(str(path), framework="pt") as file:
            story = file.metadata() or {}
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
        return _checkpoint(story, tensors)
    except (TrainerError, OSError, Fault) as error:
        raise TrainingError("{0} cannot be resumed from ({1}): start the run again.", path, error) from error
    except (SafetensorError, KeyError, TypeError, ValueError) as error:
        reason = Fault("it is damaged")
        raise TrainingError("{0} cannot be resumed from ({1}): start the run again.", path, reason) from error


def _checkpoint(story: Mapping[str, str], tensors: dict[str, Tensor]) -> Checkpoint:
    if story.get("format") != _FORMAT:
        raise Fault("it was made by another version of DigitPad")
    told = parse_plain_json(f'{{"history": {story["history"]}, "step": {story["step"]}}}', Sentence("its story"))
    history, step = told["history"], told["step"]
    if not isinstance(history, list) or not is_plain(step, int) or step < 0:  # type: ignore[operator]
        raise Fault("a part of it is not what it should be")
    return Checkpoint(
        TrainConfig.from_dict(parse_plain_json(story["config"], Sentence("its settings"))),
        story["dataset_digest"],
        tuple(from_plain(EpochDone, done) for done in history),
        int(step),  # type: ignore[call-overload]
        tensors,
    )
