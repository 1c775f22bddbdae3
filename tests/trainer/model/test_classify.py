from pathlib import Path

import numpy as np
import pytest

from tests.trainer.sample_models import random_model
from trainer.errors import InkFileError, PictureError
from trainer.files.bundle import default_model_path
from trainer.image.digit_image import digit_image
from trainer.image.picture_file import write_png_bytes
from trainer.ink.inkml import to_bytes, write_inkml
from trainer.ink.strokes import Ink, Stroke
from trainer.model.classify import classify_file, file_kind
from trainer.model.digit_model import ModelInfo, Refusal
from trainer.model.model_loading import load_model
from trainer.model.predict import Predictor

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


def test_several_parts_are_no_digit_unless_refusing_is_off(tmp_path):
    write_inkml(tmp_path / "eleven.inkml", ELEVEN)
    answer = classify_file(tmp_path / "eleven.inkml", PREDICTOR)
    assert (answer["digit"], answer["reason"]) == (None, "several")
    forced = classify_file(tmp_path / "eleven.inkml", PREDICTOR, refuse=False)
    assert forced["digit"] == answer["most_probable"]


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
    assert file_kind(tmp_path / "drawing.txt") == "ink"
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
        assert (answer["digit"], answer["reason"]) == (None, "several")
    else:
        named = next((int(word) for word in path.stem.split("_") if word in list("0123456789")), 7)
        assert (answer["digit"], answer["reason"]) == (named, "")
