import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from digitpad.widgets.digits.digit_grid import DigitGrid
from digitpad.widgets.digits.digit_list import DigitList


@pytest.fixture
def digits():
    digits = DigitList()
    images = np.zeros((70_000, 28, 28), np.uint8)
    images[:, 10:18, 10:18] = 255
    labels = np.arange(70_000) % 10
    predictions = np.where(np.arange(70_000) % 3 == 1, (labels + 1) % 10, labels)
    digits.show_pictures(images, labels, predictions, np.full(70_000, 0.9, np.float32))
    return digits


@pytest.fixture
def grid(qtbot, digits):
    grid = DigitGrid(digits)
    qtbot.addWidget(grid)
    grid.resize(440, 400)
    grid.show()
    qtbot.waitExposed(grid)
    return grid


def test_the_last_of_seventy_thousand_can_be_scrolled_to(grid, digits):
    last = digits.index(69_999)
    grid.scrollTo(last)
    assert grid.viewport().rect().contains(grid.visualRect(last))


def test_a_place_and_its_index_belong_together_wherever_one_scrolls(grid, digits):
    for number in (0, 5, 6, 1234, 69_998):
        grid.scrollTo(digits.index(number))
        assert grid.indexAt(grid.visualRect(digits.index(number)).center()).row() == number


def test_beside_the_last_picture_there_is_nothing(grid, digits):
    digits.show_rows(np.array([3]))
    place = grid.visualRect(digits.index(0))
    assert not grid.indexAt(place.center() + place.topRight() - place.topLeft()).isValid()


def test_clicking_a_picture_chooses_its_row_in_the_arrays(grid, digits, qtbot):
    digits.show_rows(np.array([40, 41, 42]))
    with qtbot.waitSignal(grid.entry_chosen) as chosen:
        place = grid.visualRect(digits.index(1)).center()
        qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args[0].row == 41


def test_the_keys_walk_in_the_grid(grid, digits, qtbot):
    grid.setFocus()
    grid.setCurrentIndex(digits.index(0))
    for key, row in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Down, 1 + grid.columns),
        (Qt.Key.Key_Left, grid.columns),
        (Qt.Key.Key_End, 69_999),
        (Qt.Key.Key_Home, 0),
    ):
        qtbot.keyClick(grid, key)
        assert grid.currentIndex().row() == row


def test_a_narrower_grid_has_fewer_columns_and_scrolls_further(grid):
    columns, end = grid.columns, grid.verticalScrollBar().maximum()
    grid.resize(240, 400)
    assert grid.columns < columns
    assert grid.verticalScrollBar().maximum() > end


def test_captions_say_what_was_read_and_what_is_true_where_that_differs_and_a_screen_reader_hears_the_verdict(digits):
    assert digits.index(3).data() == "3"
    assert digits.index(4).data() == "5 (4)"
    words = digits.index(4).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "Picture 4: read as 5 (90% sure), it is a 4: wrong"


def caption_hue(grid, digits, number):
    """The hue, 0 to 359, of the most colourful pixel of a cell."""
    image = grid.viewport().grab(grid.visualRect(digits.index(number))).toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(pixels, key=lambda colour: colour.saturation() * colour.value()).hue()


@pytest.mark.parametrize("dark", [False, True])
def test_right_is_green_and_wrong_is_red_in_every_theme(grid, digits, dark):
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor("#101418" if dark else "#ffffff"))
    palette.setColor(QPalette.ColorRole.Text, QColor("#ffffff" if dark else "#101418"))
    grid.setPalette(palette)
    assert 90 <= caption_hue(grid, digits, 3) <= 170
    assert caption_hue(grid, digits, 1) <= 20


def test_pictures_take_on_the_palette_that_is_chosen_while_nobody_sees_them(grid, digits):
    grid.hide()
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor("#101418"))
    palette.setColor(QPalette.ColorRole.Text, QColor("#ffffff"))
    grid.setPalette(palette)
    grid.show()

    cell = grid.visualRect(digits.index(0))
    picture = grid.viewport().grab(cell).toImage()
    middle = picture.pixelColor(cell.width() // 2, cell.height() // 2)
    corner = picture.pixelColor(cell.width() // 2 - 20, cell.height() // 2)
    assert middle.lightness() > 200
    assert corner.lightness() < 60
