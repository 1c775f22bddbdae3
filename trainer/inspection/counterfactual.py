"""What would make it a 7: the fewest dabs, added or rubbed out, after which a drawing is read as another digit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from trainer.image.digit_image import digit_image, images_of_lines, stroke_arrays
from trainer.ink.strokes import Ink
from trainer.inspection.dabs import Dab, promising, with_dab, with_dabs
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

    Greedy: at each step the gradient names some places, the digit image of each is read, and the best is kept. In the
    end each dab that the others can do without is left out. A drawing of which the pad is not sure is taken only where
    no more dabs make it sure. What is returned has been read by ``read``.
    """
    dabs: tuple[Dab, ...] = ()
    leading: tuple[Dab, ...] | None = None
    changed = ink
    while True:
        logits = predictor.steps(digit_image(changed))[-1]
        hopes = logits.argmax() == digit and (leading is None or not _is_refused(predictor, logits))
        prediction = read(changed) if hopes else None  # which costs more than all else
        if _is_named(prediction, digit):
            return _without_needless(ink, dabs, digit, read, _is_named)
        if leading is None and _leads(prediction, digit):
            leading = dabs
        limit = most if leading is None else min(most, len(leading) + _MORE)
        step = _best_step(predictor, changed, digit, pen, rubber) if len(dabs) < limit else None
        if step is None:
            break
        dabs, changed = (*dabs, step), with_dab(changed, step)
    if leading is not None:
        return _without_needless(ink, leading, digit, read, _leads)
    return Change(digit, dabs, changed, read(changed))


def _is_refused(predictor: Predictor, logits: Array) -> bool:
    rule = predictor.model.refusal
    return rule is not None and bool(rule.refuses(logits[None], predictor.model.temperature)[0])


def _leads(prediction: Prediction | None, digit: int) -> bool:
    return prediction is not None and prediction.most_probable == digit


def _is_named(prediction: Prediction | None, digit: int) -> bool:
    return prediction is not None and prediction.digit == digit


def _best_step(predictor: Predictor, ink: Ink, digit: int, pen: float, rubber: float) -> Dab | None:
    """The dab after which the digit leads most, None where there is no place for one."""
    image = digit_image(ink)
    dabs = promising(ink, image, _gradient(predictor, image, digit), pen, rubber, _TRIED)
    tried = [(dab, lines) for dab in dabs if (lines := stroke_arrays(with_dab(ink, dab)))]
    if not tried:
        return None
    logits = predictor.alike_logits(images_of_lines([lines for _, lines in tried]))
    leads = logits[:, digit] - np.delete(logits, digit, axis=1).max(axis=1)
    return tried[int(leads.argmax())][0]


def _gradient(predictor: Predictor, image: Array, digit: int) -> Array:
    """(28, 28): how the digit's lead over what is read instead grows with each pixel's ink."""
    weights, logits = predictor.model.weights[-1], predictor.steps(image)[-1]
    others = np.exp(np.delete(logits, digit) - np.delete(logits, digit).max())
    row = weights[digit] - (others / others.sum()) @ np.delete(weights, digit, axis=0)
    return predictor.gradient(image, row, len(predictor.model.weights) - 1).reshape(28, 28)


def _without_needless(
    ink: Ink, dabs: tuple[Dab, ...], digit: int, read: Read, enough: Callable[[Prediction | None, int], bool]
) -> Change:
    """The change without the dabs that are not needed for a reading that is ``enough``."""
    changed, prediction = with_dabs(ink, dabs), read(with_dabs(ink, dabs))
    for dab in dabs:
        fewer = tuple(other for other in dabs if other is not dab)
        without = with_dabs(ink, fewer)
        reading = read(without)
        if enough(reading, digit):
            dabs, changed, prediction = fewer, without, reading
    return Change(digit, dabs, changed, prediction)
