import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMainWindow

from digitpad.system import paths
from digitpad.system.settings import SettingsStore
from digitpad.widgets.pane_layout import LEFT, RIGHT, PaneLayout


class Room(QMainWindow):
    """A window with a pane from the start, and one that comes later."""

    def __init__(self):
        super().__init__()
        self.setCentralWidget(QLabel("pad"))
        self.setObjectName("room")
        self.menu = self.menuBar().addMenu("Panes")
        self.panes = PaneLayout(self, self.menu, SettingsStore())
        self.first = self.panes.add("first", QLabel("first", windowTitle="First"), RIGHT, QSize(200, 300))
        self.resize(700, 500)
        self.panes.restore()

    def open_late(self):
        late = self.panes.add("late", QLabel("late", windowTitle="Late"), LEFT, QSize(150, 0))
        self.panes.open(late)
        return late


@pytest.fixture
def room(qtbot):
    room = Room()
    qtbot.addWidget(room)
    room.show()
    return room


def test_a_pane_stands_on_its_side_and_has_an_entry_in_the_menu(room):
    late = room.open_late()

    assert room.dockWidgetArea(late) == LEFT
    assert late.toggleViewAction() in room.menu.actions()
    late.toggleViewAction().trigger()
    assert late.isHidden()


def test_a_pane_bears_the_title_of_its_content_and_follows_it(room):
    assert room.first.windowTitle() == "First"
    room.first.widget().setWindowTitle("Erste")
    assert room.first.windowTitle() == "Erste"


def test_panes_come_back_where_they_were_when_the_window_was_closed(room, qtbot):
    late = room.open_late()
    room.addDockWidget(RIGHT, late)
    room.first.close()
    room.panes.save()

    again = Room()
    qtbot.addWidget(again)
    again.show()
    assert again.first.isHidden()
    assert again.dockWidgetArea(again.open_late()) == RIGHT


def test_a_reset_brings_back_what_was_there_at_first(room):
    room.first.close()
    late = room.open_late()
    late.setFloating(True)

    room.panes.reset()
    assert room.first.isVisible()
    assert late.isHidden()
    assert not late.isFloating()
    assert room.dockWidgetArea(late) == LEFT


def test_one_pane_is_shown_alone_and_all_come_back(room):
    late = room.open_late()
    room.panes.show_alone([room.first])
    assert room.first.isVisible()
    assert late.isHidden()

    room.panes.show_as_before()
    assert late.isVisible()


def test_a_layout_that_a_start_died_of_is_forgotten_by_the_next_one(room, qtbot):
    room.first.close()
    room.panes.save()
    mark = paths.user_data_folder() / "window-restoring"
    mark.write_text("")

    after_the_crash = Room()
    qtbot.addWidget(after_the_crash)
    after_the_crash.show()
    assert not after_the_crash.first.isHidden()
    assert not mark.exists()


def test_a_layout_counts_as_good_once_it_was_painted(room, qtbot):
    room.panes.save()
    mark = paths.user_data_folder() / "window-restoring"
    again = Room()
    qtbot.addWidget(again)
    assert mark.exists()
    again.panes.is_painted()
    assert not mark.exists()


def test_a_window_that_filled_the_screen_is_maximized_again_if_it_was(room):
    for before in (room.showMaximized, room.showNormal):
        before()
        state = room.windowState()
        room.panes.fill_screen(True)
        assert room.isFullScreen()
        room.panes.fill_screen(False)
        assert room.windowState() == state


def promised(room, opened, name="late"):
    room.panes.promise(name, lambda: "Late", lambda: opened.append(name) or room.open_late())


def test_the_menu_lists_a_pane_that_is_not_made_yet_and_its_own_entry_takes_that_place(room):
    opened = []
    promised(room, opened)
    room.panes.promise("other", lambda: "Other", lambda: None)
    assert [entry.text() for entry in room.menu.actions()] == ["First", "Late", "Other"]

    room.menu.actions()[1].trigger()
    assert opened == ["late"]
    shown = [entry for entry in room.menu.actions() if entry.isVisible()]
    assert [entry.text() for entry in shown] == ["First", "Late", "Other"]
    assert [entry.isChecked() for entry in shown] == [True, True, False]


@pytest.mark.parametrize("comes_back", [True, False])
def test_a_pane_that_was_open_comes_back_at_the_next_start_where_it_may(room, qtbot, comes_back):
    room.panes.promise("late", lambda: "Late", room.open_late, comes_back)
    room.open_late()
    room.panes.save()

    again = Room()
    qtbot.addWidget(again)
    opened = []
    again.panes.promise("late", lambda: "Late", lambda: opened.append("late"), comes_back)
    again.show()
    assert opened == []
    again.panes.is_painted()
    assert opened == (["late"] if comes_back else [])


def test_a_pane_asked_for_by_the_menu_comes_in_front_after_a_restart_too(room, qtbot):
    room.panes.save()
    again = Room()
    qtbot.addWidget(again)
    again.show()
    again.panes.is_painted()
    late = again.open_late()
    again.tabifyDockWidget(again.first, late)
    late.raise_()
    again.first.close()
    again.first.toggleViewAction().trigger()
    qtbot.waitUntil(lambda: not again.first.visibleRegion().isEmpty(), timeout=10_000)


def test_splits_are_the_same_after_one_pane_was_shown_alone_in_another_size(room, qtbot):
    panes = [room.first, room.open_late()]
    room.addDockWidget(RIGHT, panes[1])
    qtbot.waitUntil(lambda: not panes[1].visibleRegion().isEmpty())
    room.resizeDocks(panes, [120, 300], Qt.Orientation.Vertical)
    QTest.qWait(10)
    size = room.size()
    before = [pane.geometry() for pane in panes]
    room.panes.show_alone([room.first])
    room.resize(790, 780)
    room.panes.show_as_before()
    room.resize(size)
    qtbot.waitUntil(lambda: [pane.geometry() for pane in panes] == before)
