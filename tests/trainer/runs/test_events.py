"""What a run tells: frozen values of plain numbers, fit to cross threads and to be written down."""

from dataclasses import FrozenInstanceError, fields
from typing import get_args

import pytest

from trainer.runs.events import EpochDone, RunEnded, TrainingEvent

PLAIN = {"int", "float", "bool", "str", "Outcome", "tuple[int, ...]", "float | None", "Sentence | None"}


@pytest.mark.parametrize("kind", get_args(TrainingEvent))
def test_an_event_holds_nothing_that_another_thread_could_change(kind):
    assert {str(field.type) for field in fields(kind)} <= PLAIN
    made = kind(*(0 for _ in fields(kind)))
    with pytest.raises(FrozenInstanceError):
        setattr(made, fields(kind)[0].name, 1)


def test_equal_epochs_are_equal_wherever_they_come_from():
    values = (1, 0.5, 0.9, 0.6, 0.88, 0.01, 900.0, 2.0, True)
    assert EpochDone(*values) == EpochDone(*values)
    assert RunEnded("stopped", "", 1) != RunEnded("stopped", "", 2)
