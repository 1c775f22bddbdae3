import numpy as np
import pytest

from trainer.inspection.held_units import held_steps
from trainer.inspection.last_layer import last_layer


def test_the_shares_are_the_predictors_own_probabilities(predictor, image):
    told = last_layer(held_steps(predictor, image)[-1], predictor.model.temperature)

    np.testing.assert_allclose(told.shares, predictor.predict(image).probabilities, atol=1e-5)
    np.testing.assert_allclose(told.tempered * predictor.model.temperature, told.sums)
    np.testing.assert_allclose(np.log(told.powers), told.tempered - told.tempered.max())


@pytest.mark.parametrize("temperature", [0.001, 1.0, 1000.0])
def test_the_steps_are_finite_and_the_shares_add_up_to_one_whatever_the_sums(temperature):
    sums = np.array([3.4e38, -3.4e38, 0, 1, 2, 3, 4, 5, 6, 7], np.float32)

    told = last_layer(sums, temperature)

    assert all(np.isfinite(column).all() for column in (told.sums, told.tempered, told.powers, told.shares))
    assert told.shares.sum() == pytest.approx(1.0)
    assert told.powers.max() == 1.0
