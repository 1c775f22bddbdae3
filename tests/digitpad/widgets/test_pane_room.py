import itertools

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDockWidget, QLabel, QMainWindow

from digitpad.system.settings import SettingsStore
from digitpad.widgets.pane_layout import LEFT, RIGHT, PaneLayout
from digitpad.widgets.pane_room import Growth

LEAST = 200


class Room(QMainWindow):
    """A window of 400 × 400 on a screen of 800 × 800, with one pane from the start and others that come later."""

    def __init__(self):
        super().__init__()
        pad = QLabel("pad")
        self.setCentralWidget(pad)
        self.setObjectName("room")
        self.panes = PaneLayout(self, self.menuBar().addMenu("Panes"), SettingsStore())
        self.panes.room.keep_clear(pad, LEAST)
        self.first = self.panes.add("first", content("first", 100, 150), RIGHT, QSize(100, 0))
        self.setGeometry(200, 100, 400, 400)
        self.panes.restore()

    def opened(self, name, width=150, height=100, side=LEFT):
        pane = self.panes.add(name, content(name, width, height), side, QSize(width, 0))
        self.panes.open(pane)
        return pane

    @property
    def pad(self):
        return self.centralWidget()


def content(name, width, height):
    label = QLabel(name, windowTitle=name)
    label.setMinimumSize(width, height)
    return label


@pytest.fixture
def room(qtbot):
    room = Room()
    qtbot.addWidget(room)
    room.show()
    QTest.qWait(1)
    return room


def rects(room):
    QTest.qWait(1)
    return room.geometry(), QRect(room.pad.mapToGlobal(room.pad.rect().topLeft()), room.pad.size())


def test_opening_and_closing_a_pane_leaves_the_pad_where_it_was_and_the_window_as_wide_as_it_was(room):
    window, pad = rects(room)
    late = room.opened("late")
    grown, same_pad = rects(room)
    assert grown.width() > window.width()
    assert (grown.right(), same_pad) == (window.right(), pad)

    late.close()
    assert rects(room) == (window, pad)
    room.panes.open(late)
    assert rects(room) == (grown, pad)


def test_a_window_at_the_edge_of_the_screen_grows_to_the_other_side(room):
    room.move(0, 100)
    before = rects(room)[0]
    late = room.opened("late")
    assert room.x() == 0
    assert room.width() > before.width()
    late.close()
    assert rects(room)[0] == before


def test_what_a_window_grew_by_stays_as_long_as_one_pane_needs_it(room):
    first, second = room.opened("one"), room.opened("two")
    grown = rects(room)[0]
    first.close()
    assert rects(room)[0] == grown
    second.close()
    assert room.width() == 400


def test_who_has_made_the_window_narrower_since_gets_only_the_rest_back():
    growth = Growth(left=60, right=40, width=500)
    assert growth.given_back(QRect(10, 0, 500, 300)) == QRect(70, 0, 400, 300)
    assert growth.given_back(QRect(10, 0, 480, 300)) == QRect(70, 0, 400, 300)
    assert growth.given_back(QRect(10, 0, 420, 300)) == QRect(30, 0, 400, 300)
    assert growth.given_back(QRect(10, 0, 300, 300)) == QRect(10, 0, 300, 300)
    assert growth.given_back(QRect(10, 0, 700, 300)) == QRect(70, 0, 600, 300)


@pytest.mark.parametrize("size", [QSize(330, 300), QSize(400, 260), QSize(500, 500), QSize(790, 400)])
@pytest.mark.parametrize("sides", list(itertools.product((LEFT, RIGHT), repeat=3)))
def test_the_pad_keeps_its_room_and_the_window_its_height_whatever_is_opened(room, qtbot, size, sides):
    room.resize(size)
    QTest.qWait(1)
    for number, side in enumerate(sides):
        room.opened(f"pane {number}", 120, 140, side)
        qtbot.waitUntil(lambda: room.pad.width() >= min(LEAST, size.width() - 120))
        assert room.height() == size.height()
        assert room.width() <= room.screen().availableGeometry().width()


