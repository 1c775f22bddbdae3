"""How a foreign network wants its pixels, and what its file leaves open, found by trial on MNIST."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from trainer.errors import DatasetError
from trainer.image.measures import PIXELS, SIDE
from trainer.model.digit_model import ACTIVATIONS, Activation, Array, DigitModel, InputScaling
from trainer.model.predict import Predictor

_UPRIGHT: Final[dict[str, InputScaling]] = {
    "0..1": InputScaling(0.0, 1.0),
    "MNIST mean and deviation": InputScaling(0.1307, 0.3081),
    "-1..1": InputScaling(0.5, 0.5),
    "0..255": InputScaling(0.0, 1 / 255),
}
SCALINGS: Final[dict[str, InputScaling]] = {
    **_UPRIGHT,
    **{f"{name}, inverted": InputScaling(1 - way.mean, -way.deviation) for name, way in _UPRIGHT.items()},
}
KNOWN: Final = "as its file says"
_IMAGES: Final = 1000
_FIRST_IMAGES: Final = (20, 100)  # at least and at most, for the many that are tried first
_FIRST_PRODUCTS: Final = 5e9  # multiplications and additions for these together
_MORE_IMAGES: Final = 300  # for the few that are left
_FINALISTS: Final = 3
_SHARPNESS: Final = tuple(2.0**power for power in range(-8, 9))  # networks were not all trained on cross-entropy
_WAS_LEARNED: Final = 1.5  # times the least loss: a network with less learned from this very loss
_NO_NUMBER: Final = 1e9
_CLEARLY_BETTER: Final = 0.97  # of relu's loss, which another activation must not exceed
_CLEARLY_READS: Final = 0.5  # accuracy: an untrained network says nothing about its activation


@dataclass(frozen=True, slots=True)
class _Trial:
    model: DigitModel
    scaling: str
    loss: float = _NO_NUMBER
    least_loss: float = _NO_NUMBER  # at the best of all temperatures
    accuracy: float = 0.0

    def on(self, images: Array, labels: NDArray[np.int64]) -> _Trial:
        """The same, measured: how far its answers are from the labels, and the share read right."""
        with np.errstate(all="ignore"):
            logits = Predictor(self.model).logits(images).astype(np.float64)
            logits -= logits.max(axis=1, keepdims=True)
            losses = [_cross_entropy(logits * factor, labels) for factor in _SHARPNESS]
        accuracy = float((logits.argmax(axis=1) == labels).mean())
        return replace(self, loss=losses[_SHARPNESS.index(1.0)], least_loss=min(losses), accuracy=accuracy)


def _cross_entropy(logits: NDArray[np.float64], labels: NDArray[np.int64]) -> float:
    loss = float((np.log(np.exp(logits).sum(axis=1)) - logits[np.arange(len(labels)), labels]).mean())
    return loss if np.isfinite(loss) else _NO_NUMBER


def settle_input(
    candidates: Sequence[DigitModel], activations: Sequence[Activation] = ACTIVATIONS, scaling_is_known: bool = False
) -> DigitModel:
    """Try the candidates with the usual scalings and ``activations`` on validation images of MNIST; keep the best.

    The smallest cross-entropy decides, since a wrong activation or scaling may cost little accuracy; relu is kept
    unless another one is clearly better. Of a network that learned from another loss, each way of reading it counts
    with its best temperature. ``info.metrics`` then says ``activation``,
    ``input_scaling``, a name from SCALINGS, or KNOWN, and ``input_scaling_accuracy``, 0..1 on 1,000 images, which is
    left out when there is no MNIST to try on. ``scaling_is_known`` says that the file names its scaling. What
    reads nothing is tried with the pixels column by column, too.
    """
    scalings = _of_known(candidates[0].scaling) if scaling_is_known else SCALINGS
    trials = [
        _Trial(replace(model, activation=activation, scaling=scaling), name)
        for model in candidates
        for activation in (activations if len(model.weights) > 1 else activations[:1])
        for name, scaling in scalings.items()
    ]
    try:
        images, labels = validation_images()
    except DatasetError:
        return _with_choice(trials[0], measured=False)
    best = _best(trials, images, labels)
    if best.accuracy <= _CLEARLY_READS:
        turned = _best([replace(trial, model=_by_columns(trial.model)) for trial in trials], images, labels)
        if turned.accuracy > _CLEARLY_READS:
            best = turned
        elif scaling_is_known:
            best = trials[0].on(images, labels)
    return _with_choice(best, measured=True)


def _by_columns(model: DigitModel) -> DigitModel:
    """The same network for pixels that stand column by column, as EMNIST's files have them."""
    first = model.weights[0].reshape(-1, SIDE, SIDE).transpose(0, 2, 1).reshape(-1, PIXELS)
    return replace(model, weights=(np.ascontiguousarray(first), *model.weights[1:]))


