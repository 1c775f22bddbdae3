"""From a digit image to a prediction with numpy alone: a matrix product a layer, a softmax, a decision."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

import numpy as np

from trainer.data.pixels import digit_images
from trainer.image.measures import DIGITS, PIXELS
from trainer.model.activations import ACTIVATE, slope
from trainer.model.digit_model import Array, DigitModel
from trainer.model.quick_layers import QuickLayer, quick_layers

Reason = Literal["", "empty", "not_sure", "several"]

_ROWS = 500  # images that go through the network together, so that a batch stays in the processor's cache
_FEW = 9  # images that are quicker one by one, once quickened


@dataclass(frozen=True, slots=True, repr=False)
class Prediction:
    """What a network says about one image: ten probabilities that sum to 1, and whether it is a digit at all.

    ``most_probable`` is None only when there is no ink. ``reason`` says why ``is_digit`` is false: "empty" no ink,
    "not_sure" refused, "several" more than one digit side by side.
    """

    probabilities: tuple[float, ...]
    most_probable: int | None
    is_digit: bool
    reason: Reason = ""

    @property
    def digit(self) -> int | None:
        """The digit read, or None when it is none."""
        return self.most_probable if self.is_digit else None

    @property
    def confidence(self) -> float:
        """The largest probability, 0.1 to 1."""
        return max(self.probabilities)

    def __repr__(self) -> str:
        reason = f", {self.reason.replace('_', ' ')}" if self.reason else ""
        return f"Prediction({self.most_probable}, {self.confidence:.1%}{reason})"

    def _repr_html_(self) -> str:
        from trainer.files.html_parts import bars

        answer = "–" if self.digit is None else self.digit
        return f"<b>{answer}</b> {self.reason.replace('_', ' ')}" + bars(enumerate(self.probabilities))


EMPTY: Final = Prediction((1 / DIGITS,) * DIGITS, None, False, "empty")


class Predictor:
    """Runs one model. It keeps no state but what ``quicken`` adds, so any thread may use it at any time."""

    def __init__(self, model: DigitModel) -> None:
        if not isinstance(model, DigitModel):
            raise ValueError(f"a model is wanted, as load_model gives it, not {type(model).__name__}")
        self.model = model
        self._weights, self._biases = model.stored, model.biases
        self._activate = ACTIVATE[model.activation]
        self._factor = np.float32(1.0 / model.scaling.deviation)
        self._shift = np.float32(-model.scaling.mean / model.scaling.deviation)
        self._by_input: tuple[QuickLayer, ...] = ()

    def quicken(self) -> None:
        """Take a second copy of weights, as ``quick_layers`` does, so that an image needs but a part of them."""
        self._by_input = quick_layers(self.model, float(self._shift))

    def predict(self, image: Array, parts_side_by_side: bool = False, refuse: bool = True) -> Prediction:
        """Say what one (28, 28) float32 image in 0..1 with ink = 1 shows; ``refuse`` False always names a digit.

        Whole numbers are read as 0..255. ValueError for pixels that lie outside, or another shape.
        """
        return self._said_of(_checked(image), parts_side_by_side, refuse)

    def predict_all(self, images: Array) -> list[Prediction]:
        """What ``predict`` says to each of (N, 28, 28) digit images: a few of them, as one number's digits."""
        if len(images) < (_FEW if self._by_input else 2):  # one by one, where not all weights have to be read
            return [self._said_of(image) for image in images]
        return [self._judged(logits, False, True) for logits in self.logits(images).tolist()]

    def among_digits(self, prediction: Prediction) -> Prediction:
        """The same for one of several digits side by side, by the rule for those."""
        if self.model.refusal is None or prediction.reason != "not_sure":
            return prediction
        rule = self.model.refusal.among_digits()
        logits = [self.model.temperature * math.log(max(chance, 1e-300)) for chance in prediction.probabilities]
        is_digit = prediction.confidence >= rule.probability and _distance(logits) >= rule.distance
        return replace(prediction, is_digit=True, reason="") if is_digit else prediction

    def _said_of(self, image: Array, parts_side_by_side: bool = False, refuse: bool = True) -> Prediction:
        if not image.any():
            return EMPTY
        return self._judged(self._forward_one(image).tolist(), parts_side_by_side, refuse)

    def _judged(self, logits: list[float], parts_side_by_side: bool, refuse: bool) -> Prediction:
        chances = _softmax(logits, self.model.temperature)
        best = chances.index(max(chances))
        reason: Reason = ""
        if refuse and parts_side_by_side:
            reason = "several"
        elif refuse and self._is_doubtful(chances[best], logits):
            reason = "not_sure"
        return Prediction(chances, best, not reason, reason)

    def _is_doubtful(self, chance: float, logits: list[float]) -> bool:
        refusal = self.model.refusal
        return refusal is not None and (chance < refusal.probability or _distance(logits) < refusal.distance)

    def logits(self, images: Array) -> Array:
        """(N, 784) or (N, 28, 28) float32 in 0..1, or whole numbers in 0..255, to (N, 10) logits before temperature."""
        flat = digit_images(images).reshape(-1, PIXELS)
        result = np.empty((len(flat), DIGITS), dtype=np.float32)
        buffers = [np.empty((min(_ROWS, len(flat)), size), dtype=np.float32) for size in self.model.layer_sizes]
        for start in range(0, len(flat), _ROWS):
            self._forward(flat[start : start + _ROWS], buffers, result[start : start + _ROWS])
        return result

    def alike_logits(self, images: Array) -> Array:
        """(N, 28, 28) float32 images in 0..1 that are alike to (N, 10) logits: once quickened, sooner."""
        quick = self._by_input
        flat = images.reshape(len(images), PIXELS) * self._factor
        value: Array = flat if quick else flat + self._shift
        for layer in quick:
            value = layer.sums(value)
            self._activate(value)
        for number in range(len(quick), len(self._weights)):
            value = value @ self._weights[number].T + self._biases[number]
            if number < len(self._weights) - 1:
                self._activate(value)
        return value

    def layers(self, images: Array) -> list[Array]:
        """Each layer's values for (N, 784) or (N, 28, 28) images, (N, units) each, as ``steps`` has them for one."""
        flat = digit_images(images).reshape(-1, PIXELS)
        buffers = [np.empty((len(flat), size), dtype=np.float32) for size in self.model.layer_sizes]
        self._forward(flat, buffers, buffers[-1])
        return buffers

    def probabilities(self, images: Array) -> Array:
        """The same images to (N, 10) float32 probabilities, ``softmax(logits / temperature)``."""
        return self.tempered(self.logits(images))

    def tempered(self, logits: Array) -> Array:
        """(N, 10) logits to probabilities."""
        chances = logits.copy()
        chances -= chances.max(axis=1, keepdims=True)
        chances /= np.float32(self.model.temperature)
        np.exp(chances, out=chances)
        chances /= chances.sum(axis=1, keepdims=True)
        return chances

    def steps(self, image: Array) -> list[Array]:
        """One image's way through the network: 784 scaled pixels, hidden layers after activation, 10 logits."""
        scaled = self._scaled(image)
        if not self._by_input:
            return [scaled, *self.onward(scaled, 0)]
        first = self._through(np.multiply(image.reshape(PIXELS), self._factor, dtype=np.float32), self._by_input[0])
        return [scaled, first, *self.onward(first, 1)]

    def onward(self, value: Array, layer: int) -> list[Array]:
        """What each layer from ``layer`` on (0 is the first) makes of its inputs ``value``: as in ``steps``."""
        values = []
        for number in range(layer, len(self._weights)):
            value = self.layer(value, number)
            values.append(value)
        return values

    def layer(self, value: Array, number: int) -> Array:
        """What one layer makes of its inputs."""
        quick = self._by_input
        return self._through(value, quick[number]) if 0 < number < len(quick) else self._whole(value, number)

    def gradient(self, image: Array, row: Array, layer: int, steps: Sequence[Array] = ()) -> Array:
        """(784,) float32: how a sum of layer ``layer`` grows with each pixel's ink; ``row`` are the sum's weights.

        ``row`` (inputs of the layer,) is one unit's row, or any mixture of rows. The image's own ``steps``, where they
        are known, spare a forward pass.
        """
        totals = self._totals(image, layer, steps)
        gradient = row
        for weight, total in zip(reversed(self._weights[:layer]), reversed(totals), strict=True):
            gradient = np.multiply(gradient, slope(self._activate, total), dtype=np.float32)
            active = np.flatnonzero(gradient)
            if 2 * len(active) < len(gradient):
                gradient = gradient[active] @ weight.take(active, axis=0)
            else:
                gradient = gradient @ weight
        return np.multiply(gradient, self._factor, dtype=np.float32)

    def _totals(self, image: Array, layers: int, steps: Sequence[Array]) -> Sequence[Array]:
        """What the units of the first layers add up; after ReLU what they pass on, for it has the same slope."""
        if self.model.activation == "relu":
            return (steps or self.steps(image))[1 : layers + 1]
        totals: list[Array] = []
        value = self._scaled(image)
        for number, bias in enumerate(self._biases[:layers]):
            totals.append(self._weights.times(number, value) + bias)
            value = totals[-1].copy()
            self._activate(value)
        return totals

    def saliency(self, image: Array, digit: int, layer: int = -1) -> Array:
        """(28, 28) float32, signed: how much each pixel's ink speaks for ``digit``, its logit's gradient × the pixel.

        Of another ``layer`` it is the unit of that number instead of the digit. Simonyan et al. 2013 (gradients),
        Shrikumar et al. 2016 (times input). Blank pixels are 0.
        """
        number = layer % len(self._weights)
        gradient = self.gradient(image, self._weights[number][digit], number)
        return np.multiply(gradient, image.reshape(PIXELS), dtype=np.float32).reshape(28, 28)

    def _scaled(self, image: Array) -> Array:
        value = np.multiply(image.reshape(PIXELS), self._factor, dtype=np.float32)
        value += self._shift
        return value

    def _forward_one(self, image: Array) -> Array:
        quick = self._by_input  # looked at once, for another thread may quicken meanwhile
        value = self._hidden(image, quick) if quick else self._scaled(image)
        for number in range(len(quick), len(self._weights)):
            value = self._whole(value, number)
        return value

    def _hidden(self, image: Array, layers: tuple[QuickLayer, ...]) -> Array:
        """The values after ``layers``, by the rows alone of inputs that are not 0."""
        value = np.multiply(image.reshape(PIXELS), self._factor, dtype=np.float32)
        for rows in layers:
            value = self._through(value, rows)
        return value

    def _through(self, value: Array, layer: QuickLayer) -> Array:
        """What a hidden layer makes of its inputs, by the rows alone of those that are not 0."""
        result = layer.sums(value)
        self._activate(result)
        return result

    def _whole(self, value: Array, number: int) -> Array:
        """What the layer of that number makes of its inputs, by all of its weights."""
        result = self._weights.times(number, value)
        result += self._biases[number]
        if number < len(self._weights) - 1:
            self._activate(result)
        return result

    def _forward(self, rows: Array, buffers: list[Array], result: Array) -> None:
        count = len(rows)
        value = np.multiply(rows, self._factor, out=buffers[0][:count])
        value += self._shift
        for number, buffer in enumerate(buffers[1:-1]):
            value = np.matmul(value, self._weights[number].T, out=buffer[:count])
            value += self._biases[number]
            self._activate(value)
        np.matmul(value, self._weights[-1].T, out=result)
        result += self._biases[-1]


def as_predictor(model: DigitModel | Predictor) -> Predictor:
    """What reads with ``model``; ValueError for what is neither."""
    return model if isinstance(model, Predictor) else Predictor(model)


def _checked(image: Array) -> Array:
    """One image of float32 pixels; quick where it already is one, as for each pen event."""
    is_ready = isinstance(image, np.ndarray) and image.dtype == np.float32 and image.size == PIXELS
    if is_ready and image.min() >= 0 and image.max() <= 1:
        return image
    first: Array = digit_images(image)[0]
    return first


def _softmax(logits: list[float], temperature: float) -> tuple[float, ...]:
    """Ten numbers are faster without numpy."""
    highest = max(logits)
    powers = [math.exp((logit - highest) / temperature) for logit in logits]
    total = sum(powers)
    return tuple(power / total for power in powers)


def _distance(logits: list[float]) -> float:
    """See :func:`trainer.model.digit_model.distance_from_flat`."""
    highest = max(logits)
    return highest + math.log(sum(math.exp(logit - highest) for logit in logits)) - sum(logits) / len(logits)
