import numpy as np
import pytest
import torch

from trainer.model.digit_model import ACTIVATIONS, InputScaling
from trainer.model.predict import Predictor
from trainer.training.network import MLP, from_digit_model, to_digit_model


def learned(batch_norm, activation="relu"):
    torch.manual_seed(4)
    mlp = MLP((30, 20), 0.3, activation, batch_norm)
    mlp.train()
    for _ in range(20):  # give the norms something to remember
        mlp(torch.rand(50, 784))
    return mlp.eval()


@pytest.mark.parametrize("batch_norm", [False, True])
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_the_plain_model_gives_the_networks_logits(batch_norm, activation):
    mlp = learned(batch_norm, activation)
    scaling = InputScaling(0.13, 0.31)
    images = np.random.default_rng(1).random((40, 784), np.float32)
    with torch.no_grad():
        expected = mlp(torch.from_numpy((images - 0.13) / 0.31)).numpy()
    np.testing.assert_allclose(Predictor(to_digit_model(mlp, scaling)).logits(images), expected, atol=1e-5)


def test_a_plain_model_becomes_a_network_again():
    model = to_digit_model(learned(True))
    again = to_digit_model(from_digit_model(model))
    for old, new in zip((*model.weights, *model.biases), (*again.weights, *again.biases), strict=True):
        np.testing.assert_array_equal(new, old)


def test_half_rounds_every_number_to_16_bits():
    model = to_digit_model(learned(True), half=True)
    for values in (*model.weights, *model.biases):
        np.testing.assert_array_equal(values.astype(np.float16).astype(np.float32), values)


def test_without_hidden_layers_one_matrix_is_left():
    mlp = MLP(())
    assert mlp.parameter_count == 7850
    assert to_digit_model(mlp).layer_sizes == (784, 10)


def test_the_tutorials_network_has_its_number_of_weights():
    assert MLP((512, 512)).parameter_count == 669_706


def test_evaluation_knows_no_dropout():
    mlp = MLP((50,), 0.9).eval()
    pixels = torch.rand(5, 784)
    assert torch.equal(mlp(pixels), mlp(pixels))


def test_softening_is_folded_into_the_plain_model():
    torch.manual_seed(5)
    mlp = MLP((30,), 0.0, batch_norm=True, softness=1 / 6).eval()
    scaling = InputScaling(0.13, 0.31)
    images = np.random.default_rng(2).random((40, 784), np.float32)
    with torch.no_grad():
        expected = mlp(torch.from_numpy((images - 0.13) / 0.31)).numpy()
    np.testing.assert_allclose(Predictor(to_digit_model(mlp, scaling)).logits(images), expected, atol=1e-5)
    sharp = MLP((30,), 0.0, batch_norm=True).eval()
    sharp.load_state_dict(mlp.state_dict())
    with torch.no_grad():
        assert not np.allclose(sharp(torch.from_numpy((images - 0.13) / 0.31)).numpy(), expected, atol=1e-3)
