"""What each setting of a run means: its name, unit, limits and one line of explanation, for windows and for --help."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

Kind = Literal["integer", "number", "choice", "layers", "switch"]
Plain = int | float | str | bool | tuple[int, ...]

MAX_LAYERS = 8


@dataclass(frozen=True, slots=True)
class HyperParameter:
    """One setting. ``low`` and ``high`` are inclusive; they bound each layer's width where ``kind`` is "layers"."""

    name: str
    kind: Kind
    explanation: str
    unit: str = ""
    low: float = 0
    high: float = 0
    choices: tuple[str, ...] = ()

    def check(self, value: object) -> None:
        """Raise a ValueError that names the setting and says what would be allowed, unless ``value`` is possible."""
        problem = _CHECKS[self.kind](self, value)
        if problem:
            raise ValueError(f"{self.name} must be {problem}, not {value!r}")


def _check_switch(_: HyperParameter, value: object) -> str:
    return "" if isinstance(value, bool) else "true or false"


def _check_choice(parameter: HyperParameter, value: object) -> str:
    return "" if value in parameter.choices else "one of " + ", ".join(parameter.choices)


def _check_integer(parameter: HyperParameter, value: object) -> str:
    possible = isinstance(value, int) and not isinstance(value, bool) and parameter.low <= value <= parameter.high
    return "" if possible else f"a whole number from {parameter.low:.0f} to {parameter.high:.0f}"


def _check_number(parameter: HyperParameter, value: object) -> str:
    number = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    possible = number and parameter.low <= float(value) <= parameter.high  # type: ignore[arg-type]
    return "" if possible else f"a number from {parameter.low:g} to {parameter.high:g}"


def _check_layers(parameter: HyperParameter, value: object) -> str:
    widths = value if isinstance(value, tuple) else (None,)
    possible = len(widths) <= MAX_LAYERS and not any(_check_integer(parameter, width) for width in widths)
    limits = f"{parameter.low:.0f} to {parameter.high:.0f}"
    return "" if possible else f"at most {MAX_LAYERS} layer widths, each a whole number from {limits}"


_CHECKS = {
    "switch": _check_switch,
    "choice": _check_choice,
    "integer": _check_integer,
    "number": _check_number,
    "layers": _check_layers,
}

_ALL = (
    HyperParameter("hidden", "layers", "Width of each hidden layer, from the input to the output.", "neurons", 1, 8192),
    HyperParameter(
        "activation",
        "choice",
        "What a neuron does with its sum.",
        choices=("relu", "leaky_relu", "tanh", "sigmoid", "silu", "gelu"),
    ),
    HyperParameter(
        "dropout", "number", "Share of hidden neurons switched off at random while learning.", "share", 0, 0.95
    ),
    HyperParameter(
        "batch_norm", "switch", "Keep each neuron's sums centred and scaled; folded into the weights afterwards."
    ),
    HyperParameter(
        "standardize", "switch", "Shift and scale the pixels to mean 0 and deviation 1 (as MNIST has them)."
    ),
    HyperParameter("optimizer", "choice", "How a gradient becomes a step.", choices=("sgd", "adam", "adamw")),
    HyperParameter("learning_rate", "number", "Length of a step at its largest.", "per step", 1e-6, 10),
    HyperParameter(
        "momentum", "number", "Share of the last step that is kept in the next one (SGD only).", "share", 0, 0.999
    ),
    HyperParameter(
        "schedule",
        "choice",
        "How the learning rate goes on from there: the same, down along a cosine, or up and down once.",
        choices=("constant", "cosine", "one_cycle"),
    ),
    HyperParameter(
        "warmup", "number", "Share of the run in which the learning rate rises to its largest.", "share", 0, 0.9
    ),
    HyperParameter("batch_size", "integer", "Images learned from at each step.", "images", 1, 60_000),
    HyperParameter("epochs", "integer", "How often all training images are seen.", "epochs", 1, 10_000),
    HyperParameter("weight_decay", "number", "How strongly weights are pulled to zero.", "per step", 0, 10),
    HyperParameter("label_smoothing", "number", "Share of each target spread over all ten digits.", "share", 0, 0.9),
    HyperParameter(
        "ema_decay",
        "number",
        "Share of the running average of the weights that is kept each step; 0 is off.",
        "share",
        0,
        0.99999,
    ),
    HyperParameter(
        "augmentation",
        "number",
        "How strongly each image is turned, stretched and bent at random; 0 is off.",
        "strength",
        0,
        1.5,
    ),
    HyperParameter(
        "validation_share",
        "number",
        "Share of the training images kept out to choose the best epoch.",
        "share",
        0.001,
        0.9,
    ),
    HyperParameter(
        "synthetic_digits", "integer", "Digits drawn by rules that are added to each epoch.", "images", 0, 1_000_000
    ),
    HyperParameter("junk", "integer", "Scribbles that are no digit, added to each epoch.", "images", 0, 1_000_000),
    HyperParameter(
        "calibrate", "switch", "Afterwards fit the temperature and the limit below which a drawing is no digit."
    ),
    HyperParameter("half", "switch", "Round the finished weights to 16 bits: half the file."),
    HyperParameter(
        "seed", "integer", "Start of all random numbers; the same seed gives the same run.", "", 0, 2**31 - 1
    ),
    HyperParameter("device", "choice", "Where to compute.", choices=("auto", "cpu", "cuda")),
    HyperParameter(
        "precision",
        "choice",
        "Numbers of 32 or 16 bits; auto takes what a short trial finds faster.",
        choices=("auto", "fp32", "bf16"),
    ),
    HyperParameter(
        "threads", "integer", "Processor threads; 0 takes what a short trial finds fastest.", "threads", 0, 1024
    ),
)

HYPER_PARAMETERS: dict[str, HyperParameter] = {parameter.name: parameter for parameter in _ALL}
