"""What learning one person's hand was worth: measured before the new model is offered. Plain values."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.model.digit_model import DigitModel

_CHANCE = 0.0005
"""Five test images of ten thousand come and go by chance; a loss of more is one."""
_REFUSAL_SLACK = 0.02
_ENOUGH = 50
"""Of so many samples one comes and goes by chance; of fewer, each counts."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The model in use against the one that learned the samples. All shares are 0..1.

    ``own`` is the share of the samples that are read right, a refused one being none; ``kept_out`` says that each was
    read by a model that had not learned it. ``everybody`` is the accuracy on MNIST's test images, and ``junk`` the
    share of things that are no digit which are refused; it is 0 for models that never refuse.
    """

    samples: int
    own_before: float
    own_after: float
    kept_out: bool
    everybody_before: float
    everybody_after: float
    junk_before: float
    junk_after: float

    @property
    def own_is_worse(self) -> bool:
        """Whether fewer of the samples are read right, beyond chance."""
        by_chance = 1 if self.samples >= _ENOUGH else 0
        return (self.own_before - self.own_after) * self.samples > by_chance + 1e-6

    @property
    def everybody_is_worse(self) -> bool:
        """Whether fewer test images are read right, beyond chance, or clearly less junk is refused."""
        lost = self.everybody_before - self.everybody_after > _CHANCE + 1e-9
        return lost or self.junk_after < self.junk_before - _REFUSAL_SLACK

    @property
    def may_be_used(self) -> bool:
        """Whether the new model may be put in use by itself: it was tested on samples kept out and nothing is worse."""
        return self.kept_out and not self.own_is_worse and not self.everybody_is_worse


@dataclass(frozen=True, slots=True)
class Adaptation:
    """A model that learned the samples, with what that was worth and how long it took, in seconds."""

    model: DigitModel
    verdict: Verdict
    seconds: float
