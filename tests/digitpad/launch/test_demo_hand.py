"""The hand of the demo draws and clicks as a person does."""

import pytest
from PySide6.QtWidgets import QPushButton

from digitpad.draw.geometry import PAD_SIZE
from digitpad.launch.demo_hand import DemoHand


@pytest.fixture
def hand(window):
    return DemoHand(window.canvas, 0)


def test_a_stroke_arrives_on_the_pad_where_it_was_meant(hand, window):
    wanted = [(40.0, 40.0), (140.0, 60.0), (200.0, 220.0)]
    hand.draw(wanted)
    (stroke,) = window.document.ink.strokes
    pixel = PAD_SIZE / window.canvas.width()
    for place in (0, -1):
        assert stroke.points[place] == pytest.approx(wanted[place], abs=2 * pixel)


def test_a_click_presses_a_button(hand, qtbot):
    button = QPushButton("here")
    qtbot.addWidget(button)
    button.show()
    with qtbot.waitSignal(button.clicked):
        hand.click(button)


def test_waiting_ends_when_it_happened_or_when_the_time_is_over(hand):
    seen = []
    hand.wait(lambda: seen.append(1) or len(seen) == 3, 60_000)
    assert len(seen) == 3
    hand.wait(lambda: False, 1)
