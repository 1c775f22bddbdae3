import argparse
import io
import sys

import numpy as np
import pytest

from tests.trainer.sample_models import random_model
from trainer.commands.read_files import failure, read_all
from trainer.errors import TrainerError
from trainer.image.picture_file import write_png_bytes
from trainer.ink.inkml import write_inkml
from trainer.ink.strokes import Ink, Stroke
from trainer.model.predict import Predictor


@pytest.fixture
def predictor():
    return Predictor(random_model())


@pytest.fixture
def picture():
    paper = np.full((60, 60), 255, np.uint8)
    paper[10:50, 28:32] = 0
    return write_png_bytes(paper)


def answers(files, predictor):
    """Names and answers or errors, as they are shown."""
    told = []
    complete = read_all(argparse.Namespace(files=files, quiet=False), predictor, lambda *each: told.append(each))
    assert complete == (not any(isinstance(answer, TrainerError) for _, answer in told))
    return told


def test_a_folder_gives_its_pictures_and_drawings_by_name_and_those_below(predictor, picture, tmp_path):
    (tmp_path / "below").mkdir()
    (tmp_path / "z.png").write_bytes(picture)
    (tmp_path / "below" / "b.PNG").write_bytes(picture)
    write_inkml(tmp_path / "a.inkml", Ink((Stroke(((5.0, 1.0), (5.0, 9.0))),)))
    (tmp_path / "notes.txt").write_text("no digit")
    read = list(answers([str(tmp_path), str(tmp_path / "z.png")], predictor))
    assert [file for file, _ in read] == [str(tmp_path / name) for name in ("a.inkml", "below/b.PNG", "z.png", "z.png")]
    assert all(answer["file"] == file for file, answer in read)


def test_a_folder_without_any_is_told(predictor, tmp_path):
    ((_, error),) = answers([str(tmp_path)], predictor)
    assert str(error) == f"{tmp_path} holds neither a picture nor a drawing."


@pytest.mark.parametrize("kind", ["picture", "drawing"])
def test_a_dash_reads_what_comes_through_the_pipe(predictor, picture, tmp_path, monkeypatch, kind):
    write_inkml(tmp_path / "a.inkml", Ink((Stroke(((5.0, 1.0), (5.0, 9.0))),)))
    data = picture if kind == "picture" else (tmp_path / "a.inkml").read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    ((_, answer),) = answers(["-"], predictor)
    assert answer["file"] == "-"
    assert answer["most_probable"] is not None


@pytest.mark.parametrize("data", [b"", b"no picture", b"<nonsense"])
def test_what_comes_through_the_pipe_and_is_nothing_is_told_without_a_made_up_name(predictor, monkeypatch, data):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    ((file, error),) = answers(["-"], predictor)
    assert isinstance(error, TrainerError)
    assert "standard input" in str(error)
    assert failure(file, error) == {"file": "-", "digit": None, "number": None, "error": str(error)}
