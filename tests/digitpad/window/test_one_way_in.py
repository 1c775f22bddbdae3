"""What people bring is read alike on the window, on the command line and in the library."""

import json
import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from digitpad.__main__ import main
from digitpad.app import create_window
from tests.digitpad.window.test_dropped_files import drop
from trainer.errors import TrainerError
from trainer.files.bundle import default_model_path
from trainer.library.any_form import read_number
from trainer.model.model_loading import load_model

ROOT = Path(__file__).parents[3]
CASES = Path(os.environ.get("DIGITPAD_SHARED") or ROOT.parent / "shared") / "cases"
DRAWN = sorted(path for kind in ("pictures", "inkml") for path in (CASES / kind).glob("*.*"))
MODELS = sorted((CASES / "models").glob("*.*"))

pytestmark = pytest.mark.skipif(not DRAWN, reason="DIGITPAD_SHARED names no folder with cases")


@pytest.fixture
def pad(qtbot):
    window = create_window(load_model(default_model_path()))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.recognizer.predictor is not None, timeout=30_000)
    return window


def by_command(capsys, paths):
    main(["classify", "--json", "--quiet", *map(str, paths)])
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_every_picture_and_drawing_is_read_alike_in_three_ways(pad, qtbot, capsys):
    for path, said in zip(DRAWN, by_command(capsys, DRAWN), strict=True):
        pad.document.clear()
        drop(pad, path)
        qtbot.waitUntil(lambda: not pad.document.is_empty, timeout=30_000)
        pad.recognizer.read_now()
        shown, found = pad.recognizer.reading.number, read_number(path)
        assert (shown.text, shown.number, shown.reason) == (found.text, found.number, found.reason), path.name
        assert said["number"] == found.number, path.name
        if path.stem[-2] == "_":  # its digit
            assert found.number == path.stem[-1], path.name


def test_a_model_is_a_model_in_three_ways(pad, qtbot, capsys):
    for path, said in zip(MODELS, by_command(capsys, MODELS), strict=True):
        assert "is a model" in said["error"], path.name
        with pytest.raises(TrainerError, match="is a model"):
            read_number(path)
    name = next(path for path in MODELS if path.name == "lightning.ckpt")
    drop(pad, name)
    qtbot.waitUntil(lambda: pad.model_in_use.model.info.name == "lightning", timeout=60_000)
    assert pad.findChild(QMessageBox, "errorDialog") is None
