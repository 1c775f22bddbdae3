"""Each common style of each digit, drawn by rule, is read by the bundled model: nobody's way of writing is left out."""

import numpy as np
import pytest

from trainer.data.drawn_digits import draw_digits, ink_of_style
from trainer.data.pen_styles import digit_styles
from trainer.files.bundle import default_model_path
from trainer.image.digit_image import digit_image
from trainer.ink.strokes import Ink, Stroke
from trainer.model.model_loading import load_model
from trainer.model.predict import Predictor

STYLES = {
    "0": ("plain", "slashed", "open-top"),
    "1": ("bare", "flag", "foot", "upstroke", "upstroke-lambda", "slanted"),
    "2": ("plain", "looped", "angular", "swan"),
    "3": ("round", "flat", "pointed"),
    "4": ("open", "closed", "tail-crossing", "lightning"),
    "5": ("one-stroke", "bar", "bar-apart", "angular"),
    "6": ("straight", "curled", "wide"),
    "7": ("plain", "crossed", "serif", "curved"),
    "8": ("one-stroke", "rings", "open", "leaning"),
    "9": ("straight", "hooked", "g-like", "open-head"),
}
NAMED = [(digit, name) for digit, names in STYLES.items() for name in names]


@pytest.fixture(scope="module")
def predictor():
    return Predictor(load_model(default_model_path()))


def style_named(digit, name):
    return next(style for style in digit_styles() if (style.sign, style.name) == (digit, name))


def mapped(ink, change):
    return Ink(tuple(Stroke(tuple(change(x, y) for x, y in stroke.points)) for stroke in ink.strokes))


@pytest.mark.parametrize(("digit", "name"), NAMED)
def test_the_style_is_read_as_it_is_meant(predictor, digit, name):
    assert predictor.predict(digit_image(ink_of_style(style_named(digit, name)))).digit == int(digit)


@pytest.mark.parametrize(("digit", "name"), NAMED)
def test_the_style_is_read_when_it_leans_or_is_wide_or_narrow(predictor, digit, name):
    ink = ink_of_style(style_named(digit, name))
    for slant in (-0.12, 0.0, 0.3):
        for width in (0.8, 1.25):
            drawn = mapped(ink, lambda x, y, slant=slant, width=width: (width * x - slant * y, y))
            assert predictor.predict(digit_image(drawn)).most_probable == int(digit), (slant, width)


@pytest.mark.parametrize(("digit", "name"), NAMED)
def test_neither_the_hand_nor_the_order_of_the_strokes_matters(predictor, digit, name):
    ink = ink_of_style(style_named(digit, name))
    backwards = Ink(tuple(Stroke(stroke.points[::-1]) for stroke in reversed(ink.strokes)))
    assert predictor.predict(digit_image(backwards)).digit == int(digit)


@pytest.mark.parametrize(("digit", "name"), NAMED)
def test_most_hands_are_read_in_the_style(predictor, digit, name):
    images, labels = draw_digits(60, np.random.default_rng(8), [style_named(digit, name)], strength=0.8)
    read = predictor.probabilities(images.astype(np.float32) / 255).argmax(axis=1)
    assert (read == labels).mean() >= 0.9
