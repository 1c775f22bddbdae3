"""A trained network as a plain, frozen value: weights, how to feed it, how to trust it. numpy only."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from trainer.image.measures import DIGITS, PIXELS

Array = NDArray[np.float32]
Activation = Literal["relu", "leaky_relu", "tanh", "sigmoid", "silu", "gelu"]
Plain = str | int | float | bool | None | list["Plain"] | dict[str, "Plain"]

ACTIVATIONS: Final[tuple[Activation, ...]] = get_args(Activation)


@dataclass(frozen=True, slots=True)
class InputScaling:
    """How a network wants its pixels: ``(pixel - mean) / deviation`` with pixel in 0..1 and ink = 1."""

    mean: float = 0.0
    deviation: float = 1.0

    def __post_init__(self) -> None:
        if not (math.isfinite(self.mean) and abs(self.mean) <= 1000):
            raise ValueError(f"mean must be a number between -1000 and 1000, not {self.mean}")
        if not (math.isfinite(self.deviation) and 1e-4 <= self.deviation <= 1e4):
            raise ValueError(f"deviation must be between 0.0001 and 10000, not {self.deviation}")


@dataclass(frozen=True, slots=True)
class Refusal:
    """When to answer "not sure": the largest probability, after temperature, lies below ``threshold`` (0..1)."""

    threshold: float

    def __post_init__(self) -> None:
        if not 0.0 <= self.threshold <= 1.0:
            raise ValueError(f"threshold must be between 0 and 1, not {self.threshold}")


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """Where a model comes from. Accuracies are 0..1 or None when unknown; ``created`` is an ISO date or empty.

    ``parent`` is the fingerprint of the model that training started from, or empty.
    """

    name: str = ""
    made_by: str = ""
    created: str = ""
    preset: str = ""
    test_accuracy: float | None = None
    validation_accuracy: float | None = None
    metrics: Mapping[str, Plain] = field(default_factory=dict)
    config: Mapping[str, Plain] = field(default_factory=dict)
    dataset_digest: str = ""
    seed: int | None = None
    versions: Mapping[str, str] = field(default_factory=dict)
    parent: str = ""

    def __post_init__(self) -> None:
        for name in ("test_accuracy", "validation_accuracy"):
            value = getattr(self, name)
            if value is not None and not 0.0 <= value <= 1.0:
                raise ValueError(f"{name} must be between 0 and 1, not {value}")


@dataclass(frozen=True, eq=False)
class DigitModel:
    """An MLP from 784 pixels to 10 logits, checked when built.

    ``weights`` are (out, in) and ``biases`` (out,), float32, finite, read-only and contiguous; ``activation``
    stands between layers, not after the last. ``gelu`` is the tanh approximation, ``leaky_relu`` has slope 0.01.
    Probabilities are ``softmax(logits / temperature)``. ``refusal`` None never refuses. Raises ValueError.
    """

    weights: tuple[Array, ...]
    biases: tuple[Array, ...]
    activation: Activation = "relu"
    scaling: InputScaling = field(default_factory=InputScaling)
    temperature: float = 1.0
    refusal: Refusal | None = None
    info: ModelInfo = field(default_factory=ModelInfo)

    def __post_init__(self) -> None:
        object.__setattr__(self, "weights", tuple(_frozen(weight) for weight in self.weights))
        object.__setattr__(self, "biases", tuple(_frozen(bias) for bias in self.biases))
        if self.activation not in ACTIVATIONS:
            raise ValueError(f"activation must be one of {', '.join(ACTIVATIONS)}, not {self.activation!r}")
        if not (math.isfinite(self.temperature) and 0.001 <= self.temperature <= 1000):
            raise ValueError(f"temperature must be between 0.001 and 1000, not {self.temperature}")
        self._check_shapes()
        if not all(np.isfinite(array).all() for array in (*self.weights, *self.biases)):
            raise ValueError("some weights are not finite numbers")

    def _check_shapes(self) -> None:
        if not self.weights or len(self.weights) != len(self.biases):
            raise ValueError(f"{len(self.weights)} weights and {len(self.biases)} biases make no network")
        width = PIXELS
        for number, (weight, bias) in enumerate(zip(self.weights, self.biases, strict=True)):
            if weight.ndim != 2 or weight.shape[1] != width or bias.shape != weight.shape[:1]:
                raise ValueError(f"layer {number} has shapes {weight.shape} and {bias.shape}, wants {width} inputs")
            width = weight.shape[0]
        if width != DIGITS:
            raise ValueError(f"the last layer has {width} outputs, not {DIGITS}")

    @property
    def layer_sizes(self) -> tuple[int, ...]:
        """Units from input to output, such as (784, 512, 512, 10)."""
        return (PIXELS, *(weight.shape[0] for weight in self.weights))

    @property
    def parameter_count(self) -> int:
        """Numbers that were learned."""
        return sum(array.size for array in (*self.weights, *self.biases))

    @cached_property
    def fingerprint(self) -> str:
        """16 hexadecimal digits that change with any weight, the activation, the scaling or the temperature."""
        import hashlib  # here, for it loads OpenSSL, which the start can do without

        digest = hashlib.sha256(f"{self.activation} {self.scaling} {self.temperature} {self.refusal}".encode())
        for array in (*self.weights, *self.biases):
            digest.update(str(array.shape).encode() + array.tobytes())
        return digest.hexdigest()[:16]


def _frozen(values: Array) -> Array:
    with np.errstate(over="ignore"):
        array = np.ascontiguousarray(values, dtype=np.float32).view()
    array.flags.writeable = False
    return array
