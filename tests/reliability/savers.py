"""Everything that DigitPad saves, as pairs of "save number N" and "which number is there?"."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tests.trainer.sample_models import random_model
from trainer.ink.strokes import Ink, Stroke
from trainer.model.digit_model import ModelInfo


@dataclass(frozen=True)
class Saver:
    """``open`` is called once a process and gives a ``save(number)``; ``read`` gives the number of the last save.

    ``files`` are the names that may lie in the folder afterwards.
    """

    name: str
    open: Callable[[Path], Callable[[int], None]]
    read: Callable[[Path], int]
    files: frozenset[str]


def model_saver() -> Saver:
    from trainer.model.model_file import save_model
    from trainer.model.model_loading import load_model

    model = random_model((784, 64, 10))

    def opened(folder: Path) -> Callable[[int], None]:
        return lambda number: save_model(folder / "a.safetensors", replace(model, info=ModelInfo(seed=number)))

    def read(folder: Path) -> int:
        return load_model(folder / "a.safetensors").info.seed or 0

    return Saver("models", opened, read, frozenset({"a.safetensors"}))


def drawing_saver() -> Saver:
    from trainer.ink.inkml import read_inkml, write_inkml

    def opened(folder: Path) -> Callable[[int], None]:
        def save(number: int) -> None:
            points = tuple((float(number), float(place)) for place in range(300))
            write_inkml(folder / "drawing.inkml", Ink((Stroke(points),)))

        return save

    def read(folder: Path) -> int:
        (stroke,) = read_inkml(folder / "drawing.inkml").strokes
        assert len(stroke.points) == 300
        return int(stroke.points[-1][0])

    return Saver("drawings", opened, read, frozenset({"drawing.inkml"}))


def run_saver() -> Saver:
    from trainer.runs.config import PRESETS
    from trainer.runs.run_record import RunRecord
    from trainer.runs.run_store import RunStore

    def opened(folder: Path) -> Callable[[int], None]:
        store = RunStore(folder.parent)
        config = next(iter(PRESETS.values()))

        def save(number: int) -> None:
            store.save(RunRecord(folder.name, str(number), config, "2026-01-01T00:00:00+00:00", status="finished"))

        return save

    def read(folder: Path) -> int:
        return int(RunStore(folder.parent).load(folder.name).name)

    return Saver("run records", opened, read, frozenset({"run.json"}))


def checkpoint_saver() -> Saver:
    import torch

    from trainer.runs.config import TrainConfig
    from trainer.runs.run_store import CHECKPOINT_FILE
    from trainer.training.checkpoint import load_checkpoint, save_checkpoint
    from trainer.training.network import MLP
    from trainer.training.optimization import build_optimizer
    from trainer.training.run_state import RunState

    torch.set_num_threads(1)
    config = TrainConfig(hidden=(32,))
    model = MLP(config.hidden, 0.0, config.activation, config.batch_norm)
    state = RunState(model, build_optimizer(model, config), None)

    def opened(folder: Path) -> Callable[[int], None]:
        return lambda number: save_checkpoint(folder, state, config, str(number))

    return Saver(
        "checkpoints", opened, lambda folder: int(load_checkpoint(folder).dataset_digest), frozenset({CHECKPOINT_FILE})
    )


def settings_saver() -> Saver:
    from digitpad.system.settings import SettingsStore

    def store_in(folder: Path) -> Any:
        os.environ["DIGITPAD_DATA"] = str(folder)
        return SettingsStore()

    def opened(folder: Path) -> Callable[[int], None]:
        store = store_in(folder)

        def save(number: int) -> None:
            store.change(recent_models=(f"/{number}",))
            store.flush()

        return save

    def read(folder: Path) -> int:
        (recent,) = store_in(folder).current.recent_models
        return int(recent[1:])

    return Saver("settings", opened, read, frozenset({"settings.ini", "settings.ini.lock"}))


def sample_saver() -> Saver:
    from digitpad.samples.store.sample import Drawing, Sample
    from digitpad.samples.store.sample_store import SampleStore

    def store_in(folder: Path) -> SampleStore:
        return SampleStore(folder, lambda _: bytes(784), "rule")

    def opened(folder: Path) -> Callable[[int], None]:
        store = store_in(folder)

        def save(number: int) -> None:
            drawing = Drawing(Ink((Stroke(((float(number), 1.0), (2.0, 3.0))),)))
            store.add("mine", Sample(drawing, number % 10))

        return save

    def read(folder: Path) -> int:
        store = store_in(folder)
        try:
            return sum(store.counts("mine"))
        finally:
            store.close()

    names = ("samples.sqlite3", "samples.sqlite3-wal", "samples.sqlite3-shm")
    return Saver("samples", opened, read, frozenset(names))


SAVERS: dict[str, Callable[[], Saver]] = {
    "models": model_saver,
    "drawings": drawing_saver,
    "runs": run_saver,
    "checkpoints": checkpoint_saver,
    "settings": settings_saver,
    "samples": sample_saver,
}
