import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from digitpad.inside.account_table import AccountTable
from digitpad.texts.language import LANGUAGES
from tests.digitpad.conftest import cut_cells
from tests.digitpad.inside.conftest import reading_of
from trainer.inspection.held_units import Unit, held_steps
from trainer.inspection.unit_account import account

SMALL_SCREEN = 310  # pixels that it has there


@pytest.fixture
def table(qtbot):
    made = AccountTable()
    qtbot.addWidget(made)
    made.show()
    return made


def show(table, unit, held=False):
    reading = reading_of()
    model = reading.predictor.model
    told = account(model, held_steps(reading.predictor, reading.image), unit)
    table.show_account(told, unit, "relu" if unit.layer < 2 else "", held)
    return told


def column(table, number):
    return [table.item(row, number).text() for row in range(table.rowCount()) if not table.isRowHidden(row)]


@pytest.mark.parametrize("unit", [Unit(0, 3), Unit(1, 5), Unit(2, 7)])
def test_what_stands_on_the_screen_adds_up(table, unit):
    show(table, unit)

    adds = dict(zip(column(table, 0), column(table, 3), strict=True))
    total = float(adds.pop("Sum"))
    adds.pop("After relu", None)
    assert sum(round(1000 * float(text)) for text in column(table, 3)[: len(adds)]) == round(1000 * total)


def test_rows_name_the_pixel_or_the_unit_that_they_come_from(table):
    show(table, Unit(0, 3))
    assert column(table, 0)[0].startswith("Row ")

    told = show(table, Unit(1, 3))
    assert column(table, 0)[0] == f"Layer 1, unit {told.terms[0].source}"
    assert "After relu" in column(table, 0)
    show(table, Unit(1, 3), held=True)
    assert "Held at" in column(table, 0)
    show(table, Unit(2, 3))
    assert column(table, 0)[-1] == "Sum"


def test_return_on_a_row_goes_to_the_unit_that_it_comes_from(table):
    told = show(table, Unit(1, 3))
    wanted = []
    table.source_chosen.connect(wanted.append)

    for row in (1, table.rowCount() - 1):
        table.setCurrentCell(row, 0)
        QTest.keyClick(table, Qt.Key.Key_Return)
    show(table, Unit(0, 3))  # whose inputs are pixels
    table.setCurrentCell(1, 0)
    QTest.keyClick(table, Qt.Key.Key_Return)

    assert wanted == [Unit(0, told.terms[1].source)]


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("unit", [Unit(0, 3), Unit(1, 5)])
def test_no_word_or_number_is_cut_on_a_small_screen(window, table, unit, code):
    window.view.choose_language(code)
    try:
        table.resize(SMALL_SCREEN, table.height())
        show(table, unit)
        QTest.qWait(20)
        assert cut_cells(table) == []
    finally:
        window.view.choose_language("en")
