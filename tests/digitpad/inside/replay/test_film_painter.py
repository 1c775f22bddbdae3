import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from digitpad.inside.replay.film_painter import SIZE, FilmPainter
from digitpad.widgets.colours import chart_colours
from digitpad.widgets.theme import DARK, LIGHT, palette_of


def painted(film, number, palette):
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(palette.window().color())
    with QPainter(image) as painter:
        FilmPainter(film, palette).paint(painter, number)
    return image


def coloured(image, colour):
    wanted = QColor(colour).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("colors", [LIGHT, DARK])
def test_ink_grows_and_bars_follow_in_both_themes(film, qapp, colors):
    palette = palette_of(colors)
    first, last = painted(film, 0, palette), painted(film, len(film.frames) - 1, palette)

    ink = palette.text().color()
    assert coloured(last, ink) > coloured(first, ink) + 500
    shares = film.frames[-1].shares
    best = shares.index(max(shares))
    colour = chart_colours(palette).series[best % 8]
    assert coloured(last, colour) != coloured(first, colour)
