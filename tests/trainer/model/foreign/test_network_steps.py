"""Whatever stands between products is folded into them, and every answer stays."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.model.foreign.network_steps import Activate, Affine, Dense, network_of
from trainer.model.predict import ACTIVATE, Predictor

RNG = np.random.default_rng(5)
IMAGES = RNG.random((6, 784), dtype=np.float32)


def one(value):
    return np.full(1, value, np.float32)


def dense(out, into):
    return Dense(RNG.standard_normal((out, into)).astype(np.float32) / 20, RNG.standard_normal(out).astype(np.float32))


def affine(size):
    return Affine(RNG.uniform(0.5, 2, size).astype(np.float32), RNG.standard_normal(size).astype(np.float32))


def run(steps):
    values = IMAGES
    for step in steps:
        if isinstance(step, Dense):
            values = values @ step.weight.T + step.bias
        elif isinstance(step, Affine):
            values = values * step.factor + step.shift
        else:
            values = values.copy()
            ACTIVATE[step.name](values)
    return values


@st.composite
def networks(draw):
    width, steps = 784, []
    for last in [False] * draw(st.integers(0, 3)) + [True]:
        steps += [affine(draw(st.sampled_from([1, width]))) for _ in range(draw(st.integers(0, 2)))]
        out = 10 if last else 8
        steps += [dense(out, width)]
        steps += [affine(draw(st.sampled_from([1, out]))) for _ in range(draw(st.integers(0, 2)))]
        if not last and draw(st.integers(0, 4)):
            steps.append(Activate("tanh"))
        width = out
    return steps


@settings(max_examples=60)
@given(networks())
def test_folded_networks_give_the_same_answers(steps):
    model, _ = network_of(steps)
    np.testing.assert_allclose(Predictor(model).logits(IMAGES) / model.temperature, run(steps), atol=2e-3, rtol=2e-3)


def test_a_scaling_of_the_pixels_is_known_and_not_folded():
    steps = [Affine(one(1), one(-0.1307)), Affine(one(1 / 0.3081), one(0)), dense(10, 784), Affine(one(0.5), one(0))]
    model, is_known = network_of(steps)
    assert is_known
    assert model.scaling.mean == pytest.approx(0.1307)
    assert model.scaling.deviation == pytest.approx(0.3081)
    assert model.temperature == 2.0
    np.testing.assert_array_equal(model.weights[0], steps[2].weight)
    assert not network_of(steps[2:])[1]


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        ([], "no layers"),
        ([Activate("relu"), dense(10, 784)], "no MLP has"),
        ([dense(10, 784), Activate("elu"), dense(10, 10)], "activations that DigitPad does not know"),
        ([dense(8, 784), Activate("relu"), dense(8, 8), Activate("tanh"), dense(10, 8)], "activations"),
        ([dense(8, 784), Activate("relu"), Activate("relu"), dense(10, 8)], "no MLP has"),
        ([dense(8, 784), affine(5)], "damaged"),
        ([affine(5), dense(8, 784)], "damaged"),
        ([affine(5), affine(6)], "damaged"),
        ([dense(8, 784), dense(10, 9)], "damaged"),
    ],
)
def test_steps_that_make_no_mlp_are_refused(steps, words):
    with pytest.raises(ValueError, match=words):
        network_of(steps)
