"""A network cut in two, numpy only: first layers that stay, and last layers that learn one person's hand.

No torch, on purpose: a few layers and a few dozen steps are quick to do by hand, while importing torch takes seconds.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trainer.adaptation.distortion import distorted
from trainer.adaptation.replay import Replay
from trainer.data.personal_samples import PersonalSamples
from trainer.image.measures import DIGITS, PIXELS
from trainer.model.activations import ACTIVATE, slope
from trainer.model.digit_model import Activation, Array, DigitModel

TOP = 2
"""Layers that learn; the ones before them see strokes and corners, which all hands share."""

HARD = 800
"""As many digits of MNIST are remembered because they are hard, and as many more at random."""

_PORTION = 500


@dataclass(frozen=True, slots=True)
class Practice:
    """How the top learns.

    ``anchor`` weighs staying with the old logits for everybody's digits (their mean squared change) against learning
    one's own (cross-entropy); ``stress`` is how much more often than one that is read for sure a digit is practised
    whose right reading got no probability at all; ``strength`` is that of the distortions.
    """

    steps: int = 32
    own_batch: int = 32
    replay_batch: int = 192
    learning_rate: float = 4e-3
    warm_up: float = 0.2
    anchor: float = 4.0
    stress: float = 10.0
    smoothing: float = 0.05
    strength: float = 1.0

    def rate(self, step: int) -> float:
        """The learning rate of a step (from 0): up for a fifth of the way, then down along a cosine."""
        done, rise = step / self.steps, self.warm_up
        if done < rise:
            return self.learning_rate * (0.04 + 0.96 * done / rise)
        return self.learning_rate * 0.5 * (1 + float(np.cos(np.pi * (done - rise) / (1 - rise))))


@dataclass(frozen=True, eq=False, slots=True)
class Layers:
    """Some layers of a network, the activation between them: weights (out, in) and biases (out,), float32."""

    weights: tuple[Array, ...]
    biases: tuple[Array, ...]
    activation: Activation

    def outputs(self, values: Array) -> Array:
        """(N, in) to (N, out), a portion at a time; no activation after the last layer."""
        return np.concatenate([self._forward(values[at : at + _PORTION]) for at in range(0, len(values), _PORTION)])

    def copy(self) -> Layers:
        """The same numbers, fit to be changed."""
        return Layers(tuple(w.copy() for w in self.weights), tuple(b.copy() for b in self.biases), self.activation)

    def towards(self, other: Layers, share: float) -> Layers:
        """The layers that lie this share (0..1) of the way to ``other``, weight by weight."""
        part = np.float32(share)
        weights = tuple(one + part * (two - one) for one, two in zip(self.weights, other.weights, strict=True))
        biases = tuple(one + part * (two - one) for one, two in zip(self.biases, other.biases, strict=True))
        return Layers(weights, biases, self.activation)

    def _forward(self, values: Array) -> Array:
        for number, (weight, bias) in enumerate(zip(self.weights, self.biases, strict=True)):
            if number:
                ACTIVATE[self.activation](values)
            values = values @ weight.T
            values += bias
        return values


class Bottom:
    """The part of a model that stays: from images to the features on which the top works."""

    def __init__(self, model: DigitModel) -> None:
        cut = max(0, len(model.weights) - TOP)
        self.top = Layers(tuple(model.weights[cut:]), model.biases[cut:], model.activation)
        self.temperature = model.temperature
        self._layers = Layers(tuple(model.weights[:cut]), model.biases[:cut], model.activation)
        self._factor = np.float32(1.0 / model.scaling.deviation)
        self._shift = np.float32(-model.scaling.mean / model.scaling.deviation)

    def features(self, pixels: Array) -> Array:
        """(N, 28, 28) float32 pixels in 0..1 to (N, F) float32."""
        scaled = pixels.reshape(-1, PIXELS) * self._factor
        scaled += self._shift
        if not self._layers.weights:
            return scaled
        features = self._layers.outputs(scaled)
        ACTIVATE[self._layers.activation](features)
        return features

    def features_of(self, images: NDArray[np.uint8]) -> Array:
        """(N, 28, 28) uint8 images with ink 255 to (N, F) float32."""
        parts = [images[at : at + _PORTION] for at in range(0, len(images), _PORTION)]
        return np.concatenate([self.features(part.astype(np.float32) / np.float32(255)) for part in parts])


@dataclass(frozen=True, eq=False, slots=True)
class Memory:
    """Features (R, F) of everybody's digits and the old model's logits (R, 10) for them.

    ``usual`` (U, F) and ``usual_logits`` (U, 10) are those of digits as they come, hard ones no more often than others.
    """

    features: Array
    logits: Array
    usual: Array
    usual_logits: Array


@dataclass(frozen=True, eq=False, slots=True)
class Versions:
    """Features (V, F) of distorted samples, their target probabilities (V, 10), and the dice for what comes next."""

    features: Array
    targets: Array
    rng: np.random.Generator


def remember(bottom: Bottom, replay: Replay) -> Memory:
    """What the model says to the replayed images today, so that it goes on saying it.

    Half of the memory for MNIST goes to the digits that the model is least sure of: there a small change is an error.
    """
    features = bottom.features_of(replay.mnist)
    logits = bottom.top.outputs(features)
    two = np.partition(logits, -2, axis=1)[:, -2:]
    hardest = np.argsort(two[:, 1] - two[:, 0], kind="stable")[:HARD]
    kept = np.concatenate([hardest, np.arange(min(HARD, len(logits)))])
    drawn = bottom.features_of(replay.drawn)
    known = np.concatenate([features[kept], drawn]), np.concatenate([logits[kept], bottom.top.outputs(drawn)])
    usual = bottom.features_of(replay.usual)
    return Memory(*known, usual, bottom.top.outputs(usual))


def learn(
    bottom: Bottom, memory: Memory, versions: Versions, practice: Practice, on_step: Callable[[], None]
) -> Layers:
    """A new top that reads the samples in these ``versions`` and answers ``memory`` as before.

    The old logits are the target for everybody's digits (dark experience replay: Buzzega et al. 2020).
    ``on_step`` is called after every step; what it raises ends the learning.
    """
    rng = versions.rng
    top = bottom.top.copy()
    adam = _Adam(top)
    own = practice.own_batch
    for step in range(practice.steps):
        mine = slice(step * own, (step + 1) * own)
        rows = rng.integers(len(memory.features), size=practice.replay_batch)
        batch = np.concatenate([versions.features[mine], memory.features[rows]])
        wanted = _Wanted(versions.targets[mine], memory.logits[rows], practice.anchor)
        adam.step(gradients(top, batch, wanted.errors), practice.rate(step))
        on_step()
    return top


def joined(model: DigitModel, top: Layers) -> tuple[tuple[Array, ...], tuple[Array, ...]]:
    """Weights and biases of ``model`` with its last layers replaced by ``top``."""
    kept = len(model.weights) - len(top.weights)
    return (*model.weights[:kept], *top.weights), (*model.biases[:kept], *top.biases)


def softmax(logits: Array, temperature: float = 1.0) -> Array:
    """(N, 10) logits to (N, 10) probabilities, float32."""
    chances = np.exp((logits - logits.max(axis=1, keepdims=True)) / np.float32(temperature))
    probabilities: Array = chances / chances.sum(axis=1, keepdims=True)
    return probabilities


def versions_of(bottom: Bottom, samples: PersonalSamples, practice: Practice, seed: int) -> Versions:
    """All distorted versions to practise; the less sure its right reading, the more often a sample comes."""
    rng = np.random.default_rng(seed)
    pixels = samples.pixels
    probabilities = softmax(bottom.top.outputs(bottom.features(pixels)), bottom.temperature)
    chances = 1 + practice.stress * (1 - probabilities[np.arange(len(samples)), samples.labels])
    rows = rng.choice(len(samples), practice.steps * practice.own_batch, p=chances / chances.sum())
    targets = np.full((len(rows), DIGITS), practice.smoothing / DIGITS, np.float32)
    targets[np.arange(len(rows)), samples.labels[rows]] += 1 - practice.smoothing
    features = bottom.features(distorted(pixels[rows], rng, practice.strength))
    return Versions(features, targets, rng)


@dataclass(frozen=True, eq=False, slots=True)
class _Wanted:
    """What a batch should give: probabilities for one's own digits first, then logits for everybody's."""

    own: Array
    logits: Array
    anchor: float

    def errors(self, logits: Array) -> Array:
        """The loss's gradient for the batch's logits."""
        count = len(self.own)
        errors = np.empty_like(logits)
        errors[:count] = (softmax(logits[:count]) - self.own) / count
        errors[count:] = (logits[count:] - self.logits) * (2 * self.anchor / self.logits.size)
        return errors


def gradients(top: Layers, batch: Array, errors: Callable[[Array], Array]) -> list[Array]:
    """Gradients of a loss for each weight and bias, in their order; ``errors`` is its gradient for the logits."""
    inputs, sums = [batch], []
    for number, (weight, bias) in enumerate(zip(top.weights, top.biases, strict=True)):
        sums.append(inputs[-1] @ weight.T + bias)
        if number < len(top.weights) - 1:
            inputs.append(sums[-1].copy())
            ACTIVATE[top.activation](inputs[-1])
    error = errors(sums[-1])
    found: list[Array] = []
    for number in reversed(range(len(top.weights))):
        found[:0] = [np.matmul(error.T, inputs[number]), error.sum(axis=0, dtype=np.float32)]
        if number:
            error = (error @ top.weights[number]) * slope(ACTIVATE[top.activation], sums[number - 1])
    return found


class _Adam:
    """Adam (Kingma and Ba 2015), changing the layers in place."""

    def __init__(self, layers: Layers) -> None:
        self._values = [part for pair in zip(layers.weights, layers.biases, strict=True) for part in pair]
        self._means = [np.zeros_like(value) for value in self._values]
        self._squares = [np.zeros_like(value) for value in self._values]
        self._count = 0

    def step(self, gradients: list[Array], rate: float) -> None:
        """Take one step; the gradients' memory is used up."""
        self._count += 1
        scale = np.float32(rate * np.sqrt(1 - 0.999**self._count) / (1 - 0.9**self._count))
        for number, gradient in enumerate(gradients):
            self._update(number, gradient, scale)

    def _update(self, number: int, gradient: Array, scale: np.float32) -> None:
        mean, square = self._means[number], self._squares[number]
        mean *= np.float32(0.9)
        mean += np.float32(0.1) * gradient
        gradient *= gradient
        gradient *= np.float32(0.001)
        square *= np.float32(0.999)
        square += gradient
        root = np.sqrt(square, out=gradient)
        root += np.float32(1e-8)
        np.divide(mean, root, out=root)
        root *= scale
        self._values[number] -= root
