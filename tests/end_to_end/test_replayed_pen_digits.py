"""Real pen digits, replayed as mouse events on the real window: it answers as it would for the original ink."""

import os
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from digitpad.app import create_window
from trainer.data.ink_collection import read_ink_file
from trainer.files.bundle import default_model_path
from trainer.image.digit_image import digit_image, parts_side_by_side
from trainer.ink.inkml import read_inkml, to_bytes
from trainer.model.model_loading import load_model
from trainer.model.predict import Predictor

ROOT = Path(__file__).resolve().parents[2]
PEN_DIGITS = Path(os.environ.get("DIGITPAD_SHARED") or ROOT.parent / "shared") / "data/ink/pendigits_train.npz"
EVERY = 25  # of 7,494 digits by 30 people: 300 digits, all writers and all digits among them
SHARE_OF_PAD = 0.6
AGREEMENT = 0.995  # pointer positions are whole pixels, so a hair's breadth may tip a digit
LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.mark.timeout(900)
@pytest.mark.skipif(not PEN_DIGITS.is_file(), reason="the pen digits for measuring are not on this machine")
def test_replayed_digits_are_answered_like_their_ink(qtbot):
    drawings = read_ink_file(PEN_DIGITS).drawings[::EVERY]
    predictor = Predictor(load_model(default_model_path()))
    window = create_window(default_model_path())
    qtbot.addWidget(window)
    window.show()
    window.commands["WholeNumbers"].trigger()  # here each drawing is one digit, and said to be
    canvas = window.findChild(QWidget, "inkCanvas")
    shown = window.findChild(QLabel, "predictedDigit")

    answers, for_recorded, for_original = [], [], []
    for ink in drawings:
        window.commands["Clear"].trigger()
        replay(canvas, ink)
        recorded = window.document.ink
        qtbot.waitUntil(lambda recorded=recorded: has_read(window.recognizer, recorded))
        answers.append(shown.text())
        for_recorded.append(answer(predictor, read_inkml(to_bytes(recorded))))
        for_original.append(answer(predictor, ink))

    assert answers == for_recorded
    same = np.mean(np.array(answers) == np.array(for_original))
    print(f"{len(drawings)} pen digits replayed, {same:.2%} answered like the original")
    assert same >= AGREEMENT


def replay(canvas, ink):
    """Draws the ink in the middle of the canvas, a mouse event for each of its points."""
    points = np.array([point for stroke in ink.strokes for point in stroke.points])
    low, high = points.min(axis=0), points.max(axis=0)
    scale = SHARE_OF_PAD * min(canvas.width(), canvas.height()) / max(float((high - low).max()), 1.0)
    corner = np.array([canvas.width(), canvas.height()]) / 2 - scale * (low + high) / 2
    for stroke in ink.strokes:
        path = [QPoint(*map(int, np.rint(corner + scale * np.array(point)))) for point in stroke.points]
        QTest.mousePress(canvas, LEFT, NO_KEY, path[0])
        for point in path[1:]:
            QTest.mouseMove(canvas, point)
        QTest.mouseRelease(canvas, LEFT, NO_KEY, path[-1])


def has_read(recognizer, ink):
    """Whether the pad's last reading is of this ink, and not of an earlier stage of it."""
    return recognizer.image is not None and np.array_equal(recognizer.image, digit_image(ink))


def answer(predictor, ink):
    """What the pad's label has to say for this ink."""
    digit = predictor.predict(digit_image(ink), parts_side_by_side(ink)).digit
    return "–" if digit is None else str(digit)
