import numpy as np

from digitpad.widgets.digits.picture_row import Picture, PictureRow


def test_pictures_are_painted_and_their_captions_read_out(qtbot):
    row = PictureRow("pictures", 3, 2)
    qtbot.addWidget(row)
    row.show()
    empty = row.grab().toImage()

    row.show_pictures([Picture(np.full((28, 28), 20 * number, np.uint8), str(number)) for number in range(5)])

    assert row.accessibleDescription() == "0, 1, 2, 3, 4"
    assert row.grab().toImage() != empty
    assert len(row.pictures) == 5
