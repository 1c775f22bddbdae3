import numpy as np
import pytest
from PIL import Image, ImageDraw

from trainer.image.lit_paper import box_blur, lit_strength

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


@pytest.mark.parametrize("shape", [(3, 3), (3, 400), (400, 3), (29, 31), (400, 400)])
def test_every_shape_has_a_strength(shape):
    noise = np.random.default_rng(2).integers(0, 255, shape, dtype=np.uint8)
    assert lit_strength(noise).shape == shape


def test_a_blur_repeats_the_edges():
    assert np.allclose(box_blur(np.full((5, 6), 3, np.float32), 2), 3)
