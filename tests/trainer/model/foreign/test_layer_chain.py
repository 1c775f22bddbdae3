from itertools import permutations

import numpy as np
import pytest
import torch
from torch import nn

from tests.trainer.model.foreign.trained_networks import BLOCKS, accuracy, trained
from trainer.model.foreign.layer_chain import networks
from trainer.model.input_trial import settle_input


def arrays_of(network):
    return {name: values.numpy() for name, values in network.state_dict().items()}


def test_layers_may_be_declared_in_any_order():
    arrays = arrays_of(nn.Sequential(nn.Linear(784, 30), nn.ReLU(), nn.Linear(30, 20), nn.ReLU(), nn.Linear(20, 10)))
    for order in permutations(arrays):
        (model,) = networks({name: arrays[name] for name in order})
        assert model.layer_sizes == (784, 30, 20, 10)


def test_of_layers_of_one_width_the_order_that_reads_is_found():
    network = trained(nn.Linear(784, 32), nn.ReLU(), nn.Linear(32, 32), nn.ReLU(), nn.Linear(32, 32), nn.ReLU())
    arrays = arrays_of(network)
    names = sorted(arrays, reverse=True)
    model = settle_input(networks({name: arrays[name] for name in names}))
    assert accuracy(model) == pytest.approx(accuracy(network), abs=0.002)


def test_weights_may_lie_on_their_side():
    arrays = {"W1": np.ones((784, 30)), "W2": np.ones((30, 10)), "b1": np.zeros(30), "b2": np.arange(10)}
    (model,) = networks(arrays)
    assert model.layer_sizes == (784, 30, 10)
    assert model.biases[1].tolist() == list(range(10))


@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.parametrize("gathered", [False, True])
def test_batch_norms_are_folded_on_whichever_side_of_the_activation_they_stand(block, gathered):
    network = trained(*BLOCKS[block]())
    arrays = arrays_of(network)
    if gathered:  # as a module declares them that makes its layers first, then its norms
        arrays = dict(sorted(arrays.items(), key=lambda item: item[0].split(".")[0] in norms_of(network)))
    model = settle_input(networks(arrays))
    assert accuracy(model) == pytest.approx(accuracy(network), abs=0.002)


def norms_of(network):
    return {name for name, part in network.named_children() if isinstance(part, nn.BatchNorm1d)}


def test_a_norm_without_numbers_of_its_own_is_folded_too():
    network = trained(nn.Linear(784, 24), nn.BatchNorm1d(24, affine=False), nn.ReLU())
    assert accuracy(settle_input(networks(arrays_of(network)))) == pytest.approx(accuracy(network), abs=0.002)


def test_sixteen_layers_that_never_chain_are_refused_at_once():
    arrays = {f"{number}.weight": np.zeros((784, 784), np.float32) for number in range(15)}
    with pytest.raises(ValueError, match="784 outputs, not ten"):
        networks(arrays)


def test_folding_keeps_every_answer():
    torch.manual_seed(3)
    network = nn.Sequential(nn.BatchNorm1d(784), nn.Linear(784, 12), nn.BatchNorm1d(12), nn.ReLU(), nn.Linear(12, 10))
    network(torch.rand(64, 784))
    model = networks(arrays_of(network))[0]
    image = torch.rand(5, 784)
    from trainer.model.predict import Predictor

    with torch.inference_mode():
        wanted = network.eval()(image).numpy()
    np.testing.assert_allclose(Predictor(model).logits(image.numpy()), wanted, atol=1e-4)
