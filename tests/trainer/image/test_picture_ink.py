import numpy as np
import pytest

from tests.measuring.cropped_pictures import KINDS, rule_drawings
from trainer.image.picture_ink import find_ink, lies_in_several


def upright(*columns, shape=(100, 300), top=20, bottom=80):
    page = np.full(shape, 255, np.uint8)
    for column in columns:
        page[top:bottom, column : column + 8] = 0
    return page


def beside(pictures, gap, paper):
    """Pictures side by side on one page, as high as the highest."""
    height = max(len(picture) for picture in pictures)
    padded = [np.pad(each, ((height - len(each), 0), (gap, gap)), constant_values=paper) for each in pictures]
    return np.pad(np.hstack(padded), gap, constant_values=paper)


def test_one_digit_of_several_pieces_is_one_and_digits_beside_each_other_are_several():
    assert not lies_in_several(find_ink(upright(100)).parts)
    assert lies_in_several(find_ink(upright(100, 140)).parts)
    assert lies_in_several(find_ink(upright(20, 140, 270)).parts)


@pytest.mark.parametrize("dark", [True, False])
def test_digits_drawn_by_rule_beside_each_other_are_several(dark):
    rng = np.random.default_rng(5)
    drawings, _ = rule_drawings(160, rng)
    missed = 0
    for pair in zip(drawings[::2], drawings[1::2], strict=True):
        pictures = [KINDS["cropped"](ink, np.random.default_rng(9)) for ink in pair]
        pictures = [255 - each if np.median(each) < 128 else each for each in pictures]
        page = beside(pictures, max(6, len(pictures[0]) // 6), int(np.median(pictures[0])))
        missed += not lies_in_several(find_ink(page if dark else 255 - page).parts)
    assert missed <= 4


def test_a_page_of_one_colour_or_of_no_size_has_no_parts():
    for shape in ((0, 0), (2, 900), (60, 60)):
        assert find_ink(np.full(shape, 90, np.uint8)).parts == ()


@pytest.mark.parametrize("kind", [np.uint8, np.float32, np.float64, np.int64, np.uint16])
def test_whole_numbers_are_read_as_255ths_and_fractions_as_they_are(kind):
    page = upright(100)
    found = find_ink((page / 255).astype(kind) if np.issubdtype(kind, np.floating) else page.astype(kind))
    rows, columns = found.shape
    assert [(100 * part.height / rows, 300 * part.width / columns) for part in found.parts] == [(60, 8)]
