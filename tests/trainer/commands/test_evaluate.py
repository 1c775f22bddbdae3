import json

import numpy as np

from tests.trainer.reading.written import written
from trainer.__main__ import main


def write_numbers(path, *texts):
    drawings = [written(text) for text in texts]
    strokes = [stroke for drawing in drawings for stroke in drawing]
    np.savez(
        path,
        points=np.concatenate([np.array(stroke.points, np.float32) for stroke in strokes]),
        stroke_len=np.array([len(stroke.points) for stroke in strokes], np.int32),
        strokes_per_number=np.array([len(drawing) for drawing in drawings], np.int32),
        label=np.array(texts),
    )
    return str(path)


def test_a_file_of_numbers_gives_one_json_object(tmp_path, capsys):
    data = write_numbers(tmp_path / "numbers.npz", "2026", "07")
    assert main(["evaluate", "--data", data, "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["data"] == data
    assert {name: figures[name] for name in ("n", "exact", "wrong", "refused", "length", "best")} == {
        "n": 2, "exact": 1.0, "wrong": 0.0, "refused": 0.0, "length": 1.0, "best": 1.0
    }  # fmt: skip


def test_people_get_a_sentence_before_it(tmp_path, capsys):
    data = write_numbers(tmp_path / "numbers.npz", "2026")
    assert main(["evaluate", "--data", data]) == 0
    sentence, figures = capsys.readouterr().out.splitlines()
    assert "100.00% of 1 numbers read right" in sentence
    assert json.loads(figures)["n"] == 1


def test_numbers_cannot_be_studied_as_digits(tmp_path, capsys):
    data = write_numbers(tmp_path / "numbers.npz", "2026")
    assert main(["adapt-study", "--data", data]) != 0
    assert "holds whole numbers" in capsys.readouterr().err
