"""What would make it a 7: the fewest dabs, added or rubbed out, after which a drawing is read as another digit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from trainer.image.digit_image import digit_image
from trainer.ink.strokes import Ink
from trainer.inspection.dabs import Dab, promising, roughly_after, with_dab, with_dabs
from trainer.model.digit_model import Array
from trainer.model.predict import Prediction, Predictor

MOST_DABS = 12
_MORE = 4  # dabs beyond those that make the digit lead, until the pad is sure of it
_TRIED = 6  # places of each kind at each step

Read = Callable[[Ink], Prediction | None]
"""Reads a drawing as the pad does; None where it is not one digit."""


@dataclass(frozen=True, eq=False, slots=True)
class Change:
    """Dabs in the order in which they are put, the drawing ``ink`` that they make, and what is then read in it.

    Where it is not ``is_found``, no small change does it; where not ``is_sure``, the pad would answer that it is not
    sure.
    """

    digit: int
    dabs: tuple[Dab, ...]
    ink: Ink
    prediction: Prediction | None

    @property
    def is_found(self) -> bool:
        """Whether the digit is the most probable one."""
        return _leads(self.prediction, self.digit)

    @property
    def is_sure(self) -> bool:
        """Whether the pad names the digit."""
        return _is_named(self.prediction, self.digit)


def find_change(
    predictor: Predictor, ink: Ink, digit: int, read: Read, pen: float, rubber: float, most: int = MOST_DABS
) -> Change:
    """Look for dabs that make ``ink`` be read as ``digit``, at most ``most``; ``pen`` and ``rubber`` are radii.

    Greedy: at each step the gradient names some places, about the digit image of each is read, and the best is kept. In
    the end each dab that the others can do without is left out. A drawing of which the pad is not sure is taken only
    where no more dabs make it sure. What is returned has been read by ``read``.
    """
    dabs: tuple[Dab, ...] = ()
    leading: tuple[Dab, ...] | None = None
    changed = ink
    while True:
        image = digit_image(changed)
        steps = predictor.steps(image)
        hopes = steps[-1].argmax() == digit and (leading is None or not _is_refused(predictor, steps[-1]))
        prediction = read(changed) if hopes else None  # which costs more than all else
        if _is_named(prediction, digit):
            return _without_needless(predictor, ink, dabs, digit, read, _is_named)
        if leading is None and _leads(prediction, digit):
            leading = dabs
        limit = most if leading is None else min(most, len(leading) + _MORE)
        places = _places(predictor, changed, image, steps, digit, pen, rubber) if len(dabs) < limit else []
        if not places:
            break
        step = _best(predictor, changed, places, digit)
        dabs, changed = (*dabs, step), with_dab(changed, step)
    if leading is not None:
        return _without_needless(predictor, ink, leading, digit, read, _leads)
    return Change(digit, dabs, changed, read(changed))


def _is_refused(predictor: Predictor, logits: Array) -> bool:
    rule = predictor.model.refusal
    return rule is not None and bool(rule.refuses(logits[None], predictor.model.temperature)[0])


def _leads(prediction: Prediction | None, digit: int) -> bool:
    return prediction is not None and prediction.most_probable == digit


def _is_named(prediction: Prediction | None, digit: int) -> bool:
    return prediction is not None and prediction.digit == digit


def _places(
    predictor: Predictor, ink: Ink, image: Array, steps: list[Array], digit: int, pen: float, rubber: float
) -> list[Dab]:
    """Dabs that should help the digit most, by the gradient of its lead over what is read instead."""
    weights, logits = predictor.model.weights[-1], steps[-1]
    others = np.exp(np.delete(logits, digit) - np.delete(logits, digit).max())
    row = weights[digit] - (others / others.sum()) @ np.delete(weights, digit, axis=0)
    gradient = predictor.gradient(image, row, len(predictor.model.weights) - 1, steps).reshape(28, 28)
    return promising(ink, image, gradient, pen, rubber, _TRIED)


def _best(predictor: Predictor, ink: Ink, dabs: list[Dab], digit: int) -> Dab:
    """The dab after which the digit should lead most."""
    logits = predictor.alike_logits(roughly_after(ink, dabs))
    leads = logits[:, digit] - np.delete(logits, digit, axis=1).max(axis=1)
    return dabs[int(leads.argmax())]


def _without_needless(
    predictor: Predictor,
    ink: Ink,
    dabs: tuple[Dab, ...],
    digit: int,
    read: Read,
    enough: Callable[[Prediction | None, int], bool],
) -> Change:
    """The change without the dabs that are not needed for a reading that is ``enough``."""
    changed = with_dabs(ink, dabs)
    prediction = read(changed)
    for dab in dabs:
        fewer = tuple(other for other in dabs if other is not dab)
        without = with_dabs(ink, fewer)
        if predictor.steps(digit_image(without))[-1].argmax() != digit:
            continue  # as ``read`` would find at many times the cost
        reading = read(without)
        if enough(reading, digit):
            dabs, changed, prediction = fewer, without, reading
    return Change(digit, dabs, changed, prediction)
