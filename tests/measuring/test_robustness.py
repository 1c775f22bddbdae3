import json

import numpy as np
import pytest

from tests.measuring.paper_photos import photographed
from tests.measuring.robustness import PAD, changes, ink_robustness, main, refusal
from trainer.data.dataset import load_dataset
from trainer.data.drawn_digits import ink_of_style
from trainer.data.ink_collection import read_ink_file
from trainer.data.pen_styles import digit_styles
from trainer.files.bundle import default_model_path
from trainer.image.digit_image import digit_image
from trainer.ink.strokes import Ink, Stroke
from trainer.model.model_loading import load_model
from trainer.model.predict import Predictor

TAP = Ink((Stroke(((3.0, 4.0),)),))


@pytest.fixture(scope="module")
def predictor():
    return Predictor(load_model(default_model_path()))


@pytest.fixture(scope="module")
def drawings():
    styles = digit_styles()[::80]
    return [ink_of_style(style) for style in styles], np.array([int(style.sign) for style in styles])


def box(ink):
    points = np.array([point for stroke in ink.strokes for point in stroke.points])
    return points.min(axis=0), points.max(axis=0)


@pytest.mark.parametrize("name", changes())
def test_every_change_can_be_made_to_any_ink(name, drawings):
    for ink in (*drawings[0][:3], TAP):
        changed = changes()[name](ink)
        assert len(changed.strokes) == len(ink.strokes)
        assert digit_image(changed).shape == (28, 28)


def test_sizes_are_shares_of_the_pad_in_whole_pixels(drawings):
    low, high = box(changes()["size 25% of the pad"](drawings[0][0]))
    assert max(high - low) == round(0.25 * PAD)
    assert (low == 0).all()


def test_a_slower_pen_gives_fewer_points_and_keeps_the_ends(drawings):
    ink = drawings[0][5]
    slow = changes()["20 points a second"](ink)
    assert slow.point_count < 0.3 * ink.point_count
    for stroke, thinned in zip(ink.strokes, slow.strokes, strict=True):
        assert thinned.points[0] == pytest.approx(stroke.points[0])
        assert thinned.points[-1] == pytest.approx(stroke.points[-1])


def test_place_size_and_pen_cost_nothing(predictor, drawings):
    figures = ink_robustness(predictor, *drawings)
    for name in ("size 100% of the pad", "place 1, 0", "pen 60 px", "1000 points a second", "strokes reversed"):
        assert figures[name] == pytest.approx(figures["as drawn"], abs=0.03), name


def test_a_photograph_is_a_grey_picture_with_its_digit_darker_than_the_paper():
    rng = np.random.default_rng(0)
    image = load_dataset().test_images[0]
    for _ in range(5):
        picture = photographed(image, rng)
        assert picture.dtype == np.uint8
        assert 240 <= picture.shape[0] <= 480
        assert 240 <= picture.shape[1] <= 640
        assert np.quantile(picture, 0.01) < 0.75 * np.median(picture)


def test_refusal_is_measured_for_each_set_and_kind(predictor):
    digits = load_dataset().test_images[:200].astype(np.float32) / 255
    figures = refusal(predictor, {"MNIST test": digits}, 10)
    assert figures["kept: MNIST test"] > 0.9
    assert figures["refused: a tap"] == 1
    assert figures["auroc: MNIST test"] > 0.9


def test_the_command_prints_each_figure_and_ends_with_json(tmp_path, drawings, capsys):
    inks, labels = drawings
    path = tmp_path / "ink.npz"
    strokes = [stroke for ink in inks for stroke in ink.strokes]
    np.savez(
        path,
        points=np.array([point for stroke in strokes for point in stroke.points], np.float32),
        stroke_len=np.array([len(stroke.points) for stroke in strokes], np.int32),
        strokes_per_digit=np.array([len(ink.strokes) for ink in inks], np.int32),
        label=labels,
    )
    assert len(read_ink_file(path).drawings) == len(inks)
    assert main(["--ink", str(path), "--pictures", "5", "--junk", "4"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert json.loads(lines[-1])["photographs"] >= 0
    assert any(line.startswith("turned by 15°") for line in lines)
