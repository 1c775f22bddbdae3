import numpy as np
import pytest
from PIL import Image, ImageDraw

from tests.measuring.cropped_pictures import KINDS, rule_drawings
from trainer.image.paper_sheet import paper_sheet
from trainer.image.picture_paper import working_picture


def card(paper, table, turned=0.0, written=True, shape=(320, 240)):
    page = Image.new("L", (240, 180), paper)
    if written:
        ImageDraw.Draw(page).line([(90, 40), (150, 40), (110, 150)], table, 10)
    return np.asarray(page.rotate(turned, expand=True, fillcolor=table)), np.asarray(
        Image.new("L", shape, table)
    ).copy()


def laid(paper, table, turned=0.0, written=True):
    sheet, page = card(paper, table, turned, written)
    top, left = (page.shape[0] - sheet.shape[0]) // 2, (page.shape[1] - sheet.shape[1]) // 2
    page[top : top + sheet.shape[0], left : left + sheet.shape[1]] = sheet
    return page


@pytest.mark.parametrize(("paper", "table"), [(230, 60), (50, 200), (200, 140)])
@pytest.mark.parametrize("turned", [0, 4, -8])
def test_a_written_sheet_within_other_surroundings_is_found(paper, table, turned):
    page = laid(paper, table, turned)
    found = page[paper_sheet(page)]
    assert (found == paper).mean() > 0.7
    assert (np.abs(found.astype(int) - table) < 20).mean() > 0.02


@pytest.mark.parametrize("side", [80, 106, 209, 400])
@pytest.mark.parametrize("is_light", [False, True])
def test_the_inside_of_a_thin_frame_along_the_border_is_a_sheet(side, is_light):
    page = Image.new("L", (side, side), 255)
    line = ImageDraw.Draw(page)
    line.rectangle((0, 0, side - 1, side - 1), outline=0, width=max(1, side // 70))
    line.line([(side * 0.35, side * 0.2), (side * 0.65, side * 0.2), (side * 0.45, side * 0.8)], 0, max(2, side // 14))
    levels = np.asarray(page) if is_light else 255 - np.asarray(page)

    found = levels[paper_sheet(levels)]

    assert min(found.shape) > 0.9 * side
    assert np.ptp(np.concatenate([found[0], found[-1], found[:, 0], found[:, -1]])) == 0


def test_a_sheet_with_nothing_on_it_is_none():
    assert paper_sheet(laid(230, 60, written=False)) is None


def test_light_and_shadow_are_no_sheets():
    down, across = np.mgrid[-1:1:240j, -1:1:320j]
    for amount in (0.4, -0.4):
        light = 0.5 + amount * np.exp(-2 * (down**4 + across**4))
        page = (light * 255).astype(np.uint8)
        page[100:140, 150:160] //= 3
        assert paper_sheet(page) is None


@pytest.mark.parametrize("kind", KINDS)
def test_no_digit_cut_to_its_ink_is_a_sheet(kind):
    rng = np.random.default_rng(2)
    found = [paper_sheet(working_picture(KINDS[kind](ink, rng))) for ink in rule_drawings(150, rng)[0]]
    assert sum(place is not None for place in found) <= 1
