"""Widgets in rows: as many in one as there is room for."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from digitpad.widgets.flow_layout import FlowLayout, FlowRow

WIDE, HIGH, GAP = 100, 20, 6


@pytest.fixture
def boxes():
    made = [QLabel() for _ in range(5)]
    for box in made:
        box.setFixedSize(WIDE, HIGH)
    return made


@pytest.fixture
def host(boxes, qtbot):
    made = QWidget()
    flow = FlowLayout(made, GAP)
    for box in boxes:
        flow.addWidget(box)
    qtbot.addWidget(made)
    made.show()
    return made


def rows(boxes):
    """How many widgets stand in each row."""
    tops = [box.y() for box in boxes if box.isVisible()]
    return [tops.count(top) for top in sorted(set(tops))]


@pytest.mark.parametrize(("room", "wanted"), [(5, [5]), (3, [3, 2]), (2, [2, 2, 1]), (1, [1, 1, 1, 1, 1])])
def test_a_new_row_begins_where_one_does_not_fit(host, boxes, room, wanted):
    width = room * WIDE + (room - 1) * GAP
    host.resize(width, 300)
    assert rows(boxes) == wanted
    assert host.layout().heightForWidth(width) == len(wanted) * HIGH + (len(wanted) - 1) * GAP


def test_what_is_hidden_takes_no_room(host, boxes):
    boxes[1].hide()
    host.resize(2 * WIDE + GAP, 300)
    assert rows(boxes) == [2, 2]
    assert host.layout().sizeHint() == QSize(4 * WIDE + 3 * GAP, HIGH)


def test_it_asks_for_no_more_width_than_its_widest_widget(host):
    assert host.layout().minimumSize() == QSize(WIDE, HIGH)


def test_a_row_asks_for_the_height_of_all_its_rows(boxes, qtbot):
    host = QWidget()
    column = QVBoxLayout(host)
    row = FlowRow(*boxes)
    column.addWidget(row)
    column.addStretch()
    qtbot.addWidget(host)
    host.show()
    for width, most in ((700, 1), (260, 3)):
        host.resize(width, 400)
        qtbot.waitUntil(lambda most=most: row.minimumHeight() == most * HIGH + (most - 1) * GAP)


def test_a_widget_that_is_taken_out_moves_nothing_back_in(host, boxes):
    item = host.layout().takeAt(0)
    assert item.widget() is boxes[0]
    assert host.layout().count() == 4
    assert host.layout().takeAt(9) is None
