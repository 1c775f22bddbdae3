import pytest

from digitpad.recognize.recognizer import Reading
from tests.measuring import inside_pages
from tests.trainer.sample_models import random_model
from trainer.image.digit_image import digit_image
from trainer.model.digit_model import ACTIVATIONS
from trainer.model.predict import Predictor


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("sizes", [(784, 10), (784, 16, 10), (784, 24, 20, 16, 10)])
def test_pages_sums_and_replays_are_the_predictors_own_for_every_shape(qapp, sizes, activation):
    predictor = Predictor(random_model(sizes, activation=activation))
    image = digit_image(inside_pages.SEVEN)

    assert len(inside_pages.pages(qapp, Reading(image, predictor.predict(image), predictor), 6)) == 6
    assert inside_pages.farthest_sum(predictor, 12) <= 1e-5
    assert inside_pages.replay(predictor)[1]
