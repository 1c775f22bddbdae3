from dataclasses import replace

import pytest
import torch

from trainer.runs.config import TrainConfig
from trainer.training.network import MLP
from trainer.training.optimization import RunningAverage, build_optimizer, learning_rate

STEPS = 1000


def rates(**changes):
    config = replace(TrainConfig(learning_rate=0.1), **changes)
    return [learning_rate(config, step, STEPS) for step in range(STEPS)]


def test_a_constant_rate_stays():
    assert set(rates()) == {0.1}


def test_warming_up_rises_to_the_largest_rate_and_no_further():
    values = rates(schedule="cosine", warmup=0.1)
    assert values[:100] == sorted(values[:100])
    assert max(values) == pytest.approx(0.1)
    assert values[100:] == sorted(values[100:], reverse=True)
    assert values[-1] < 1e-4


def test_one_cycle_starts_low_and_ends_lower():
    values = rates(schedule="one_cycle", warmup=0.3)
    assert values[0] == pytest.approx(0.1 / 25, rel=0.1)
    assert values.index(max(values)) == 300
    assert values[-1] < values[0]


@pytest.mark.parametrize("schedule", ["cosine", "one_cycle"])
def test_epochs_beyond_the_plan_still_learn(schedule):
    config = TrainConfig(learning_rate=0.1, schedule=schedule)
    assert learning_rate(config, STEPS + 5, STEPS) == pytest.approx(0.005)


@pytest.mark.parametrize("optimizer", ["sgd", "adam", "adamw"])
def test_each_optimiser_takes_a_step_downhill(optimizer):
    torch.manual_seed(0)
    mlp = MLP((8,), 0.0)
    pixels, digits = torch.rand(10, 784), torch.arange(10)
    steps = build_optimizer(mlp, TrainConfig(optimizer=optimizer, learning_rate=0.01))

    def loss():
        return torch.nn.functional.cross_entropy(mlp(pixels), digits)

    before = loss().item()
    for _ in range(5):
        steps.zero_grad()
        loss().backward()
        steps.step()
    assert loss().item() < before


def test_decay_pulls_at_matrices_only():
    mlp = MLP((8,), 0.0, batch_norm=True)
    steps = build_optimizer(mlp, TrainConfig(optimizer="adamw", weight_decay=0.1))
    decayed = [each for group in steps.param_groups if group["weight_decay"] for each in group["params"]]
    assert all(each.ndim == 2 for each in decayed)
    assert len(decayed) == 2
    assert sum(len(group["params"]) for group in steps.param_groups) == len(list(mlp.parameters()))


def test_the_average_follows_the_weights_and_the_norms():
    mlp = MLP((8,), 0.0, batch_norm=True)
    average = RunningAverage(mlp, 0.9)
    with torch.no_grad():
        mlp.linears[0].weight.fill_(1.0)
        mlp.norms[0].running_mean.fill_(1.0)
    before = average.model.linears[0].weight.clone()
    average.update(average.share(10_000))
    assert torch.allclose(average.model.linears[0].weight, before * 0.9 + 0.1)
    for step in range(300):
        average.update(average.share(10_000 + step))
    assert torch.allclose(average.model.norms[0].running_mean, torch.ones(8), atol=1e-4)


def test_the_random_start_is_forgotten_at_once():
    mlp = MLP((8,), 0.0)
    average = RunningAverage(mlp, 0.999)
    with torch.no_grad():
        for parameter in mlp.parameters():
            parameter.fill_(3.0)
    for step in range(30):
        average.update(average.share(step))
    assert torch.allclose(average.model.linears[0].weight, torch.full((8, 784), 3.0), atol=0.01)
