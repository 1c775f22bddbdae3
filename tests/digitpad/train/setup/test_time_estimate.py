"""How long a run may take, reckoned before it starts."""

import pytest

from digitpad.train.setup.time_estimate import (
    MachineSpeed,
    duration_text,
    estimate_seconds,
    measure_processor,
    parameter_count,
)
from trainer.runs.config import PRESETS


def test_a_network_without_hidden_layers_has_7850_parameters():
    assert parameter_count(()) == 7850


def test_more_epochs_on_a_slower_machine_take_longer():
    config = PRESETS["article"]
    usual = estimate_seconds(config, 60_000, MachineSpeed())
    assert estimate_seconds(config, 60_000, MachineSpeed(1e9)) > usual
    assert estimate_seconds(config, 6_000, MachineSpeed()) < usual


def test_batch_normalisation_adds_two_numbers_a_unit():
    assert parameter_count((100, 50), batch_norm=True) - parameter_count((100, 50)) == 300


@pytest.mark.parametrize(
    ("seconds", "words"), [(0.2, "1 s"), (42, "42 s"), (90, "2 min"), (600, "10 min"), (5400, "1.5 h")]
)
def test_a_time_is_said_in_the_unit_that_suits_it(seconds, words):
    assert duration_text(seconds) == words


def test_the_trial_of_the_processor_finds_a_speed():
    assert measure_processor() > 0
