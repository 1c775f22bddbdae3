"""Contrasts, computed as WCAG 2.1 does: texts 4.5:1 (1.4.3), controls and marks 3:1 (1.4.11)."""

import numpy as np
import pytest
from PySide6.QtCore import QSize, QStringListModel, Qt
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDockWidget,
    QLineEdit,
    QListView,
    QMainWindow,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QStyleOptionToolButton,
    QTabBar,
    QTableView,
    QTableWidget,
    QToolButton,
    QTreeView,
    QWidget,
)

from digitpad.draw.pad_picture import visible_ink
from digitpad.draw.picture_layer import centred
from digitpad.recognize.network_input import PAPER
from digitpad.samples.browser.sample_grid import SampleGrid
from digitpad.train.results.confusion_view import ConfusionTable
from digitpad.widgets.colours import AGAINST, FOR, chart_colours
from digitpad.widgets.digits.digit_grid import DigitGrid
from digitpad.widgets.digits.digit_list import DigitList
from digitpad.widgets.pane import Pane
from digitpad.widgets.theme import DARK, LIGHT, Theme, mix, palette_of
from tests.digitpad.widgets.contrast import contrast, laid_over

TEXT, CONTROL = 4.5, 3.0
BOTH = pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])


def test_black_on_white_has_the_contrast_that_the_standard_names():
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)


def tinted(colors, share):
    """The window's colour with a share of the accent: notice bars (0.12), the winner's row (0.13)."""
    return mix(QColor(colors.window), QColor(colors.accent), share)


@BOTH
def test_every_text_is_read_on_every_ground_that_it_stands_on(colors):
    grounds = {name: getattr(colors, name) for name in ("window", "base", "track", "button")}
    grounds |= {"notice bar": tinted(colors, 0.12), "winner's row": tinted(colors, 0.13)}

    poor = {
        (text, name): contrast(getattr(colors, text), ground)
        for text in ("text", "quiet")
        for name, ground in grounds.items()
        if contrast(getattr(colors, text), ground) < TEXT
    }
    assert poor == {}
    assert contrast(colors.on_accent, colors.accent) >= TEXT
    for ground in (colors.window, colors.base):
        assert contrast(colors.accent, ground) >= TEXT  # links


@BOTH
def test_edges_and_bars_stand_out_from_what_they_lie_on(colors):
    quiet_bar = mix(QColor(colors.quiet), QColor(colors.window), 0.25)

    for ground in (colors.window, colors.base, colors.button, colors.track, tinted(colors, 0.13)):
        assert contrast(colors.edge, ground) >= CONTROL
        assert contrast(colors.accent, ground) >= CONTROL
    for ground in (colors.window, colors.track):
        assert contrast(quiet_bar, ground) >= CONTROL


@BOTH
def test_curves_and_marks_stand_out_from_their_paper(colors):
    marks = chart_colours(palette_of(colors))

    assert min(contrast(curve, marks.background) for curve in marks.series) >= CONTROL
    for text in (marks.text, marks.right, marks.wrong):
        assert contrast(text, marks.background) >= TEXT
    assert contrast(marks.best, marks.background) >= CONTROL


class Outcome:
    """An evaluation with right answers, the worst confusion and a rare one."""

    confusion = tuple(tuple(900 if row == column else 50 * (row == 0) for column in range(10)) for row in range(10))
    per_class = (1.0,) * 10


@BOTH
def test_figures_are_read_on_every_cell_of_the_confusion_matrix(qapp, colors):
    table = ConfusionTable(palette_of(colors), qapp)
    table.show_evaluation(Outcome())

    grounds = [table.index(row, column).data(Qt.ItemDataRole.BackgroundRole) for row in (0, 5) for column in (0, 1, 5)]
    cells = [laid_over(QColor(ground), colors.base) for ground in grounds if ground is not None]
    assert len(cells) == 4
    assert min(contrast(colors.text, cell) for cell in cells) >= TEXT


def test_what_speaks_for_and_against_a_digit_stands_out_from_the_dark_paper():
    paper = QColor(PAPER, PAPER, PAPER)

    for color in (FOR, AGAINST):
        assert contrast(QColor(*color), paper) >= CONTROL


