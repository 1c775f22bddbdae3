import subprocess
import sys

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QToolButton

from digitpad.train.curves.curve_chart import CurveChart
from digitpad.train.data.data_source import DataSource
from digitpad.train.live.run_view import RunView


@pytest.fixture
def view(qtbot):
    made = RunView(DataSource())
    qtbot.addWidget(made)
    made.show()
    return made


def place(view, kind, name):
    widget = view.findChild(kind, name)
    return widget.mapTo(view, widget.rect().topLeft()).y()


@pytest.mark.parametrize("width", [420, 1200])
def test_a_tall_window_leaves_no_gaps_between_the_settings_and_the_buttons(view, qtbot, width):
    view.resize(width, 1400)
    more = view.findChild(QToolButton, "trainSettings")
    cost = view.findChild(QLabel, "trainingCost")
    qtbot.waitUntil(lambda: view.size().height() == 1400 and view.curves.height() > 700)
    assert place(view, QLabel, "trainingCost") - place(view, QToolButton, "trainSettings") < 2 * more.height()
    assert place(view, QPushButton, "startTraining") - place(view, QLabel, "trainingCost") < 3 * cost.height()


def test_charts_are_not_painted_in_a_size_that_they_keep_for_a_moment_only(qtbot, monkeypatch):
    painted = []
    paint = CurveChart.paintEvent

    def note_height(chart, event):
        painted.append(chart.height())
        paint(chart, event)

    monkeypatch.setattr(CurveChart, "paintEvent", note_height)
    view = RunView(DataSource())
    qtbot.addWidget(view)
    view.resize(420, 600)
    view.show()
    qtbot.waitUntil(lambda: len(painted) >= 2)
    while painted:  # until everything has its place
        painted.clear()
        QApplication.processEvents()
    view.offer.show()
    view.settle()
    qtbot.waitUntil(lambda: len(painted) >= 2)
    assert set(painted) == {view.curves.charts[0].height()}


def test_all_settings_take_the_room_that_a_tall_window_has(view, qtbot):
    view.resize(420, 1400)
    view.findChild(QToolButton, "trainSettings").click()
    qtbot.waitUntil(lambda: view.setup.form.visibleRegion().boundingRect().height() > 300)


def test_the_settings_scroll_with_the_page_and_not_inside_it(view, qtbot):
    view.resize(420, 500)
    view.findChild(QToolButton, "trainSettings").click()
    (area,) = view.findChildren(QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    help_line = view.findChild(QLabel, "settingHelp")
    assert help_line.isVisible()
    assert not area.isAncestorOf(help_line)


def test_the_page_is_made_without_its_charts_which_follow_when_it_was_seen():
    code = (
        "import sys; from PySide6.QtWidgets import QApplication; app = QApplication([])\n"
        "from digitpad.train.data.data_source import DataSource\n"
        "from digitpad.train.live.run_view import RunView\n"
        "view = RunView(DataSource()); view.show(); assert 'pyqtgraph' not in sys.modules\n"
        "app.processEvents(); app.processEvents(); assert 'pyqtgraph' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
