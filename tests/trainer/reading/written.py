"""Rows of digits as they stand in the file of styles, and the bundled model that reads them."""

from functools import cache

from trainer.data.drawn_digits import ink_of_style
from trainer.data.pen_styles import digit_styles
from trainer.files.bundle import default_model_path
from trainer.ink.strokes import Ink, Stroke
from trainer.model.model_loading import load_model
from trainer.model.predict import Predictor

HEIGHT = 60.0
SIGNS = {
    ".": [((0.0, 58.0), (1.0, 59.0))],
    ",": [((2.0, 56.0), (-1.0, 72.0))],
    "-": [((0.0, 30.0), (25.0, 31.0))],
    "+": [((0.0, 30.0), (28.0, 30.0)), ((14.0, 16.0), (14.0, 44.0))],
}


@cache
def predictor() -> Predictor:
    return Predictor(load_model(default_model_path()))


def moved(strokes, x=0.0, y=0.0, size=1.0):
    return [Stroke(tuple((a * size + x, b * size + y) for a, b in stroke.points), stroke.width) for stroke in strokes]


def digit(sign):
    """The strokes of the first style of a digit, 60 units high, or those of a sign."""
    if sign in SIGNS:
        return [Stroke(points) for points in SIGNS[sign]]
    return list(ink_of_style(next(style for style in digit_styles() if style.sign == sign), HEIGHT).strokes)


def written(text, gap=20.0, rise=0.0, growth=1.0):
    """The strokes of ``text`` from left to right, each digit higher by ``rise`` and larger by ``growth``."""
    strokes, x = [], 0.0
    for place, sign in enumerate(text):
        own = moved(digit(sign), size=growth**place)
        left = min(a for stroke in own for a, _ in stroke.points)
        own = moved(own, x - left, -rise * place)
        strokes += own
        x = max(a for stroke in own for a, _ in stroke.points) + gap
    return strokes


def ink(strokes):
    return Ink(tuple(strokes))
