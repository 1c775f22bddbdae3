import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

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


def test_where_there_is_little_room_fewer_pictures_stand_in_a_row(qtbot):
    row = PictureRow("pictures", 7, 3)
    row.fit()
    qtbot.addWidget(row)
    row.show_pictures([Picture(np.zeros((28, 28), np.uint8), str(number)) for number in range(21)])
    usual = row.sizeHint()

    assert row.columns_at(usual.width()) == 7
    assert row.columns_at(usual.width() - 1) == 6
    assert row.heightForWidth(usual.width() // 2) > usual.height()
    row.show_pictures(row.pictures[:7])
    assert row.sizeHint().height() == usual.height() / 3


def test_a_narrow_column_has_room_for_every_row(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    column, row = QVBoxLayout(page), PictureRow("pictures", 4, 2)
    column.addWidget(row)
    column.addStretch()
    page.resize(3 * 64, 600)
    page.show()

    assert row.columns_at(row.width()) < 4
    assert row.height() == row.heightForWidth(row.width()) > row.sizeHint().height()


def test_pictures_that_belong_below_each_other_stay_so():
    row = PictureRow("units", 5, 3, stay=True)
    assert row.columns_at(10) == 5
    assert row.minimumSizeHint().width() == row.sizeHint().width()
