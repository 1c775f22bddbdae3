"""What changes while a run goes on: steps, the running average, the best epoch."""

from dataclasses import replace

import pytest
import torch

from tests.trainer.small_data import TINY
from trainer.runs.events import EpochDone
from trainer.training.compute import choose_compute
from trainer.training.run_state import RunState


def fresh(**changes):
    config = replace(TINY, **changes)
    torch.manual_seed(0)
    return RunState.fresh(config, choose_compute(config)), config


def done(epoch, is_best):
    return EpochDone(epoch, 0.5, 0.9, 0.6, 0.88, 0.01, 900.0, 2.0, is_best=is_best)


def take_a_step(state):
    pixels = torch.rand(8, 784, generator=torch.Generator().manual_seed(state.step))
    state.take_step(state.model(pixels).square().mean(), 0.1)


def test_a_new_run_has_done_nothing_and_has_no_model():
    state, config = fresh()
    assert (state.epoch, state.best_epoch, state.step, state.best_model(config)) == (0, 0, 0, None)


def test_the_best_epoch_s_weights_stay_while_the_network_goes_on():
    state, config = fresh()
    state.remember(done(1, is_best=True))
    kept = [parameter.detach().clone() for parameter in state.model.parameters()]
    take_a_step(state)
    state.remember(done(2, is_best=False))
    assert (state.epoch, state.best_epoch) == (2, 1)
    best = state.best_model(config)
    assert not best.training
    for parameter, before, now in zip(best.parameters(), kept, state.model.parameters(), strict=True):
        torch.testing.assert_close(parameter.detach(), before)
        assert not torch.equal(parameter, now)


@pytest.mark.parametrize("decay", [0.0, 0.9])
def test_what_is_judged_is_the_running_average_where_there_is_one(decay):
    state, _ = fresh(ema_decay=decay)
    take_a_step(state)
    take_a_step(state)
    assert (state.judged is state.model) == (decay == 0)
    same = [torch.equal(a, b) for a, b in zip(state.judged.parameters(), state.model.parameters(), strict=True)]
    assert all(same) == (decay == 0)
