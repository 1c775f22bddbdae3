import pytest
import torch

from trainer.training.dropout import Dropout


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_the_share_is_switched_off_and_the_sum_stays(share):
    dropout = Dropout(share).train()
    dropout.seed(1)
    values = dropout(torch.ones(1000, 401))
    assert (values == 0).float().mean() == pytest.approx(share, abs=0.005)
    assert values.mean() == pytest.approx(1.0, abs=0.02)


def test_each_call_switches_off_others_and_the_seed_settles_which():
    dropout = Dropout(0.5).train()
    dropout.seed(7)
    first, second = dropout(torch.ones(9, 9)), dropout(torch.ones(9, 9))
    dropout.seed(7)
    torch.rand(100)  # others may draw numbers meanwhile
    assert torch.equal(dropout(torch.ones(9, 9)), first)
    assert not torch.equal(first, second)


def test_what_is_switched_off_gets_no_gradient():
    dropout = Dropout(0.5).train()
    values = torch.ones(50, 50, requires_grad=True)
    kept = dropout(values)
    kept.sum().backward()
    assert torch.equal(values.grad, kept.detach())


@pytest.mark.parametrize("training", [True, False])
def test_nothing_happens_without_a_share_or_outside_training(training):
    values = torch.rand(4, 4)
    assert Dropout(0.0).train(training)(values) is values
    assert Dropout(0.5).eval()(values) is values
