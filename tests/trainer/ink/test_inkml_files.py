"""Files as other programs write them, each with the digit that it shows."""

import re
from pathlib import Path

import pytest

from trainer.files.bundle import default_model_path
from trainer.ink.inkml import read_inkml, to_bytes
from trainer.model.model_loading import load_model
from trainer.model.predict import Predictor
from trainer.reading.classify import classify_file

DATA = Path(__file__).with_name("data")
FILES = sorted(path for path in DATA.iterdir() if path.suffix in (".inkml", ".xml"))


@pytest.fixture(scope="module")
def predictor():
    return Predictor(load_model(default_model_path()))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_of_another_program_is_read_as_the_digit_that_it_shows(path, predictor):
    named = re.search(r"_([0-9])$", path.stem)
    assert classify_file(path, predictor)["digit"] == (int(named[1]) if named else 7)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_was_read_is_written_so_that_the_digit_stays(path, predictor, tmp_path):
    again = tmp_path / "again.inkml"
    again.write_bytes(to_bytes(read_inkml(path)))
    assert classify_file(again, predictor)["digit"] == classify_file(path, predictor)["digit"]
