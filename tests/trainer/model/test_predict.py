import subprocess
import sys
import tracemalloc
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.trainer.sample_models import random_model
from trainer.model.activations import ACTIVATE
from trainer.model.digit_model import ACTIVATIONS, InputScaling, Refusal, distance_from_flat
from trainer.model.predict import Predictor
from trainer.model.weight_storage import rounded

IMAGES = np.random.default_rng(1).random((1203, 28, 28), dtype=np.float32)


def torch_twin(model):
    import torch

    functions = {
        "relu": torch.nn.ReLU(),
        "leaky_relu": torch.nn.LeakyReLU(),
        "tanh": torch.nn.Tanh(),
        "sigmoid": torch.nn.Sigmoid(),
        "silu": torch.nn.SiLU(),
        "gelu": torch.nn.GELU(approximate="tanh"),
    }
    layers = []
    for weight, bias in zip(model.weights, model.biases, strict=True):
        linear = torch.nn.Linear(weight.shape[1], weight.shape[0])
        linear.weight.data = torch.from_numpy(weight.copy())
        linear.bias.data = torch.from_numpy(bias.copy())
        layers += [linear, functions[model.activation]]
    return torch.nn.Sequential(*layers[:-1])


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_its_probabilities_equal_torchs_to_a_hundred_thousandth(activation):
    import torch

    model = random_model((784, 96, 64, 10), 3, activation, InputScaling(0.1307, 0.3081), temperature=1.4)
    with torch.inference_mode():
        pixels = torch.from_numpy(IMAGES.reshape(-1, 784))
        logits = torch_twin(model)((pixels - 0.1307) / 0.3081)
        wanted = torch.softmax(logits / 1.4, dim=1).numpy()
    predictor = Predictor(model)
    np.testing.assert_allclose(predictor.probabilities(IMAGES), wanted, atol=1e-5)
    for number in range(0, 1203, 100):
        np.testing.assert_allclose(predictor.predict(IMAGES[number]).probabilities, wanted[number], atol=1e-5)


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("sizes", [(784, 130, 65, 10), (784, 10)])
@pytest.mark.parametrize("blank", [0.0, 0.8])
@pytest.mark.parametrize("bits", [8, 32])
def test_a_quickened_predictor_says_the_same(activation, sizes, blank, bits):
    model = random_model(sizes, 3, activation, InputScaling(0.1307, 0.3081))
    if bits == 8:
        model = replace(model, weights=tuple(rounded(weight, 8) for weight in model.weights))
    slow, quick = Predictor(model), Predictor(model)
    quick.quicken()
    for image in IMAGES[:20]:
        drawn = np.where(image < blank, np.float32(0), image)
        np.testing.assert_allclose(quick.predict(drawn).probabilities, slow.predict(drawn).probabilities, atol=1e-6)


def test_a_thread_may_quicken_while_another_predicts(monkeypatch):
    model = random_model((784, 64, 48, 10), 3, "relu")
    predictor = Predictor(model)
    wanted = predictor.predict(IMAGES[0]).probabilities
    relu = ACTIVATE["relu"]
    monkeypatch.setitem(ACTIVATE, "relu", lambda values: (predictor.quicken(), relu(values))[1])
    np.testing.assert_allclose(predictor.predict(IMAGES[0]).probabilities, wanted, atol=1e-6)


def test_a_huge_network_is_not_copied():
    model = random_model((784, 3000, 1500, 10), 3, "relu")
    predictor = Predictor(model)
    tracemalloc.start()
    predictor.quicken()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < model.weights[0].nbytes / 4


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_saliency_is_torchs_gradient_times_the_ink(activation):
    import torch

    model = random_model((784, 48, 32, 10), 5, activation, InputScaling(0.5, 0.5))
    pixels = torch.from_numpy(IMAGES[:1].reshape(1, 784)).requires_grad_()
    torch_twin(model)((pixels - 0.5) / 0.5)[0, 7].backward()
    wanted = (pixels.grad * pixels).detach().numpy().reshape(28, 28)
    found = Predictor(model).saliency(IMAGES[0], 7)
    np.testing.assert_allclose(found, wanted, atol=2e-4 * np.abs(wanted).max() + 1e-6)


def test_an_image_without_ink_has_level_bars_and_no_digit():
    prediction = Predictor(random_model()).predict(np.zeros((28, 28), np.float32))
    assert prediction.probabilities == (0.1,) * 10
    assert (prediction.digit, prediction.most_probable, prediction.reason) == (None, None, "empty")


def test_a_doubtful_image_is_refused_only_by_a_model_that_refuses():
    doubtful = Predictor(random_model(refusal=Refusal(0.999))).predict(IMAGES[0])
    assert (doubtful.digit, doubtful.reason) == (None, "not_sure")
    assert doubtful.most_probable == Predictor(random_model()).predict(IMAGES[0]).digit


