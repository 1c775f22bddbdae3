"""The pad in other programs' windows: drawn on with the mouse, asked and cleared as they would."""

import subprocess
import sys
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from digitpad.digit_input import DigitInput
from tests.digitpad.conftest import random_model
from trainer.errors import ModelFileError
from trainer.ink.strokes import Ink
from trainer.model.model_file import save_model

SEVEN = [(0.3, 0.3), (0.7, 0.3), (0.45, 0.8)]
ONE = [(0.2, 0.25), (0.2, 0.8)]


@pytest.fixture
def pad(qtbot):
    widget = DigitInput()
    qtbot.addWidget(widget)
    widget.show()
    return widget


def draw(widget, *strokes):
    """Draw strokes of points in shares of the pad's side."""
    canvas = widget.findChild(QWidget, "inkCanvas")
    for stroke in strokes:
        corners = [QPoint(round(x * canvas.width()), round(y * canvas.height())) for x, y in stroke]
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=corners[0])
        for start, end in pairwise(corners):
            for step in range(1, 21):
                QTest.mouseMove(canvas, start + (end - start) * step / 20)
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=corners[-1])


def test_a_digit_drawn_with_the_mouse_is_told(pad, qtbot):
    with qtbot.waitSignal(pad.number_changed, timeout=20_000, check_params_cb=lambda number: number == "7"):
        draw(pad, SEVEN)
    assert pad.number == "7"
    assert pad.reading.digits[0].prediction.digit == 7
    assert len(pad.ink.strokes) == 1


def test_a_number_of_several_digits_too(pad, qtbot):
    draw(pad, ONE, SEVEN)
    qtbot.waitUntil(lambda: pad.number == "17", timeout=20_000)


def test_clearing_tells_and_can_be_undone(pad, qtbot):
    draw(pad, SEVEN)
    qtbot.waitUntil(lambda: pad.number == "7", timeout=20_000)
    for act, left in ((pad.clear, ""), (pad.undo, "7"), (pad.undo, ""), (pad.redo, "7")):
        with qtbot.waitSignal(pad.number_changed, timeout=20_000) as told:
            act()
        assert told.args == [left]


def test_ink_in_any_unit_is_shown_in_the_middle(pad, qtbot):
    pad.set_ink(Ink.of_points([[(0, 0), (4000, 0), (1500, 6000)]]))
    qtbot.waitUntil(lambda: pad.number == "7", timeout=20_000)
    assert all(0 <= x <= 280 and 0 <= y <= 280 for stroke in pad.ink.strokes for x, y in stroke.points)


def test_it_reads_one_digit_alone_where_the_program_wants_one(qtbot):
    pad = DigitInput(whole_numbers=False)
    qtbot.addWidget(pad)
    pad.show()
    draw(pad, ONE, SEVEN)
    qtbot.waitUntil(lambda: pad.reading.reason == "several", timeout=20_000)
    assert pad.number == ""


def test_it_reads_with_the_model_that_is_named(qtbot, tmp_path):
    save_model(tmp_path / "other.safetensors", random_model("other"))
    for model in (random_model("other"), str(tmp_path / "other.safetensors")):
        pad = DigitInput(model=model, refuse=False)
        qtbot.addWidget(pad)
        pad.show()
        draw(pad, SEVEN)
        qtbot.waitUntil(lambda pad=pad: pad.number != "", timeout=20_000)
    with pytest.raises(ModelFileError, match="missing"):
        DigitInput(model=tmp_path / "missing.safetensors")


def test_it_loads_no_torch_and_writes_nothing(tmp_path):
    code = f"""
import os, sys
os.environ.update(DIGITPAD_DATA={str(tmp_path / "own")!r}, QT_QPA_PLATFORM="offscreen")
from PySide6.QtWidgets import QApplication
from digitpad.digit_input import DigitInput
app = QApplication([])
pad = DigitInput()
pad.show()
app.processEvents()
sys.exit("torch" in sys.modules)
"""
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=120).returncode == 0
    assert not (tmp_path / "own").exists()
