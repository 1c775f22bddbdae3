"""The files used last, in a menu."""

import pytest
from PySide6.QtWidgets import QMenu

from digitpad.widgets.recent_files import MOST_RECENT, list_recent, with_newest


@pytest.fixture
def menu(qtbot):
    menu = QMenu()
    qtbot.addWidget(menu)
    return menu


def test_the_newest_comes_first_once_and_few_are_kept():
    assert with_newest(("a", "b"), "b") == ("b", "a")
    assert len(with_newest([str(number) for number in range(40)], "x")) == MOST_RECENT


def test_files_that_are_there_are_listed_opened_and_forgotten(menu, tmp_path):
    there, gone, opened, forgotten = tmp_path / "a&b.png", tmp_path / "gone.png", [], []
    there.touch()
    list_recent(menu, [str(gone), str(there)], opened.append, lambda: forgotten.append(True))
    entry, _, clear = menu.actions()
    assert entry.text() == "a&&b.png"
    assert entry.toolTip() == str(there)
    entry.trigger()
    assert opened == [there]
    clear.trigger()
    assert forgotten == [True]


def test_a_menu_of_none_says_so(menu):
    list_recent(menu, [], print, print)
    (none,) = menu.actions()
    assert (none.text(), none.isEnabled()) == ("None yet", False)
