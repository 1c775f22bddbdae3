"""Junk made by other rules than the training's, so that refusing is measured on what the network has not learned.

Handwritten letters with other skeletons, printed letters of Pillow's own font read through the picture path, walks,
rosettes, filled shapes, a tap.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from trainer.data.drawn_digits import choose_styles, draw_lines, paint_lines
from trainer.data.pen_styles import read_styles
from trainer.data.pen_variation import pen_radius
from trainer.image.digit_image import digit_image
from trainer.image.from_picture import digit_image_from_picture
from trainer.ink.strokes import Ink, Stroke

Images = NDArray[np.float32]

LETTERS_FILE = Path(__file__).with_name("foreign_letters.txt")
PRINTED = "ACEFGHKLMNPQRTUVWXacdefhkmnprtuvwx"
"""Letters without the look-alikes of digits."""


def foreign_letters(count: int, rng: np.random.Generator) -> Images:
    """Handwritten letters from skeletons that training does not know: (N, 28, 28) float32 in [0, 1]."""
    styles = read_styles(LETTERS_FILE)
    lines, drawn = draw_lines(styles, choose_styles(styles, count, rng), rng, 0.8)
    painted: Images = paint_lines(lines, drawn, pen_radius(count, rng)).astype(np.float32) / np.float32(255)
    return painted


def printed_letters(count: int, rng: np.random.Generator) -> Images:
    """Printed letters on white, slightly turned, read as pictures."""
    font = ImageFont.load_default(size=90)
    images = []
    for letter in rng.choice(list(PRINTED), count):
        page = Image.new("L", (160, 160), 255)
        ImageDraw.Draw(page).text((80, 80), str(letter), fill=0, font=font, anchor="mm")
        turned = page.rotate(float(rng.normal(0, 6)), Image.Resampling.BILINEAR, fillcolor=255)
        images.append(digit_image_from_picture(np.asarray(turned)))
    return np.stack(images)


def walks(count: int, rng: np.random.Generator) -> Images:
    """Scribbles: a pen with random turns, 150 to 400 steps."""
    return np.stack([digit_image(_walk(rng)) for _ in range(count)])


def rosettes(count: int, rng: np.random.Generator) -> Images:
    """Regular figures of many loops or corners: Lissajous curves, rosettes, stars."""
    images = []
    for _ in range(count):
        angle = np.linspace(0, 2 * np.pi, 240)
        a, b = rng.choice([2, 3, 4, 5], 2, replace=False)
        phase = rng.uniform(0.3, 1.2)
        if rng.random() < 0.5:
            x, y = np.sin(a * angle + phase), np.sin(b * angle)
        else:
            reach = np.cos(a * angle / (b if b % a else 1)) * 0.7 + 0.3
            x, y = reach * np.cos(angle + phase), reach * np.sin(angle + phase)
        images.append(digit_image(_ink([np.stack([x, y], axis=1)])))
    return np.stack(images)


def filled_shapes(count: int, rng: np.random.Generator) -> Images:
    """Blobs: discs, squares, triangles and crescents filled with ink, read as pictures."""
    images = []
    for number in range(count):
        page = Image.new("L", (160, 160), 255)
        pen = ImageDraw.Draw(page)
        x, y = rng.uniform(60, 100, 2)
        wide, high = rng.uniform(30, 50, 2)
        box = (x - wide, y - high, x + wide, y + high)
        if number % 4 == 0:
            pen.ellipse(box, fill=0)
        elif number % 4 == 1:
            pen.rectangle(box, fill=0)
        elif number % 4 == 2:
            pen.polygon([(x - wide, y + high), (x, y - high), (x + wide, y + high)], fill=0)
        else:
            pen.ellipse(box, fill=0)
            pen.ellipse((x - wide / 3, y - high * 0.9, x + wide * 1.6, y + high * 0.9), fill=255)
        images.append(digit_image_from_picture(np.asarray(page)))
    return np.stack(images)


def taps(count: int, rng: np.random.Generator) -> Images:
    """A single dot each, wherever it was made."""
    return np.stack([digit_image(_ink([rng.uniform(0, 500, (1, 2))])) for _ in range(count)])


KINDS = {
    "letters by other skeletons": foreign_letters,
    "printed letters": printed_letters,
    "random walks": walks,
    "rosettes and stars": rosettes,
    "filled shapes": filled_shapes,
    "a tap": taps,
}
"""What each kind is called, and the function that draws some of it."""


def _walk(rng: np.random.Generator) -> Ink:
    strokes = []
    for _ in range(rng.integers(1, 3)):
        steps = int(rng.integers(150, 400))
        bend = np.cumsum(rng.normal(0, 0.12, steps)) * 0.3 + rng.normal(0, 0.15, steps)
        heading = np.cumsum(bend) + rng.uniform(0, 6.3)
        way = np.cumsum(np.stack([np.cos(heading), np.sin(heading)], axis=1), axis=0)
        strokes.append(way + rng.normal(0, 15, 2))
    return _ink(strokes)


def _ink(strokes: list[NDArray[np.float64]]) -> Ink:
    return Ink(tuple(Stroke(tuple((float(x), float(y)) for x, y in stroke)) for stroke in strokes))
