import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QSlider, QToolButton

from tests.digitpad.conftest import SEVEN, draw_stroke


def read_out(widget):
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name), interface.text(QAccessible.Text.Value)


def test_a_screen_reader_reads_each_bars_digit_and_per_cent(window):
    draw_stroke(window.canvas, SEVEN)
    window.recognizer.read_now()

    for digit, bar in enumerate(window.bars.bars):
        name, value = read_out(bar)
        assert str(digit) in name
        assert value.startswith(str(bar.value()))
        assert QAccessible.queryAccessibleInterface(bar).role() == QAccessible.Role.ProgressBar


def test_the_winner_is_described_in_words(window):
    draw_stroke(window.canvas, SEVEN)
    window.recognizer.read_now()

    described = [bar.digit for bar in window.bars.bars if bar.accessibleDescription()]
    assert described == [window.recognizer.prediction.most_probable]


def test_the_predicted_digit_is_part_of_its_labels_name(window):
    label = window.findChild(QLabel, "predictedDigit")
    assert "none" in read_out(label)[0]

    draw_stroke(window.canvas, SEVEN)
    window.recognizer.read_now()
    assert label.text() in read_out(label)[0]


@pytest.mark.parametrize("name", ["inkCanvas", "probabilityBars", "networkInput", "saliencyChoice", "penWidth"])
def test_each_part_has_an_accessible_name(window, name):
    widget = next(child for child in window.findChildren(object) if child.objectName() == name)

    assert read_out(widget)[0]


def test_every_visible_control_is_reached_by_tab(window):
    window.activateWindow()
    window.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    reached = []
    for _ in range(40):
        reached.append(QApplication.focusWidget())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)

    controls = [
        control
        for kind in (QAbstractButton, QComboBox, QSlider)
        for control in window.findChildren(kind)
        if control.isVisible() and control.isEnabled() and control.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert set(controls) <= set(reached)
    assert window.canvas in reached[1:]


def test_the_windows_own_announcements_go_through_the_seam(window, qtbot):
    sentences = []
    window.reading.announcer.speak = sentences.append
    draw_stroke(window.canvas, SEVEN)
    window.recognizer.read_now()

    qtbot.waitUntil(lambda: bool(sentences))
    assert sentences == [f"Digit {window.recognizer.prediction.digit}"]


def test_keys_go_to_the_pad_from_the_start_and_no_tool_takes_them(window):
    assert window.focusWidget() is window.canvas
    tools = [button for button in window.tools.findChildren(QToolButton) if button.defaultAction()]
    assert len(tools) == 6
    assert all(button.focusPolicy() == Qt.FocusPolicy.NoFocus for button in tools)
