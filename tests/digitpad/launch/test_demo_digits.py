import pytest

from digitpad.launch.demo_digits import DIGITS, demo_strokes
from trainer.files.bundle import bundled_models, default_model_path
from trainer.image.digit_image import digit_image
from trainer.ink.strokes import Ink, Stroke
from trainer.model.model_loading import load_model
from trainer.model.predict import Predictor


@pytest.mark.parametrize("digit", sorted(DIGITS))
def test_every_stroke_stays_on_the_pad_and_keeps_its_ends(digit):
    for table, smooth in zip(DIGITS[digit], demo_strokes(digit), strict=True):
        assert smooth[0] == table[0]
        assert smooth[-1] == pytest.approx(table[-1])
        assert all(0 <= x <= 280 and 0 <= y <= 280 for x, y in smooth)


@pytest.mark.skipif(not bundled_models(), reason="this copy has no bundled model")
@pytest.mark.parametrize("digit", sorted(DIGITS))
def test_the_bundled_model_reads_what_the_demo_draws(digit):
    predictor = Predictor(load_model(default_model_path()))
    ink = Ink(tuple(Stroke(tuple(stroke)) for stroke in demo_strokes(digit)))

    assert predictor.predict(digit_image(ink)).digit == digit
