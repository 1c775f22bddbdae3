"""The pad is the largest square in its room."""

import pytest
from PySide6.QtWidgets import QWidget

from digitpad.draw.pad_frame import MARGIN, PadFrame


@pytest.mark.parametrize(("width", "height"), [(400, 400), (800, 300), (300, 800), (40, 600)])
def test_the_pad_is_a_square_in_the_middle_whatever_the_room(qtbot, width, height):
    pad = QWidget()
    frame = PadFrame(pad)
    qtbot.addWidget(frame)
    frame.show()
    frame.resize(width, height)
    assert pad.width() == pad.height() == max(1, min(width, height) - 2 * MARGIN)
    assert abs(pad.geometry().center().x() - frame.rect().center().x()) <= 1
    assert abs(pad.geometry().center().y() - frame.rect().center().y()) <= 1


def test_the_frame_asks_for_the_pads_room_and_a_margin(qtbot):
    pad = QWidget()
    pad.setMinimumSize(100, 100)
    frame = PadFrame(pad)
    qtbot.addWidget(frame)
    assert frame.minimumSizeHint() - pad.minimumSizeHint() == frame.sizeHint() - pad.sizeHint()
    assert (frame.sizeHint() - pad.sizeHint()).width() == 2 * MARGIN


def test_an_inviting_frame_has_a_line_around_the_pad_and_none_afterwards(qtbot):
    pad = QWidget()
    frame = PadFrame(pad)
    qtbot.addWidget(frame)
    frame.resize(300, 300)
    plain = frame.grab().toImage()
    frame.invite(True)
    assert frame.grab().toImage() != plain
    frame.invite(False)
    assert frame.grab().toImage() == plain
