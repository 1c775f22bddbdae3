import io

import numpy as np
import pytest
from PIL import Image

from trainer.image.picture_file import read_grey_picture

SHAPE = np.zeros((60, 60))
SHAPE[10:16, 12:48] = 1
SHAPE[16:50, 40:46] = 1


def read(picture, kind="PNG", **options):
    buffer = io.BytesIO()
    picture.save(buffer, kind, **options)
    return read_grey_picture(buffer.getvalue()).astype(float)


def shows_the_shape(grey):
    """Whether ink and paper are far apart, whichever is dark."""
    return abs(grey[SHAPE > 0.5].mean() - grey[SHAPE < 0.5].mean()) > 100


def painted(ink, paper):
    return Image.fromarray((SHAPE[..., None] * ink + (1 - SHAPE[..., None]) * np.array(paper)).astype(np.uint8))


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
@pytest.mark.parametrize("colour", [(255, 255, 255), (0, 0, 0), (255, 230, 120), (20, 30, 90), (128, 128, 128)])
@pytest.mark.parametrize("hidden", [0, 255])
def test_strokes_of_any_colour_on_transparency_are_seen(kind, colour, hidden):
    colours = np.dstack([painted(colour, (hidden,) * 3), (255 * SHAPE).astype(np.uint8)])
    assert shows_the_shape(read(Image.fromarray(colours), kind, lossless=True))


@pytest.mark.parametrize(("ink", "paper"), [((20, 30, 90), (250, 250, 250)), ((250, 240, 200), (10, 60, 30))])
def test_a_card_with_clear_corners_keeps_its_own_paper(ink, paper):
    opacity = np.full((60, 60), 255, np.uint8)
    opacity[:6, :6] = opacity[-6:, -6:] = 0
    grey = read(Image.fromarray(np.dstack([painted(ink, paper), opacity])))
    assert shows_the_shape(grey)
    assert abs(grey[0, 0] - grey[30, 5]) < 40


def test_strokes_of_several_colours_on_transparency_are_one_shape():
    rainbow = np.zeros((60, 60, 4), np.uint8)
    rainbow[..., 0] = np.linspace(0, 255, 60)[None]
    rainbow[..., 1] = np.linspace(255, 0, 60)[:, None]
    rainbow[..., 3] = 255 * SHAPE
    grey = read(Image.fromarray(rainbow))
    assert np.ptp(grey[SHAPE > 0.5]) < 5


@pytest.mark.parametrize(
    ("ink", "paper"), [((255, 20, 0), (0, 150, 0)), ((0, 90, 255), (150, 60, 20)), ((200, 0, 200), (20, 110, 20))]
)
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_colours_that_differ_in_hue_alone_are_told_apart(ink, paper, kind):
    assert shows_the_shape(read(painted(ink, paper), kind, **({"quality": 90} if kind == "JPEG" else {})))


@pytest.mark.parametrize("bits", [8, 10, 12, 16])
@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_sixteen_bits_hold_what_eight_to_sixteen_hold(bits, kind):
    grey = read(Image.fromarray((SHAPE * ((1 << bits) - 1)).astype(np.uint16)), kind)
    assert grey[SHAPE > 0.5].min() == 255
    assert grey[SHAPE < 0.5].max() == 0


@pytest.mark.parametrize("most", [1.0, 255.0])
def test_fractions_are_read(most):
    assert shows_the_shape(read(Image.fromarray(np.float32(SHAPE * most)), "TIFF"))


def test_grey_stays_grey():
    ramp = np.add.outer(np.arange(40), np.arange(40)).astype(np.uint8)
    assert np.array_equal(read(Image.fromarray(ramp).convert("RGB")), ramp)
