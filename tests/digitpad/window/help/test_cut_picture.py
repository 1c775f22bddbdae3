"""How it works shows which ink became which digit."""

import pytest

from digitpad.window.help.cut_picture import CutPicture
from tests.trainer.reading.test_picture_reader import page
from tests.trainer.reading.written import ink, predictor, written
from trainer.reading.ink_reader import InkReader
from trainer.reading.picture_reader import read_picture


@pytest.fixture
def picture(qtbot):
    picture = CutPicture()
    qtbot.addWidget(picture)
    picture.resize(400, 150)
    return picture


def colours(picture):
    image = picture.grab().toImage()
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}


def test_nothing_is_shown_before_a_reading_and_of_an_empty_pad(picture):
    blank = colours(picture)
    assert len(blank) == 1
    picture.show_number(InkReader(predictor()).read(ink([])))
    assert colours(picture) == blank


DRAWN = InkReader(predictor()).read(ink(written("426")))


@pytest.mark.parametrize("number", [DRAWN, read_picture(predictor(), page("426"))])
def test_each_digit_has_a_colour_of_its_own(picture, number):
    assert number.number == "426"
    picture.show_number(number)
    seen = picture.grab().toImage()
    thirds = [seen.copy(place * 133, 0, 133, 150) for place in range(3)]
    strongest = [
        max({third.pixelColor(x, y).name() for x in range(133) for y in range(150)}, key=saturation) for third in thirds
    ]
    assert len(set(strongest)) == 3


def saturation(name):
    red, green, blue = (int(name[at : at + 2], 16) for at in (1, 3, 5))
    return max(red, green, blue) - min(red, green, blue)
