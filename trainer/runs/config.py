"""The settings of a training run, checked when they are built, and the named presets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Literal

from trainer.runs.hyper_parameters import HYPER_PARAMETERS, HyperParameter

__all__ = ["HYPER_PARAMETERS", "PRESETS", "HyperParameter", "TrainConfig"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainConfig:
    """All that decides how a run goes; ``HYPER_PARAMETERS`` explains each setting and gives its unit and limits.

    Raises ValueError, naming the field, for a value that cannot be. ``preset`` is the name under which the
    settings were offered; changing a field with ``dataclasses.replace`` keeps it.
    """

    preset: str = "article"
    hidden: tuple[int, ...] = (512, 512)
    activation: Literal["relu", "leaky_relu", "tanh", "sigmoid", "silu", "gelu"] = "relu"
    dropout: float = 0.5
    batch_norm: bool = False
    standardize: bool = False
    optimizer: Literal["sgd", "adam", "adamw"] = "sgd"
    learning_rate: float = 0.01
    momentum: float = 0.0
    schedule: Literal["constant", "cosine", "one_cycle"] = "constant"
    warmup: float = 0.0
    batch_size: int = 20
    epochs: int = 20
    weight_decay: float = 0.0
    label_smoothing: float = 0.0
    ema_decay: float = 0.0
    augmentation: float = 0.0
    validation_share: float = 0.2
    synthetic_digits: int = 0
    junk: int = 0
    calibrate: bool = False
    half: bool = False
    seed: int = 0
    device: Literal["auto", "cpu", "cuda"] = "auto"
    precision: Literal["auto", "fp32", "bf16"] = "auto"
    threads: int = 0

    def __post_init__(self) -> None:
        if isinstance(self.hidden, list):
            object.__setattr__(self, "hidden", tuple(self.hidden))
        for name, parameter in HYPER_PARAMETERS.items():
            parameter.check(getattr(self, name))

    def asdict(self) -> dict[str, Any]:
        """Plain values, fit for JSON; ``from_dict`` makes the same settings of them again."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {**values, "hidden": list(self.hidden)}

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> TrainConfig:
        """The settings that ``asdict`` wrote; ValueError for a name that is no setting or a value that cannot be."""
        unknown = set(values) - {field.name for field in fields(cls)}
        if unknown:
            raise ValueError(f"{', '.join(sorted(unknown))}: no such setting of a training run")
        return cls(**values)


_ARTICLE = TrainConfig(precision="fp32")

_QUICK = TrainConfig(
    preset="quick",
    hidden=(256, 256),
    dropout=0.0,
    standardize=True,
    optimizer="adamw",
    learning_rate=4e-3,
    schedule="one_cycle",
    warmup=0.2,
    batch_size=256,
    epochs=4,
    weight_decay=0.01,
    validation_share=0.05,
)

_RECOMMENDED = TrainConfig(
    preset="recommended",
    hidden=(1024, 1024, 1024),
    dropout=0.1,
    batch_norm=True,
    standardize=True,
    optimizer="adamw",
    learning_rate=3e-3,
    schedule="cosine",
    warmup=0.1,
    batch_size=512,
    epochs=120,
    weight_decay=0.05,
    label_smoothing=0.05,
    ema_decay=0.999,
    augmentation=1.0,
    validation_share=5_000 / 60_000,
    synthetic_digits=45_000,
    junk=12_000,
    calibrate=True,
    half=True,
    precision="fp32",  # this and the threads are fixed, so that the bundled model can be made again bit for bit
    threads=2,
)

PRESETS: dict[str, TrainConfig] = {config.preset: config for config in (_ARTICLE, _RECOMMENDED, _QUICK)}
"""The settings offered by name: the tutorial's, the best that is known, and good ones in a hurry."""