def test_panes_below_each_other_become_tabs_before_the_window_is_too_low(room, qtbot):
    first, second = room.opened("one", 100, 150), room.opened("two", 100, 150)
    assert second not in room.tabifiedDockWidgets(first)
    third = room.opened("three", 100, 250)
    qtbot.waitUntil(lambda: set(room.tabifiedDockWidgets(third)) == {first, second})
    assert room.height() == 400
    assert not third.visibleRegion().isEmpty()


def test_a_window_that_no_longer_fills_the_screen_has_room_for_the_pad(room, qtbot):
    room.showMaximized()
    room.opened("late", 100, 100)
    room.resizeDocks([room.first], [190], Qt.Orientation.Horizontal)
    room.showNormal()
    qtbot.waitUntil(lambda: room.width() == 400)
    qtbot.waitUntil(lambda: room.pad.width() >= min(LEAST, 400 - 100 - 100 - 20))


def test_what_a_window_grew_by_is_remembered_and_given_back_after_the_next_start(room, qtbot):
    room.opened("late")
    room.panes.save()
    room.hide()

    again = Room()
    qtbot.addWidget(again)
    again.show()
    late = again.opened("late")
    assert again.width() == room.width()
    late.close()
    assert again.width() == 400


@pytest.mark.parametrize("text", ["", "x", "1,2,3", "1,-5,5,500", "7,1,1,1", "1,1,1,99999999999", ";;", "1,a,2,3"])
def test_a_remembered_growth_that_makes_no_sense_is_left_out(room, text):
    room.panes.room.take_over_growths(text)
    assert room.panes.room.growths_as_text() == ""


def test_a_pane_takes_what_the_window_grew_by_whatever_had_its_place_before(room):
    room.setGeometry(420, 100, 360, 400)
    before = rects(room)[1]
    wide = room.opened("wide", 100)
    room.resizeDocks([wide], [250], Qt.Orientation.Horizontal)  # somebody drags its edge
    rects(room)
    wide.close()
    rects(room)
    room.panes.open(wide)

    assert abs(rects(room)[1].left() - before.left()) <= 1
    assert abs(wide.width() - 100) <= 1


@pytest.mark.parametrize("was_in_front", [True, False])
def test_a_pane_that_comes_back_into_a_small_window_leaves_in_front_what_was(room, qtbot, was_in_front):
    late = room.opened("late", 150, 100, RIGHT)
    if was_in_front:
        room.tabifyDockWidget(room.first, late)
        late.raise_()
    qtbot.waitUntil(lambda: room.first.visibleRegion().isEmpty() == was_in_front)
    qtbot.waitUntil(lambda: not late.visibleRegion().isEmpty())
    room.panes.save()

    again = Room()
    qtbot.addWidget(again)
    again.panes.promise("late", lambda: "late", lambda: again.opened("late", 150, 100, RIGHT))
    again.resize(360, 200)  # where there is no room for both below each other
    again.show()
    again.panes.is_painted()
    late = again.findChild(QDockWidget, "late")
    qtbot.waitUntil(lambda: again.tabifiedDockWidgets(late) == [again.first])
    QTest.qWait(20)
    seen = late if was_in_front else again.first
    assert not seen.visibleRegion().isEmpty()


def test_what_is_in_front_stays_so_when_the_window_gets_another_size_by_itself(room, qtbot):
    late = room.opened("late", 100, 100, RIGHT)
    qtbot.waitUntil(lambda: not late.visibleRegion().isEmpty())
    room.resize(400, 180)
    room.panes.room.refit()
    qtbot.waitUntil(lambda: room.tabifiedDockWidgets(late) == [room.first])
    assert not room.first.visibleRegion().isEmpty()
