from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from digitpad.widgets.digits.number_table import NumberTable


def test_it_is_as_high_as_the_rows_that_it_shows(qtbot):
    table = NumberTable("numbers", 5, 3)
    qtbot.addWidget(table)

    table.show_rows([("a", "1", "2")] * 5)
    full = table.height()
    table.show_rows([("a", "1", "2"), ("b", "3", "4")])

    assert table.height() < full
    assert [table.isRowHidden(row) for row in range(5)] == [False, False, True, True, True]
    assert table.item(1, 2).text() == "4"


def test_tab_leaves_it(qtbot):
    page, table, after = QWidget(), NumberTable("numbers", 3, 2), QLineEdit()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(table)
    column.addWidget(after)
    page.show()
    page.activateWindow()
    table.setFocus()

    QTest.keyClick(table, Qt.Key.Key_Tab)

    assert page.focusWidget() is after
