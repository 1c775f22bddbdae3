import io

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from PIL import Image

from tests.measuring.paper_photos import photographed
from trainer.data.dataset import load_dataset
from trainer.image.digit_image import digit_image
from trainer.image.from_picture import digit_image_from_picture, drawing_digit, image_of_strength, line_width
from trainer.image.pen_rendering import centres_of_mass
from trainer.image.picture_parts import labelled
from trainer.ink.strokes import Ink, Stroke


@pytest.fixture(scope="module")
def mnist():
    return load_dataset().test_images[:60]


def on_paper(image, size=200, page=(320, 420), at=(60, 110), dark=0.75, light=0.85):
    """An MNIST image drawn large with dark ink on light paper, as uint8."""
    big = np.asarray(Image.fromarray(image).resize((size, size), Image.Resampling.BICUBIC)) / 255
    paper = np.full(page, light)
    paper[at[0] : at[0] + size, at[1] : at[1] + size] *= 1 - dark * big
    return (paper * 255).astype(np.uint8)


def alike(image, other):
    """How well two digit images agree, as the correlation of their pixels."""
    return float(np.corrcoef(image.ravel(), other.ravel())[0, 1])


def test_mnist_images_come_out_as_they_are(mnist):
    for image in mnist:
        assert np.array_equal(digit_image_from_picture(image), image / np.float32(255))


def test_an_mnist_image_in_dark_ink_on_white_is_turned_round(mnist):
    for image in mnist[:10]:
        np.testing.assert_allclose(digit_image_from_picture(255 - image), image / 255, atol=1e-6)


def test_a_large_digit_on_paper_is_the_small_one_again(mnist):
    agreement = [alike(digit_image_from_picture(on_paper(image)), image / 255) for image in mnist]
    assert min(agreement) > 0.8
    assert np.mean(agreement) > 0.93


def test_chalk_on_a_board_is_read_like_pencil_on_paper(mnist):
    for image in mnist[:10]:
        paper = on_paper(image)
        assert alike(digit_image_from_picture(255 - paper), digit_image_from_picture(paper)) > 0.95


def test_light_from_one_side_changes_little(mnist):
    shade = np.linspace(0.4, 1, 420)[None] * np.linspace(1, 0.7, 320)[:, None]
    for image in mnist[:20]:
        paper = on_paper(image)
        lit = (paper * shade).astype(np.uint8)
        assert alike(digit_image_from_picture(lit), digit_image_from_picture(paper)) > 0.93


def test_specks_edges_and_ruled_lines_are_left_out(mnist):
    for image in mnist[:20]:
        paper = on_paper(image)
        dirty = paper.copy()
        dirty[:, :25] = 60
        dirty[10:14, 300:304] = 20
        dirty[280:283, :] = 90
        assert alike(digit_image_from_picture(dirty), digit_image_from_picture(paper)) > 0.95


@pytest.mark.parametrize("width", [2, 4, 10])
@pytest.mark.parametrize("level", [False, True])
def test_an_upright_stroke_that_ends_inside_is_no_ruled_line(width, level):
    page = np.full((80, 80), 255, np.uint8)
    page[6:74, 38 : 38 + width] = 0

    image = digit_image_from_picture(page.T if level else page)

    assert np.ptp(np.argwhere(image > 0.3), axis=0).max() >= 19


def test_ruled_lines_alone_are_no_digit():
    page = np.full((240, 320), 255, np.uint8)
    page[40::40] = 90

    assert not digit_image_from_picture(page).any()


def test_photographs_give_centred_digits_of_twenty_pixels(mnist):
    rng = np.random.default_rng(1)
    for image in mnist[:20]:
        digit = digit_image_from_picture(photographed(image, rng))
        rows, columns = np.nonzero(digit > 0.3)
        assert 17 <= max(np.ptp(rows), np.ptp(columns)) + 1 <= 22
        np.testing.assert_allclose(centres_of_mass(digit[None])[0], 14, atol=0.6)


def test_thin_lines_are_made_thicker():
    page = np.full((300, 300), 255, np.uint8)
    page[40:260, 150:152] = 0
    page[148:150, 60:240] = 0
    assert line_width(digit_image_from_picture(page)) > 1.2


@pytest.mark.parametrize(
    "picture",
    [
        np.full((60, 40), 255, np.uint8),
        np.zeros((60, 40), np.uint8),
        np.full((28, 28), 128, np.uint8),
        np.zeros((28, 28)),
        np.zeros((0, 7), np.uint8),
        np.full((2, 900), 30, np.uint8),
        np.full((30, 30), np.nan),
        np.random.default_rng(0).normal(200, 8, (200, 300)).clip(0, 255).astype(np.uint8),
    ],
)
def test_a_picture_without_ink_is_an_empty_image(picture):
    assert not digit_image_from_picture(picture).any()


