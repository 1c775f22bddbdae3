import numpy as np
import pytest
from PIL import Image, ImageDraw

from trainer.image.lit_paper import box_blur, enclosed, lit_strength

DOWN, ACROSS = np.mgrid[-1:1:240j, -1:1:320j]


def seven(width=14):
    page = Image.new("L", (320, 240), 0)
    ImageDraw.Draw(page).line([(110, 70), (200, 70), (150, 180)], 255, width, "curve")
    return np.asarray(page) > 127


LIGHTS = {
    "even": np.full((240, 320), 0.8),
    "from one side": 0.7 + 0.25 * ACROSS,
    "from above": 0.6 + 0.3 * DOWN,
    "a spot": 0.6 + 0.2 * np.exp(-(DOWN**2 + ACROSS**2)),
    "a shadow": 0.85 - 0.2 * np.exp(-((DOWN - 0.6) ** 2 + (ACROSS + 0.7) ** 2) / 0.4),
}


@pytest.mark.parametrize("light", LIGHTS)
@pytest.mark.parametrize("dark", [True, False])
@pytest.mark.parametrize("contrast", [0.2, 0.8])
def test_ink_is_found_in_any_light(light, dark, contrast):
    ink = seven()
    paper = LIGHTS[light] * (1 - contrast * ink) if dark else 0.15 * LIGHTS[light] + 0.7 * contrast * ink
    grain = np.random.default_rng(0).normal(0, 0.008, ink.shape)
    strength = lit_strength((np.clip(paper + grain, 0, 1) * 255).astype(np.uint8))
    found = strength > 127
    assert (found & ink).sum() > 0.85 * ink.sum()
    assert (found & ~ink).sum() < 0.35 * ink.sum()


def test_paper_without_ink_is_empty_in_any_light():
    for light in LIGHTS.values():
        grain = np.random.default_rng(1).normal(0, 0.01, light.shape)
        assert not lit_strength((np.clip(light + grain, 0, 1) * 255).astype(np.uint8)).any()


@pytest.mark.parametrize("shape", [(400, 400), (289, 304), (400, 153), (138, 169), (400, 137)])
@pytest.mark.parametrize("angle", [0, 30, 90, 200])
def test_light_that_falls_from_one_side_to_black_leaves_nothing_up_to_the_border(shape, angle):
    down, across = (np.linspace(-1, 1, side) for side in shape)
    along = np.sin(np.radians(angle)) * down[:, None] + np.cos(np.radians(angle)) * across
    levels = 255 * (along - along.min()) / np.ptp(along)
    assert not (lit_strength(levels.astype(np.uint8)) > 115).any()


@pytest.mark.parametrize("shape", [(3, 3), (3, 400), (400, 3), (29, 31), (400, 400)])
def test_every_shape_has_a_strength(shape):
    noise = np.random.default_rng(2).integers(0, 255, shape, dtype=np.uint8)
    assert lit_strength(noise).shape == shape


def test_a_blur_repeats_the_edges():
    assert np.allclose(box_blur(np.full((5, 6), 3, np.float32), 2), 3)


def test_an_area_is_enclosed_when_ink_is_around_three_quarters_of_it():
    area = np.zeros((30, 60), bool)
    area[10:20, 10:20] = area[10:20, 40:50] = True
    ink = np.zeros_like(area)
    ink[9:21, 9:21] = True
    ink &= ~area
    ink[9, 40:50] = True
    inside = enclosed(area, ink)
    assert inside[10:20, 10:20].all()
    assert not inside[:, 30:].any()
