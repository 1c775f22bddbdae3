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


def test_keys_go_to_the_pad_from_the_start_and_no_click_takes_them_away(window):
    assert window.focusWidget() is window.canvas
    draw_stroke(window.canvas, SEVEN)
    tools = [button for button in window.tools.findChildren(QToolButton) if button.defaultAction()]
    assert len(tools) == 6
    for button in tools[:5]:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert window.focusWidget() is window.canvas


def reached_by_tab(window):
    """Who gets the keys on the way once around the window."""
    window.activateWindow()
    window.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    reached = [window.canvas]
    while True:
        QTest.keyClick(reached[-1], Qt.Key.Key_Tab)
        if QApplication.focusWidget() in reached:
            return reached
        reached.append(QApplication.focusWidget())


def test_tab_comes_to_every_tool_to_the_bars_and_back_to_the_pad(window):
    draw_stroke(window.canvas, SEVEN)
    window.commands["Undo"].trigger()
    draw_stroke(window.canvas, SEVEN)
    window.recognizer.read_now()
    reached = reached_by_tab(window)

    tools = [button for button in window.tools.findChildren(QToolButton) if button.defaultAction()]
    assert {tool for tool in tools if tool.isEnabled()} <= set(reached)
    assert window.tools.pen_width in reached
    assert [bar.digit for bar in reached if bar in window.bars.bars] == [window.recognizer.prediction.most_probable]


def test_who_has_the_keys_is_seen(window):
    draw_stroke(window.canvas, SEVEN)
    window.recognizer.read_now()
    for widget in reached_by_tab(window):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        with_keys = widget.grab().toImage()
        QTest.keyClick(widget, Qt.Key.Key_Tab)
        assert widget.grab().toImage() != with_keys, widget.objectName()


def test_a_tool_that_can_do_no_more_gives_the_keys_to_the_pad(window, qtbot):
    window.activateWindow()
    draw_stroke(window.canvas, SEVEN)
    clear = next(b for b in window.tools.findChildren(QToolButton) if b.defaultAction() is window.commands["Clear"])
    clear.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(clear, Qt.Key.Key_Space)

    assert window.document.is_empty
    qtbot.waitUntil(lambda: window.focusWidget() is window.canvas)


def test_a_digit_is_drawn_and_corrected_without_a_mouse(window, qtbot):
    window.activateWindow()
    window.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(window.canvas, Qt.Key.Key_Space)
    for _ in range(30):
        QTest.keyClick(window.canvas, Qt.Key.Key_Down)
    QTest.keyClick(window.canvas, Qt.Key.Key_Space)
    (stroke,) = window.document.ink.strokes
    assert stroke.points[-1][1] - stroke.points[0][1] == 120
    window.recognizer.read_now()

    winner = window.bars.bars[window.recognizer.prediction.most_probable]
    winner.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(winner, Qt.Key.Key_Home)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert QApplication.focusWidget() is window.bars.bars[1]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert "1" in window.reading.reason()
