"""A run on disk after each epoch: safetensors for the numbers, JSON for the story, nothing that could run code."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from torch import Tensor

from trainer.errors import TrainingError
from trainer.files.storage import atomic_writer
from trainer.model.safetensors_writer import write_safetensors
from trainer.runs.config import TrainConfig
from trainer.runs.events import EpochDone
from trainer.runs.run_store import CHECKPOINT_FILE
from trainer.training.run_state import RunState

_FORMAT = "1"


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
        except (RuntimeError, KeyError, ValueError) as error:
            raise TrainingError("The checkpoint does not fit its own settings: start the run again.") from error

    def _restore(self, state: RunState) -> None:
        state.model.load_state_dict(self._part("model."))
        state.best = self._part("best.")
        if state.average:
            state.average.model.load_state_dict(self._part("average."))
        values: dict[int, dict[str, Tensor]] = {}
        for name, tensor in self._part("optimizer.").items():
            number, key = name.split(".", 1)
            values.setdefault(int(number), {})[key] = tensor
        groups = state.optimizer.state_dict()["param_groups"]
        state.optimizer.load_state_dict({"state": values, "param_groups": groups})
        state.history, state.step = list(self.history), self.step

    def _part(self, prefix: str) -> dict[str, Tensor]:
        return {name.removeprefix(prefix): tensor for name, tensor in self.tensors.items() if name.startswith(prefix)}


def load_checkpoint(folder: Path) -> Checkpoint:
    """Read the checkpoint in ``folder``. TrainingError that names the file when there is none or it is damaged."""
    from safetensors import SafetensorError, safe_open

    path = folder / CHECKPOINT_FILE
    try:
        with safe_open(str(path), framework="pt") as file:
            story = file.metadata() or {}
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
        if story.get("format") != _FORMAT:
            raise ValueError("it was made by another version of DigitPad")
        return Checkpoint(
            TrainConfig.from_dict(json.loads(story["config"])),
            story["dataset_digest"],
            tuple(EpochDone(**done) for done in json.loads(story["history"])),
            int(story["step"]),
            tensors,
        )
    except FileNotFoundError as error:
        raise TrainingError(f"There is no checkpoint in {folder}: start the run again.") from error
    except (OSError, SafetensorError, KeyError, TypeError, ValueError) as error:
        raise TrainingError(f"{path} cannot be resumed from ({error}): start the run again.") from error
