import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter

from tests.measuring.cropped_pictures import KINDS, rule_drawings
from trainer.image.flat_paper import flat_strength, ink_is
from trainer.image.picture_paper import working_picture


def ring(side=90, pen=12, ink=30, paper=220):
    page = Image.new("L", (side, side), paper)
    ImageDraw.Draw(page).ellipse((10, 10, side - 10, side - 10), outline=ink, width=pen)
    return np.asarray(page)


@pytest.mark.parametrize(("ink", "paper"), [(0, 255), (255, 0), (120, 140), (200, 180), (251, 255)])
def test_ink_of_any_contrast_is_full_ink_on_either_paper(ink, paper):
    strength = flat_strength(ring(ink=ink, paper=paper))
    assert strength[45, 16] == 255
    assert strength[45, 45] == strength[2, 2] == 0


def test_a_single_level_holds_no_ink():
    assert not flat_strength(np.full((50, 60), 77, np.uint8)).any()


@pytest.mark.parametrize("side", [45, 90, 200, 400])
def test_soft_edges_are_flat_paper_still(side):
    page = Image.fromarray(ring()).resize((side, side), Image.Resampling.BICUBIC).filter(ImageFilter.GaussianBlur(2))
    assert flat_strength(np.asarray(page)) is not None


def test_light_from_one_side_and_grain_are_no_flat_paper():
    slope = np.linspace(0.5, 1, 200)[None] * np.ones((200, 1))
    assert flat_strength((ring(200) * slope).astype(np.uint8)) is None
    noise = np.random.default_rng(0).normal(0, 40, (200, 200))
    assert flat_strength(np.clip(200 + noise, 0, 255).astype(np.uint8)) is None


@pytest.mark.parametrize("kind", ["cropped", "cropped to 28×28"])
def test_ink_and_paper_are_told_apart_wherever_the_picture_was_cut(kind):
    rng = np.random.default_rng(8)
    wrong = 0
    for ink in rule_drawings(200, rng)[0]:
        picture = KINDS[kind](ink, rng)
        picture = working_picture(picture)
        light = (picture > (int(picture.min()) + int(picture.max())) / 2).astype(np.uint8)
        wrong += ink_is(light) == ink_is(1 - light)
        wrong += ink_is(light) != (flat_strength(picture)[light == 1].mean() > 128)
    assert wrong <= 4
