"""One step of learning in words: the formulas with the step's own numbers."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from digitpad.texts.number_text import filled, localized
from digitpad.texts.plain_text import in_a_row
from trainer.image.measures import SIDE

if TYPE_CHECKING:
    from trainer.runs.config import TrainConfig
    from trainer.training.seen_step import MovedWeight, SeenStep

translate = QCoreApplication.translate
SMALL = 0.001  # probabilities below it are told by their leading digits


def place_text(step: SeenStep) -> str:
    """Which batch of which epoch it was."""
    words = translate("StepTexts", "Batch {0:,} of {1:,} in epoch {2}, step {3:,} of the run. Learning rate {4:.3g}.")
    return filled(words, step.batch, step.batches, step.epoch, step.step, step.learning_rate)


def loss_text(step: SeenStep, config: TrainConfig) -> str:
    """What a loss is, shown on the first picture where it is that simple, and the mean of all."""
    mean = filled(
        translate("StepTexts", "The mean of all {0:,} pictures is the loss of the batch: {1:.4f}."),
        len(step.losses),
        step.loss,
    )
    digit = int(step.labels[0])
    if config.label_smoothing or digit < 0:
        words = translate(
            "StepTexts",
            "The loss of a picture adds up, over the ten digits, what the digit should have × −ln of what the "
            "network gave it. A softened target leaves something to all ten digits; a picture that is no "
            "digit gives each a tenth.",
        )
        return in_a_row(words, mean)
    words = translate(
        "StepTexts",
        "The loss of a picture is −ln of the probability that the network gave its digit. The first picture shows the "
        "digit {0}: −ln {1} = {2:.4f}.",
    )
    loss = float(step.losses[0])
    return in_a_row(filled(words, digit, probability_text(float(step.probabilities[0, digit]), loss), loss), mean)


def probability_text(chance: float, loss: float) -> str:
    """A probability with as many digits as it takes that −ln of what is shown is the loss in four decimals."""
    texts = [f"{chance:.{digits}{'f' if chance >= SMALL else 'g'}}" for digits in range(4, 10)]
    right = (text for text in texts if float(text) > 0 and f"{-math.log(float(text)):.4f}" == f"{loss:.4f}")
    return localized(next(right, texts[-1]))


def gradient_text() -> str:
    """What a gradient is."""
    return translate(
        "StepTexts",
        "The gradient says of each weight how fast the mean loss grows when the weight grows; the step goes the other "
        "way. How long both are in each layer (the root of the sum of all squares):",
    )


def rule_text(step: SeenStep, config: TrainConfig) -> str:
    """How the optimiser makes a step of a gradient, with the numbers of the first layer's weight that moved most."""
    moved = next((weight for layer in step.layers for weight in layer.moved), None)
    if moved is None:
        return ""
    if config.optimizer == "sgd" and not config.momentum and not config.weight_decay:
        words = translate(
            "StepTexts",
            "SGD: new weight = weight − learning rate × gradient. The weight that moved most in the first layer: "
            "{0} − {1:.6g} × {2} = {3:.5f}.",
        )
        before, gradient = step_numbers(moved, step.learning_rate)
        return filled(words, before, step.learning_rate, gradient, moved.after)
    return in_a_row(_rule(step, config), _example(moved), _decay(config))


def step_numbers(moved: MovedWeight, rate: float) -> tuple[str, str]:
    """A weight and its gradient with as many digits as it takes that the step of what is shown gives what is shown."""
    rate, after = float(f"{rate:.6g}"), f"{moved.after:.5f}"
    pairs = [(f"{moved.before:.{digits}f}", f"{moved.gradient:.{digits}f}") for digits in range(5, 10)]
    right = (pair for pair in pairs if f"{float(pair[0]) - rate * float(pair[1]):.5f}" == after)
    before, gradient = next(right, pairs[-1])
    return localized(before), localized(gradient)


def _rule(step: SeenStep, config: TrainConfig) -> str:
    if config.optimizer == "sgd":
        words = translate(
            "StepTexts",
            "SGD with momentum {0:.3g}: the way of a weight is its gradient plus {0:.3g} × its way before; new weight "
            "= weight − learning rate × way.",
        )
        return filled(words, config.momentum)
    words = translate(
        "StepTexts",
        "Adam: new weight = weight − learning rate × (mean of its last gradients) ÷ (root of the mean of their "
        "squares). So a weight moves by about the learning rate, {0:.3g}, however small its gradient is.",
    )
    return filled(words, step.learning_rate)


def _example(moved: MovedWeight) -> str:
    words = translate(
        "StepTexts",
        "The weight that moved most in the first layer went from {0:.5f} to {1:.5f}, with gradient {2:.3g}.",
    )
    return filled(words, moved.before, moved.after, moved.gradient)


def _decay(config: TrainConfig) -> str:
    if not config.weight_decay:
        return ""
    words = translate("StepTexts", "Weight decay {0:.3g} pulls each weight a little towards zero as well.")
    return filled(words, config.weight_decay)


def layer_name(step: SeenStep, layer: int) -> str:
    """Which layer it is, by what goes in and what comes out."""
    rows, columns = step.after.weights[layer].shape
    return filled(translate("StepTexts", "Layer {0}: {1:,} → {2:,}"), layer + 1, columns, rows)


def weight_name(step: SeenStep, layer: int, weight: MovedWeight) -> str:
    """From where to where a weight leads."""
    if layer == 0:
        source = filled(
            translate("StepTexts", "pixel {0}, {1}", "column and row"), weight.source % SIDE, weight.source // SIDE
        )
    else:
        source = filled(translate("StepTexts", "unit {0}"), weight.source)
    is_last = layer == len(step.layers) - 1
    target = translate("StepTexts", "digit {0}") if is_last else translate("StepTexts", "unit {0}")
    return f"{layer + 1}: {source} → {filled(target, weight.unit)}"
