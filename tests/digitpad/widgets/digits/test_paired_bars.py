import pytest

from digitpad.widgets.colours import chart_colours
from digitpad.widgets.digits.paired_bars import PairedBars

EVEN = (0.1,) * 10
SURE = (*[0.0] * 7, 1.0, 0.0, 0.0)
TEXTS = [f"{digit}0% · 5%" for digit in range(10)]


@pytest.fixture
def bars(qtbot):
    bars = PairedBars("bars")
    qtbot.addWidget(bars)
    bars.show()
    return bars


def pixels_of(bars, colour):
    picture = bars.grab().toImage()
    places = ((x, y) for x in range(0, picture.width(), 2) for y in range(picture.height()))
    return sum(picture.pixelColor(x, y) == colour for x, y in places)


def test_both_shares_of_each_digit_are_painted_in_colours_of_their_own(bars):
    thick, thin = bars.palette().highlight().color(), chart_colours(bars.palette()).series[1]
    assert pixels_of(bars, thick) == pixels_of(bars, thin) == 0

    bars.show_pairs(SURE, EVEN, TEXTS)
    sure = pixels_of(bars, thick), pixels_of(bars, thin)
    bars.show_pairs(EVEN, SURE, TEXTS)
    even = pixels_of(bars, thick), pixels_of(bars, thin)

    assert min(*sure, *even) > 0
    assert even == pytest.approx(sure, rel=0.15), "ten tenths are as much as one whole"


def test_what_stands_beside_the_bars_is_read_out_and_has_its_room(bars):
    bars.show_pairs(EVEN, SURE, TEXTS)
    narrow = bars.minimumSizeHint().width()
    assert bars.accessibleDescription().splitlines()[7] == "7: 70% · 5%"
    assert bars.shares == (EVEN, SURE)

    bars.show_pairs(EVEN, SURE, [f"{text} and much more" for text in TEXTS])
    assert bars.minimumSizeHint().width() > narrow
