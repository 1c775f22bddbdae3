"""A trained network as a plain, frozen value: weights, how to feed it, how to trust it. numpy only."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import Final, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from trainer.errors import Fault
from trainer.image.measures import DIGITS, PIXELS
from trainer.model.weight_storage import StoredWeights

Array = NDArray[np.float32]
Activation = Literal["relu", "leaky_relu", "tanh", "sigmoid", "silu", "gelu"]
Plain = str | int | float | bool | None | list["Plain"] | dict[str, "Plain"]

ACTIVATIONS: Final[tuple[Activation, ...]] = get_args(Activation)


@dataclass(frozen=True, slots=True)
class InputScaling:
    """How a network wants its pixels: ``(pixel - mean) / deviation`` with pixel in 0..1 and ink = 1.

    A negative deviation is that of a network which learned dark ink on light paper.
    """

    mean: float = 0.0
    deviation: float = 1.0

    def __post_init__(self) -> None:
        if not (math.isfinite(self.mean) and abs(self.mean) <= 1000):
            raise Fault("mean must be a number between -1000 and 1000, not {0}", self.mean)
        if not (math.isfinite(self.deviation) and 1e-4 <= abs(self.deviation) <= 1e4):
            raise Fault("deviation must be between 0.0001 and 10000, or negative, not {0}", self.deviation)


_NEARER: Final = 0.8


@dataclass(frozen=True, slots=True)
class Refusal:
    """When to answer "not sure": the largest probability is below ``probability``, or the distance below ``distance``.

    The probability (0..1) is that after temperature; it tells digits that look like another one. The distance of the
    logits from the flat answer, ``logsumexp(logits) - mean(logits)``, is at least ln 10 and tells what is no digit:
    junk was learned with ten equal targets. 0 leaves a rule out.
    """

    probability: float = 0.0
    distance: float = 0.0

    def __post_init__(self) -> None:
        if not 0.0 <= self.probability <= 1.0:
            raise Fault("probability must be between 0 and 1, not {0}", self.probability)
        if not 0.0 <= self.distance <= 1e6:
            raise Fault("distance must be between 0 and 1000000, not {0}", self.distance)

    def among_digits(self) -> Refusal:
        """The rule for what stands in a row with sure digits: it mostly is one, however oddly it is written.

        So it need not be so far from the flat answer, if it is half as doubtful which digit it is.
        """
        return Refusal((1 + self.probability) / 2, _NEARER * self.distance)

    def refuses(self, logits: Array, temperature: float) -> NDArray[np.bool_]:
        """Which of (N, 10) logits, before temperature, give no answer: (N,) bool."""
        refused: NDArray[np.bool_] = largest_probability(logits, temperature) < self.probability
        return refused | (distance_from_flat(logits) < self.distance)


def largest_probability(logits: Array, temperature: float) -> NDArray[np.float64]:
    """(N, 10) logits to (N,) in 0.1..1: the probability of the answer."""
    scaled = logits.astype(np.float64) / temperature
    largest: NDArray[np.float64] = 1 / np.exp(scaled - scaled.max(axis=1, keepdims=True)).sum(axis=1)
    return largest


def distance_from_flat(logits: Array) -> NDArray[np.float64]:
    """(N, 10) logits to (N,): ``logsumexp(logits) - mean(logits)``, ln 10 where all ten are alike and more elsewhere.

    Less ln 10 it is the Kullback-Leibler divergence of the answer from the flat one's side.
    """
    values = logits.astype(np.float64)
    values -= values.mean(axis=1, keepdims=True)
    highest = values.max(axis=1, keepdims=True)
    distance: NDArray[np.float64] = np.log(np.exp(values - highest).sum(axis=1)) + highest[:, 0]
    return distance


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
                raise Fault("{0} must be between 0 and 1, not {1}", name, value)


@dataclass(frozen=True, eq=False, repr=False)
class DigitModel:
    """An MLP from 784 pixels to 10 logits, checked when built.

    ``weights`` are (out, in) and ``biases`` (out,), float32, finite, read-only and contiguous, though ``weights`` are
    kept in the bits of their file until they are asked for, as ``StoredWeights`` has them; ``activation``
    stands between layers, not after the last. ``gelu`` is the tanh approximation, ``leaky_relu`` has slope 0.01.
    Probabilities are ``softmax(logits / temperature)``. ``refusal`` None never refuses. Raises ValueError.
    """

    weights: Sequence[Array]
    biases: tuple[Array, ...]
    activation: Activation = "relu"
    scaling: InputScaling = field(default_factory=InputScaling)
    temperature: float = 1.0
    refusal: Refusal | None = None
    info: ModelInfo = field(default_factory=ModelInfo)

    def __post_init__(self) -> None:
        object.__setattr__(self, "weights", self.stored)
        object.__setattr__(self, "biases", tuple(_frozen(bias) for bias in self.biases))
        if self.activation not in ACTIVATIONS:
            raise Fault("activation must be one of {0}, not {1}", ", ".join(ACTIVATIONS), repr(self.activation))
        if not (math.isfinite(self.temperature) and 0.001 <= self.temperature <= 1000):
            raise Fault("temperature must be between 0.001 and 1000, not {0}", self.temperature)
        self._check_shapes()
        if not all(layer.is_finite() for layer in self.stored.layers) or not all(map(_is_finite, self.biases)):
            raise Fault("some weights are not finite numbers")

    def _check_shapes(self) -> None:
        if not self.weights or len(self.weights) != len(self.biases):
            raise Fault("{0} weights and {1} biases make no network", len(self.weights), len(self.biases))
        width = PIXELS
        for number, ((weight, _), bias) in enumerate(zip(self.stored.layers, self.biases, strict=True)):
            if weight.ndim != 2 or weight.shape[1] != width or bias.shape != weight.shape[:1]:
                raise Fault(
                    "layer {0} has shapes {1} and {2}, wants {3} inputs", number, weight.shape, bias.shape, width
                )
            width = weight.shape[0]
        if width != DIGITS:
            raise Fault("the last layer has {0} outputs, not {1}", width, DIGITS)

    def __repr__(self) -> str:
        sizes = "-".join(map(str, self.layer_sizes))
        return f"DigitModel({self.info.name!r}, {sizes}, {self.activation}, {self.parameter_count:,} weights)"

    def _repr_html_(self) -> str:
        from trainer.files.html_parts import table

        return table(facts_of(self).items())

    @property
    def stored(self) -> StoredWeights:
        """The weights in the bits of their file."""
        return self.weights if isinstance(self.weights, StoredWeights) else StoredWeights(self.weights)

    @property
    def layer_sizes(self) -> tuple[int, ...]:
        """Units from input to output, such as (784, 512, 512, 10)."""
        return (PIXELS, *(len(bias) for bias in self.biases))

    @property
    def parameter_count(self) -> int:
        """Numbers that were learned."""
        return sum(array.size for array in (*(layer.values for layer in self.stored.layers), *self.biases))

    @cached_property
    def fingerprint(self) -> str:
        """16 hexadecimal digits that change with any weight, the activation, the scaling or the temperature."""
        import hashlib  # here, for it loads OpenSSL, which the start can do without

        digest = hashlib.sha256(f"{self.activation} {self.scaling} {self.temperature} {self.refusal}".encode())
        weights = (layer.restored() for layer in self.stored.layers)  # one after the other, none is kept
        for array in chain(weights, self.biases):
            digest.update(str(array.shape).encode() + array.tobytes())
        return digest.hexdigest()[:16]


def _doubt_of(model: DigitModel) -> str:
    refusal = model.refusal or Refusal()
    rules = (
        refusal.probability and f"below {refusal.probability:.1%}",
        refusal.distance and f"less than {refusal.distance:.2f} nats from the flat answer",
    )
    return ", or ".join(rule for rule in rules if rule)


def facts_of(model: DigitModel) -> dict[str, str]:
    """What a person asks first about a model, by name; what is not known is left out."""
    info = model.info
    facts = {
        "Name": info.name,
        "Layers": f"{' → '.join(map(str, model.layer_sizes))}, {model.activation}",
        "Weights": f"{model.parameter_count:,}",
        "Test accuracy": "" if info.test_accuracy is None else f"{info.test_accuracy:.2%}",
        "Validation accuracy": "" if info.validation_accuracy is None else f"{info.validation_accuracy:.2%}",
        "Says that it is not sure": _doubt_of(model) or "never",
        "Preset": info.preset,
        "Made": " ".join(part for part in (info.created, info.made_by and f"by {info.made_by}") if part),
        "Fingerprint": model.fingerprint,
    }
    return {name: value for name, value in facts.items() if value}


def _is_finite(values: Array) -> bool:
    return bool(np.isfinite(values).all())


def _frozen(values: Array) -> Array:
    with np.errstate(over="ignore"):
        array = np.ascontiguousarray(values, dtype=np.float32).view()
    array.flags.writeable = False
    return array
