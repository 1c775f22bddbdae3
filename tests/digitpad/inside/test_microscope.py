import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLabel

from digitpad.inside.microscope import Microscope
from digitpad.inside.model_index import ModelIndex
from tests.digitpad.inside.conftest import reading_of
from tests.trainer.sample_models import random_model
from trainer.ink.strokes import Ink
from trainer.inspection.held_units import Unit


@pytest.fixture
def microscope(qtbot, dataset):
    holder = QObject()
    made = Microscope(ModelIndex(holder, dataset))
    made.holder = holder
    qtbot.addWidget(made)
    made.resize(460, 900)
    made.show()
    return made


def shares(microscope):
    return microscope.shares.accessibleDescription()


def test_an_empty_pad_explains_itself(microscope):
    microscope.show_reading(reading_of(Ink()))
    empty = microscope.findChild(QLabel, "insideEmpty")
    assert empty.isVisible()
    assert not microscope.page.isVisible()

    microscope.show_reading(reading_of())
    assert not empty.isVisible()
    assert microscope.page.isVisible()


@pytest.mark.parametrize("sizes", [(784, 10), (784, 20, 10), (784, 4000, 4000, 10), (784, 9, 8, 7, 6, 5, 10)])
def test_there_is_a_strip_for_each_layer_of_whatever_model_reads(microscope, sizes):
    microscope.show_reading(reading_of())

    microscope.show_reading(reading_of(model=random_model(sizes)))

    assert len(microscope.strips) == len(sizes) - 1
    assert microscope.unit.layer == 0
    assert microscope.page.findChild(QLabel, "unitTitle").text()


def test_switching_a_unit_off_moves_the_shares_and_letting_go_brings_them_back(microscope):
    microscope.show_reading(reading_of())
    free = shares(microscope)

    microscope.page.off.click()
    assert shares(microscope) != free
    assert microscope.release.isVisible()
    microscope.release.click()

    assert shares(microscope) == free
    assert not microscope.release.isVisible()


def test_a_held_unit_stays_while_the_drawing_changes_and_not_for_another_model(microscope):
    model = random_model((784, 24, 16, 10))
    other = Ink.of_points([[(100, 40), (100, 240)]])
    microscope.show_reading(reading_of(other, model))
    free = shares(microscope)
    microscope.show_reading(reading_of(model=model))
    microscope.page.hold.click()

    microscope.show_reading(reading_of(other, model))
    assert shares(microscope) != free
    microscope.show_reading(reading_of(other, random_model((784, 24, 16, 10))))

    assert shares(microscope) == free


def described(microscope):
    strips = [strip.accessibleDescription() for strip in microscope.strips]
    effect = microscope.findChild(QLabel, "unitEffect").text()
    return [*strips, effect, shares(microscope)]


def test_the_pen_is_followed_a_part_a_frame_until_all_shows_the_newest_reading(microscope, qtbot):
    model = random_model((784, 24, 16, 10))
    first, second, newest = (reading_of(Ink.of_points([[(100, 40), (60, end)]]), model) for end in (120, 180, 240))
    microscope.show_reading(newest)
    wanted = described(microscope)
    microscope.show_reading(first)
    before = described(microscope)

    microscope.follow(second)
    assert shares(microscope) == before[-1]
    microscope.follow(newest)

    qtbot.waitUntil(lambda: described(microscope) == wanted, timeout=10_000)


def test_a_unit_gone_to_while_the_pen_is_followed_shows_its_own_page_at_once(microscope, qtbot):
    model = random_model((784, 24, 16, 10))
    first, second = (reading_of(Ink.of_points([[(100, 40), (60, end)]]), model) for end in (120, 240))
    microscope.show_reading(first)
    microscope.follow(second)

    microscope.go_to(Unit(1, 3))

    wanted = described(microscope)
    qtbot.wait(100)
    assert described(microscope) == wanted
    assert microscope.strips[1].accessibleDescription().startswith("Unit 3")


def test_a_row_of_the_account_and_a_strip_lead_to_another_unit(microscope):
    microscope.show_reading(reading_of())

    microscope.strips[1].unit_chosen.emit(5)
    assert microscope.unit == Unit(1, 5)
    microscope.page.table.source_chosen.emit(Unit(0, 7))

    assert microscope.unit == Unit(0, 7)
    assert microscope.strips[0].accessibleDescription().startswith("Unit 7")


def test_all_of_it_fits_a_narrow_pane(microscope):
    microscope.show_reading(reading_of())
    assert microscope.page.isVisible()
    assert microscope.widget().minimumSizeHint().width() <= 340


def test_a_double_click_on_an_input_brings_the_top_of_its_units_page(microscope, qtbot):
    microscope.resize(460, 300)
    microscope.show_reading(reading_of())
    microscope.go_to(Unit(1, 3))
    table, title = microscope.page.table, microscope.page.title
    microscope.ensureWidgetVisible(table)
    microscope.verticalScrollBar().setValue(microscope.verticalScrollBar().maximum())
    row = table.visualItemRect(table.item(8, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=row)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert microscope.unit.layer == 0
    place = title.mapTo(microscope.viewport(), title.rect().topLeft())
    assert microscope.viewport().rect().contains(title.rect().translated(place))
