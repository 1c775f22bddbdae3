"""What a bar looks like, painted anew or out of what is kept."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QImage, QPainter, QPalette

from digitpad.recognize.bar_look import BarLook

SIZE = QSize(300, 30)


@pytest.fixture
def palette(qapp):
    return QPalette(qapp.palette())


def look(palette, ratio=1.0):
    return BarLook(palette, QFont(), 30, 300, ratio)


def painted(look, share=0.5, percent=50, digit=4, wins=False):
    image = QImage(SIZE * look.ratio, QImage.Format.Format_RGB32)
    image.fill(0)
    image.setDevicePixelRatio(look.ratio)
    painter = QPainter(image)
    look.paint(painter, SIZE, digit, percent, share, wins)
    painter.end()
    return image


def accented(image, palette):
    accent = palette.highlight().color().rgb()
    middle = image.height() // 2
    return sum(image.pixel(x, middle) == accent for x in range(40, image.width()))


def test_the_winners_length_is_its_share_of_the_track(palette):
    lengths = [accented(painted(look(palette), share, wins=True), palette) for share in (0.0, 0.25, 0.5, 1.0)]
    assert lengths[0] == 0
    assert lengths[1] * 2 == pytest.approx(lengths[2], abs=3)
    assert lengths[2] * 2 == pytest.approx(lengths[3], abs=3)


def test_only_the_winner_has_the_accent(palette):
    assert accented(painted(look(palette), 0.5, wins=False), palette) == 0


def test_what_is_kept_looks_like_what_is_painted_anew(palette):
    kept = look(palette)
    before = [painted(kept, share, percent) for share, percent in ((0.1, 10), (0.5, 50))]
    again = [painted(kept, share, percent) for share, percent in ((0.1, 10), (0.5, 50))]
    anew = [painted(look(palette), share, percent) for share, percent in ((0.1, 10), (0.5, 50))]
    assert before == again == anew


def test_more_than_can_be_kept_is_still_painted_right(palette):
    kept = look(palette)
    for percent in range(101):
        for wins in (False, True):
            painted(kept, percent / 100, percent, wins=wins)
    assert painted(kept, 0.5, 50) == painted(look(palette), 0.5, 50)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_digit_and_per_cent_are_to_be_seen_at_any_ratio(palette, ratio):
    here = look(palette, ratio)
    assert painted(here, digit=4) != painted(here, digit=7)
    assert painted(here, percent=50) != painted(here, percent=51)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_a_length_is_seen_in_whole_pixels(palette, ratio):
    here = look(palette, ratio)
    track = here.track_pixels(SIZE)
    one, alike, longer = (painted(here, (round(track / 2) + more) / track, wins=True) for more in (0.1, 0.3, 1.1))
    assert one == alike != longer
