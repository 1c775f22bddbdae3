import numpy as np
import pytest
import torch
from torch.nn import functional

from trainer.image.measures import SIDE
from trainer.model.digit_model import ACTIVATIONS, InputScaling
from trainer.model.predict import Predictor
from trainer.training.augment import LARGEST_SHIFT
from trainer.training.network import (
    MLP,
    Dropout,
    Softening,
    from_digit_model,
    resampling_softness,
    softening_matrix,
    start_weights,
    to_digit_model,
)


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


def test_every_number_is_rounded_to_16_bits_where_wanted():
    model = to_digit_model(learned(True), bits=16)
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


def test_a_network_that_learned_from_sharp_images_sees_sharp_ones():
    assert resampling_softness(0.0) == 0
    np.testing.assert_array_equal(softening_matrix(0.0), np.eye(SIDE * SIDE))


@pytest.mark.parametrize("strength", [0.1, 0.3, 1.0])
def test_softness_is_the_mean_spread_of_shifted_pixels(strength):
    shifts = np.linspace(0, LARGEST_SHIFT * strength, 200_001)
    share = shifts % 1
    assert resampling_softness(strength) == pytest.approx((share * (1 - share)).mean(), rel=0.02)


def test_a_single_pixel_is_spread_with_the_variance_asked_for():
    pixel = np.zeros((SIDE, SIDE))
    pixel[10, 15] = 1
    soft = (softening_matrix(0.2) @ pixel.ravel()).reshape(SIDE, SIDE)
    places = np.arange(SIDE)
    assert soft.sum() == pytest.approx(1)
    assert soft.sum(axis=0) @ (places - 15) ** 2 == pytest.approx(0.2)
    assert soft.sum(axis=1) @ (places - 10) ** 2 == pytest.approx(0.2)


def test_scaling_before_or_after_softening_is_the_same():
    pixels = torch.rand(5, SIDE * SIDE)
    soften = Softening(1 / 6).eval()
    torch.testing.assert_close(soften((pixels - 0.13) / 0.31), (soften(pixels) - 0.13) / 0.31)


def test_softening_is_for_evaluation_only():
    pixels = torch.rand(5, SIDE * SIDE)
    soften = Softening(1 / 6)
    assert soften.train()(pixels) is pixels
    kernel = torch.tensor([1 / 12, 10 / 12, 1 / 12])
    padded = functional.pad(pixels.view(-1, 1, SIDE, SIDE), (1, 1, 1, 1), mode="replicate")
    expected = functional.conv2d(padded, (kernel[:, None] * kernel)[None, None])
    torch.testing.assert_close(soften.eval()(pixels), expected.view(5, -1))


@pytest.mark.parametrize(
    ("initialisation", "deviation"), [("he", (2 / 784) ** 0.5), ("xavier", (2 / (784 + 512)) ** 0.5), ("zeros", 0.0)]
)
def test_first_weights_spread_as_their_recipe_says_and_biases_start_at_zero(initialisation, deviation):
    torch.manual_seed(0)
    mlp = MLP((512,))
    start_weights(mlp, initialisation)

    assert float(mlp.linears[0].weight.detach().std()) == pytest.approx(deviation, rel=0.02)
    assert all(not linear.bias.any() for linear in mlp.linears)


def test_uniform_first_weights_are_the_ones_that_torch_drew():
    torch.manual_seed(0)
    mlp = MLP((8,))
    before = mlp.linears[0].weight.detach().clone()
    start_weights(mlp, "uniform")

    assert torch.equal(mlp.linears[0].weight, before)
