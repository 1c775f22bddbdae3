"""``python -m trainer adapt-study``: what is told of each writer and of all, and what cannot be studied."""

import json

import numpy as np
import pytest

from trainer.__main__ import main
from trainer.adaptation.study import FEWEST
from trainer.adaptation.verdict import Adaptation, Verdict
from trainer.data.drawn_digits import ink_of_style
from trainer.data.pen_styles import digit_styles


def write_ink(path, count, **columns):
    """A collection of ``count`` digits, each drawn as a style says."""
    styles = [digit_styles()[number] for number in np.linspace(0, len(digit_styles()) - 1, count).astype(int)]
    drawings = [ink_of_style(style).strokes for style in styles]
    strokes = [np.array(stroke.points, np.float32) for drawing in drawings for stroke in drawing]
    np.savez(
        path,
        points=np.concatenate(strokes),
        stroke_len=np.array([len(stroke) for stroke in strokes], np.int32),
        strokes_per_digit=np.array([len(drawing) for drawing in drawings], np.int32),
        label=np.array([int(style.sign) for style in styles]),
        **columns,
    )
    return str(path)


def learned_at_once(model, samples, _dataset):
    """A model that learned nothing, with a verdict that allows it."""
    return Adaptation(model, Verdict(len(samples), 0.5, 0.75, True, 0.99, 0.99, 0.9, 0.9), seconds=1.5)


def test_a_writer_is_a_row_for_people_and_the_summary_one_json_object(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("trainer.adaptation.adapt.adapt", learned_at_once)
    data = write_ink(tmp_path / "ink.npz", FEWEST, writer=np.full(FEWEST, 7))
    assert main(["adapt-study", "--data", data]) == 0
    lines = capsys.readouterr().out.splitlines()
    summary = json.loads(lines[-1])
    assert (summary["data"], summary["orders"], summary["writers"]) == (data, 1, 1)
    (row,) = (line for line in lines if line.startswith("| 7 | "))
    assert "| 50.0% → 75.0% | +0.00 | +0.0 | yes | 1.5 |" in row
    assert row.count("|") == lines[1].count("|")


@pytest.mark.parametrize(
    ("columns", "options", "words"),
    [({}, [], "does not say who drew each digit"), ({"writer": [1, 1]}, ["--orders", "0"], "--orders must be 1")],
)
def test_what_cannot_be_studied_is_status_2(tmp_path, capsys, columns, options, words):
    assert main(["adapt-study", "--data", write_ink(tmp_path / "ink.npz", 2, **columns), *options]) == 2
    assert words in capsys.readouterr().err
