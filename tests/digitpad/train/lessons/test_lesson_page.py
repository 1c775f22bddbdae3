"""What stays in sight of a page that scrolls."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from digitpad.train.lessons.epochs_page import EpochsPage
from digitpad.train.lessons.experiments_page import ExperimentsPage
from digitpad.train.lessons.lesson_page import LessonPage
from digitpad.train.lessons.step_page import StepPage
from trainer.runs.run_store import RunStore


@pytest.fixture
def page(qtbot):
    made = LessonPage("page")
    made.head.addWidget(QPushButton("Go"))
    for number in range(40):
        made.column.addWidget(QLabel(str(number)))
    qtbot.addWidget(made)
    made.resize(200, 200)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_head_stays_above_what_scrolls(page, qtbot):
    button, first = page.findChild(QPushButton), page.findChild(QLabel)
    place = button.mapTo(page, button.rect().topLeft())
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    assert page.verticalScrollBar().value() > 0
    assert button.mapTo(page, button.rect().topLeft()) == place
    assert page.rect().contains(button.mapTo(page, button.rect().bottomRight()))
    assert page.viewport().geometry().top() >= place.y() + button.height()
    assert first.mapTo(page.viewport(), first.rect().topLeft()).y() < 0


def test_a_head_that_becomes_higher_covers_nothing(page, qtbot):
    page.head.addWidget(more := QPushButton("More"))
    more.show()
    qtbot.waitUntil(lambda: page.viewport().geometry().top() >= page.head.sizeHint().height() > more.height() * 2)


def test_what_starts_and_stops_stands_in_the_heads(qtbot, tmp_path):
    pages = StepPage(), EpochsPage(RunStore(tmp_path)), ExperimentsPage(lambda: None)
    wanted = (
        {"stepOne", "stepTen", "stepGoOn"},
        {"playEpochs", "epochSlider"},
        {"startExperiment", "stopExperiment", "experimentChoice"},
    )
    for page, names in zip(pages, wanted, strict=True):
        qtbot.addWidget(page)
        inside = {child.objectName() for child in page.widget().findChildren(object) if child.objectName()}
        assert not names & inside
