"""A small model that is made in a moment, a real window that reads with it, and a hand that draws on it."""

import itertools

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from digitpad.texts.language import Language
from trainer.model.digit_model import DigitModel, ModelInfo, Refusal

SEVEN = ((80, 60), (200, 60), (140, 220))
ONE = ((140, 60), (140, 220))


def draw_stroke(canvas, points, button=Qt.MouseButton.LeftButton, steps=8):
    """One stroke with real mouse events through points in pad units."""
    scale = canvas.width() / 280
    corners = [QPoint(round(x * scale), round(y * scale)) for x, y in points]
    QTest.mousePress(canvas, button, Qt.KeyboardModifier.NoModifier, corners[0])
    for start, end in itertools.pairwise(corners):
        for step in range(1, steps + 1):
            QTest.mouseMove(canvas, start + (end - start) * (step / steps))
    QTest.mouseRelease(canvas, button, Qt.KeyboardModifier.NoModifier, corners[-1])


def point_at(widget, place):
    """The pointer goes there, no button down, whatever window lies in front of it."""
    where, there = QPointF(place), QPointF(widget.mapToGlobal(place))
    none, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QMouseEvent(QEvent.Type.MouseMove, where, there, none, none, no_key))


def random_model(name="random", seed=1, accuracy=0.5, refusal=None):
    """An untrained model: it reads something, reproducibly."""
    rng = np.random.default_rng(seed)
    weights = (rng.normal(0, 0.05, (32, 784)).astype(np.float32), rng.normal(0, 0.5, (10, 32)).astype(np.float32))
    biases = (np.zeros(32, np.float32), np.zeros(10, np.float32))
    info = ModelInfo(name=name, test_accuracy=accuracy)
    return DigitModel(weights, biases, refusal=None if refusal is None else Refusal(refusal), info=info)


@pytest.fixture(autouse=True)
def same_palette():
    """The application looks after each test as before it: a theme that one test chose is not the next one's."""
    before = QApplication.palette() if QApplication.instance() else QPalette()
    yield
    if QApplication.instance() and QApplication.palette() != before:
        QApplication.setPalette(before)


@pytest.fixture(autouse=True)
def english_again():
    """Every test begins in English, whatever the one before it has left its application with."""
    yield
    if app := QApplication.instance():
        Language(app).choose("en")


@pytest.fixture
def model():
    return random_model()


@pytest.fixture
def parent(qtbot):
    """A widget that owns what a test makes, as the window does: Qt takes it apart, not Python's collector."""
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def document(parent):
    from digitpad.draw.pad_document import PadDocument

    return PadDocument(parent)


@pytest.fixture
def window(qtbot, model):
    from digitpad.app import create_window

    pad = create_window(model)
    qtbot.addWidget(pad)
    pad.show()
    qtbot.waitUntil(lambda: pad.model_in_use.model is model)
    return pad


@pytest.fixture(scope="session")
def fresh(tmp_path_factory):
    """The texts that are in the code now, as lupdate finds them: (context, text, comment) -> [""]."""
    from tests.digitpad.texts.ts_files import messages, update

    ts = tmp_path_factory.mktemp("translations") / "fresh.ts"
    update.collect(ts, "de")
    return messages(ts)


def cut_cells(table):
    """The texts of a table that are not seen whole."""
    metrics, cut = table.fontMetrics(), []
    for row in (row for row in range(table.rowCount()) if not table.isRowHidden(row)):
        for column in range(table.columnCount()):
            text = table.item(row, column).text()
            room = QRect(0, 0, table.columnWidth(column) - 6, table.rowHeight(row))
            taken = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text)
            if taken.width() > room.width() or taken.height() > room.height():
                cut.append(text)
    heads = [(table.horizontalHeaderItem(column).text(), column) for column in range(table.columnCount())]
    return cut + [text for text, column in heads if metrics.horizontalAdvance(text) > table.columnWidth(column) - 6]
