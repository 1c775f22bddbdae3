"""What would make it a 7: the fewest dabs, added or rubbed out, after which a drawing is read as another digit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from trainer.image.digit_image import digit_image
from trainer.ink.strokes import Ink
from trainer.inspection.dabs import Dab, promising, roughly_after, with_dab, with_dabs
from trainer.model.digit_model import Array
from trainer.model.predict import Prediction, Predictor
from trainer.reading.number_reading import DigitReading, NumberReading

MOST_DABS = 12
_MORE = 4  # dabs beyond those that make the digit lead, until the pad is sure of it
_TRIED = 10  # places of each kind at each step

Read = Callable[[Ink], NumberReading]
"""Reads a drawing as the pad does."""

_Enough = Callable[[Prediction | None, int], bool]


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
    predictor: Predictor,
    ink: Ink,
    digit: int,
    read: Read,
    pen: float,
    rubber: float,
    most: int = MOST_DABS,
    should_stop: Callable[[], bool] = lambda: False,
) -> Change:
    """Look for dabs that make ``ink`` be read as ``digit``, at most ``most``; ``pen`` and ``rubber`` are radii.

    Greedy: at each step the gradient names some places, about the digit image of each is read, and the best is kept
    after which ``read`` finds one digit still, no sign beside it, and no dab to be left out as a stray dot. Where this
    leads nowhere, it is tried without the rubber. In the end each dab that the others can do without is left out. A
    drawing of which the pad is not sure is taken only where no more dabs make it sure. What is returned has been read
    by ``read``. Stray dots that ``read`` leaves out stay where they are. Once ``should_stop`` says so, no more is
    looked for.
    """
    search = _Search(predictor, digit, read, pen, rubber, most, should_stop)
    before = _single(read(ink))
    written = replace(ink, strokes=tuple(ink.strokes[place] for place in before.strokes)) if before else ink
    change = search.change(written)
    if not change.is_found and not should_stop():
        change = search.change(written, may_rub=False)
    if len(written.strokes) == len(ink.strokes):
        return change
    changed = with_dabs(ink, change.dabs)
    after = _single(read(changed))
    return replace(change, ink=changed, prediction=after.prediction if after else None)


@dataclass(frozen=True, slots=True)
class _Search:
    """What is looked for, and how drawings are read."""

    predictor: Predictor
    digit: int
    read: Read
    pen: float
    rubber: float
    most: int
    should_stop: Callable[[], bool]

    def change(self, ink: Ink, may_rub: bool = True) -> Change:
        """The fewest dabs that are found in one go."""
        dabs: tuple[Dab, ...] = ()
        leading: tuple[Dab, ...] | None = None
        changed, prediction = ink, self._one_digit(ink)
        while not _is_named(prediction, self.digit):
            if leading is None and _leads(prediction, self.digit):
                leading = dabs
            limit = self.most if leading is None else min(self.most, len(leading) + _MORE)
            if len(dabs) == limit or self.should_stop():
                break
            for dab in self._best_first(changed, may_rub):
                after = with_dab(changed, dab)
                if (prediction := self._one_digit(after)) is not None:
                    dabs, changed = (*dabs, dab), after
                    break
            else:
                break
        else:
            return self._without_needless(ink, dabs, _is_named)
        if leading is not None:
            return self._without_needless(ink, leading, _leads)
        return Change(self.digit, dabs, changed, self._one_digit(changed))

    def _one_digit(self, ink: Ink) -> Prediction | None:
        """What is read in a drawing that is one digit; None where some of it is a sign, another digit, or left out."""
        digit = _single(self.read(ink))
        return digit.prediction if digit and len(digit.strokes) == len(ink.strokes) else None

    def _best_first(self, ink: Ink, may_rub: bool) -> list[Dab]:
        """Dabs that should help the digit, first that after which it should lead most."""
        image = digit_image(ink)
        dabs = promising(ink, image, self._gradient(image), self.pen, self.rubber, _TRIED)
        dabs = [dab for dab in dabs if dab.adds or may_rub]
        if not dabs:
            return []
        logits = self.predictor.alike_logits(roughly_after(ink, dabs))
        leads = logits[:, self.digit] - np.delete(logits, self.digit, axis=1).max(axis=1)
        return [dabs[place] for place in np.argsort(-leads, kind="stable")]

    def _gradient(self, image: Array) -> Array:
        """(28, 28): how the digit's lead over what is read instead grows with each pixel."""
        steps, weights = self.predictor.steps(image), self.predictor.model.weights
        others = np.delete(steps[-1], self.digit)
        shares = np.exp(others - others.max())
        row = weights[-1][self.digit] - (shares / shares.sum()) @ np.delete(weights[-1], self.digit, axis=0)
        return self.predictor.gradient(image, row, len(weights) - 1, steps).reshape(28, 28)

    def _without_needless(self, ink: Ink, dabs: tuple[Dab, ...], enough: _Enough) -> Change:
        """The change without the dabs that are not needed for a reading that is ``enough``."""
        changed = with_dabs(ink, dabs)
        prediction = self._one_digit(changed)
        for dab in dabs:
            fewer = tuple(other for other in dabs if other is not dab)
            without = with_dabs(ink, fewer)
            if self.predictor.steps(digit_image(without))[-1].argmax() != self.digit:
                continue  # as ``read`` would find at many times the cost
            reading = self._one_digit(without)
            if enough(reading, self.digit):
                dabs, changed, prediction = fewer, without, reading
        return Change(self.digit, dabs, changed, prediction)


def _single(reading: NumberReading) -> DigitReading | None:
    """The digit in a drawing that is one digit, named or not, and no sign."""
    return reading.digits[0] if len(reading.digits) == 1 and reading.reason in ("", "not_sure") else None


def _leads(prediction: Prediction | None, digit: int) -> bool:
    return prediction is not None and prediction.most_probable == digit


def _is_named(prediction: Prediction | None, digit: int) -> bool:
    return prediction is not None and prediction.digit == digit
