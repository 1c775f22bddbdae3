from dataclasses import replace

import numpy as np
import pytest

from tests.trainer.sample_models import random_model
from trainer.inspection.held_units import Unit, held_steps
from trainer.inspection.picture_index import DIMENSIONS, last_hidden, make_index
from trainer.model.predict import Predictor

PICTURES = np.random.default_rng(3).integers(0, 256, (1300, 28, 28)).astype(np.uint8)


def pixels(pictures):
    return pictures.astype(np.float32) / np.float32(255)


def test_a_units_pictures_are_those_with_its_largest_values(predictor):
    pictures = PICTURES if predictor.model.parameter_count < 1_000_000 else PICTURES[:60]
    index = make_index(predictor.model, pictures)

    values = predictor.layers(pixels(pictures))
    for layer in range(len(predictor.model.biases)):
        own = values[layer + 1][:, 3]
        expected = np.sort(own[own > 0])[::-1][:9]
        np.testing.assert_allclose(own[index.exciting_pictures(Unit(layer, 3))], expected, rtol=1e-5)


def test_a_picture_is_the_nearest_to_itself_and_as_many_are_found_as_there_are(predictor):
    index = make_index(predictor.model, PICTURES[:40])

    for number in (0, 17, 39):
        value = last_hidden(predictor.steps(pixels(PICTURES)[number]))
        assert index.nearest(value)[0] == number
        assert sorted(index.nearest(value, 100)) == list(range(40))


def test_nearness_is_that_of_the_last_hidden_layer_where_few_axes_say_all():
    model = random_model((784, DIMENSIONS - 4, 10))
    index = make_index(model, PICTURES)

    values = Predictor(model).layers(pixels(PICTURES))[-2]
    drawing = values[:200].mean(axis=0)

    lengths = np.linalg.norm(values, axis=1)
    expected = np.argsort(-(values @ drawing) / np.where(lengths > 0, lengths, 1))[:8]
    assert index.nearest(drawing) == expected.tolist()


def test_an_index_of_wide_layers_keeps_below_ten_million_bytes_for_all_of_mnist():
    model = random_model((784, 4000, 4000, 4000, 10))

    index = make_index(model, PICTURES[:100])

    for_each_picture = index.places.itemsize * index.places.shape[1]
    assert index.places.shape[1] == DIMENSIONS
    assert index.size + (60_000 - 100) * for_each_picture <= 10_000_000


def test_it_stops_when_asked():
    assert make_index(random_model((784, 10)), PICTURES, should_stop=lambda: True) is None


@pytest.mark.parametrize("factor", [1e-20, 1e12, 1e20, 3e30])
@pytest.mark.parametrize("sizes", [(784, 10), (784, 16, 10), (784, 24, 16, 10)])
def test_weights_of_any_size_make_finite_numbers(sizes, factor):
    plain = random_model(sizes)
    model = replace(plain, weights=tuple((part * np.float32(factor)).astype(np.float32) for part in plain.weights))

    index = make_index(model, PICTURES[:40])

    assert np.isfinite(index.axes).all()
    assert np.isfinite(index.places).all()
    value = last_hidden(held_steps(Predictor(model), pixels(PICTURES)[5]))
    assert sorted(index.nearest(value, 40)) == list(range(40))


@pytest.mark.parametrize("sizes", [(784, 10), (784, 16, 10), (784, 24, 16, 10)])
def test_a_layer_that_is_excited_much_more_has_the_same_nearest_pictures(sizes):
    plain = random_model(sizes)
    plain = replace(plain, biases=tuple(np.zeros_like(part) for part in plain.biases))
    large = replace(plain, weights=tuple(part * np.float32(2.0**40) for part in plain.weights))

    found = [
        make_index(model, PICTURES[:200]).nearest(last_hidden(Predictor(model).steps(pixels(PICTURES)[7])))
        for model in (plain, large)
    ]

    assert found[0][0] == 7
    assert found[0] == found[1]


def test_it_tells_how_much_was_looked_at():
    told = []
    images = np.zeros((1200, 28, 28), np.uint8)
    make_index(random_model(), images, on_share=told.append)
    assert told == [0, 500 / 1200, 1000 / 1200]
