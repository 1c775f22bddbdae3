"""Each picture in a list of digits says in words what it is and what was read."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from digitpad.widgets.digits.digit_list import DigitList


@pytest.mark.parametrize(
    ("predicted", "words"),
    [
        (7, "Picture 0: read as 7 (80% sure), it is a 7: right"),
        (1, "Picture 0: read as 1 (80% sure), it is a 7: wrong"),
        (-1, "Picture 0: refused (80% sure), it is a 7"),
    ],
)
def test_a_screen_reader_hears_what_was_read_or_that_it_was_refused(qapp, predicted, words):
    digits = DigitList()
    pictures = np.zeros((1, 28, 28), np.uint8)
    digits.show_pictures(pictures, np.array([7]), np.array([predicted]), np.array([0.8], np.float32))
    assert digits.data(digits.index(0), Qt.ItemDataRole.AccessibleTextRole) == words
    assert digits.data(digits.index(0), Qt.ItemDataRole.ToolTipRole) == words