@pytest.mark.parametrize("grey", [0, 60, 118, 119, 180, 255])
@pytest.mark.parametrize("ink", ["black", "white"])
def test_ink_on_a_picture_shows_on_every_paper(grey, ink):
    picture = centred(np.full((4, 4), grey, np.uint8))
    assert contrast(visible_ink(QColor(ink), picture), QColor(grey, grey, grey)) >= CONTROL


@pytest.fixture(params=["light", "dark"])
def theme(request, qapp):
    chosen = Theme(qapp)
    chosen.choose(request.param)
    yield DARK if chosen.is_dark else LIGHT
    chosen.choose("light")


def strongest_edge(picture, ground):
    """The best contrast with the ground that a pixel on the way to the picture's middle has."""
    middle = picture.height() // 2
    return max(contrast(picture.pixelColor(x, middle), ground) for x in range(picture.width() // 2))


KINDS = [QCheckBox, QRadioButton, QComboBox, QLineEdit, QSpinBox, QPushButton, QSlider, QProgressBar, QTabBar]


@pytest.mark.parametrize("kind", KINDS)
def test_a_control_has_an_edge_that_shows(qtbot, theme, kind):
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(300, 60)
    control = kind(Qt.Orientation.Horizontal, ground) if kind is QSlider else kind(ground)
    if kind is QTabBar:
        control.addTab("one")
    control.move(20, 20)
    ground.show()

    picture = ground.grab(control.geometry().adjusted(-4, 0, 0, 0)).toImage()
    assert strongest_edge(picture, theme.window) >= CONTROL


LISTS = [QListView, QTableView, QTreeView, QTableWidget]


@pytest.mark.parametrize("kind", LISTS)
def test_a_list_or_table_has_a_frame_that_shows(qtbot, theme, kind):
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(320, 240)
    view = kind(ground)
    if kind is not QTableWidget:
        view.setModel(QStringListModel(["one", "two"], view))
    view.setGeometry(20, 20, 280, 200)
    ground.show()

    for place in (view.geometry().adjusted(-4, 0, -240, 0), view.geometry().adjusted(240, 0, 4, 0)):
        picture = ground.grab(place).toImage()
        middle = picture.height() * 3 // 4
        colors = [picture.pixelColor(x, middle) for x in range(picture.width())]
        assert max(contrast(color, theme.window) for color in colors) >= CONTROL
        assert max(contrast(color, theme.base) for color in colors) >= CONTROL


def test_beside_the_names_of_rows_and_columns_a_table_is_as_the_window(qtbot, theme):
    table = QTableWidget(2, 2)
    qtbot.addWidget(table)
    table.resize(400, 300)
    table.show()

    picture = table.grab().toImage()
    below_the_rows, behind_the_columns = picture.pixelColor(5, 290), picture.pixelColor(390, 8)
    assert below_the_rows == behind_the_columns == theme.window


def test_the_grids_of_digits_have_frames_that_show(qtbot, theme):
    for kind in (DigitGrid, SampleGrid):
        digits = DigitList(None)
        ground = QWidget()
        qtbot.addWidget(ground)
        ground.resize(320, 240)
        grid = kind(digits, ground)
        grid.setGeometry(20, 20, 280, 200)
        ground.show()
        picture = ground.grab(grid.geometry().adjusted(-4, 0, -200, 0)).toImage()
        assert strongest_edge(picture, theme.window) >= CONTROL


def test_the_names_of_panes_behind_each_other_are_read(qtbot, theme):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(QWidget())
    panes = [QDockWidget(name, window) for name in ("one", "two")]
    for pane in panes:
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, pane)
    window.tabifyDockWidget(*panes)
    window.show()
    window.resize(400, 300)

    (tabs,) = [bar for bar in window.findChildren(QTabBar) if bar.isVisible()]
    qtbot.waitUntil(lambda: tabs.tabRect(1).width() > 20)
    picture = tabs.grab().toImage()
    for number in (0, 1):
        room = tabs.tabRect(number)
        fills = [picture.pixelColor(room.left() + 5, y) for y in range(room.top() + 5, room.bottom() - 4)]
        assert min(contrast(fill, tabs.palette().color(QPalette.ColorRole.WindowText)) for fill in fills) >= TEXT


def test_the_pad_and_the_empty_bars_have_edges_that_show(window, qtbot):
    for name, colors in (("ThemeLight", LIGHT), ("ThemeDark", DARK)):
        window.commands[name].trigger()
        qtbot.waitUntil(lambda colors=colors: window.palette().color(QPalette.ColorRole.Window).name() == colors.window)
        window.canvas.clearFocus()
        pad = window.canvas.grab().toImage()
        assert max(contrast(pad.pixelColor(x, pad.height() // 2), colors.window) for x in range(3)) >= CONTROL
        bar = window.bars.bars[3].grab().toImage()
        down = [contrast(bar.pixelColor(bar.width() // 2, y), colors.window) for y in range(bar.height())]
        assert max(down) >= CONTROL


@pytest.mark.parametrize(("name", "colors"), [("ThemeLight", LIGHT), ("ThemeDark", DARK)])
def test_a_panes_buttons_are_large_enough_and_drawn_in_the_texts_colour(window, qtbot, name, colors):
    qtbot.waitUntil(lambda: not window.windowIcon().isNull())
    window.commands["ThemeLight" if colors is DARK else "ThemeDark"].trigger()
    window.commands[name].trigger()
    for pane in window.findChildren(Pane):
        for button in (pane.findChild(QToolButton, f"{pane.objectName()}{name}") for name in ("Float", "Close")):
            assert min(button.width(), button.height()) >= 22
            picture = button.grab().toImage()
            strengths = [
                contrast(picture.pixelColor(x, y), colors.window)
                for x in range(picture.width())
                for y in range(picture.height())
            ]
            assert max(strengths) >= CONTROL


def test_the_theme_reaches_what_is_made_later(qtbot, theme):
    box = QCheckBox()
    qtbot.addWidget(box)

    assert QApplication.palette().color(QPalette.ColorRole.Window).name() == theme.window
    assert box.palette().color(QPalette.ColorRole.WindowText).name() == theme.text


def test_a_tab_behind_the_chosen_one_has_an_edge_that_shows(qtbot, theme):
    tabs = QTabBar()
    qtbot.addWidget(tabs)
    for name in ("one", "two"):
        tabs.addTab(name)
    tabs.show()

    second = tabs.tabRect(1)
    picture = tabs.grab(second.adjusted(second.width() // 2, 0, 4, 0)).toImage()
    middle = picture.height() // 2
    assert max(contrast(picture.pixelColor(x, middle), theme.window) for x in range(picture.width())) >= CONTROL


def icon_of(command, mode):
    picture = command.icon().pixmap(QSize(20, 20), 1.0, mode).toImage()
    points = [(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return picture.pixelColor(*max(points, key=lambda point: picture.pixelColor(*point).alpha()))


@pytest.mark.parametrize(("name", "colors"), [("ThemeLight", LIGHT), ("ThemeDark", DARK)])
def test_the_icon_of_a_menu_entry_shows_whether_it_is_selected_or_not(window, qtbot, name, colors):
    undo = window.commands["Undo"]
    qtbot.waitUntil(lambda: not undo.icon().isNull())
    window.commands["ThemeLight" if colors is DARK else "ThemeDark"].trigger()
    window.commands[name].trigger()

    qtbot.waitUntil(lambda: contrast(icon_of(undo, QIcon.Mode.Normal), colors.base) >= TEXT)
    assert contrast(icon_of(undo, QIcon.Mode.Active), colors.accent) >= TEXT


@pytest.mark.parametrize("scheme", ["ThemeLight", "ThemeDark"])
def test_the_icon_of_a_tool_shows_while_the_pointer_is_over_it(window, qtbot, scheme):
    window.commands[scheme].trigger()
    button = next(each for each in window.tools.findChildren(QToolButton) if each.defaultAction())
    qtbot.waitUntil(lambda: not button.icon().isNull())
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)  # as the pointer sets it, which not every platform has
    option = QStyleOptionToolButton()
    button.initStyleOption(option)
    still, hovered = (option.icon.pixmap(20, 20, mode).toImage() for mode in (QIcon.Mode.Normal, QIcon.Mode.Active))
    assert still == hovered
