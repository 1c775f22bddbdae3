import json
import subprocess
import sys

import numpy as np

from tests.trainer.reading.written import written
from trainer.__main__ import main
from trainer.model.model_loading import load_model


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


def test_the_last_line_of_an_evaluation_is_one_json_object(model, data, capsys):
    assert main(["evaluate", "--model", str(model), "--data", str(data)]) == 0
    lines = capsys.readouterr().out.splitlines()
    values = json.loads(lines[-1])
    assert values["n"] == 200
    assert values["accuracy"] == load_model(model).info.test_accuracy
    assert {"loss", "ece", "refused", "per_class", "confusion"} <= set(values)
    assert f"{values['accuracy']:.2%}" in "\n".join(lines[:-1])


def test_json_alone_can_be_asked_for(model, data, capsys):
    main(["evaluate", "--model", str(model), "--data", str(data), "--json"])
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["n"] == 200


def test_drawings_are_evaluated_by_writer(model, tmp_path, capsys):
    points = np.array([[0, 0], [0, 50], [10, 0], [10, 50]], np.float32)
    np.savez(
        tmp_path / "ink.npz", points=points, stroke_len=[2, 2], strokes_per_digit=[1, 1], label=[1, 1], writer=[3, 4]
    )
    sheet = tmp_path / "sheet.png"
    options = ["--model", str(model), "--data", str(tmp_path / "ink.npz"), "--contact-sheet", str(sheet)]
    assert main(["evaluate", *options]) == 0
    values = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert set(values["per_writer"]) == {"3", "4"}
    assert sheet.is_file()


def test_a_reader_that_closes_the_pipe_early_leaves_no_traceback(model, data):
    command = [sys.executable, "-m", "trainer", "evaluate", "--data", str(data), "--model", str(model)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        child.stdout.close()
        assert child.stderr.read() == b""
        assert child.wait(60) == 1
