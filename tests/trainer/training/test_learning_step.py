"""One step of learning on the processor; the card's recording is compared with it in test_on_a_graphics_card."""

from dataclasses import replace

import pytest
import torch
from torch.nn import functional

from tests.trainer.small_data import TINY, never, small_dataset
from trainer.training.batches import Batches
from trainer.training.compute import choose_compute
from trainer.training.learning_step import learning_step
from trainer.training.material import NoMaterial
from trainer.training.run_state import RunState

CONFIG = replace(TINY, dropout=0.0, optimizer="sgd")


@pytest.fixture
def parts():
    data = small_dataset()
    batches = Batches(data.train_images, data.train_labels, CONFIG, NoMaterial(), None)
    assert batches.start_epoch(1, never)
    compute = choose_compute(CONFIG)
    torch.manual_seed(0)
    return RunState.fresh(CONFIG, compute), batches, compute


def test_a_step_tells_the_loss_before_it_and_moves_the_weights_against_its_gradient(parts):
    state, batches, compute = parts
    pixels, targets = batches.batch(0)
    loss = functional.cross_entropy(state.model(pixels), targets)
    before = [parameter.detach().clone() for parameter in state.model.parameters()]
    gradients = torch.autograd.grad(loss, list(state.model.parameters()))

    told, logits = learning_step(state, batches, compute)(0, 0.5)

    assert told.item() == pytest.approx(loss.item(), rel=1e-5)
    assert logits.shape == (len(pixels), 10)
    assert not logits.requires_grad
    assert state.step == 1
    for parameter, old, gradient in zip(state.model.parameters(), before, gradients, strict=True):
        torch.testing.assert_close(parameter.detach(), old - 0.5 * gradient, atol=1e-6, rtol=1e-4)


def test_steps_make_the_loss_smaller(parts):
    state, batches, compute = parts
    learn = learning_step(state, batches, compute)
    losses = [learn(0, 0.5)[0].item() for _ in range(10)]
    assert losses[-1] < losses[0]