def test_an_answer_near_the_flat_one_is_refused_by_its_distance_whatever_its_probability():
    for distance, reason in ((2.2, ""), (50.0, "not_sure")):  # ln 10 is the least there is
        model = random_model(refusal=Refusal(0.0, distance), temperature=0.05)
        assert Predictor(model).predict(IMAGES[0]).reason == reason


def test_one_image_is_refused_just_when_it_is_refused_among_many():
    images = np.concatenate([IMAGES * scale for scale in (0.05, 0.2, 1)]).astype(np.float32)
    for refusal in (Refusal(0.15), Refusal(0.0, 2.4), Refusal(0.13, 2.35)):
        predictor = Predictor(random_model(refusal=refusal))
        together = refusal.refuses(predictor.logits(images), predictor.model.temperature)
        assert [predictor.predict(image).reason == "not_sure" for image in images] == together.tolist()
        assert 0 < together.sum() < len(images)


def test_what_stands_among_digits_may_be_nearer_to_the_flat_answer_but_no_more_doubtful():
    logits = Predictor(random_model()).logits(IMAGES[:1])
    distance = float(distance_from_flat(logits)[0])
    for far, temperature, reason in ((1.1, 0.01, ""), (1.4, 0.01, "not_sure"), (1.1, 50.0, "not_sure")):
        model = random_model(refusal=Refusal(0.5, far * distance), temperature=temperature)
        alone = Predictor(model).predict(IMAGES[0])
        among = Predictor(model).among_digits(alone)
        assert (alone.reason, among.reason) == ("not_sure", reason)
        assert among.is_digit == (not reason)
        assert among.probabilities == alone.probabilities


def test_several_parts_side_by_side_are_no_digit_unless_one_is_asked_for():
    predictor = Predictor(random_model(refusal=Refusal(0.999)))
    assert predictor.predict(IMAGES[0], parts_side_by_side=True).reason == "several"
    forced = predictor.predict(IMAGES[0], parts_side_by_side=True, refuse=False)
    assert forced.digit == forced.most_probable
    assert forced.is_digit


def test_steps_end_in_the_logits_and_show_every_layer():
    predictor = Predictor(random_model((784, 30, 20, 10), scaling=InputScaling(0.5, 0.25)))
    steps = predictor.steps(IMAGES[4])
    assert [len(step) for step in steps] == [784, 30, 20, 10]
    np.testing.assert_allclose(steps[0], (IMAGES[4].reshape(784) - 0.5) / 0.25, atol=1e-6)
    np.testing.assert_allclose(steps[-1], predictor.logits(IMAGES[4:5])[0], atol=1e-5)
    assert (steps[1] >= 0).all()


@given(st.integers(0, 2**32 - 1), st.floats(0.01, 50), st.floats(0.1, 1000))
def test_probabilities_are_between_0_and_1_and_sum_to_1(seed, temperature, size):
    rng = np.random.default_rng(seed)
    model = random_model((784, 10), seed, scaling=InputScaling(0, 1 / size), temperature=temperature)
    prediction = Predictor(model).predict(rng.random((28, 28), dtype=np.float32))
    assert sum(prediction.probabilities) == pytest.approx(1, abs=1e-6)
    assert all(0 <= chance <= 1 for chance in prediction.probabilities)
    assert prediction.confidence == prediction.probabilities[prediction.most_probable]


def test_it_leaves_the_images_as_they_were():
    images = IMAGES[:3].copy()
    predictor = Predictor(random_model(scaling=InputScaling(0.3, 0.2)))
    predictor.logits(images)
    predictor.predict(images[0])
    predictor.saliency(images[0], 1)
    np.testing.assert_array_equal(images, IMAGES[:3])


def test_no_images_give_no_logits():
    assert Predictor(random_model()).logits(np.zeros((0, 784), np.float32)).shape == (0, 10)


def test_predicting_loads_neither_torch_nor_qt():
    code = (
        "import sys, trainer.model.predict, trainer.model.model_file, trainer.files.storage; "
        "print([name for name in ('torch', 'torchvision', 'PySide6', 'PIL', 'pyqtgraph') if name in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


@pytest.mark.parametrize("quick", [False, True])
def test_the_saliency_of_a_unit_is_how_its_sum_grows_with_each_pixel(quick):
    predictor = Predictor(random_model((784, 24, 16, 10), activation="tanh"))
    if quick:
        predictor.quicken()
    image = np.zeros((28, 28), np.float32)
    image[8:20, 12:15] = 0.5

    told = predictor.saliency(image, 5, layer=1)

    def total(picture):
        return float(predictor.model.weights[1][5] @ predictor.steps(picture)[1])

    for row, column in ((8, 12), (12, 13), (19, 14)):
        more, less = image.copy(), image.copy()
        more[row, column] += 0.01
        less[row, column] -= 0.01
        assert told[row, column] == pytest.approx(0.5 * (total(more) - total(less)) / 0.02, abs=2e-3)
    assert not told[image == 0].any()
    np.testing.assert_array_equal(predictor.saliency(image, 3, layer=2), predictor.saliency(image, 3))
