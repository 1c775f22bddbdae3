"""A whole training run in one call, for notebooks and scripts."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path

from trainer.data.dataset import Dataset
from trainer.errors import TrainingError
from trainer.runs.config import PRESETS, TrainConfig
from trainer.runs.events import TrainingEvent
from trainer.training.loop import Trainer, TrainingResult


def train(
    dataset: Dataset,
    preset: str | TrainConfig = "quick",
    on_event: Callable[[TrainingEvent], None] = lambda _: None,
    *,
    should_stop: Callable[[], bool] = lambda: False,
    checkpoint_folder: Path | str | None = None,
    **settings: object,
) -> TrainingResult:
    """Learn from ``dataset`` with a preset ("quick", "article", "recommended") and what ``settings`` put over it.

    ``on_event`` hears of each start, batch, epoch and end; ``should_stop`` is asked after every batch. Raises
    ValueError for a setting that cannot be and TrainerError when the run failed before it had a model.
    """
    folder = Path(checkpoint_folder) if checkpoint_folder is not None else None
    trainer = Trainer(settings_of_run(preset, **settings), dataset, checkpoint_folder=folder)
    result = trainer.run(on_event, should_stop)
    if result.outcome == "failed" and result.model is None:
        raise TrainingError("The run left no model. {0}", result.message)
    return result


def settings_of_run(preset: str | TrainConfig, **settings: object) -> TrainConfig:
    """A preset with ``settings`` put over it; ValueError that says what there is for a name that is unknown."""
    if isinstance(preset, str) and preset not in PRESETS:
        raise ValueError(f"there is no preset {preset!r}, only {', '.join(PRESETS)}")
    base = PRESETS[preset] if isinstance(preset, str) else preset
    try:
        return TrainConfig.from_dict({**base.asdict(), **settings})
    except ValueError as error:
        near = [close for name in settings for close in get_close_matches(name, base.asdict(), 1) if close != name]
        raise ValueError(f"{error}; did you mean {near[0]}?" if near else str(error)) from error