def _of_known(scaling: InputScaling) -> dict[str, InputScaling]:
    """A file's own scaling, which may be meant for pixels in 0..1 or for bytes, of light or of dark ink."""
    ways = {KNOWN: scaling}
    with contextlib.suppress(ValueError):
        ways[f"{KNOWN}, 0..255"] = InputScaling(scaling.mean / 255, scaling.deviation / 255)
    return {**ways, **{f"{name}, inverted": InputScaling(1 - way.mean, -way.deviation) for name, way in ways.items()}}


def _best(trials: list[_Trial], images: Array, labels: NDArray[np.int64]) -> _Trial:
    """All are tried on a few images, the best of them on more, and the best two on all: with and without relu."""
    products = 2 * sum(trial.model.parameter_count for trial in trials)
    few = int(np.clip(_FIRST_PRODUCTS / products, *_FIRST_IMAGES))
    first = [trial.on(images[:few], labels[:few]) for trial in trials]
    measure = _measure(first)
    first.sort(key=measure)
    usual = trials[0].model.activation
    finals = []
    for group in ([t for t in first if t.model.activation == usual], [t for t in first if t.model.activation != usual]):
        more = [trial.on(images[:_MORE_IMAGES], labels[:_MORE_IMAGES]) for trial in group[:_FINALISTS]]
        finals += [trial.on(images, labels) for trial in sorted(more, key=measure)[:1]]
    best = finals[-1]
    clearly = measure(best) < _CLEARLY_BETTER * measure(finals[0]) and best.accuracy > _CLEARLY_READS
    return best if clearly else finals[0]


def _measure(trials: list[_Trial]) -> Callable[[_Trial], float]:
    """The loss as it is, or at the best temperature where even the smallest one is far from what it could be."""
    best = min(trials, key=lambda trial: trial.loss)
    learned = best.loss <= _WAS_LEARNED * best.least_loss
    return lambda trial: trial.loss if learned else trial.least_loss


def _with_choice(trial: _Trial, measured: bool) -> DigitModel:
    found = {"input_scaling": trial.scaling, "activation": trial.model.activation}
    accuracy = {"input_scaling_accuracy": round(trial.accuracy, 4)} if measured else {}
    metrics = {**trial.model.info.metrics, **found, **accuracy}
    return replace(trial.model, info=replace(trial.model.info, metrics=metrics))


@cache
def validation_images() -> tuple[Array, NDArray[np.int64]]:
    """A thousand of MNIST's training images (N, 784) float32 with ink 1, and their labels; read once in a process."""
    from trainer.data.dataset import load_dataset, split

    dataset = load_dataset()
    _, validation = split(len(dataset.train_labels), 0.2, 0)
    chosen = validation[:_IMAGES]
    images = dataset.train_images[chosen].reshape(len(chosen), -1).astype(np.float32)
    images /= np.float32(255)
    return images, dataset.train_labels[chosen]
