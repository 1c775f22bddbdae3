import json
from pathlib import Path

import numpy as np
import pytest

from tests.trainer.reading.test_picture_reader import page
from tests.trainer.reading.written import ink, moved, predictor, written
from tests.trainer.sample_models import random_model
from trainer.errors import InkFileError, PictureError
from trainer.files.bundle import default_model_path
from trainer.image.digit_image import digit_image
from trainer.image.picture_file import write_png_bytes
from trainer.ink.inkml import to_bytes, write_inkml
from trainer.ink.strokes import Ink, Stroke
from trainer.model.digit_model import ModelInfo, Refusal
from trainer.model.model_loading import load_model
from trainer.model.predict import Predictor
from trainer.reading.classify import classify_file, predict_file
from trainer.reading.file_kind import is_ink

PREDICTOR = Predictor(random_model(refusal=Refusal(0.0), info=ModelInfo(name="mine")))
ONE = Ink((Stroke(((50.0, 10.0), (50.0, 90.0))),))
ELEVEN = Ink((*ONE.strokes, Stroke(((120.0, 10.0), (120.0, 90.0)))))


def test_a_drawing_is_read_like_the_pads_own_ink(tmp_path):
    write_inkml(tmp_path / "one.inkml", ONE)
    answer = classify_file(tmp_path / "one.inkml", PREDICTOR)
    wanted = PREDICTOR.predict(digit_image(ONE))
    assert answer["digit"] == wanted.digit
    assert answer["probabilities"] == pytest.approx(wanted.probabilities, abs=1e-6)
    assert answer["model"] == "mine"
    assert answer["file"] == str(tmp_path / "one.inkml")


def test_a_number_is_no_digit_and_each_of_its_digits_is_told(tmp_path):
    write_inkml(tmp_path / "number.inkml", ink(written("2026")))
    answer = classify_file(tmp_path / "number.inkml", predictor())
    assert (answer["number"], answer["digit"], answer["most_probable"], answer["reason"]) == (
        "2026",
        None,
        None,
        "several",
    )
    assert [each["digit"] for each in answer["digits"]] == [2, 0, 2, 6]
    least = min((each["probabilities"] for each in answer["digits"]), key=max)
    assert answer["probabilities"] == least
    assert sum(least) == pytest.approx(1, abs=1e-4)
    json.dumps(answer)


def test_boxes_are_in_units_of_the_ink(tmp_path):
    strokes = written("47")
    write_inkml(tmp_path / "number.inkml", ink(strokes))
    boxes = [each["box"] for each in classify_file(tmp_path / "number.inkml", predictor())["digits"]]
    assert boxes[0][0] == pytest.approx(min(x for x, _ in strokes[0].points), abs=0.1)
    assert boxes[1][2] == pytest.approx(max(x for stroke in strokes for x, _ in stroke.points), abs=0.1)
    assert boxes[0][2] < boxes[1][0]


@pytest.mark.parametrize("scale", [1, 8])
def test_boxes_are_in_pixels_of_the_pictures_file_however_large_it_is(tmp_path, scale):
    picture = page("20")
    (tmp_path / "number.png").write_bytes(write_png_bytes(picture.repeat(scale, axis=0).repeat(scale, axis=1)))
    answer = classify_file(tmp_path / "number.png", predictor())
    assert answer["number"] == "20"
    columns = np.flatnonzero((picture == 0).any(axis=0)) * scale
    assert answer["digits"][0]["box"][0] == pytest.approx(columns[0], abs=4 * scale)
    assert answer["digits"][1]["box"][2] == pytest.approx(columns[-1], abs=4 * scale)


def test_a_single_digit_is_its_own_number(tmp_path):
    write_inkml(tmp_path / "one.inkml", ONE)
    answer = classify_file(tmp_path / "one.inkml", predictor())
    assert (answer["digit"], answer["number"]) == (1, "1")
    assert [each["digit"] for each in answer["digits"]] == [1]
    assert answer["digits"][0]["probabilities"] == answer["probabilities"]


def test_a_number_with_an_unsure_digit_is_none_unless_refusing_is_off(tmp_path):
    scribble = Stroke(((0, 0), (40, 55), (5, 50), (35, 5), (20, 60), (2, 20), (38, 30)))
    write_inkml(tmp_path / "number.inkml", ink([*written("2"), *moved([scribble], 90)]))
    answer = classify_file(tmp_path / "number.inkml", predictor())
    assert (answer["number"], answer["digit"], answer["reason"]) == (None, None, "not_sure")
    assert len(answer["digits"]) == 2
    forced = classify_file(tmp_path / "number.inkml", predictor(), refuse=False)
    assert (forced["number"], forced["reason"]) == ("".join(str(each["digit"]) for each in forced["digits"]), "several")


def test_as_one_digit_a_number_is_several(tmp_path):
    write_inkml(tmp_path / "number.inkml", ink(written("26")))
    (tmp_path / "number.png").write_bytes(write_png_bytes(page("26")))
    for name in ("number.inkml", "number.png"):
        assert predict_file(tmp_path / name, predictor()).reason == "several"


def test_a_picture_is_read_and_a_white_one_is_empty(tmp_path):
    paper = np.full((60, 60), 255, np.uint8)
    (tmp_path / "white.png").write_bytes(write_png_bytes(paper))
    paper[10:50, 28:32] = 0
    (tmp_path / "one.png").write_bytes(write_png_bytes(paper))
    assert classify_file(tmp_path / "one.png", PREDICTOR)["digit"] is not None
    white = classify_file(tmp_path / "white.png", PREDICTOR)
    assert (white["digit"], white["most_probable"], white["reason"]) == (None, None, "empty")
    assert white["probabilities"] == [0.1] * 10


def test_a_drawing_is_known_by_its_content_and_a_broken_one_by_its_suffix(tmp_path):
    (tmp_path / "drawing.txt").write_bytes(b"\n " + to_bytes(ONE).partition(b"?>")[2])
    assert is_ink(tmp_path / "drawing.txt")
    (tmp_path / "broken.inkml").write_bytes(b"nothing")
    with pytest.raises(InkFileError):
        classify_file(tmp_path / "broken.inkml", PREDICTOR)


def test_what_is_not_there_is_told(tmp_path):
    for name in ("missing.png", "zero\0.png"):
        with pytest.raises(PictureError):
            classify_file(tmp_path / name, PREDICTOR)


BUNDLED = Predictor(load_model(default_model_path()))
BROUGHT = sorted((Path(__file__).parent / "pictures").iterdir())


@pytest.mark.parametrize("path", BROUGHT, ids=lambda path: path.name)
def test_pictures_as_people_bring_them_are_read(path):
    answer = classify_file(path, BUNDLED)
    if path.stem.startswith("several"):
        assert (answer["digit"], answer["reason"], answer["number"]) == (None, "several", path.stem[8:])
    else:
        named = next((int(word) for word in path.stem.split("_") if word in list("0123456789")), 7)
        assert (answer["digit"], answer["reason"]) == (named, "")
