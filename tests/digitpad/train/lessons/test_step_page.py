"""The page of one batch, shown real steps."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from digitpad.texts.language import LANGUAGES
from digitpad.train.lessons.step_page import StepPage
from tests.digitpad.conftest import cut_cells
from tests.digitpad.train.lessons.conftest import step_of
from trainer.model.predict import Predictor

NARROW = 340  # pixels that a small screen leaves for a page


@pytest.fixture
def page(qtbot):
    page = StepPage()
    qtbot.addWidget(page)
    page.resize(440, 800)
    page.show()
    return page


def test_before_the_first_step_the_page_says_what_it_is_for(page):
    assert "next batch" in page.place.text()
    assert not page.pictures.isVisible()


def test_a_step_is_shown_with_its_pictures_layers_weights_and_units(page, sgd_step):
    step, config = sgd_step
    page.show_step(step, config)
    shown = [picture.caption.split() for picture in page.pictures.pictures]
    assert [caption[0] for caption in shown] == [str(each) for each in step.probabilities.argmax(1)[:21]]
    assert [caption[1] == "✓" for caption in shown] == (step.probabilities.argmax(1) == step.labels)[:21].tolist()
    assert [page.layers.isRowHidden(row) for row in range(4)] == [False, False, False, True]
    assert page.layers.item(0, 1).text() == f"{step.layers[0].gradient:.3g}"
    assert page.moved.item(0, 2).text() == f"{step.layers[0].moved[0].after:.5f}"
    assert [picture.caption for picture in page.units.pictures[:5]] == [str(unit.unit) for unit in step.units]
    assert len(page.units.pictures) == 15


def test_the_drawing_on_the_pad_is_read_before_and_after(page, adam_step):
    step, config = adam_step
    page.show_step(step, config)
    assert not page.shares.isVisible()
    image = step.images[0]
    page.show_drawing(image)
    lines = page.shares.accessibleDescription().splitlines()
    for digit, line in enumerate(lines):
        before, after = (Predictor(model).predict(image).probabilities[digit] for model in (step.before, step.after))
        assert line == f"{digit}: {before:.2%} → {after:.2%}"
    page.show_drawing(None)
    assert not page.shares.isVisible()


def test_buttons_ask_for_steps_while_the_run_waits(page, qtbot):
    asked = []
    page.step_requested.connect(asked.append)
    page.go_on_requested.connect(lambda: asked.append("go on"))
    page.set_state("running")
    assert not page.one.isEnabled()
    page.set_state("paused")
    for button in (page.one, page.ten, page.go_on):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == [1, 10, "go on"]


@pytest.mark.parametrize(
    "settings", [{"hidden": ()}, {"hidden": (2,), "batch_size": 1}, {"hidden": (4,) * 8}, {"junk": 200}]
)
def test_networks_of_any_form_are_shown(page, settings):
    step, config = step_of(**settings)
    page.show_step(step, config)
    page.show_drawing(np.clip(step.images[0], 0, 1))
    assert not page.grab().isNull()
    assert page.place.text().startswith("Batch 1 of ")


def test_all_of_a_step_fits_a_narrow_pane(page, adam_step):
    page.show_step(*adam_step)
    page.show_drawing(adam_step[0].images[0])
    assert page.widget().minimumSizeHint().width() <= NARROW
    page.resize(NARROW, 600)
    assert page.pictures.columns_at(page.pictures.width()) < 7


def test_a_batch_with_more_pictures_than_there_is_room_for_says_how_many_are_shown(page):
    title = page.findChild(QLabel, "stepPicturesTitle")
    page.show_step(*step_of(batch_size=30))
    assert len(page.pictures.pictures) == 21
    assert title.text().endswith("Shown are the first 21 of 30 pictures.")
    page.show_step(*step_of(batch_size=20))
    assert "Shown" not in title.text()


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_word_or_number_of_the_tables_is_cut_on_a_small_screen(window, page, adam_step, code):
    window.view.choose_language(code)
    try:
        page.resize(NARROW + page.verticalScrollBar().sizeHint().width() - 16, 700)
        page.show_step(*adam_step)
        QTest.qWait(20)
        assert [cut_cells(table) for table in (page.layers, page.moved)] == [[], []]
    finally:
        window.view.choose_language("en")


def test_a_later_step_is_shown_part_by_part_until_all_of_it_is_there(page, sgd_step, adam_step, qtbot):
    page.follow_step(*sgd_step)
    assert len(page.units.pictures) == 15, "the first step is shown at once"
    page.follow_step(*adam_step)
    fresh = StepPage()
    qtbot.addWidget(fresh)
    fresh.show_step(*adam_step)
    told = [widget.objectName() for widget in (page.place, page.loss, page.rule)]

    def said(shown):
        cells = [table.item(0, column).text() for table in (shown.layers, shown.moved) for column in range(3)]
        units = [(picture.caption, picture.pixels.tobytes()) for picture in shown.units.pictures]
        return [shown.findChild(QLabel, name).text() for name in told], cells, units

    qtbot.waitUntil(lambda: said(page) == said(fresh), timeout=20_000)