def test_colours_must_be_grey_before():
    with pytest.raises(ValueError, match="two dimensions"):
        digit_image_from_picture(np.zeros((5, 5, 3), np.uint8))


@settings(max_examples=60)
@given(hnp.arrays(st.sampled_from([np.uint8, np.float32]), hnp.array_shapes(min_dims=2, max_dims=2, max_side=50)))
def test_no_picture_raises_or_warns(picture):
    digit = digit_image_from_picture(picture)
    assert digit.shape == (28, 28)
    assert digit.dtype == np.float32
    assert 0 <= digit.min() <= digit.max() <= 1


def test_connected_parts_are_found_across_corners_and_forks():
    mask = np.array([[1, 0, 1, 0, 0], [1, 0, 1, 0, 1], [1, 1, 1, 0, 1], [0, 0, 0, 1, 0]], bool)
    mask = np.pad(mask, ((0, 2), (0, 3)))
    mask[5, 7] = True
    labels, parts = labelled(mask.astype(np.uint8))
    assert [(part.area, part.top, part.bottom, part.left, part.right) for part in parts] == [
        (10, 0, 4, 0, 5),
        (1, 5, 6, 7, 8),
    ]
    assert len({labels[0, 0], labels[0, 2], labels[3, 3], labels[1, 4]}) == 1
    assert labels[5, 7] != labels[0, 0]
    assert not labels[~mask].any()


ONE = Ink((Stroke(((150.0, 20.0), (150.0, 180.0)), 14.0),))


def test_a_drawing_without_a_picture_is_its_ink():
    assert np.array_equal(drawing_digit(ONE, None, None)[0], digit_image(ONE))
    blank = np.full((90, 90), 255, np.uint8)
    assert np.array_equal(drawing_digit(ONE, blank, (0.0, 0.0, 300.0, 300.0))[0], digit_image(ONE))


def test_a_picture_without_ink_over_it_is_the_picture(mnist):
    paper = on_paper(mnist[0])
    expected = digit_image_from_picture(paper)
    assert np.array_equal(drawing_digit(Ink(), paper, (0.0, 0.0, 420.0, 320.0))[0], expected)


def test_ink_over_a_picture_is_read_together():
    page = np.full((300, 300), 255, np.uint8)
    page[94:107, 70:230] = 0  # the level bar of a plus; the upright comes as ink
    upright = Ink((Stroke(((150.0, 20.0), (150.0, 180.0)), 13.0),))
    both, _ = drawing_digit(upright, page, (0.0, 0.0, 300.0, 300.0))
    plus = digit_image(Ink((*upright.strokes, Stroke(((70.0, 100.0), (230.0, 100.0)), 13.0))))
    assert alike(both, plus) > 0.9
    moved, _ = drawing_digit(Ink((Stroke(((650.0, 140.0), (650.0, 460.0)), 26.0),)), page, (350.0, 100.0, 600.0, 600.0))
    assert alike(moved, both) > 0.97


def test_a_jpeg_is_as_good_as_the_picture_itself(mnist):
    paper = on_paper(mnist[3])
    content = io.BytesIO()
    Image.fromarray(paper).save(content, "JPEG", quality=50)
    assert alike(digit_image_from_picture(np.asarray(Image.open(content))), digit_image_from_picture(paper)) > 0.97


def test_a_filled_shape_stays_filled():
    page = np.full((160, 160), 255, np.uint8)
    down, across = np.ogrid[:160, :160]
    page[(down - 80) ** 2 + (across - 80) ** 2 < 40**2] = 0
    digit = digit_image_from_picture(page)
    assert digit[8:20, 8:20].min() > 0.8


def test_soft_shadows_are_paper(mnist):
    down, across = np.mgrid[-1:1:320j, -1:1:420j]
    shadow = 1 - 0.35 * np.exp(-((down - 0.6) ** 2 + (across + 0.7) ** 2) / 0.4)
    for image in mnist[:20]:
        paper = on_paper(image)
        assert (
            alike(digit_image_from_picture((paper * shadow).astype(np.uint8)), digit_image_from_picture(paper)) > 0.95
        )


@pytest.mark.parametrize("shape", [(1, 1), (40, 1), (40, 2), (2, 40), (2, 2), (3, 4)])
def test_ink_of_any_width_has_an_image_with_its_mass_in_the_middle(shape):
    image = image_of_strength(np.pad(np.ones(shape, np.float32), 5))
    assert image.max() > 0.9
    assert [float((image.sum(axis=axis) @ np.arange(28)) / image.sum()) for axis in (0, 1)] == pytest.approx(
        [14, 14], abs=0.3
    )
