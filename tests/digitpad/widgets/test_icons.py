"""The program's icons in the palette's colours, sharp on every screen."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPalette

from digitpad.system import paths
from digitpad.widgets.icons import SIZE, menu_icon, program_icon, themed_icon

NAMES = sorted(path.stem for path in paths.icons().glob("*.svg"))


def colours(pixmap):
    """The colours of an icon's opaque pixels."""
    image = pixmap.toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def palette_of(text):
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor(text))
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor("#00ff00"))
    return palette


@pytest.mark.parametrize("name", [name for name in NAMES if name != "digitpad"])
def test_an_icon_is_drawn_in_the_text_s_colour(qapp, name):
    assert "#aa3311" in colours(themed_icon(name, palette_of("#aa3311")).pixmap(SIZE, SIZE))


def test_an_icon_is_sharp_at_each_ratio_that_was_asked_for(qapp):
    icon = themed_icon("pen", palette_of("#000000"), (1.0, 2.5))
    assert {size.width() for size in icon.availableSizes()} == {SIZE, round(2.5 * SIZE)}


def test_a_selected_entry_has_its_icon_in_the_selection_s_colour(qapp):
    icon = menu_icon("pen", palette_of("#aa3311"), (1.0,))
    assert "#aa3311" in colours(icon.pixmap(QSize(SIZE, SIZE)))
    assert colours(icon.pixmap(QSize(SIZE, SIZE), QIcon.Mode.Active)) == {"#00ff00"}


def test_the_program_has_an_icon_for_windows_and_task_bars(qapp):
    assert {size.width() for size in program_icon().availableSizes()} == {32, 128}
