"""The settings of a training run, checked when they are built, and the named presets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import partial
from typing import Any, Literal

from trainer.runs.hyper_parameters import HyperParameter, setting, settings_of

__all__ = ["HYPER_PARAMETERS", "PRESETS", "HyperParameter", "TrainConfig"]

_network, _learning, _data, _machine = (partial(setting, each) for each in ("network", "learning", "data", "machine"))


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainConfig:
    """All that decides how a run goes: a table of the settings, of which the form and ``--help`` are made as well.

    Each line has the default, what the setting does, its unit and its limits. Raises ValueError, naming the field, for
    a value that cannot be. ``preset`` is the name under which the settings were offered; changing a field with
    ``dataclasses.replace`` keeps it.
    """

    preset: str = "article"
    hidden: tuple[int, ...] = _network(
        (512, 512), "Width of each hidden layer, from the input to the output.", "neurons", 1, 8192
    )
    activation: Literal["relu", "leaky_relu", "tanh", "sigmoid", "silu", "gelu"] = _network(
        "relu", "What a neuron does with its sum."
    )
    initialisation: Literal["uniform", "he", "xavier", "zeros"] = _network(
        "uniform",
        "How the weights start: at random, scaled in one of three ways, or all at zero, which learns nothing.",
    )
    dropout: float = _network(0.5, "Share of hidden neurons switched off at random while learning.", "share", 0, 0.95)
    batch_norm: bool = _network(
        False, "Keep each neuron's sums centred and scaled; folded into the weights afterwards."
    )
    standardize: bool = _network(False, "Shift and scale the pixels to mean 0 and deviation 1 (as MNIST has them).")
    epochs: int = _learning(20, "How often all training images are seen.", "epochs", 1, 10_000)
    batch_size: int = _learning(20, "Images learned from at each step.", "images", 1, 60_000)
    optimizer: Literal["sgd", "adam", "adamw"] = _learning("sgd", "How a gradient becomes a step.")
    learning_rate: float = _learning(0.01, "Length of a step at its largest.", "per step", 1e-6, 10)
    momentum: float = _learning(
        0.0, "Share of the last step that is kept in the next one (SGD only).", "share", 0, 0.999
    )
    schedule: Literal["constant", "cosine", "one_cycle"] = _learning(
        "constant", "How the learning rate goes on from there: the same, down along a cosine, or up and down once."
    )
    warmup: float = _learning(0.0, "Share of the run in which the learning rate rises to its largest.", "share", 0, 0.9)
    weight_decay: float = _learning(0.0, "How strongly weights are pulled to zero.", "per step", 0, 10)
    label_smoothing: float = _learning(0.0, "Share of each target spread over all ten digits.", "share", 0, 0.9)
    ema_decay: float = _learning(
        0.0, "Share of the running average of the weights that is kept each step; 0 is off.", "share", 0, 0.99999
    )
    validation_share: float = _data(
        0.2, "Share of the training images kept out to choose the best epoch.", "share", 0.001, 0.9
    )
    training_images: int = _data(
        0, "Images of the data set to learn from, picked at random; 0 takes all.", "images", 0, 1_000_000
    )
    augmentation: float = _data(
        0.0, "How strongly each image is turned, stretched and bent at random; 0 is off.", "strength", 0, 1.5
    )
    synthetic_digits: int = _data(0, "Digits drawn by rules that are added to each epoch.", "images", 0, 1_000_000)
    junk: int = _data(0, "Scribbles that are no digit, added to each epoch.", "images", 0, 1_000_000)
    calibrate: bool = _data(False, "Afterwards fit the temperature and the limit below which a drawing is no digit.")
    weight_bits: Literal["32", "16", "8"] = _data("32", "Bits of each finished weight: fewer make a smaller file.")
    device: Literal["auto", "cpu", "cuda", "mps"] = _machine("auto", "Where to compute.")
    precision: Literal["auto", "fp32", "bf16"] = _machine(
        "auto", "Numbers of 32 or 16 bits; auto takes what a short trial finds faster."
    )
    threads: int = _machine(0, "Processor threads; 0 takes what a short trial finds fastest.", "threads", 0, 1024)
    seed: int = _machine(0, "Start of all random numbers; the same seed gives the same run.", "", 0, 2**31 - 1)

    def __post_init__(self) -> None:
        if isinstance(self.hidden, list):
            object.__setattr__(self, "hidden", tuple(self.hidden))
        for name, parameter in HYPER_PARAMETERS.items():
            parameter.check(getattr(self, name))

    def images_learned(self, count: int) -> int:
        """How many of a data set's ``count`` training images are learned from: not those kept out to validate."""
        rest = count - max(1, round(count * self.validation_share))
        return min(rest, self.training_images or rest)

    def asdict(self) -> dict[str, Any]:
        """Plain values, fit for JSON; ``from_dict`` makes the same settings of them again."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {**values, "hidden": list(self.hidden)}

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> TrainConfig:
        """The settings that ``asdict`` wrote; ValueError for a name that is no setting or a value that cannot be."""
        values = dict(values)
        if "half" in values:  # until version 2
            values["weight_bits"] = "16" if values.pop("half") else "32"
        unknown = set(values) - {field.name for field in fields(cls)}
        if unknown:
            raise ValueError(f"{', '.join(sorted(unknown))}: no such setting of a training run")
        return cls(**values)


HYPER_PARAMETERS: dict[str, HyperParameter] = settings_of(TrainConfig)

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
    hidden=(1536, 1536, 1536),
    dropout=0.1,
    batch_norm=True,
    standardize=True,
    optimizer="adamw",
    learning_rate=3e-3,
    schedule="cosine",
    warmup=0.1,
    batch_size=512,
    epochs=110,
    weight_decay=0.05,
    label_smoothing=0.05,
    ema_decay=0.999,
    augmentation=1.0,
    validation_share=5_000 / 60_000,
    synthetic_digits=60_000,
    junk=15_000,
    calibrate=True,
    weight_bits="8",
    precision="auto",  # kept with the run once it is settled
    threads=2,
)

PRESETS: dict[str, TrainConfig] = {config.preset: config for config in (_ARTICLE, _RECOMMENDED, _QUICK)}
"""The settings offered by name: the tutorial's, the best that is known, and good ones in a hurry."""
